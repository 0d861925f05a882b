"""The strip of time as lines: dates, density, and the part that the list shows with its cursor.

Nothing here draws: the strip does, and before Textual is loaded the first screen.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.gregorian import DAY
from tui import dates
from tui.axis import Axis
from tui.looks import Inks

if TYPE_CHECKING:
    from timeline.search import Results

BLOCKS = " ▁▂▃▄▅▆▇█"

STRAYS = 25
"""One event in so many, at each end of time, may lie outside of what the strip begins with."""

PLACE_INKS = {"─": "faint", "━": "dim"}
"""Time out of sight and the time that the list shows; the selected event is drawn otherwise."""

TAIL = 5
"""Cells of the dotted line that runs to where a bound is open."""

LEAST, HEIGHT = 8, 3
"""Cells that time needs, and lines."""

INSET = 1
"""Cells before it, if nothing else is drawn below over the same time."""

Seconds = tuple[int, int]
"""The first and the last of something."""


def axis(bounds: Seconds | None, width: int, inset: int) -> Axis | None:
    """Of those seconds on so many cells, with `inset` before them and one after; at least a day."""
    if bounds is None or width < inset + LEAST:
        return None
    first, last = bounds
    return Axis(first, max(last, first + DAY - 1), width - inset - 1)


def beginning(whole: Seconds | None, results: Results) -> Seconds | None:
    """Where most events are, if a few strays make all of time much longer; None: all of it."""
    if whole is None:
        return None
    first, last = whole
    dated = results.at(last + 1)
    strays = dated // STRAYS
    if not strays:
        return None
    ends = [results.page(row, row + 1) for row in (strays, dated - 1 - strays)]
    start, end = (dates.anchor(page[0].when) if page else None for page in ends)
    if start is None or end is None:
        return None
    margin = (end - start) // 10 + 30 * DAY
    if end - start + 2 * margin >= (last - first) // 2:
        return None
    return max(first, start - margin), min(last, end + margin)


@dataclass(frozen=True, slots=True)
class StripLines:
    """`everything` and `matches` are the events in each cell, `cursor` the second of the selected
    event and `extent` what it lasts or may mean, as far as known; `window` what the list shows."""

    axis: Axis
    inset: int
    whole: Seconds | None
    everything: Sequence[int]
    matches: Sequence[int]
    cursor: int | None = None
    extent: tuple[int | None, int | None] = (None, None)
    window: Seconds | None = None
    swept: tuple[int, int] | None = None
    """The first and the last cell that the reader draws across just now."""

    def line(self, y: int) -> Inks:
        """Of the three, from 0."""
        if self.swept is not None:
            return self._drawn_across(y, *self.swept)
        pieces = (self._dates, self._bars, self._place)[min(y, 2)]()
        before, after = self._beyond() if y == 1 else (" ", " ")
        return [(f"{before:>{self.inset}}", "accent"), *pieces, (after, "accent")]

    def _drawn_across(self, y: int, first: int, last: int) -> Inks:
        """What would be asked for stands out, and is said."""
        if y == 0:
            said = " → ".join(dict.fromkeys(self.axis.named(first, last)))
            start = max(0, min(first, self.axis.width - len(said)))
            return [(" " * (self.inset + start), ""), (said, "heading")]
        if y == 1:
            cells = self._bars()
            crossed = [(text, f"cursor {name}".strip()) for text, name in cells[first : last + 1]]
        else:
            cells = [("─", "faint")] * self.axis.width
            crossed = [("━", "accent")] * (last + 1 - first)
        shown = [*cells[:first], *crossed, *cells[last + 1 :]]
        return [(" " * self.inset, ""), *shown]

    def _beyond(self) -> tuple[str, str]:
        """Signs that time goes on where the strip ends."""
        first, last = self.whole or (self.axis.first, self.axis.last)
        return "‹" if first < self.axis.first else " ", "›" if last > self.axis.last else " "

    def _dates(self) -> Inks:
        text = ""
        for cell, label in self.axis.labels():
            text = text.ljust(cell) + label
        return [(text.ljust(self.axis.width), "dim")]

    def _bars(self) -> Inks:
        """What matches as bars, to the scale of the densest cell; of the rest, that it is there."""
        most = max(self.matches, default=0)
        pieces: Inks = []
        for count, matching in zip(self.everything, self.matches, strict=True):
            if matching:
                pieces.append((BLOCKS[max(1, -(-matching * 8 // most))], "accent"))
            else:
                pieces.append(("▁", "faint") if count else (" ", ""))
        return pieces

    def _place(self) -> Inks:
        width = self.axis.width
        shown = ["─"] * width
        if self.window is not None:
            first, last = (self.axis.cell(second) for second in self.window)
            for cell in range(max(0, first), min(width - 1, last) + 1):
                shown[cell] = "━"
        for cell, mark in self._reaches():
            if 0 <= cell < width:
                shown[cell] = mark
        if self.cursor is not None and self.axis.contains(self.cursor):
            shown[self.axis.cell(self.cursor)] = "▲"
        return [(mark, PLACE_INKS.get(mark, "accent")) for mark in shown]

    def _reaches(self) -> Iterator[tuple[int, str]]:
        """The selected event as far as it lasts, or a little of where a bound is open."""
        axis, (first, last) = self.axis, self.extent
        if first is not None and last is not None:
            end = axis.cell(last)
            if (start := axis.cell(first)) < end:
                bar = range(max(0, start), min(end, axis.width) + 1)
                yield from ((cell, "═") for cell in bar)
                yield end, "╛"
        elif first is not None:
            start = axis.cell(first)
            yield from ((cell, "┄") for cell in range(start, start + TAIL))
            yield start + TAIL, "→"
        elif last is not None:
            end = axis.cell(last)
            yield end - TAIL, "←"
            yield from ((cell, "┄") for cell in range(end - TAIL + 1, end))
