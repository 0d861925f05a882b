"""The few inks everything is written in, taken from the theme, and lines composed of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from timeline.model import Span

Piece = tuple[str, Style]


GROUNDS = {"cursor", "marked", "passage"}
"""The inks that are a background; the others lie on any of these."""


class Inked(Widget):
    """A widget that writes its own lines."""

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

    def ink(self, name: str) -> Style:
        """By the last part of its class: `ink("dim")`."""
        full = self.get_component_rich_style(f"ink--{name}")  # blended with what is under it
        if name in GROUNDS:
            return Style(bgcolor=full.bgcolor, bold=full.bold)
        return Style(color=full.color, bold=full.bold, underline=full.underline)


def line(pieces: Iterable[Piece], width: int, base: Style) -> Strip:
    """The pieces, safe text each, on a line of exactly that many cells over `base`."""
    segments = [Segment(text, base + style) for text, style in pieces if text]
    return Strip(segments).adjust_cell_length(width, base)


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
