"""Where a person looks for a passage: on its page, or at its line."""

from __future__ import annotations

from functools import lru_cache, partial

from timeline.documents import pages
from timeline.model import Document, Telling
from timeline.store import Store

KEPT = 64
"""Documents that are kept at hand: events come in the order of time, and go to and fro."""


class Citing:
    """Over one store, for as long as nothing is read into it."""

    def __init__(self, store: Store) -> None:
        self._document = lru_cache(KEPT)(partial(_document, store))

    def place(self, telling: Telling) -> str:
        """`letter.txt:12`, `report.pdf, p. 3`; of a text that was imported and is only known by
        its passages the code points, as its lines are not known: `letter.txt [310, 352]`."""
        document = self._document(telling.path)
        if document is None:
            return f"{telling.path} [{telling.span.start}, {telling.span.end}]"
        return pages.place(document, telling.span.start)


def _document(store: Store, path: str) -> Document | None:
    return store.document(path) if store.has_text(path) else None
