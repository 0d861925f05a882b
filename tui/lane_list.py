"""A lane for each actor, document, place or status along the time axis, with the selected moment
through all of them."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.message import Message
from textual.reactive import var
from textual.strip import Strip

from timeline.model import Event
from tui import cells, ink, keymap, signs
from tui.axis import Axis
from tui.lanes import ORDERS, Lane
from tui.rows import Rows
from tui.words import grouped, say, say_number

WIDEST, NARROWEST = 40, 24
"""Cells of the names, with the mark before them and the count after."""


class LaneList(Rows):
    """Enter narrows everything to that lane. Those of a single event are folded away."""

    BINDINGS = [*keymap.LANES]

    lanes: var[tuple[Lane, ...]] = var(())
    axis: var[Axis | None] = var(None)
    """What the lanes were drawn for."""
    moment: var[int | None] = var(None)
    """The second at which the selected event lies."""
    lit: var[frozenset[str]] = var(frozenset())
    """The names of the lanes in which the selected event lies."""
    kind: var[str] = var("actor")
    """What there is a lane for."""
    order: var[str] = var(next(iter(ORDERS)))
    unfolded: var[bool] = var(False)

    @dataclass
    class Pointed(Message):
        """The reader points at a moment of that lane; `step` 1 or -1: from there to the next."""

        lane: Lane
        second: int | None
        step: int = 0

    _shown: tuple[Lane, ...] = ()
    _folded = 0

    def watch_lanes(self) -> None:
        self._arrange()

    def watch_order(self) -> None:
        self._arrange()

    def watch_unfolded(self) -> None:
        self._arrange()

    def watch_lit(self) -> None:
        self.refresh()

    def watch_moment(self) -> None:
        self.refresh()

    def _arrange(self) -> None:
        ordered = ORDERS[self.order](self.lanes)
        single = [lane for lane in ordered if lane.events == 1]
        folds = not self.unfolded and len(single) > 1 and len(single) < len(ordered)
        self._shown = tuple(lane for lane in ordered if lane.events > 1 or not folds)
        self._folded = len(single) if folds else 0
        self.refill()
        self.cursor = min(self.cursor, max(0, self.count() - 1))

    @property
    def names(self) -> int:
        """Cells before the lanes themselves."""
        return max(NARROWEST, min(WIDEST, self.line_width // 4))

    def count(self) -> int:
        return len(self._shown) + bool(self._folded)

    def lane(self, row: int) -> Lane | None:
        """None for the row that stands for those folded away."""
        return self._shown[row] if row < len(self._shown) else None

    # -------------------------------------------------------------------------- the lines
    def above(self, row: int, width: int, *, first: bool) -> list[Strip]:
        """What the lanes are of stays above the first one in sight; the dates are the strip's."""
        if not first or self.axis is None:
            return []
        by = say("by {kind}, {order}", kind=say(self.kind), order=say(self.order))
        rest = "─" * max(0, width - cells.width(by) - 5)
        dim = self.ink("dim")
        pieces = [(" ── ", dim), (by, self.ink("heading")), (f" {rest}", dim)]
        return [ink.line(pieces, width, self.ground)]

    def paint(self, row: int, width: int, *, at_cursor: bool) -> Strip:
        lane = self.lane(row)
        base = self.ground
        if at_cursor:
            base += self.ink("cursor" if self.has_focus else "marked")
        mark = ("▌ " if at_cursor else "  ", self.ink("accent"))
        if lane is None:
            more = say_number(
                "▸ {number} more with one event",
                "▸ {number} more with one event each",
                self._folded,
            )
            return ink.line([mark, (more, self.ink("dim"))], width, base)
        name = cells.fit(cells.safe(lane.name), self.names - 9)
        count = (f"{grouped(lane.events):>6} ", self.ink("dim"))
        style = self.ink("heading") + self.ink("accent") if lane.name in self.lit else ink.PLAIN
        return ink.line([mark, (name, style), count, *self._marks(lane)], width, base)

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

    # ------------------------------------------------------------------------ what it does
    def action_choose(self) -> None:
        if self.count() and self.lane(self.cursor) is None:
            self.unfolded = True
        else:
            super().action_choose()

    def action_sort(self) -> None:
        orders = list(ORDERS)
        self.order = orders[(orders.index(self.order) + 1) % len(orders)]

    def action_fold(self) -> None:
        self.unfolded = not self.unfolded

    def action_walk(self, step: int) -> None:
        lane = self.lane(self.cursor) if self.count() else None
        if lane is not None:
            self.post_message(self.Pointed(lane, None, step))

    def on_click(self, event: events.Click) -> None:
        """On a mark, to its event; on a name, as in every list; above the names, the next kind."""
        lines = self.page()
        line = lines[event.y] if event.y < len(lines) else None
        if line is None:
            return
        if line.above is not None and event.x < self.names:
            self.post_message(self.Turned())
        lane = self.lane(line.row) if line.above is None else None
        if lane is not None and self.axis is not None and event.x >= self.names:
            event.prevent_default()  # a row's click would open the lane
            self.cursor = line.row
            self.post_message(self.Pointed(lane, self.axis.second(event.x - self.names)))

    @dataclass
    class Turned(Message):
        """The reader wants lanes of the next kind."""


def names_of(event: Event | None) -> frozenset[str]:
    """The lanes, of every kind, in which the event lies."""
    if event is None:
        return frozenset()
    return frozenset(
        (
            *(part.name for part in event.parts),
            *(place.name for place in event.places),
            *(telling.path for telling in event.tellings),
            signs.NEGATED.means if event.negated else event.status.value,
        )
    )
