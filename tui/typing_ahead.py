"""Keys that are typed before there is anything for them to act on."""

from __future__ import annotations

from textual import events
from textual.app import App

from tui.query_box import QueryBox

LEAVING = ("enter", "escape")
"""Keys that go from the query box to what it found."""


class TypingAhead(App[None]):
    """Such keys wait: at the start, and behind the key that leaves the query box, until there is an
    answer. Textual would give them to what has the focus just now."""

    def __init__(self) -> None:
        super().__init__()
        self._searching = True
        self._ahead: list[events.Key] | None = []

    async def on_event(self, event: events.Event) -> None:
        if isinstance(event, events.Key) and not event.is_forwarded:
            if self._ahead is not None:
                self._ahead.append(event)
                return
            if isinstance(self.focused, QueryBox) and event.key in LEAVING:
                self._ahead = []
                self.call_after_refresh(self._catch_up)
        await super().on_event(event)

    def searching(self) -> None:
        """An answer is on its way."""
        self._searching = True

    def answered(self) -> None:
        """It is there, or there will be none."""
        self._searching = False
        self.call_after_refresh(self._catch_up)

    def _catch_up(self) -> None:
        if not self._searching:
            ahead, self._ahead = self._ahead or [], None
            for event in ahead:
                self.post_message(event)
