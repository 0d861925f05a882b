"""The documents that were looked into last, with all that is found in each: who steps through one
does not wait at each step until it is read."""

from __future__ import annotations

from functools import lru_cache

from timeline.store import Fingerprint, Store
from tui.wrapping import Reading, Spans

KEPT = 4


class Shelf:
    """Of a timeline in which no event changes; a document that is read anew is another one."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._kept = lru_cache(KEPT)(self._read)

    def whole(self, path: str) -> Reading:
        """The document of that path from its start.

        Raises StoreError for a path that was never read.
        """
        return self._kept(path, self._store.fingerprint(path))

    def _read(self, path: str, _: Fingerprint | None) -> Reading:
        told = self._store.events_in(path)
        return Reading(
            self._store.document(path),
            events=tuple((one.event_id, one.span) for one in told),
            told=Spans([one.span for one in told]),
            words=Spans([one.trigger for one in told if one.trigger is not None]),
            dates=Spans([timex.span for timex in self._store.timexes(path)]),
        )
