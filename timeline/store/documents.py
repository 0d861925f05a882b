"""Rows of `document`: what was read of each file, and what became of it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from timeline.model import Coverage, Document, Mention, Span, Timex
from timeline.store import packing, tellings


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """By which a file is known again: its size in bytes, its time, its contents."""

    size: int
    mtime_ns: int
    sha256: str


@dataclass(frozen=True, slots=True)
class EventInDocument:
    """Where a document tells an event: the passage, and the word that names it."""

    event_id: str
    span: Span
    trigger: Span | None


def insert(
    connection: sqlite3.Connection,
    document: Document | None,
    fingerprint: Fingerprint,
    coverage: Coverage,
    timexes: Sequence[Timex],
    mentions: Sequence[Mention],
) -> int:
    """The number of the new row. `document` is None for a file that could not be read."""
    row = connection.execute(
        "INSERT INTO document (path, size, mtime_ns, sha256, text, metadata, coverage, timexes,"
        " mentions) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING number",
        (
            coverage.path,
            fingerprint.size,
            fingerprint.mtime_ns,
            fingerprint.sha256,
            None if document is None else packing.squeeze(document.text),
            packing.dumps(dict(document.metadata) if document else {}),
            packing.dumps(packing.coverage(coverage)),
            packing.squeeze(packing.dumps(packing.timexes(timexes))),
            packing.squeeze(packing.dumps(packing.mentions(mentions))),
        ),
    ).fetchone()
    return int(row[0])


def touch(connection: sqlite3.Connection, path: str, fingerprint: Fingerprint) -> None:
    connection.execute(
        "UPDATE document SET size = ?, mtime_ns = ?, sha256 = ? WHERE path = ?",
        (fingerprint.size, fingerprint.mtime_ns, fingerprint.sha256, path),
    )


def fingerprints(connection: sqlite3.Connection) -> dict[str, Fingerprint]:
    rows = connection.execute(
        "SELECT path, size, mtime_ns, sha256 FROM document WHERE sha256 IS NOT NULL"
    )
    return {path: Fingerprint(*rest) for path, *rest in rows}


def fingerprint(connection: sqlite3.Connection, path: str) -> Fingerprint | None:
    """None for a path that was not read."""
    row = connection.execute(
        "SELECT size, mtime_ns, sha256 FROM document WHERE path = ? AND sha256 IS NOT NULL", (path,)
    ).fetchone()
    return None if row is None else Fingerprint(*row)


def has_text(connection: sqlite3.Connection, path: str) -> bool:
    """It was read, and is not only known by its passages."""
    row = connection.execute(
        "SELECT 1 FROM document WHERE path = ? AND text IS NOT NULL", (path,)
    ).fetchone()
    return row is not None


def read(connection: sqlite3.Connection, path: str) -> Document | None:
    row = connection.execute(
        "SELECT text, sha256, metadata FROM document WHERE path = ?", (path,)
    ).fetchone()
    if row is None:
        return None
    text, sha256, metadata = row
    if text is None:
        return Document(path, passages(connection, path), sha256 or "", json.loads(metadata))
    return Document(path, packing.expand(text), sha256 or "", json.loads(metadata))


LONGEST = 20_000_000
"""Code points up to which a text is put together from its passages."""


def passages(connection: sqlite3.Connection, path: str) -> str:
    """What is known of a text that was imported: its passages in their places, else blanks."""
    rows = connection.execute(
        "SELECT t.start, t.quote FROM telling t JOIN document d ON d.number = t.document"
        " WHERE d.path = ? ORDER BY t.start",
        (path,),
    )
    pieces: list[str] = []
    length = 0
    for start, quote in rows:
        if start < length or start + len(quote) > LONGEST:
            continue  # it overlaps the one before, or its offset cannot be true
        pieces.append("\n" * (start - length) + quote)
        length = start + len(quote)
    return "".join(pieces)


def timexes(connection: sqlite3.Connection, path: str) -> list[Timex]:
    return list(packing.read_timexes(_finds(connection, "timexes", path)))


def mentions(connection: sqlite3.Connection, path: str) -> list[Mention]:
    return list(packing.read_mentions(_finds(connection, "mentions", path)))


def _finds(connection: sqlite3.Connection, column: str, path: str) -> Any:
    row = connection.execute(f"SELECT {column} FROM document WHERE path = ?", (path,)).fetchone()
    return [] if row is None or row[0] is None else json.loads(packing.expand(row[0]))


def coverage(connection: sqlite3.Connection) -> Iterator[Coverage]:
    for (data,) in connection.execute("SELECT coverage FROM document ORDER BY path").fetchall():
        yield packing.read_coverage(json.loads(data))


def events_in(connection: sqlite3.Connection, path: str) -> Iterator[EventInDocument]:
    """In the order of the text."""
    rows = connection.execute(
        "SELECT lead.id, t.start, t.quote, t.body FROM telling t"
        " JOIN document d ON d.number = t.document JOIN event e ON e.number = t.event"
        " JOIN telling lead ON lead.number = e.lead WHERE d.path = ? ORDER BY t.start, t.id",
        (path,),
    ).fetchall()
    for identity, *place in rows:
        yield EventInDocument(identity, *tellings.spans(*place))
