"""After documents came or went: their tellings become events, merged where they tell the same."""

from __future__ import annotations

import sqlite3

from timeline.store import events, tellings


def settle(connection: sqlite3.Connection) -> None:
    fresh = [telling for _, telling in tellings.unsettled(connection)]
    events.insert(connection, map(events.alone, fresh))


def forget(connection: sqlite3.Connection, path: str) -> None:
    """A document with all that it told; the other tellings of its events become unsettled."""
    rows = connection.execute(
        "SELECT DISTINCT t.event FROM telling t JOIN document d ON d.number = t.document"
        " WHERE d.path = ? AND t.event IS NOT NULL",
        (path,),
    ).fetchall()
    events.remove(connection, (number for (number,) in rows))
    connection.execute("DELETE FROM document WHERE path = ?", (path,))
