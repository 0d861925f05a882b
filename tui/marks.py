"""Events marked to be taken together, and how far the first and last of them lie apart."""

from __future__ import annotations

from timeline.model import Event
from tui import distance, manual
from tui.actor_list import ActorList
from tui.status_line import StatusLine
from tui.views import Views
from tui.words import grouped, say

MOST = 10_000
"""Events that can be marked: whoever wants more of them wants a query."""


class Marking(Views):
    """What is done is done to the marked events, or to the selected one where none is marked."""

    def on_mount(self) -> None:
        self.watch(self.rows, "marked", self._count_marks, init=False)

    def _count_marks(self, marked: tuple[str, ...]) -> None:
        self.query_one(StatusLine).marked = len(marked)

    def chosen(self) -> list[Event]:
        """Those that the next deed is done to, in the order of marking."""
        self._end_range()
        marked = (self.store.event(identity) for identity in self.rows.marked)
        found = [event for event in marked if event is not None]
        return found or ([self.selected] if self.selected is not None else [])

    def action_mark(self) -> None:
        rows = self.rows
        if rows.begun is not None:
            self._end_range()
        elif self.selected is not None:
            chosen = self.selected.id
            others = tuple(marked for marked in rows.marked if marked != chosen)
            rows.marked = others if chosen in rows.marked else (*others, chosen)
            if len(rows.marked) == 2 and chosen in rows.marked:
                self.action_distance()

    def action_range(self) -> None:
        if self.rows.begun is None:
            self.rows.begun = self.rows.cursor if self.rows.count() else None
        else:
            self._end_range()

    def _end_range(self) -> None:
        """What was in the range is marked."""
        rows, stretch = self.rows, self.rows.range
        if self._results is None or not stretch:
            return
        rows.begun = None
        if len(stretch) + len(rows.marked) > MOST:
            said = say("At most {number} events can be marked.", number=grouped(MOST))
            self.tell(said, wrong=True)
            return
        found = (row.id for row in self._results.page(stretch.start, stretch.stop))
        rows.marked = tuple(dict.fromkeys((*rows.marked, *found)))

    def action_unmark(self) -> None:
        self.rows.begun = None
        self.rows.marked = ()
        self.query_one(ActorList).marked = ()

    def action_leave(self) -> None:
        """A range that was begun is left first."""
        if self.rows.has_focus and self.rows.begun is not None:
            self.rows.begun = None
        else:
            super().action_leave()

    def action_distance(self) -> None:
        self._end_range()
        marked = filter(None, map(self.store.event, self.rows.marked))
        dated = sorted((event.when for event in marked if event.when), key=lambda at: at.sort_key)
        if len(self.rows.marked) < 2:
            self.tell(say("Mark two events first, with {key}.", key=manual.key_for("doing.mark")))
        else:
            ends = (dated[0], dated[-1]) if len(dated) == len(self.rows.marked) else (None, None)
            said = distance.apart(*ends)
            self.tell(said[:1].upper() + said[1:])

    def action_marked(self, step: int) -> None:
        rows = self.rows
        places = [self._results.position(event) for event in rows.marked] if self._results else []
        ahead = [
            place for place in places if place is not None and (place - rows.cursor) * step > 0
        ]
        if ahead:
            rows.cursor = min(ahead) if step > 0 else max(ahead)
        elif not rows.marked:
            self.tell(say("Nothing is marked: {key} marks.", key=manual.key_for("doing.mark")))
        else:
            self.tell(say("No mark after this one.") if step > 0 else say("No mark before this."))
