"""After documents came or went: their tellings become events, merged where they tell the same."""

from __future__ import annotations

import sqlite3

from timeline import merge
from timeline.store import entries, events, links, tellings
from timeline.store.corrections import correcting


def settle(connection: sqlite3.Connection) -> None:
    """Every telling that belongs to no event gets one, together with all it is linked to."""
    links.compare(connection, list(tellings.uncompared(connection)))
    tellings.compared(connection)
    groups = list(links.components(connection, tellings.unsettled(connection)))
    members = [number for group in groups for number in group]
    events.remove(connection, tellings.events_of(connection, members))
    known = dict(tellings.load(connection, members))
    combined = [merge.combine([known[number] for number in group]) for group in groups]
    numbers = {known[number].id: number for number in members}
    fresh = map(entries.of, correcting.corrected(connection, combined))
    events.insert(connection, fresh, numbers, tellings.place)


def forget(connection: sqlite3.Connection, path: str) -> None:
    """A document with all that it told; the other tellings of its events become unsettled."""
    rows = connection.execute(
        "SELECT t.number FROM telling t JOIN document d ON d.number = t.document WHERE d.path = ?",
        (path,),
    ).fetchall()
    events.remove(connection, tellings.events_of(connection, [number for (number,) in rows]))
    connection.execute("DELETE FROM document WHERE path = ?", (path,))


def is_settled(connection: sqlite3.Connection) -> bool:
    """False where a program ended between storing a document and settling it."""
    row = connection.execute("SELECT 1 FROM telling WHERE event IS NULL LIMIT 1").fetchone()
    return row is None
