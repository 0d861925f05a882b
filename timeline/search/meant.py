"""The event that a time in a query is reckoned from: `before:paris-summit`."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from timeline.query import nodes
from timeline.search.conditions import NOTHING, Condition, Where, both, selection
from timeline.store import events
from timeline.when import When

ID = 6
"""Letters of an id that are enough to mean it; fewer may be a word."""


@dataclass(frozen=True, slots=True)
class Meant:
    """The event that was meant."""

    title: str
    when: When


def find(
    connection: sqlite3.Connection, node: nodes.Against, named_so: Iterable[Condition]
) -> Meant | None:
    """By its id, or the first in time of those `named_so`, the best first; it must have a date."""
    for number in _numbers(connection, node, named_so):
        for _, event in events.load(connection, [number]):
            if event.when is not None:
                return Meant(event.title, event.when)
    return None


def _numbers(
    connection: sqlite3.Connection, node: nodes.Against, named_so: Iterable[Condition]
) -> Iterator[int]:
    known = events.number(connection, node.text) if len(node.text) >= ID else None
    if known is not None:
        yield known
    for condition in named_so:
        if condition != NOTHING:
            sql, parameters = selection(both([condition, Where("rank < 3")]))
            for (number,) in connection.execute(f"{sql} LIMIT 1", parameters):
                yield number
