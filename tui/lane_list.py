"""A lane for each actor along the time axis, with the selected moment through all of them."""

from __future__ import annotations

from textual.reactive import var
from textual.strip import Strip

from tui import cells, ink, keymap
from tui.axis import Axis
from tui.lanes import Lane
from tui.rows import Rows

NAME = 24
"""Cells of the names, with the mark before them and the count after."""


class LaneList(Rows):
    """Enter narrows everything to that actor."""

    BINDINGS = [*keymap.LANES]

    lanes: var[tuple[Lane, ...]] = var(())
    axis: var[Axis | None] = var(None)
    """What the lanes were drawn for."""
    moment: var[int | None] = var(None)
    """The second at which the selected event lies."""

    def watch_lanes(self) -> None:
        self.refill()

    def watch_moment(self) -> None:
        self.refresh()

    def axis_of(self, bounds: tuple[int, int]) -> Axis:
        """Those seconds over the cells beside the names."""
        return Axis(*bounds, max(8, self.size.width - NAME - 1))

    def count(self) -> int:
        return len(self.lanes)

    def above(self, row: int, width: int, *, first: bool) -> list[Strip]:
        """The dates stay above the first lane in sight."""
        if not first or self.axis is None:
            return []
        text = ""
        for cell, label in self.axis.labels():
            text = text.ljust(cell) + label
        dates = [(" " * NAME + text, self.ink("dim"))]
        return [ink.line(dates, width, self.ground)]

    def paint(self, row: int, width: int, *, at_cursor: bool) -> Strip:
        lane = self.lanes[row]
        base = self.ground
        if at_cursor:
            base += self.ink("cursor" if self.has_focus else "marked")
        name = cells.fit(cells.safe(lane.name), NAME - 9)
        return ink.line(
            [
                ("▌ " if at_cursor else "  ", self.ink("accent")),
                (name, ink.PLAIN),
                (f"{lane.events:>6,} ", self.ink("dim")),
                *self._marks(lane),
            ],
            width,
            base,
        )

    def _marks(self, lane: Lane) -> list[ink.Piece]:
        here = self.axis.cell(self.moment) if self.axis and self.moment is not None else -1
        if not 0 <= here < len(lane.marks):
            return [(lane.marks, ink.PLAIN)]
        there = lane.marks[here]
        return [
            (lane.marks[:here], ink.PLAIN),
            ("│" if there == " " else there, self.ink("accent")),
            (lane.marks[here + 1 :], ink.PLAIN),
        ]
