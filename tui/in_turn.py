"""Keys in the order in which they are typed."""

from __future__ import annotations

from textual import events

from tui.ink import InkedView
from tui.views import Views


class InTurn(Views):
    """Textual hands a key to what has the focus just now, and goes on to the next one."""

    async def on_event(self, event: events.Event) -> None:
        """Keys of our own panes act before the next key is looked at: one that comes right after
        `/` is a letter of the query, not a command to the list."""
        ours = isinstance(event, events.Key) and isinstance(self.focused, InkedView)
        if ours and not event.is_forwarded and await self._acts(event):
            return
        await super().on_event(event)

    async def _acts(self, event: events.Event) -> bool:
        assert isinstance(event, events.Key)
        urgent = await self._check_bindings(event.key, priority=True)
        return urgent or await self._check_bindings(event.key)
