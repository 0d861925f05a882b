"""The views beside the timeline: lanes, actors, documents, the source; and going between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on, work
from textual.reactive import var
from textual.widgets import ContentSwitcher
from textual.worker import get_current_worker

from timeline.model import Coverage
from tui import actor_card, lanes, passage, terms
from tui.actor_card import ActorCard
from tui.actor_list import SPARK, ActorList
from tui.axis import Axis
from tui.document_card import About, DocumentCard
from tui.document_list import DocumentList
from tui.event_card import EventCard
from tui.lane_list import LaneList
from tui.laning import Lanes
from tui.layout import WIDE
from tui.query_box import QueryBox
from tui.rows import Rows
from tui.source_view import SourceView
from tui.status_line import StatusLine
from tui.time_strip import TimeStrip
from tui.words import say
from tui.wrapping import Reading

if TYPE_CHECKING:
    from timeline.search import ActorCount, Results

ACTORS_SHOWN = 2000
"""Actors listed at most, the most frequent first."""


class Views(Lanes):
    """All of them show the one query and the one selected event."""

    reads: var[bool] = var(False)
    """The source fills the screen."""

    def on_resize(self) -> None:
        """The card is brief where the source is not beside it."""
        self.query_one(EventCard).brief = self.size.width < WIDE
        self.call_after_refresh(self._draw_lanes)

    @on(QueryBox.Left)
    def _query_left(self) -> None:
        self.history.add(self._typed)
        self.action_view(self.view)
        self.left()

    def _narrow(self, actor: str) -> None:
        """To the events of that actor, besides what is asked already."""
        self._narrow_by(lanes.of_actor(actor))

    def _narrow_by(self, term: str) -> None:
        if term not in self._typed:
            asked = f"{self._typed.strip()} {term}".strip()
            self.history.add(self._typed)
            self.history.add(asked)
            self._ask(f"{asked} ")
        self.action_view("timeline")

    @on(Rows.Chosen, "TimelineList")
    def action_read(self) -> None:
        self.reads = self.selected is not None

    @on(Rows.Chosen, "ActorList")
    def _actor_chosen(self, message: Rows.Chosen) -> None:
        self._narrow(self.query_one(ActorList).actor(message.row).name)

    @on(Rows.Chosen, "LaneList")
    def _lane_chosen(self, message: Rows.Chosen) -> None:
        if lane := self.query_one(LaneList).lane(message.row):
            self._narrow_by(lane.term)

    @on(Rows.Chosen, "DocumentList")
    def _document_chosen(self, message: Rows.Chosen) -> None:
        path = self.query_one(DocumentList).documents[message.row].path
        told = next(iter(self.store.events_in(path)), None)
        if told is None:
            self.tell(say("It tells no event."))
        else:
            self._go_to(told.event_id)
            self._load()
            self.reads = True

    def action_view(self, view: str) -> None:
        if view == "source":
            self.action_read()
            return
        self.reads = False
        self.view = view
        # Now, and not `focus()`, which comes after what was typed meanwhile.
        self.screen.set_focus(self.query_one(f"#{view}"))

    def watch_view(self, before: str, view: str) -> None:
        if before == "documents":
            self._load()  # the source showed another document
        self.query_one("#views", ContentSwitcher).current = view
        self.query_one(StatusLine).view = view
        self.screen.set_class(view == "lanes", "-lanes")
        self.screen.set_class(view == "documents", "-documents")
        self.screen.set_class(view == "actors", "-actors")
        self.on_resize()
        # Lanes are drawn for the width they have: only once they are on the screen.
        self.call_after_refresh(self._fill_view)

    def _fill_view(self) -> None:
        """A view that nobody looks at costs nothing."""
        if self.view == "documents":
            self._list_documents(self.store.coverage())
        elif self.view == "actors" and self._results is not None:
            self._count_actors(self._results)
        elif self.view == "lanes":
            self._draw_lanes()

    def _list_documents(self, documents: list[Coverage]) -> None:
        shown = self.query_one(DocumentList)
        if documents != shown.documents:
            shown.documents = documents
        if documents:
            self._describe(documents[shown.cursor])

    @work(thread=True, exclusive=True, group="actors")
    def _count_actors(self, results: Results) -> None:
        if not get_current_worker().is_cancelled:
            self.call_from_thread(self._show_actors, results, results.actors(ACTORS_SHOWN))

    def _show_actors(self, results: Results, actors: list[ActorCount]) -> None:
        if results is not self._results:
            return
        shown = self.query_one(ActorList)
        shown.actors = actors
        if actors:
            self._meet(results, shown.actor(shown.cursor))

    @on(Rows.Moved, "ActorList")
    def _actor_moved(self, message: Rows.Moved) -> None:
        if self._results is not None:
            self._meet(self._results, self.query_one(ActorList).actor(message.row))

    @work(thread=True, exclusive=True, group="about")
    def _meet(self, results: Results, actor: ActorCount) -> None:
        if get_current_worker().is_cancelled:
            return
        about = actor_card.meet(self.store, results.query, actor, today=self.today)
        self.call_from_thread(setattr, self.query_one(ActorCard), "about", about)

    @on(ActorList.Seen)
    def _actors_seen(self, message: ActorList.Seen) -> None:
        strip = self.query_one(TimeStrip)
        bounds = strip.stretch or strip.whole
        if self._results is not None and bounds is not None:
            self._draw_sparks(self._results, message.names, bounds)

    @work(thread=True, group="sparks")
    def _draw_sparks(
        self, results: Results, names: tuple[str, ...], bounds: tuple[int, int]
    ) -> None:
        terms = {name: lanes.of_actor(name) for name in names}
        axis = Axis(*bounds, SPARK)
        sparks = dict(lanes.sparks(self.store, results.query, terms, axis, today=self.today))
        if results is self._results:
            self.call_from_thread(self.query_one(ActorList).draw, sparks)

    @on(TimeStrip.Stretched)
    def _time_stretched(self) -> None:
        self.query_one(ActorList).forget()

    @on(Rows.Moved, "DocumentList")
    def _document_moved(self, message: Rows.Moved) -> None:
        self._describe(self.query_one(DocumentList).documents[message.row])

    @work(thread=True, exclusive=True, group="about")
    def _describe(self, coverage: Coverage) -> None:
        about = passage.about(self.store, coverage)
        reading = self.shelf.whole(coverage.path) if coverage.failure is None else None
        self.call_from_thread(self._show_document, about, reading)

    def _show_document(self, about: About, reading: Reading | None) -> None:
        """The source beside the list is that of the document, not that of the selected event."""
        self.query_one(DocumentCard).about = about
        if self.view == "documents" and not self.reads:
            self.query_one(SourceView).reading = reading

    def watch_reads(self, reads: bool) -> None:
        self.screen.set_class(reads, "-reads")
        self.query_one(StatusLine).view = "source" if reads else self.view
        self.screen.set_focus(self.query_one("SourceView" if reads else f"#{self.view}"))

    def action_leave(self) -> None:
        """From the source to the list, from another view to the timeline."""
        if self.reads:
            self.reads = False
        else:
            self.action_view("timeline")

    def action_close(self) -> None:
        if self.reads or self.view != "timeline":
            self.action_leave()
        else:
            self.exit()

    @on(SourceView.Walked)
    def _walked(self, message: SourceView.Walked) -> None:
        self._go_to(message.event_id)

    @on(TimeStrip.Sought)
    def _sought(self, message: TimeStrip.Sought) -> None:
        self.go_to_second(message.second)

    @on(TimeStrip.Selected)
    def _stretch_selected(self, message: TimeStrip.Selected) -> None:
        """In the place of the one that was selected before."""
        said = "..".join(dict.fromkeys((message.first, message.last)))
        self.history.add(self._typed)
        asked = terms.with_date(self._typed, said)
        self.history.add(asked)
        self._ask(f"{asked} ")

    def go_to_second(self, second: int) -> None:
        """To the first event that matches from then on."""
        if self._results is not None and len(self._results):
            self.rows.cursor = self._results.at(second)

    @on(QueryBox.Stepped)
    def _query_stepped(self, message: QueryBox.Stepped) -> None:
        self.rows.action_move(message.rows)
