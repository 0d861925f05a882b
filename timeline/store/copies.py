"""The same passage in many documents: linked to a few of its copies, not to all of them.

A notice under ten thousand mails would have fifty million pairs. Copies are of one event whichever
way they are paired, so each is linked to its neighbours in the order of their numbers. When a
document is dropped, those that were linked to its passages are compared anew.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from timeline import merge
from timeline.model import Telling
from timeline.store import packing
from timeline.store.hashing import hashed

_Numbered = tuple[int, Telling]

NEIGHBOURS = 4
"""Documents on each side to whose copies a passage is linked."""


def key(telling: Telling) -> int | None:
    """What it is found under; None for what is too short to be a copy."""
    said = merge.copied_as(telling)
    return None if said is None else hashed(f"={said}")


def links(copies: Iterable[_Numbered], fresh: set[int]) -> Iterator[tuple[int, int]]:
    """Of all the copies of a passage, those pairs in which one is fresh."""
    by_path: dict[str, list[int]] = {}
    for number, telling in sorted(copies, key=lambda numbered: numbered[0]):
        by_path.setdefault(telling.path, []).append(number)
    told = list(by_path.values())
    for place, numbers in enumerate(told):
        if not fresh.isdisjoint(numbers):
            for near in told[max(0, place - NEIGHBOURS) : place + NEIGHBOURS + 1]:
                if near is not numbers:
                    yield from _pairs(numbers, near)


def _pairs(numbers: Sequence[int], others: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Each of either to the first of the other."""
    for one in numbers:
        yield min(one, others[0]), max(one, others[0])
    for other in others[1:]:
        yield min(numbers[0], other), max(numbers[0], other)


def loosen(connection: sqlite3.Connection, gone: Iterable[Telling], linked: Sequence[int]) -> None:
    """Before these go: the copies that they were linked to are to be compared anew."""
    keys = sorted({said for telling in gone if (said := key(telling)) is not None})
    rows = connection.execute(
        "SELECT DISTINCT telling FROM blocking WHERE key IN (SELECT value FROM json_each(?1))"
        " AND telling IN (SELECT value FROM json_each(?2))",
        (packing.dumps(keys), packing.dumps(list(linked))),
    ).fetchall()
    connection.executemany("DELETE FROM blocking WHERE telling = ?", rows)
    connection.executemany("UPDATE telling SET position = -1 WHERE number = ?", rows)
