"""The query and its answer: asked for at each key, and shown in every view."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual import on, work
from textual.widgets import Input
from textual.worker import get_current_worker

from timeline.errors import QueryError, TimelineError
from tui import manual, passage, translating
from tui.desk import Desk
from tui.query_box import QueryBox
from tui.source_view import SourceView
from tui.start import whole_of
from tui.status_line import StatusLine
from tui.time_strip import TimeStrip
from tui.words import dates_code, noted, say

if TYPE_CHECKING:
    from timeline.query import Query
    from timeline.search import Results
    from tui.axis import Axis

(NO_EVENTS,) = noted("No event was found. {key} shows what became of each document.")
(NO_MATCH,) = noted("Nothing matches. {key} takes the filters off.")


class Asking(Desk):
    """Each key cancels the search before it; an answer that comes late is dropped."""

    def _open(self) -> None:
        start = self._start
        if start is None:
            self._measure()
            self._search(self._typed)
        else:
            self.query_one(TimeStrip).whole = start.whole
            self._show(start.results, start.everything, self._asked)

    def _measure(self) -> None:
        self.query_one(TimeStrip).whole = whole_of(self.store)

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
            asked = query.parse(typed, today=self.today, language=dates_code())
        except QueryError as error:
            box.wrong, status.error = (error.start, error.end), translating.error(error)
            self.answered()
        else:
            box.wrong, status.error = (0, 0), ""
            self.searching()
            self._find(asked, self._asked, self.query_one(TimeStrip).axis)

    @work(thread=True, exclusive=True, group="search")
    def _find(self, asked: Query, number: int, axis: Axis | None) -> None:
        if get_current_worker().is_cancelled:
            return
        from timeline import query, search  # not before the first paint

        try:
            with self.store.until(lambda: number != self._asked):
                results = search.find(self.store, asked)
                everything = None if self._stale else self._everything
                if everything is None:
                    everything = search.find(self.store, query.parse("", today=self.today))
                # Found here, and not while the screen is painted; by the cells of the strip first,
                # so that they need not be counted again.
                if axis is not None:
                    results.histogram(axis.first, axis.last, axis.width)
                _ = results.certain, len(results), len(everything)
        except TimelineError as error:
            self.call_from_thread(self._refuse, error, number)
        else:
            self.call_from_thread(self._show, results, everything, number)

    def _refuse(self, error: TimelineError, number: int) -> None:
        if number == self._asked:
            self.query_one(StatusLine).error = translating.error(error)
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
        self.rows.advice = _advice(some=len(self._everything) > 0)
        self.rows.lines.complete = len(results) == len(self._everything)
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


def _advice(*, some: bool) -> str:
    """What to do where nothing is shown, by whether there is anything at all."""
    if some:
        return say(NO_MATCH, key=manual.key_for("everywhere.clear-filters"))
    return say(NO_EVENTS, key=manual.key_for("everywhere.documents"))
