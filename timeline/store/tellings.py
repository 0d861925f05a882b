"""Rows of `telling`: passages in and out."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple

from timeline.model import Span, Status, Telling
from timeline.store import packing


class Placed(NamedTuple):
    """A telling by its number, the event it belongs to, and its place among those of the event."""

    number: int
    event: int
    position: int


class Passage(NamedTuple):
    """A telling, as it is stored."""

    id: str
    path: str
    start: int
    quote: str
    body: bytes


COLUMNS = "t.id, d.path, t.start, t.quote, t.body"
"""What `read` takes, of telling t joined with document d."""


def insert(
    connection: sqlite3.Connection,
    document: int,
    tellings: Iterable[Telling],
    line: Callable[[int], int],
) -> None:
    """`line` tells the line of an offset. They are compared, and belong to an event, only after
    the next settling."""
    last: dict[str, str] = {}  # ids given for the same wish: a sentence may stand there often
    for telling in tellings:
        before = last.get(telling.id)
        identity = unused(connection, telling.id if before is None else _again(before))
        last[telling.id] = identity
        connection.execute(
            "INSERT INTO telling (id, document, position, start, line, quote, body)"
            " VALUES (?, ?, -1, ?, ?, ?, ?)",
            (
                identity,
                document,
                telling.span.start,
                line(telling.span.start),
                telling.quote,
                pack(telling),
            ),
        )


def unused(connection: sqlite3.Connection, wanted: str) -> str:
    """The id itself; another made from it for a passage that stands there twice, word by word."""
    while connection.execute("SELECT 1 FROM telling WHERE id = ?", (wanted,)).fetchone():
        wanted = _again(wanted)
    return wanted


def _again(identity: str) -> str:
    return hashlib.blake2b(f"{identity}\0again".encode(), digest_size=6).hexdigest()


_STATUSES = tuple(Status)
_CODES = {status: code for code, status in enumerate(_STATUSES)}


def pack(telling: Telling) -> bytes:
    """All but its id, its document, its start and its quote, beside which it is squeezed."""
    start = telling.span.start
    trigger = telling.trigger
    values = [
        telling.title,
        telling.language,
        telling.span.end - start,
        None if trigger is None else [trigger.start - start, trigger.end - start],
        packing.edtf(telling.when),
        _CODES[telling.status],
        int(telling.negated),
        telling.kind,
        packing.parts(telling.parts),
        packing.places(telling.places),
        packing.reasons(telling.reasons),
        list(telling.warnings),
        packing.gist(telling.gist),
    ]
    return packing.squeeze_beside(packing.dumps(values), telling.quote)


def unpack(quote: str, body: bytes) -> list[Any]:
    """The values of `pack`, in its order."""
    with _damage():
        values: list[Any] = json.loads(packing.expand_beside(body, quote))
    return values


@contextmanager
def _damage() -> Iterator[None]:
    """What cannot be unpacked is damaged as SQLite's own pages may be."""
    try:
        yield
    except (zlib.error, ValueError) as error:
        damage = sqlite3.DatabaseError(f"a telling cannot be read: {error}")
        damage.sqlite_errorname = "SQLITE_CORRUPT"
        raise damage from error


def title(quote: str, body: bytes) -> str:
    """The first value alone."""
    with _damage():
        found: str = _STRING.raw_decode(packing.expand_beside(body, quote), 1)[0]
    return found


_STRING = json.JSONDecoder()


def named(quote: str, body: bytes) -> tuple[str, list[Any], list[Any]]:
    """The title, the parts and the places, as they are packed."""
    values = unpack(quote, body)
    return values[0], values[8], values[9]


def spans(start: int, quote: str, body: bytes) -> tuple[Span, Span | None]:
    """The passage, and the words in it that name the event."""
    _, _, length, trigger, *_ = unpack(quote, body)
    return Span(start, start + length), _trigger(start, trigger)


def _trigger(start: int, data: Sequence[int] | None) -> Span | None:
    return None if data is None else Span(start + data[0], start + data[1])


def read(row: Sequence[Any]) -> Telling:
    """A telling of the COLUMNS."""
    identity, path, start, quote, body = row
    values = unpack(quote, body)
    title, language, length, trigger, date, status, negated, kind = values[:8]
    # A store of an earlier version has no gist.
    parts, places, why, warnings, *gist = values[8:]
    return Telling(
        identity,
        path,
        language,
        Span(start, start + length),
        quote,
        _trigger(start, trigger),
        title,
        packing.read_when(date),
        _STATUSES[status],
        bool(negated),
        kind,
        packing.read_parts(parts),
        packing.read_places(places),
        packing.read_reasons(why),
        tuple(warnings),
        packing.read_gist(*gist),
    )


def place(connection: sqlite3.Connection, placed: Iterable[Placed]) -> None:
    """To which events stored tellings belong."""
    connection.executemany(
        "UPDATE telling SET event = ?, position = ? WHERE number = ?",
        ((row.event, row.position, row.number) for row in placed),
    )


OF_EVENT = "(t.number = e.lead OR (t.event = e.number AND t.position > 0))"
"""SQL: telling t is one of event e. By `event` alone, all tellings would be looked at."""


def move(connection: sqlite3.Connection, event: int, fresh: int | None) -> None:
    """The tellings of an event that is about to have another number; None: that goes."""
    connection.execute(
        "UPDATE telling SET event = ?2 WHERE (event = ?1 AND position > 0)"
        " OR number = (SELECT lead FROM event WHERE number = ?1)",
        (event, fresh),
    )


def uncompared(connection: sqlite3.Connection) -> Iterator[tuple[int, Telling]]:
    """Those never compared with others, with their numbers."""
    rows = connection.execute("SELECT number FROM telling WHERE event IS NULL AND position = -1")
    return load(connection, [number for (number,) in rows])


def compared(connection: sqlite3.Connection) -> None:
    """All of them are, from now on."""
    connection.execute("UPDATE telling SET position = 0 WHERE event IS NULL AND position = -1")


def unsettled(connection: sqlite3.Connection) -> list[int]:
    """The numbers of those that belong to no event."""
    return [
        number for (number,) in connection.execute("SELECT number FROM telling WHERE event IS NULL")
    ]


def numbers(connection: sqlite3.Connection, ids: Iterable[str]) -> dict[str, int]:
    """Those of the tellings of these ids."""
    rows = connection.execute(
        "SELECT id, number FROM telling WHERE id IN (SELECT value FROM json_each(?))",
        (packing.dumps(list(ids)),),
    )
    return dict(rows.fetchall())


def events_of(connection: sqlite3.Connection, numbers: Sequence[int]) -> list[int]:
    """The events to which the tellings of these numbers belong."""
    rows = connection.execute(
        "SELECT DISTINCT event FROM telling"
        " WHERE number IN (SELECT value FROM json_each(?)) AND event IS NOT NULL",
        (packing.dumps(list(numbers)),),
    )
    return [event for (event,) in rows]


def load(connection: sqlite3.Connection, numbers: Sequence[int]) -> Iterator[tuple[int, Telling]]:
    """The tellings of these numbers, in a stable order."""
    rows = connection.execute(
        f"SELECT t.number, {COLUMNS} FROM telling t JOIN document d ON d.number = t.document"
        " WHERE t.number IN (SELECT value FROM json_each(?)) ORDER BY d.path, t.start, t.id",
        (packing.dumps(list(numbers)),),
    )
    for number, *row in rows.fetchall():
        yield number, read(row)
