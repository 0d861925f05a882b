"""Keys in the order in which they are typed, also before there is anything for them to act on."""

from __future__ import annotations

from textual import events
from textual.app import App

from tui.ink import InkedView
from tui.query_box import QueryBox

LEAVING = ("enter", "escape")
"""Keys that go from the query box to what it found."""

LONGEST = 0.2
"""Seconds that such a key may take to leave the box; it may also take an offer, and stay."""


class TypingAhead(App[None]):
    """Keys wait at the start, and behind the key that leaves the query box, until there is an
    answer. Textual would give each to what has the focus just now, and go on to the next one."""

    def __init__(self) -> None:
        super().__init__()
        self._searching, self._leaving = True, False
        self._ahead: list[events.Key] | None = []

    async def on_event(self, event: events.Event) -> None:
        if isinstance(event, events.Key) and not event.is_forwarded:
            if self._ahead is not None:
                self._ahead.append(event)
                return
            box = self.focused
            # With an offer chosen, the key is for the offer.
            if isinstance(box, QueryBox) and event.key in LEAVING and box.chosen < 0:
                self._ahead, self._leaving = [], True
                self.set_timer(LONGEST, self.left)
            elif isinstance(self.focused, InkedView) and await self._acts(event):
                return
        await super().on_event(event)

    async def _acts(self, event: events.Key) -> bool:
        """Keys of our own panes act before the next key is looked at: one that comes right after
        `/` is a letter of the query, not a command to the list."""
        urgent = await self._check_bindings(event.key, priority=True)
        return urgent or await self._check_bindings(event.key)

    def searching(self) -> None:
        """An answer is on its way."""
        self._searching = True

    def answered(self) -> None:
        """It is there, or there will be none."""
        self._searching = False
        self.call_after_refresh(self._catch_up)

    def left(self) -> None:
        """The box was left, or its key did something else."""
        self._leaving = False
        self.call_after_refresh(self._catch_up)

    def _catch_up(self) -> None:
        if not self._searching and not self._leaving:
            ahead, self._ahead = self._ahead or [], None
            for event in ahead:
                self.post_message(event)
