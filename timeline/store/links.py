"""Which tellings are of one event: pairs that `merge` has compared, each compared once.

A telling is compared with those under the keys it seeks, when it is new. What two tellings are
to each other depends on nothing else, so the components of the graph, which are the events, do not
depend on the order of reading, and a new document costs what its own tellings cost.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from timeline import merge
from timeline.model import Telling
from timeline.store import packing, tellings


def compare(connection: sqlite3.Connection, fresh: Sequence[tuple[int, Telling]]) -> None:
    """New tellings with all that were there and with one another."""
    for number, telling in fresh:
        sought = packing.dumps(sorted(merge.sought(telling)))
        for other, known in _candidates(connection, sought):
            reason = merge.same(telling, known)
            if reason is not None:
                connection.execute(
                    "INSERT OR IGNORE INTO link (a, b) VALUES (?, ?)",
                    (min(number, other), max(number, other)),
                )
        connection.execute(
            "INSERT INTO blocking (key, telling) SELECT value, ? FROM json_each(?)",
            (number, packing.dumps(sorted(merge.keys(telling)))),
        )


def _candidates(connection: sqlite3.Connection, keys: str) -> Iterable[tuple[int, Telling]]:
    rows = connection.execute(
        f"SELECT t.number, {tellings.COLUMNS} FROM telling t"
        " JOIN document d ON d.number = t.document WHERE t.number IN"
        " (SELECT telling FROM blocking WHERE key IN (SELECT value FROM json_each(?)))",
        (keys,),
    ).fetchall()
    return ((number, tellings.read(row)) for number, *row in rows)


def components(connection: sqlite3.Connection, seeds: Iterable[int]) -> Iterator[list[int]]:
    """The numbers of all tellings linked to one another, for every seed; each telling once."""
    seen: set[int] = set()
    for seed in seeds:
        if seed in seen:
            continue
        component, edge = [], [seed]
        seen.add(seed)
        while edge:
            number = edge.pop()
            component.append(number)
            fresh = set(_neighbours(connection, number)) - seen
            seen |= fresh
            edge += fresh
        yield component


def _neighbours(connection: sqlite3.Connection, number: int) -> list[int]:
    rows = connection.execute(
        "SELECT b FROM link WHERE a = ?1 UNION SELECT a FROM link WHERE b = ?1", (number,)
    )
    return [neighbour for (neighbour,) in rows]
