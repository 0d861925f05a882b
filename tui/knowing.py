"""What the timeline holds that can be named in a query: learned in the background."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from textual import work

from timeline.store.corrections import Kind
from tui import lanes
from tui.asking import Asking
from tui.offers import Known
from tui.query_box import QueryBox
from tui.words import say_number

if TYPE_CHECKING:
    from timeline.search import Results

NAMES_KNOWN = 500
"""Actors, and places, whose names are completed, the most frequent."""


class Knowing(Asking):
    """Names of actors and files at the start, of tags and places once a query is typed."""

    known = Known()
    _places_of: Results | None = None

    def _learn_names(self, results: Results) -> None:
        self._learn(results)

    @work(thread=True, exclusive=True, group="names")
    def _learn(self, results: Results) -> None:
        actors = {actor.name: _events(actor.events) for actor in results.actors(NAMES_KNOWN)}
        files = {file.path: _events(file.events) for file in self.store.coverage()}
        self.call_from_thread(self._know, actors=actors, files=files)

    def learn_more(self) -> None:
        """The reader is about to type a query, and may have given tags since the last one."""
        self._learn_tags()
        if self._everything is not None and self._everything is not self._places_of:
            self._places_of = self._everything
            self._learn_places(self._everything)

    @work(thread=True, exclusive=True, group="tags")
    def _learn_tags(self) -> None:
        told = self.store.corrections()
        counts = Counter(one.about for one in told if one.kind is Kind.TAG)
        self.call_from_thread(self._know, tags=_counted(counts))

    @work(thread=True, exclusive=True, group="places")
    def _learn_places(self, everything: Results) -> None:
        """Of too many events not all are looked at: how many are there is not told then."""
        counts = lanes.counted_places(self.store, everything)
        told = _counted(counts) if len(everything) <= lanes.LOOKED_AT else _uncounted(counts)
        self.call_from_thread(self._know, places=told)

    def _know(self, **more: Any) -> None:
        self.known = replace(self.known, **more)
        self.query_one(QueryBox).completion.known = self.known


def _counted(counts: Counter[str]) -> dict[str, str]:
    return {name: _events(count) for name, count in counts.most_common(NAMES_KNOWN)}


def _uncounted(counts: Counter[str]) -> dict[str, str]:
    return {name: "" for name, _ in counts.most_common(NAMES_KNOWN)}


def _events(count: int) -> str:
    return say_number("{number} event", "{number} events", count)
