"""The desk: the widgets of the explorer, kept in step; the only place that knows them all.

Messages come up from them, attributes go down to them. There is one query, one selected event and
one second in time; every view shows those three.
"""

from __future__ import annotations

from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Container, Horizontal
from textual.driver import Driver
from textual.reactive import var
from textual.screen import Screen
from textual.widgets import ContentSwitcher, Static
from textual.worker import get_current_worker

from timeline.model import Event
from timeline.store import Store
from tui import dates, lane_list, painting, passage, themes, words
from tui.actor_card import ActorCard
from tui.actor_list import ActorList
from tui.ascii import Ascii
from tui.configuration import WEEKDAYS, Chosen
from tui.document_card import DocumentCard
from tui.document_list import DocumentList
from tui.driver import Sparing
from tui.event_card import EventCard
from tui.history import History
from tui.key_bar import KeyBar
from tui.lane_list import LaneList
from tui.layout import VAST, WIDE
from tui.notices import Noticing
from tui.offer_list import OfferList
from tui.query_box import QueryBox
from tui.review_list import ReviewList
from tui.rows import Rows
from tui.shelf import Shelf
from tui.source_view import SourceView
from tui.status_line import StatusLine
from tui.time_strip import TimeStrip
from tui.timeline_list import TimelineList
from tui.wrapping import Reading

if TYPE_CHECKING:
    from timeline.search import Results
    from tui.start import Start

MOST_WRONG = 3
"""Mistakes of the configuration told at the start; `timeline config` tells them all."""


class Desk(Noticing):
    """A query, a selected event, a view; what the keys do is for `Explorer` to say."""

    CSS_PATH = "explorer.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide"), (VAST, "-vast")]

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
        start: Start | None = None,
    ) -> None:
        """`folder` is where the documents are; None: their paths are taken from where we stand.
        `start` is what was found already, and drawn."""
        self.configured = chosen = chosen or Chosen()
        words.use(
            chosen.language, chosen.date_language, chosen.typed
        )  # before any widget says something
        dates.begin_weeks(WEEKDAYS[chosen.week_start])
        super().__init__()
        self.store = store
        self.shelf = Shelf(store)
        self.today = today
        self.folder = folder or Path.cwd()
        self._start = start
        self._typed = query
        self.history = History(query)
        self._asked = 0
        self._everything: Results | None = None
        self._results: Results | None = None
        self._stale = False
        self._holding = ExitStack()
        themes.wear(self, chosen.theme, colour=chosen.colour)
        self.animation_level = "none"  # nothing moves that the reader did not move
        if not unicode:
            self._filters.append(Ascii())

    def get_default_screen(self) -> Screen[None]:
        return painting.sparing(super().get_default_screen())

    def get_driver_class(self) -> type[Driver]:
        found = super().get_driver_class()
        return Sparing if issubclass(Sparing, found) else found

    # ------------------------------------------------------------------------- the widgets
    def compose(self) -> ComposeResult:
        # First, though above all: as it comes and goes no other has another place in the order,
        # and Textual paints those anew that have.
        yield OfferList()
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
        yield KeyBar()

    def on_mount(self) -> None:
        self.rows.lines.columns = self.configured.columns
        self.rows.focus()
        for wrong in self.configured.wrong[:MOST_WRONG]:
            self.notify(wrong, severity="warning", timeout=15, markup=False)
        if self._start is not None:
            # What is drawn already stays until all of it can be painted.
            self._holding.enter_context(self.batch_update())
        else:
            # Searching only once the screen is there: the first paint does not wait for it.
            self.call_after_refresh(self._open)

    def on_ready(self) -> None:
        """Everything has its size."""
        if self._start is not None:
            self._open()
            self._holding.close()
            self.screen.refresh()

    def _open(self) -> None:
        """What there is to do once the screen is there."""

    @property
    def rows(self) -> TimelineList:
        return self.query_one(TimelineList)

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
            whole = self.shelf.whole(event.tellings[source].path)
            reading = passage.read(whole, event, source, lit)
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
