"""Events marked to be taken together, and how far two of them lie apart."""

from __future__ import annotations

from timeline.model import Event
from tui import dates
from tui.views import Views


class Marking(Views):
    """What is done is done to the marked events, or to the selected one where none is marked."""

    def chosen(self) -> list[Event]:
        """Those that the next deed is done to, in the order of marking."""
        marked = (self.store.event(identity) for identity in self.rows.marked)
        found = [event for event in marked if event is not None]
        return found or ([self.selected] if self.selected is not None else [])

    def action_mark(self) -> None:
        if self.selected is None:
            return
        rows = self.rows
        chosen = self.selected.id
        others = tuple(marked for marked in rows.marked if marked != chosen)
        rows.marked = others if chosen in rows.marked else (*others, chosen)
        if len(rows.marked) == 2:
            one, other = (self.store.event(marked) for marked in rows.marked)
            if one is not None and other is not None:
                self.notify(dates.apart(one.when, other.when).capitalize(), markup=False)

    def action_marked(self, step: int) -> None:
        rows = self.rows
        places = [self._results.position(event) for event in rows.marked] if self._results else []
        ahead = [
            place for place in places if place is not None and (place - rows.cursor) * step > 0
        ]
        if ahead:
            rows.cursor = min(ahead) if step > 0 else max(ahead)
