"""The desk: the widgets of the explorer, kept in step; the only place that knows them all.

Messages come up from them, attributes go down to them. There is one query, one selected event and
one second in time; every view shows those three.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Container, Horizontal
from textual.reactive import var
from textual.widgets import ContentSwitcher, Input, Static
from textual.worker import get_current_worker

from timeline.errors import QueryError, TimelineError
from timeline.model import Event
from timeline.store import Store
from tui import dates, lane_list, passage, signs, themes, words
from tui.actor_card import ActorCard
from tui.actor_list import ActorList
from tui.configuration import WEEKDAYS, Chosen
from tui.document_card import DocumentCard
from tui.document_list import DocumentList
from tui.event_card import EventCard
from tui.history import History
from tui.ink import Inks
from tui.key_bar import KeyBar
from tui.lane_list import LaneList
from tui.offer_list import OfferList
from tui.query_box import QueryBox
from tui.review_list import ReviewList
from tui.rows import Rows
from tui.source_view import SourceView
from tui.status_line import StatusLine
from tui.time_strip import TimeStrip
from tui.timeline_list import TimelineList
from tui.typing_ahead import TypingAhead
from tui.words import noted, say
from tui.wrapping import Reading

if TYPE_CHECKING:
    from timeline.query import Query
    from timeline.search import Results

MOST_WRONG = 3
"""Mistakes of the configuration told at the start; `timeline config` tells them all."""

WIDE = 110
"""Columns from which list and source stand side by side."""


(NO_EVENTS,) = noted("No event was found. 4 shows what became of each document.")
(NO_MATCH,) = noted("Nothing matches. F takes the filters off.")


class Desk(TypingAhead):
    """A query, a selected event, a view; what the keys do is for `Explorer` to say."""

    CSS_PATH = "explorer.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]

    # `var`, not `reactive`: a reactive attribute of the application repaints all of the screen.
    selected: var[Event | None] = var(None)
    source: var[int] = var(0)
    """Which telling of the selected event the source shows, from 0."""

    def __init__(
        self,
        store: Store,
        *,
        query: str = "",
        today: date,
        folder: Path | None = None,
        unicode: bool = True,
        chosen: Chosen | None = None,
    ) -> None:
        """`folder` is where the documents are; None: their paths are taken from where we stand."""
        self.configured = chosen = chosen or Chosen()
        words.use(chosen.language)  # before any widget says something
        dates.begin_weeks(WEEKDAYS[chosen.week_start])
        super().__init__()
        self.store = store
        self.today = today
        self.folder = folder or Path.cwd()
        self._typed = query
        self.history = History(query)
        self._asked = 0
        self._everything: Results | None = None
        self._results: Results | None = None
        self._stale = False
        themes.wear(self, chosen.theme, colour=chosen.colour)
        self.animation_level = "none"  # nothing moves that the reader did not move
        if not unicode:
            self._filters.append(signs.Ascii())

    # ------------------------------------------------------------------------- the widgets
    def compose(self) -> ComposeResult:
        with Horizontal(id="query-line"):
            yield Static("❯", id="prompt")
            yield QueryBox(self._typed)
        yield StatusLine()
        yield TimeStrip()
        with Container(id="body"):
            with ContentSwitcher(id="views", initial="timeline"):
                yield TimelineList(id="timeline")
                yield LaneList(id="lanes")
                yield ActorList(id="actors")
                yield DocumentList(id="documents")
                yield ReviewList(id="review")
            with Container(id="reading"):
                yield EventCard()
                yield DocumentCard()
                yield ActorCard()
                yield SourceView()
        yield OfferList()
        yield KeyBar()
        yield Inks()

    def on_mount(self) -> None:
        self.rows.columns = self.configured.columns
        self.rows.focus()
        for wrong in self.configured.wrong[:MOST_WRONG]:
            self.notify(wrong, severity="warning", timeout=15, markup=False)
        # Searching only once the screen is there: the first paint does not wait for it.
        self.call_after_refresh(self._open)

    def _open(self) -> None:
        self._measure()
        self._search(self._typed)

    def _measure(self) -> None:
        summary = self.store.summary()
        if summary.first is not None and summary.last is not None:
            self.query_one(TimeStrip).whole = dates.stretch(summary.first, summary.last)

    @property
    def rows(self) -> TimelineList:
        return self.query_one(TimelineList)

    # --------------------------------------------------------------------------- the query
    @on(Input.Changed, "QueryBox")
    def _query_typed(self, message: Input.Changed) -> None:
        if message.value != self._typed:
            self._search(message.value)

    def _search(self, typed: str) -> None:
        """Each key cancels the search before it; an answer that comes late is dropped."""
        from timeline import query  # not before the first paint

        self._typed = typed
        self._asked += 1
        box, status = self.query_one(QueryBox), self.query_one(StatusLine)
        try:
            asked = query.parse(typed, today=self.today)
        except QueryError as error:
            box.wrong, status.error = (error.start, error.end), str(error)
            self.answered()
        else:
            box.wrong, status.error = (0, 0), ""
            self.searching()
            self._find(asked, self._asked)

    @work(thread=True, exclusive=True, group="search")
    def _find(self, asked: Query, number: int) -> None:
        if get_current_worker().is_cancelled:
            return
        from timeline import query, search  # not before the first paint

        try:
            with self.store.until(lambda: number != self._asked):
                results = search.find(self.store, asked)
                everything = None if self._stale else self._everything
                if everything is None:
                    everything = search.find(self.store, query.parse("", today=self.today))
                # Found here, and not while the screen is painted.
                _ = results.certain, len(results), len(everything)
        except TimelineError as error:
            self.call_from_thread(self._refuse, error, number)
        else:
            self.call_from_thread(self._show, results, everything, number)

    def _refuse(self, error: TimelineError, number: int) -> None:
        if number == self._asked:
            self.query_one(StatusLine).error = str(error)
            self.answered()

    def _show(self, results: Results, everything: Results, number: int) -> None:
        if number != self._asked:
            return
        strip = self.query_one(TimeStrip)
        if self._everything is None:
            strip.open_on(everything)
            self._learn_names(everything)
        self._everything = everything if results.query.root is not None else results
        self._results = results
        self._stale = False
        strip.everything, strip.results = self._everything, results
        status = self.query_one(StatusLine)
        status.certain, status.possible = results.certain, results.possible
        status.total = len(self._everything)
        status.hidden = self._everything.hidden
        self._fill_view()
        self._explain(results)
        selected = self.selected.id if self.selected else None
        self.rows.advice = say(NO_MATCH if len(self._everything) else NO_EVENTS)
        self.rows.complete = len(results) == len(self._everything)
        self.rows.show(results, selected, strip.here)
        if not len(results):
            self.selected = None
        else:
            self._light(results)
        self.answered()

    def _learn_names(self, results: Results) -> None:
        """What there is to be named in a query."""

    def _fill_view(self) -> None:
        """The answer is another: show it in the view beside the timeline, too."""

    def _light(self, results: Results) -> None:
        """Other words are lit in the same passage."""
        source = self.query_one(SourceView)
        reading = source.reading
        if reading is not None and reading.passage is not None:
            matches = passage.matches(reading.document.text, reading.passage, results.lit)
            source.reading = replace(reading, matches=matches)

    def _explain(self, results: Results) -> None:
        """What is to be said of the answer: how it was meant, or why there is none."""

    def _ask(self, typed: str) -> None:
        box = self.query_one(QueryBox)
        box.value = typed
        box.cursor_position = len(typed)

    # ----------------------------------------------------------------------- the selection
    @on(Rows.Moved, "TimelineList")
    def _row_moved(self, message: Rows.Moved) -> None:
        row = self.rows.row(message.row)
        if row is None:
            return
        if self.selected is None or self.selected.id != row.id:
            self.selected = self.store.event(row.id)
        self._place()

    def _place(self) -> None:
        """The strip shows where in time the selected event is."""
        strip = self.query_one(TimeStrip)
        if self.selected is not None:
            when = self.selected.when
            strip.cursor = dates.anchor(when)
            strip.extent = (when.earliest, when.latest) if when else (None, None)
        strip.window = self.rows.window()

    def watch_selected(self, event: Event | None) -> None:
        self.set_reactive(Desk.source, 0)
        self.query_one(EventCard).event = event
        if event is not None:
            self.query_one(EventCard).marks = self.store.marks(event)
        lanes = self.query_one(LaneList)
        lanes.moment = dates.anchor(event.when) if event else None
        lanes.lit = lane_list.names_of(event)
        self._load()

    def watch_source(self) -> None:
        self._load()

    def _load(self) -> None:
        self.query_one(EventCard).source = self.source
        if self.selected is None:
            self.query_one(SourceView).reading = None
        else:
            self._read(self.selected, self.source)

    @work(thread=True, exclusive=True, group="document")
    def _read(self, event: Event, source: int) -> None:
        if not get_current_worker().is_cancelled:
            lit = self._results.lit if self._results is not None else None
            reading = passage.read(self.store, event, source, lit)
            self.call_from_thread(self._show_reading, reading, event, source)

    def _show_reading(self, reading: Reading, event: Event, source: int) -> None:
        if self.selected is event and self.source == source and reading.passage is not None:
            self.query_one(SourceView).reading = reading
            self.query_one(EventCard).line = reading.document.line(reading.passage.start)

    def _go_to(self, event_id: str) -> None:
        """To that event, even if the query hides it from the list."""
        position = self._results.position(event_id) if self._results else None
        if position is not None:
            self.rows.cursor = position
        else:
            self.selected = self.store.event(event_id)
            self._place()
