"""Rows of `event`, with the words, counts and labels that go with them."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any, TypeAlias

from timeline.model import Event
from timeline.store import actors, entries, labels, packing, tellings, words
from timeline.store.actors import Actors
from timeline.store.entries import Entry
from timeline.store.labels import Run
from timeline.store.tally import Tally
from timeline.store.tellings import Placed
from timeline.store.words import Words
from timeline.when import When

FTS = "title, who, named, place, quote, tags"


# -------------------------------------------------------------------------------------- in
def insert(
    connection: sqlite3.Connection,
    fresh: Iterable[Entry],
    numbers: Mapping[str, int],
    place: Place,
) -> None:
    """New events to their places on the timeline.

    `numbers` are those of their tellings, by id; `place` stores to which event a telling belongs.
    """
    batch = list(fresh)
    arrival = Arrival(connection)
    for entry in batch:
        arrival.words.update(entry.words.distinct())
    arrival.put(batch, numbers, place)
    arrival.finish()


Place: TypeAlias = Callable[[sqlite3.Connection, Iterable[Placed]], None]


class Arrival:
    """Events that arrive in any number of batches within one transaction, counted at its end.

    How many of them hold each word is for others to say, in `words`.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._known = Actors(connection)
        self._tally = Tally()

    @property
    def words(self) -> Counter[str]:
        return self._tally.words

    def put(self, fresh: Iterable[Entry], numbers: Mapping[str, int], place: Place) -> None:
        """As `insert`."""
        batch = sorted(fresh, key=itemgetter(0))
        self._known.learn(part for entry in batch for part in entry.parts)
        for run in labels.runs(self._connection, [entry.key for entry in batch]):
            places = _labels(self._connection, self._tally, run)
            self._write(places, batch[run.first : run.last], numbers, place)

    def _write(
        self,
        places: Sequence[int],
        batch: Sequence[Entry],
        numbers: Mapping[str, int],
        place: Place,
    ) -> None:
        casts = [self._known.cast(entry.parts) for entry in batch]
        self._connection.executemany(
            "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    *(label, numbers[told[0]], *time, flags, len(told)),
                    *(edtf, actors.written(cast), body),
                )
                for label, (_, told, time, flags, edtf, body, _, _), cast in zip(
                    places, batch, casts, strict=True
                )
            ],
        )
        index(
            self._connection,
            [
                (label, words.row(entry.words, [one.tags for one in cast]))
                for label, entry, cast in zip(places, batch, casts, strict=True)
            ],
        )
        place(
            self._connection,
            [
                Placed(numbers[identity], label, position)
                for label, entry in zip(places, batch, strict=True)
                for position, identity in enumerate(entry.told)
            ],
        )
        self._tally.come(places, batch, casts)

    def finish(self) -> None:
        """Count them."""
        self._known.write()
        self._tally.write(self._connection)


def _labels(connection: sqlite3.Connection, tally: Tally, run: Run) -> list[int]:
    """For the events of the run; others move where there is no room."""
    count = run.last - run.first
    fresh = labels.spread(count, run.low, run.high)
    if fresh is None:
        assert run.low is not None
        assert run.high is not None
        fresh = _make_room(connection, tally, count, run.low, run.high)
    return fresh


def index(connection: sqlite3.Connection, rows: Iterable[tuple[int, words.Words]]) -> None:
    """Rows of the index of words; fastest in the order of the timeline."""
    connection.executemany(
        f"INSERT INTO words (rowid, {FTS}) VALUES (?, ?, ?, ?, ?, ?, ?)",
        ((number, *indexed) for number, indexed in rows),
    )


def _make_room(
    connection: sqlite3.Connection, tally: Tally, count: int, low: int, high: int
) -> list[int]:
    """Labels for `count` events between two that have no room between them: others move."""
    members, left, right, before = labels.crowd(connection, count, low, high)
    fresh = labels.spread(len(members) + count, left, right)
    assert fresh is not None
    kept = fresh[:before] + fresh[before + count :]
    _move(connection, tally, dict(zip(members, kept, strict=True)))
    return fresh[before : before + count]


