"""Leaving, and coming back to where one was."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from rich.console import RenderableType
from textual import events

from tui import keymap, manual, place
from tui.found import VIEWS
from tui.headings import DAYS, UNITS
from tui.place import Place
from tui.query_box import QueryBox
from tui.rereading import Rereading
from tui.status_line import StatusLine
from tui.time_strip import TimeStrip
from tui.words import say

if TYPE_CHECKING:
    from timeline.search import Results

FIRST_KEYS = (
    "rows.move",
    "everywhere.search",
    "timeline.source",
    "everywhere.why",
    "everywhere.help",
)
"""The keys that a first start tells."""


class Returning(Rereading):
    """Query, event, marks, view and zoom are kept from one start to the next, if `returns`."""

    returns = False
    _greets = False
    _before: Place | None = None
    """Where the reader was, until it is shown."""

    def _open(self) -> None:
        if self.returns:
            if place.is_first_start():
                self._tell_keys()
            start = self._start
            self._before = start.before if start is not None else place.load(self.store.path)
        before = self._before
        if before is not None:
            self.history.fill(before.asked)
            if not self._typed and before.query:
                self._typed = self.query_one(QueryBox).value = before.query
                self.history.add(before.query)
            self.selected = self.store.event(before.event)
            unit = next((unit for unit in UNITS if unit.name == before.unit), DAYS)
            self.query_one(TimeStrip).unit = self.rows.unit = unit
            self.query_one(StatusLine).unit = unit.name
        super()._open()

    def _show(self, results: Results, everything: Results, number: int) -> None:
        super()._show(results, everything, number)
        before, self._before = self._before, None
        if before is None:
            return
        self.rows.marked = before.marked
        strip = self.query_one(TimeStrip)
        if len(before.stretch) == 2 and before.stretch[0] < before.stretch[1]:
            strip.stretch = before.stretch[0], before.stretch[1]
        if before.view in VIEWS and before.view != self.view:
            self.action_view(before.view)

    def exit(
        self, result: None = None, return_code: int = 0, message: RenderableType | None = None
    ) -> None:
        # Who cannot keep the place leaves all the same: it is only a convenience.
        if self.returns and self._results is not None:
            with contextlib.suppress(OSError):
                place.keep(self.store.path, self._here())
        super().exit(result, return_code, message)

    def _here(self) -> Place:
        strip = self.query_one(TimeStrip)
        return Place(
            query=self._typed.strip(),
            event=self.selected.id if self.selected else "",
            view=self.view,
            unit=strip.unit.name,
            marked=self.rows.marked,
            stretch=strip.stretch or (),
            asked=tuple(reversed(self.history.past()))[-place.ASKED :],
        )

    def _tell_keys(self) -> None:
        """Once; `?` tells them all."""
        names = keymap.names()
        shown = [
            f"{manual.name(bindings[0].key):<6} {say(bindings[0].tooltip)}"
            for name in FIRST_KEYS
            if (bindings := names.get(name))
        ]
        title = say("The keys to begin with")
        self.notify("\n".join(shown), title=title, timeout=60, markup=False)
        self._greets = True

    async def _press(self, event: events.Key) -> None:
        """What is told at a first start lies over the text: the first key puts it away, also one
        that was typed before it was told."""
        if self._greets:
            self._greets = False
            self.clear_notifications()
        await super()._press(event)
