"""The few inks everything is written in, taken from the theme, and lines composed of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import ANSIToTruecolor
from textual.geometry import Region, Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget

from tui.looks import GROUNDS, INKS, Ink, Inks

Piece = tuple[str, Style]

PLAIN = Style()


class Inked(Widget):
    """A widget that writes its own lines."""

    # Takes the room that it is given, however much is written: nothing is laid out for that.
    virtual_size = reactive(Size(0, 0))

    def ink(self, name: str) -> Style:
        """By its name, or by those of a ground and of an ink on it, in this order."""
        inks = self._inks()
        if name not in inks:
            inks[name] = Style.combine(map(self._mixed, name.split()))
        return inks[name]

    def inked(self, written: Inks, width: int, base: Style) -> Strip:
        """What is written as a line of exactly that many cells over `base`."""
        pieces = ((text, self.ink(name) if name else PLAIN) for text, name in written)
        return line(pieces, width, base)

    @property
    def ground(self) -> Style:
        """What a line lies on."""
        inks = self._inks()
        if "" not in inks:
            inks[""] = self.rich_style
        return inks[""]

    @property
    def bare(self) -> Style:
        """What blanks are written in."""
        inks = self._inks()
        if " " not in inks:
            inks[" "] = self.ground.background_style
        return inks[" "]

    def _mixed(self, name: str) -> Style:
        """The ink on what is under it."""
        ground = self.background_colors[1]
        if name in GROUNDS:
            made = GROUNDS[name]
            return Style(bgcolor=(ground + self._colour(made)).rich_color, bold=made.bold)
        made = INKS[name]
        colour = ground + self._colour(made) if made.colour else self.colors[3]
        return Style(color=colour.rich_color, bold=made.bold, underline=made.underline)

    def _colour(self, made: Ink) -> Color:
        colour = Color.parse(self.app.theme_variables[made.colour])
        return colour.multiply_alpha(made.share / 100)

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

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines as they are written, with what is beside them.

        Textual would look at each for borders, tints and all else that a style may say: ours say
        nothing of the kind.
        """
        filters = [one for one in self.get_line_filters() if not isinstance(one, ANSIToTruecolor)]
        width = self.outer_size.width
        if filters or crop.column_span != (0, width):
            return super().render_lines(crop)
        before = self.styles.padding.left
        return [self._placed(self.render_line(y), before, width) for y in crop.line_range]

    def _placed(self, written: Strip, before: int, width: int) -> Strip:
        """With so many blanks before it on a line of so many cells."""
        after = width - before - written.cell_length
        if not before and not after:
            return written
        bare = self.bare
        segments = [Segment(" " * before, bare)] if before else []
        segments += written
        if after:
            segments.append(Segment(" " * after, bare))
        return Strip(segments, width)

    @property
    def line_width(self) -> int:
        """Cells of a line: the scroll bar has its own, whether or not it is seen."""
        return self.scrollable_content_region.width

    def extend_to(self, lines: int) -> None:
        """So many lines can be scrolled through; the place for the scroll bar is always kept."""
        size = Size(self.size.width, lines)
        if size != self.virtual_size:
            self.virtual_size = size
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
