"""The lanes: drawn anew for each answer and each stretch of time, and walked along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on, work
from textual.reactive import var
from textual.worker import get_current_worker

from tui import dates, lanes
from tui.axis import Axis
from tui.finding import Finding
from tui.lane_list import LaneList
from tui.lanes import Lane
from tui.time_strip import TimeStrip

if TYPE_CHECKING:
    from timeline.search import Results


class Lanes(Finding):
    """They stand over the time that the strip shows."""

    view: var[str] = var("timeline")

    _terms: tuple[Results, str, dict[str, str]] | None = None
    """The lanes of an answer and a kind: zooming asks for the same ones."""

    @on(TimeStrip.Stretched)
    def _draw_lanes(self) -> None:
        strip, view = self.query_one(TimeStrip), self.query_one(LaneList)
        strip.inset = view.names if self.view == "lanes" else 1
        if self.view == "lanes" and strip.axis is not None and self._results is not None:
            self._find_lanes(self._results, view.kind, strip.axis)

    @work(thread=True, exclusive=True, group="lanes")
    def _find_lanes(self, results: Results, kind: str, axis: Axis) -> None:
        worker = get_current_worker()
        if self._terms is None or self._terms[:2] != (results, kind):
            self._terms = (results, kind, lanes.KINDS[kind](self.store, results))
        drawn: list[Lane] = []
        asked, terms = results.query, self._terms[2]
        for lane in lanes.draw(self.store, asked, terms, axis, today=self.today):
            drawn.append(lane)
            if worker.is_cancelled:
                return
        self.call_from_thread(self._show_lanes, results, tuple(drawn), axis)

    def _show_lanes(self, results: Results, drawn: tuple[Lane, ...], axis: Axis) -> None:
        if results is self._results:
            view = self.query_one(LaneList)
            view.axis = axis
            view.lanes = drawn

    @on(LaneList.Turned)
    def action_lanes_by(self) -> None:
        """Lanes of the next kind."""
        view = self.query_one(LaneList)
        kinds = list(lanes.KINDS)
        view.kind = kinds[(kinds.index(view.kind) + 1) % len(kinds)]
        self._draw_lanes()

    @on(LaneList.Pointed)
    def _lane_pointed(self, message: LaneList.Pointed) -> None:
        if self._results is not None:
            self._find_in_lane(self._results, message)

    @work(thread=True, exclusive=True, group="pointed")
    def _find_in_lane(self, results: Results, asked: LaneList.Pointed) -> None:
        """The event of that lane at that moment, or the next one from the selected event."""
        from timeline import search

        both = lanes.narrowed(results.query, asked.lane.term, today=self.today)
        lane = search.find(self.store, both)
        if asked.second is not None:
            row = lanes.nearest(lane, asked.second)
        else:
            here = lane.position(self.selected.id) if self.selected is not None else None
            moment = dates.anchor(self.selected.when) if self.selected is not None else None
            beside = lane.at(moment) if moment is not None else len(lane)
            row = here + asked.step if here is not None else beside - (asked.step < 0)
        if 0 <= row < len(lane) and (page := lane.page(row, row + 1)):
            self.call_from_thread(self._go_to, page[0].id)
