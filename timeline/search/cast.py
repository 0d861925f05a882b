"""Who is named in events, and how often."""

from __future__ import annotations

import json
import sqlite3
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from timeline.model import ActorType
from timeline.store import actors, labels, packing
from timeline.store.bounds import NEVER
from timeline.when import When


@dataclass(frozen=True, slots=True)
class ActorCount:
    """An actor, the number of events that name it, and the dates of the first and the last; what
    has no date is neither, unless nothing has one."""

    name: str
    type: ActorType
    events: int
    first: When | None
    last: When | None
    aliases: tuple[str, ...]


PAGE = 5_000
"""Events looked at in one go."""


def everywhere(
    connection: sqlite3.Connection, limit: int, *, without: Sequence[int] = ()
) -> list[ActorCount]:
    """As counted ahead, but for the events of the numbers `without`, which come in order."""
    less = Counter(actor for _, named in _casts(connection, without) for actor in named)
    rows = connection.execute(
        "SELECT number, events FROM actor ORDER BY events DESC, number LIMIT ?",
        (limit + len(less),),
    ).fetchall()
    left = ((number, count - less[number]) for number, count in rows)
    kept = sorted((row for row in left if row[1]), key=lambda row: (-row[1], row[0]))[:limit]
    out, dated = frozenset(without), _first_undated(connection)
    ends = {number: _ends(connection, number, out, dated) for number, _ in kept}
    return _described(connection, kept, ends)


def among(connection: sqlite3.Connection, numbers: Sequence[int], limit: int) -> list[ActorCount]:
    """In the events of these numbers, which come in the order of the timeline."""
    counts: Counter[int] = Counter()
    ends: dict[int, tuple[int, int]] = {}
    dated = _first_undated(connection)
    for event, named in _casts(connection, numbers):
        counts.update(named)
        for actor in named:
            first, last = ends.get(actor, (event, event))
            ends[actor] = (first, event if event < dated else last)
    rows = sorted(counts.items(), key=lambda row: (-row[1], row[0]))[:limit]
    return _described(connection, rows, ends)


def _casts(
    connection: sqlite3.Connection, numbers: Sequence[int]
) -> Iterator[tuple[int, set[int]]]:
    for start in range(0, len(numbers), PAGE):
        page = packing.dumps(list(numbers[start : start + PAGE]))
        rows = connection.execute(
            "SELECT number, actors FROM event"
            " WHERE number IN (SELECT value FROM json_each(?)) ORDER BY number",
            (page,),
        ).fetchall()
        for number, column in rows:
            yield number, set(actors.read(column))


def _first_undated(connection: sqlite3.Connection) -> int:
    """All that has no date comes after all that has one."""
    number = labels.first_at(connection, NEVER[0])
    return number if number is not None else sys.maxsize


def _ends(
    connection: sqlite3.Connection, actor: int, out: frozenset[int], dated: int
) -> tuple[int, int]:
    """The first event that names the actor and the last one before `dated`, but for those left
    out."""
    expression = f'tags : "#a{actor}"'

    def of(condition: str, *values: int) -> int | None:
        rows = connection.execute(
            f"SELECT rowid FROM words WHERE words MATCH ? {condition}", (expression, *values)
        )
        return next((number for (number,) in rows if number not in out), None)

    first = of("ORDER BY rowid ASC")
    assert first is not None
    last = of("AND rowid < ? ORDER BY rowid DESC", dated)
    return first, first if last is None else last


def _described(
    connection: sqlite3.Connection,
    counts: Iterable[tuple[int, int]],
    ends: dict[int, tuple[int, int]],
) -> list[ActorCount]:
    return [_actor(connection, number, count, ends[number]) for number, count in counts]


def _actor(
    connection: sqlite3.Connection, number: int, count: int, ends: tuple[int, int]
) -> ActorCount:
    name, kind, forms = connection.execute(
        "SELECT name, type, (SELECT json_group_array(form) FROM alias WHERE actor = number)"
        " FROM actor WHERE number = ?",
        (number,),
    ).fetchone()
    dates = [
        packing.read_when(
            connection.execute("SELECT edtf FROM event WHERE number = ?", (event,)).fetchone()[0]
        )
        for event in ends
    ]
    return ActorCount(name, ActorType(kind), count, dates[0], dates[1], tuple(json.loads(forms)))
