"""From every older version of the file to this one, a step at a time."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Mapping

from timeline.store import packing

APPLICATION = 0x546D4C6E
"""`PRAGMA application_id` of our files: TmLn."""

VERSION = 4
"""`PRAGMA user_version` of the files this program writes."""


def upgrade(connection: sqlite3.Connection) -> None:
    """Create what is new, or take an older file up to VERSION; all or nothing."""
    # A table made anew would take with it what refers to it; the pragma means nothing later.
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")
    try:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        while version < VERSION:
            STEPS[version](connection)
            version += 1
        connection.execute(f"PRAGMA user_version = {VERSION:d}")
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:  # it did not come to COMMIT
            connection.execute("ROLLBACK")
        connection.execute("PRAGMA foreign_keys = ON")


def _create(connection: sqlite3.Connection) -> None:
    _run(connection, "timeline.store")
    connection.execute(f"PRAGMA application_id = {APPLICATION:d}")


def _keep_steps(connection: sqlite3.Connection) -> None:
    _run(connection, "timeline.store.corrections")


def _make_smaller(connection: sqlite3.Connection) -> None:
    from timeline.store import hashing

    connection.create_function("repacked", 4, _repacked)
    connection.create_function("hashed", 1, hashing.hashed)
    _run(connection, "timeline.store", "smaller.sql")


def _keep_news(connection: sqlite3.Connection) -> None:
    _run(connection, "timeline.store", "news.sql")


def _repacked(start: int, title: str, quote: str, body: str) -> bytes:
    """What `tellings.pack` makes, of what it made up to version 2."""
    language, end, trigger, *rest = json.loads(body)
    near = None if trigger is None else [trigger[0] - start, trigger[1] - start]
    return packing.squeeze_beside(packing.dumps([title, language, end - start, near, *rest]), quote)


def _run(connection: sqlite3.Connection, room: str, name: str = "schema.sql") -> None:
    from importlib import resources

    script = resources.files(room).joinpath(name).read_text(encoding="utf-8")
    for statement in _statements(script):
        connection.execute(statement)


def _statements(script: str) -> list[str]:
    """One by one, because `executescript` would commit the transaction it runs in."""
    statements, pending = [], ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            statements.append(pending)
            pending = ""
    return statements


STEPS: Mapping[int, Callable[[sqlite3.Connection], None]] = {
    0: _create,
    1: _keep_steps,
    2: _make_smaller,
    3: _keep_news,
}
"""What takes a file of that version to the next."""
