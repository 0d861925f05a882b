"""How far the review of what is doubtful has come."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.query import Query
from timeline.search.results import find
from timeline.store import Store
from timeline.store.corrections import standing
from timeline.store.corrections.kinds import ACCEPTED, REJECTED


@dataclass(frozen=True, slots=True)
class Progress:
    """Events that `is:review` finds, and those that were accepted and rejected."""

    waiting: int
    accepted: int
    rejected: int


def progress(store: Store) -> Progress:
    from timeline.query.nodes import Flag, Is

    waiting = len(find(store, Query("is:review", Is(Flag.REVIEW))))
    with store.reading() as connection:
        counts = standing.reviewed(connection)
    return Progress(waiting, counts.get(ACCEPTED, 0), counts.get(REJECTED, 0))