def _move(connection: sqlite3.Connection, tally: Tally, moves: dict[int, int]) -> None:
    """Other labels for events; by way of negative ones, since old and new may meet."""
    known = Actors(connection)
    rows = {number: indexed(known, event) for number, event in load(connection, moves)}
    for number, row in rows.items():
        _unindex(connection, number, row)
        tally.move(-1, number)
        _rename(connection, number, -number)
    for number in rows:
        fresh = moves[number]
        _rename(connection, -number, fresh)
        tally.move(1, fresh)
    index(connection, ((moves[number], row) for number, row in rows.items()))


def _rename(connection: sqlite3.Connection, number: int, fresh: int) -> None:
    tellings.move(connection, number, fresh)
    connection.execute("UPDATE event SET number = ? WHERE number = ?", (fresh, number))


def indexed(known: Actors, event: Event) -> Words:
    return words.row(words.of(event), [one.tags for one in known.cast(event.parts)])


# -------------------------------------------------------------------------------------- out
def remove(connection: sqlite3.Connection, numbers: Iterable[int]) -> None:
    """Events go; their tellings stay, unsettled."""
    tally = Tally()
    everyone = Actors(connection)
    for number, event in load(connection, numbers):
        entry = entries.of(event)
        cast = everyone.cast(event.parts)
        _unindex(connection, number, words.row(entry.words, [one.tags for one in cast]))
        tally.go(number, entry, cast)
        tally.words.subtract(entry.words.distinct())
        tellings.move(connection, number, None)
        connection.execute("DELETE FROM event WHERE number = ?", (number,))
    tally.write(connection)


def _unindex(connection: sqlite3.Connection, number: int, row: words.Words) -> None:
    """The index holds no text of its own: to forget a row it has to be told what was in it."""
    connection.execute(
        f"INSERT INTO words (words, rowid, {FTS}) VALUES ('delete', ?, ?, ?, ?, ?, ?, ?)",
        (number, *row),
    )


PAGE = 500
"""Events read at a time."""

_TOLD = (
    f"SELECT e.number, t.position, e.flags, e.edtf, e.body, {tellings.COLUMNS}"
    " FROM event e JOIN telling t ON {telling} JOIN document d ON d.number = t.document"
    " WHERE e.number IN (SELECT value FROM json_each(?1)) AND {event}"
)
_LOAD = " UNION ALL ".join(
    (
        _TOLD.format(telling="t.number = e.lead", event="TRUE"),
        _TOLD.format(telling="t.event = e.number AND t.position > 0", event="e.sources > 1"),
    )
)


def load(connection: sqlite3.Connection, numbers: Iterable[int]) -> Iterable[tuple[int, Event]]:
    """The events of these numbers, in the order of the timeline."""
    ordered = sorted(numbers)
    for start in range(0, len(ordered), PAGE):
        page = ordered[start : start + PAGE]
        rows = connection.execute(f"{_LOAD} ORDER BY 1, 2", (packing.dumps(page),)).fetchall()
        for number, group in groupby(rows, key=itemgetter(0)):
            yield number, _read(list(group))


def _read(rows: Sequence[Sequence[Any]]) -> Event:
    _, _, flags, date, body, *_ = rows[0]
    return entries.read(tuple(tellings.read(row[5:]) for row in rows), flags, date, body)


def number(connection: sqlite3.Connection, identity: str) -> int | None:
    """That of the event with a telling of this id, or of the only id that begins so."""
    exact = connection.execute("SELECT event FROM telling WHERE id = ?", (identity,)).fetchone()
    if exact is not None:
        return None if exact[0] is None else int(exact[0])
    rows = connection.execute(
        "SELECT DISTINCT event FROM telling WHERE id >= ?1 AND id < ?1 || char(1114111)"
        " AND event IS NOT NULL LIMIT 2",
        (identity,),
    ).fetchall()
    return int(rows[0][0]) if identity and len(rows) == 1 else None


def ends(connection: sqlite3.Connection) -> tuple[When | None, When | None]:
    """The dates of the first and the last event that have one."""
    found = []
    for direction in ("ASC", "DESC"):
        row = connection.execute(
            "SELECT edtf FROM event WHERE rank < 3"
            f" ORDER BY second {direction}, rank {direction} LIMIT 1"
        ).fetchone()
        found.append(packing.read_when(row[0]) if row else None)
    return found[0], found[1]
