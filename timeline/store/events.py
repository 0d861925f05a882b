"""Rows of `event`, with the words, counts and labels that go with them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from timeline.model import Event, Part, Status, Telling
from timeline.store import actors, bounds, labels, packing, tellings, words
from timeline.store.actors import Actors
from timeline.store.labels import Key
from timeline.store.tally import Tally
from timeline.store.tellings import Placed
from timeline.when import When

NEGATED, DISPUTED, WARNED = 1, 2, 4
STATUSES = tuple(Status)
_STATUS = 3
"""Bits of `flags` to the right of the status."""

FTS = "title, who, named, place, quote, tags"


def alone(telling: Telling) -> Event:
    """The event that a single telling tells."""
    return Event(
        telling.id,
        telling.when,
        telling.status,
        telling.negated,
        telling.title,
        telling.parts,
        telling.places,
        (telling,),
        reasons=telling.reasons,
        warnings=telling.warnings,
    )


def flags(event: Event) -> int:
    return (
        NEGATED * event.negated
        + DISPUTED * event.disputed
        + WARNED * bool(event.warnings)
        + (STATUSES.index(event.status) << _STATUS)
    )


def status(column: int) -> Status:
    """The status in `flags`."""
    return STATUSES[column >> _STATUS]


# -------------------------------------------------------------------------------------- in
def insert(
    connection: sqlite3.Connection,
    events: Iterable[Event],
    numbers: Mapping[str, int],
    place: Callable[[sqlite3.Connection, Iterable[Placed]], None],
) -> None:
    """New events to their places on the timeline.

    `numbers` are those of their tellings, by id; `place` stores to which event a telling belongs.
    """
    batch = sorted(((key(event), event) for event in events), key=itemgetter(0))
    tally = Tally()
    known = Actors(connection)
    for run in labels.runs(connection, [key for key, _ in batch]):
        count = run.last - run.first
        fresh = labels.spread(count, run.low, run.high)
        if fresh is None:
            assert run.low is not None
            assert run.high is not None
            fresh = _make_room(connection, tally, count, run.low, run.high)
        rows = [
            _row(tally, known, number, event, numbers)
            for number, (_, event) in zip(fresh, batch[run.first : run.last], strict=True)
        ]
        _write(connection, rows)
        place(
            connection,
            (
                Placed(numbers[telling.id], telling, row.columns[0], position)
                for row in rows
                for position, telling in enumerate(row.event.tellings)
            ),
        )
    tally.write(connection)


def key(event: Event) -> Key:
    """Where it stands on the timeline; events of one moment stand as their documents tell them."""
    second, rank = event.when.sort_key if event.when else bounds.NEVER
    latest = event.when.latest if event.when else None
    leading = event.leading
    return Key(second, rank, -(latest or 0), leading.path, leading.span.start, leading.id)


class Row(NamedTuple):
    """What is stored of an event, in the columns of `event` and those of `words`."""

    event: Event
    columns: tuple[Any, ...]
    words: words.Words


def _row(tally: Tally, known: Actors, number: int, event: Event, numbers: Mapping[str, int]) -> Row:
    named = known.numbers(event.parts)
    time = bounds.of(event.when)
    columns = (
        number,
        numbers[event.id],
        *time,
        flags(event),
        len(event.tellings),
        packing.edtf(event.when),
        actors.written(event.parts, named),
        _body(event),
    )
    indexed = words.of(event, named)
    tally.count(1, number, time, indexed.distinct(), _forms(event, named))
    return Row(event, columns, indexed)


def _write(connection: sqlite3.Connection, rows: Sequence[Row]) -> None:
    connection.executemany(
        "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (row.columns for row in rows),
    )
    index(connection, ((row.columns[0], row.words) for row in rows))


def index(connection: sqlite3.Connection, rows: Iterable[tuple[int, words.Words]]) -> None:
    """Rows of the index of words; fastest in the order of the timeline."""
    connection.executemany(
        f"INSERT INTO words (rowid, {FTS}) VALUES (?, ?, ?, ?, ?, ?, ?)",
        ((number, *indexed) for number, indexed in rows),
    )


def _forms(event: Event, known: Mapping[Part, int]) -> list[tuple[int, Sequence[str]]]:
    return [(known[part], part.aliases) for part in event.parts]


def _body(event: Event) -> str | None:
    if len(event.tellings) == 1 and event == alone(event.leading):
        return None
    return packing.dumps(
        [
            event.title,
            packing.parts(event.parts),
            packing.places(event.places),
            packing.reasons(event.reasons),
            packing.reasons(event.merged),
            list(event.warnings),
            *(() if event.uncorrected is None else (_original(event.uncorrected),)),
        ]
    )


def _original(event: Event) -> list[Any]:
    """What a reader can put right, as it was read."""
    return [
        event.title,
        packing.edtf(event.when),
        flags(event),
        packing.parts(event.parts),
        packing.reasons(event.reasons),
    ]


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
    rows = {
        number: words.of(event, known.numbers(event.parts))
        for number, event in load(connection, moves)
    }
    for number, row in rows.items():
        _unindex(connection, number, row)
        tally.move(-1, number)
        connection.execute("UPDATE event SET number = -number WHERE number = ?", (number,))
    for number in rows:
        fresh = moves[number]
        connection.execute("UPDATE event SET number = ? WHERE number = ?", (fresh, -number))
        tally.move(1, fresh)
    index(connection, ((moves[number], row) for number, row in rows.items()))


# -------------------------------------------------------------------------------------- out
def remove(connection: sqlite3.Connection, numbers: Iterable[int]) -> None:
    """Events go; their tellings stay, unsettled."""
    tally = Tally()
    everyone = Actors(connection)
    for number, event in load(connection, numbers):
        known = everyone.numbers(event.parts)
        indexed = words.of(event, known)
        _unindex(connection, number, indexed)
        tally.count(-1, number, bounds.of(event.when), indexed.distinct(), _forms(event, known))
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


def load(connection: sqlite3.Connection, numbers: Iterable[int]) -> Iterable[tuple[int, Event]]:
    """The events of these numbers, in the order of the timeline."""
    ordered = sorted(numbers)
    for start in range(0, len(ordered), PAGE):
        page = ordered[start : start + PAGE]
        rows = connection.execute(
            f"SELECT e.number, e.flags, e.edtf, e.body, {tellings.COLUMNS} FROM event e"
            " JOIN telling t ON t.event = e.number JOIN document d ON d.number = t.document"
            " WHERE e.number IN (SELECT value FROM json_each(?))"
            " ORDER BY e.number, t.position",
            (packing.dumps(page),),
        ).fetchall()
        for number, group in groupby(rows, key=itemgetter(0)):
            yield number, _read(list(group))


def _read(rows: Sequence[Sequence[Any]]) -> Event:
    _, column, date, body, *_ = rows[0]
    told = tuple(tellings.read(row[4:]) for row in rows)
    if body is None:
        return alone(told[0])
    title, parts, places, why, merged, warnings, *original = json.loads(body)
    event = replace(
        alone(told[0]),
        when=packing.read_when(date),
        status=status(column),
        negated=bool(column & NEGATED),
        title=title,
        parts=packing.read_parts(parts),
        places=packing.read_places(places),
        tellings=told,
        disputed=bool(column & DISPUTED),
        reasons=packing.read_reasons(why),
        merged=packing.read_reasons(merged),
        warnings=tuple(warnings),
    )
    return replace(event, uncorrected=_as_read(event, *original[0])) if original else event


def _as_read(event: Event, title: str, date: str | None, column: int, cast: Any, why: Any) -> Event:
    return replace(
        event,
        title=title,
        when=packing.read_when(date),
        status=status(column),
        negated=bool(column & NEGATED),
        disputed=bool(column & DISPUTED),
        parts=packing.read_parts(cast),
        reasons=packing.read_reasons(why),
    )


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
