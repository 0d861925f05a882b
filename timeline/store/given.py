"""Imported events as they were handed to us, kept while the reader groups their passages otherwise.

They may say more than their passages together: a date that the folder of another timeline bounds,
or that its reader gave. So they are not combined anew when their passages come together again.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence

from timeline.model import Event, Telling
from timeline.store import entries, packing
from timeline.store.corrections.bonds import HELD

_FACT = "given "


def keep(connection: sqlite3.Connection, events: Iterable[Event]) -> None:
    """Those of them that were imported, and that not the reader put together."""
    for event in events:
        if HELD not in event.merged and _is_imported(connection, event.tellings):
            entry = entries.of(event.uncorrected or event)
            given = [entry.told, entry.flags, entry.edtf, entry.body]
            connection.execute(
                "INSERT OR IGNORE INTO fact VALUES (?, ?)",
                (_name(entry.told), packing.dumps(given)),
            )


def is_empty(connection: sqlite3.Connection) -> bool:
    row = connection.execute(
        "SELECT 1 FROM fact WHERE name >= ?1 AND name < ?1 || char(1114111) LIMIT 1", (_FACT,)
    ).fetchone()
    return row is None


def again(connection: sqlite3.Connection, passages: Sequence[Telling]) -> Event | None:
    """The event that was given with these passages and no others."""
    told = {telling.id: telling for telling in passages}
    row = connection.execute("SELECT value FROM fact WHERE name = ?", (_name(told),)).fetchone()
    if row is None or not _is_imported(connection, passages):
        return None
    order, flags, date, body = json.loads(row[0])
    return entries.read(tuple(told[identity] for identity in order), flags, date, body)


def _name(ids: Iterable[str]) -> str:
    return _FACT + " ".join(sorted(ids))


def _is_imported(connection: sqlite3.Connection, told: Iterable[Telling]) -> bool:
    """None of their documents was read here."""
    paths = packing.dumps(sorted({telling.path for telling in told}))
    row = connection.execute(
        "SELECT 1 FROM document WHERE sha256 IS NOT NULL"
        " AND path IN (SELECT value FROM json_each(?)) LIMIT 1",
        (paths,),
    ).fetchone()
    return row is None
