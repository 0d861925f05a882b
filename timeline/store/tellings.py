"""Rows of `telling`: passages in and out."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from timeline.model import Span, Status, Telling
from timeline.store import packing

COLUMNS = "t.id, d.path, t.start, t.title, t.quote, t.body"
"""What `read` takes, of telling t joined with document d."""


def insert(
    connection: sqlite3.Connection,
    document: int,
    tellings: Iterable[Telling],
    line: Callable[[int], int],
) -> None:
    """`line` tells the line of an offset. They belong to no event until the next settling."""
    for telling in tellings:
        connection.execute(
            "INSERT INTO telling (id, document, position, start, line, title, quote, body)"
            " VALUES (?, ?, 0, ?, ?, ?, ?, ?)",
            (
                _unused(connection, telling.id),
                document,
                telling.span.start,
                line(telling.span.start),
                telling.title,
                telling.quote,
                pack(telling),
            ),
        )


def _unused(connection: sqlite3.Connection, wanted: str) -> str:
    """The id itself; another made from it for a passage that stands there twice, word by word."""
    while connection.execute("SELECT 1 FROM telling WHERE id = ?", (wanted,)).fetchone():
        wanted = hashlib.blake2b(f"{wanted}\0again".encode(), digest_size=6).hexdigest()
    return wanted


def pack(telling: Telling) -> str:
    return packing.dumps(
        [
            telling.language,
            telling.span.end,
            packing.span(telling.trigger),
            packing.edtf(telling.when),
            telling.status.value,
            telling.negated,
            telling.kind,
            packing.parts(telling.parts),
            packing.places(telling.places),
            packing.reasons(telling.reasons),
            list(telling.warnings),
        ]
    )


def read(row: Sequence[Any]) -> Telling:
    """A telling of the COLUMNS."""
    identity, path, start, title, quote, body = row
    language, end, trigger, date, status, negated, kind, parts, places, why, warnings = json.loads(
        body
    )
    return Telling(
        identity,
        path,
        language,
        Span(start, end),
        quote,
        packing.read_span(trigger),
        title,
        packing.read_when(date),
        Status(status),
        negated,
        kind,
        packing.read_parts(parts),
        packing.read_places(places),
        packing.read_reasons(why),
        tuple(warnings),
    )


def unsettled(connection: sqlite3.Connection) -> Iterator[tuple[int, Telling]]:
    """Those that belong to no event yet, with their numbers, in a stable order."""
    rows = connection.execute(
        f"SELECT t.number, {COLUMNS} FROM telling t JOIN document d ON d.number = t.document"
        " WHERE t.event IS NULL ORDER BY d.path, t.start, t.id"
    )
    for number, *row in rows.fetchall():
        yield number, read(row)
