"""Lines for a terminal without Unicode."""

from __future__ import annotations

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from tui import signs


class Ascii(LineFilter):
    """Every shape of ours as one ASCII character."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        return [Segment(signs.in_ascii(text), style, control) for text, style, control in segments]
