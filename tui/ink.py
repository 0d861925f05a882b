"""The few inks everything is written in, taken from the theme, and lines composed of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget

from timeline.model import Span

Piece = tuple[str, Style]

GROUNDS = {"cursor", "marked", "passage"}
"""The inks that are a background; the others lie on any of these."""

PLAIN = Style()


class Inks(Widget):
    """Holds the inks as the stylesheet has them, for all widgets, and is not to be seen.

    Were they component classes of each widget, Textual would style some hundred nodes more before
    the first paint.
    """

    DEFAULT_CSS = "Inks { display: none; }"
    COMPONENT_CLASSES = {
        "ink--dim",
        "ink--strong",
        "ink--accent",
        "ink--lit",
        "ink--warning",
        "ink--heading",
        "ink--cursor",
        "ink--marked",
        "ink--faint",
        "ink--told",
        "ink--passage",
    }


class Inked(Widget):
    """A widget that writes its own lines; the screen at the bottom has the inks."""

    def ink(self, name: str) -> Style:
        """By the last part of its class: `ink("dim")`."""
        inks = self._inks()
        if name not in inks:
            inks[name] = self._mixed(name)
        return inks[name]

    @property
    def ground(self) -> Style:
        """What a line lies on."""
        inks = self._inks()
        if "" not in inks:
            inks[""] = self.rich_style
        return inks[""]

    def _mixed(self, name: str) -> Style:
        """The ink on what is under it."""
        styles = self.app.screen_stack[0].query_one(Inks).get_component_styles(f"ink--{name}")
        ground = self.background_colors[1] + styles.background
        text = styles.text_style
        if name in GROUNDS:
            return Style(bgcolor=ground.rich_color, bold=text.bold)
        color = ground + styles.color if styles.has_rule("color") else self.colors[3]
        return Style(color=color.rich_color, bold=text.bold, underline=text.underline)

    def _inks(self) -> dict[str, Style]:
        """Mixed already, for the theme in force: mixing costs more than painting."""
        theme = self.app.theme
        if self._mixed_for != theme:
            self._mixed_for, self._ready = theme, {}
        return self._ready

    _mixed_for = ""
    _ready: dict[str, Style]

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._mixed_for = ""


class InkedView(ScrollView, Inked, can_focus=True):
    """One that scrolls."""

    @property
    def line_width(self) -> int:
        """Cells of a line: the scroll bar has its own, whether or not it is seen."""
        return self.scrollable_content_region.width

    def extend_to(self, lines: int) -> None:
        """So many lines can be scrolled through.

        Setting `virtual_size` would lay out the whole screen, to find what is known: the place for
        the scroll bar is always kept.
        """
        size = Size(self.size.width, lines)
        if size != self.virtual_size:
            self.set_reactive(Widget.virtual_size, size)
            self._scroll_update(size)
            self.scroll_to(y=min(self.scroll_y, self.max_scroll_y), animate=False)


def line(pieces: Iterable[Piece], width: int, base: Style) -> Strip:
    """The pieces, safe text each, on a line of exactly that many cells over `base`."""
    segments = [Segment(text, base + style) for text, style in _joined(pieces)]
    return Strip(segments).adjust_cell_length(width, base)


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Neighbours of one style as one: what is painted costs by the piece."""
    run, style = "", PLAIN
    for text, ink in pieces:
        if ink is not style and ink != style:
            if run:
                yield run, style
            run, style = "", ink
        run += text
    if run:
        yield run, style


def lit(text: str, spans: Sequence[Span], style: Style, found: Style) -> list[Piece]:
    """The text in `style`, with the spans, which may overlap or reach past it, in `found` too."""
    pieces: list[Piece] = []
    position = 0
    for span in sorted(spans):
        start, end = max(position, span.start), min(len(text), span.end)
        if start < end:
            pieces += [(text[position:start], style), (text[start:end], style + found)]
            position = end
    pieces.append((text[position:], style))
    return pieces
