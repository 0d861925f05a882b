"""What a reader puts right is seen at once, and taken back as easily."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterable
from typing import Any

from textual import work

from timeline.errors import TimelineError
from timeline.model import Event
from timeline.store import Correction, Kind, Step
from timeline.store.corrections.kinds import REJECTED
from tui import deeds, manual, translating
from tui.event_card import EventCard
from tui.opening import Opening
from tui.shelf import Shelf
from tui.words import say

Said = Callable[[Step], str]


class Correcting(Opening):
    """Every deed is a step of the store: all marked events at once, undone at once."""

    _turn: asyncio.Lock | None = None

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.writes = threading.Lock()
        """Held by who writes the store: it has one writer at a time."""

    def correct(self, corrections: Iterable[Correction], said: Said = deeds.told) -> None:
        """`said` tells what was done, once it is."""
        wanted = list(corrections)
        self._do(lambda: self.store.correct(wanted), said, say("Nothing is changed by it."))

    def _do(
        self, deed: Callable[[], Step | None], said: Said, nothing: str, *, go: bool = False
    ) -> None:
        """What is typed behind it is meant for what it leaves: a date put right moves its row.
        `go`: to the event that it is about."""
        self.hold(deed)
        self._apply(deed, said, nothing, go)

    @work(group="correct")
    async def _apply(
        self, deed: Callable[[], Step | None], said: Said, nothing: str, go: bool
    ) -> None:
        """One after the other, as they were asked for; none of them holds up the screen."""
        try:
            await self._applied(deed, said, nothing, go)
        finally:
            self.release(deed)

    async def _applied(
        self, deed: Callable[[], Step | None], said: Said, nothing: str, go: bool
    ) -> None:
        self._turn = self._turn or asyncio.Lock()
        async with self._turn:
            try:
                step = await asyncio.to_thread(self._alone, deed)
            except TimelineError as error:
                self.tell(translating.error(error), wrong=True)
                return
        if step is None:
            self.tell(nothing)
            return
        if go:
            found = next(filter(None, map(self.store.event, step.anchors)), None)
            self.selected = found or self.selected
        self.renew()
        self.tell(said(step))

    def _alone(self, deed: Callable[[], Step | None]) -> Step | None:
        with self.writes:
            return deed()

    def renew(self) -> None:
        """The store holds something else: everything is asked for again, the selection stays."""
        self.shelf = Shelf(self.store)
        if self.selected is not None:
            self.selected = self.store.event(self.selected.id) or self.selected
            self.query_one(EventCard).marks = self.store.marks(self.selected)
        self._stale = True
        self._measure()
        self._search(self._typed)

    # ------------------------------------------------------------------------------- deeds
    def action_star(self) -> None:
        events = self.chosen()
        starred = all(self.store.marks(event).starred for event in events)
        self._correct_all(events, Kind.STAR, None if starred else "")

    def action_hide(self) -> None:
        """What is hidden comes back by the same key."""
        events = self.chosen()
        marks = [self.store.marks(event) for event in events]
        if not all(noted.hidden for noted in marks):
            self._correct_all(events, Kind.HIDE, "")
        else:
            shown = [Correction(event.id, Kind.HIDE, None) for event in events]
            accepted = [
                Correction(event.id, Kind.REVIEWED, None)
                for event, noted in zip(events, marks, strict=True)
                if noted.reviewed == REJECTED
            ]
            self.correct([*shown, *accepted])
        self.action_unmark()

    def _correct_all(self, events: list[Event], kind: Kind, value: str | None) -> None:
        if events:
            self.correct([Correction(event.id, kind, value) for event in events])

    def action_show_hidden(self) -> None:
        """The hidden ones alone; again: the others."""
        asked = self._typed.split()
        if "is:hidden" in asked:
            self._ask(" ".join(word for word in asked if word != "is:hidden"))
        else:
            self._ask(" ".join([*asked, "is:hidden "]))

    def action_merge(self) -> None:
        events = self.chosen()
        if len(events) < 2:
            key = manual.key_for("doing.mark")
            self.tell(say("Mark the events that are one and the same first, with {key}.", key=key))
            return
        first = events[0].id
        self.correct([Correction(first, Kind.MERGE, about=other.id) for other in events[1:]])
        self.action_unmark()

    def action_split(self) -> None:
        """The telling that is shown is an event of its own."""
        if self.selected is None:
            return
        if len(self.selected.tellings) < 2:
            self.tell(say("It is told once only: there is nothing to split."))
            return
        telling = self.selected.tellings[self.source]
        self.correct([Correction(telling.id, Kind.SPLIT)])

    # -------------------------------------------------------------------------- and undone
    def action_undo(self) -> None:
        self._do(
            self.store.undo,
            lambda step: say("Undone: {what}", what=deeds.told(step)),
            say("There is nothing to undo."),
            go=True,
        )

    def action_redo(self) -> None:
        self._do(
            self.store.redo,
            lambda step: say("Done again: {what}", what=deeds.told(step)),
            say("There is nothing to do again."),
            go=True,
        )
