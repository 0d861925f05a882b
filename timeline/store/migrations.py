"""From every older version of the file to this one, a step at a time."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from importlib import resources

APPLICATION = 0x546D4C6E
"""`PRAGMA application_id` of our files: TmLn."""

VERSION = 2
"""`PRAGMA user_version` of the files this program writes."""


def upgrade(connection: sqlite3.Connection) -> None:
    """Create what is new, or take an older file up to VERSION; all or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        while version < VERSION:
            STEPS[version](connection)
            version += 1
        connection.execute(f"PRAGMA user_version = {VERSION:d}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _create(connection: sqlite3.Connection) -> None:
    _run(connection, "timeline.store")
    connection.execute(f"PRAGMA application_id = {APPLICATION:d}")


def _keep_steps(connection: sqlite3.Connection) -> None:
    _run(connection, "timeline.store.corrections")


def _run(connection: sqlite3.Connection, room: str) -> None:
    """The schema.sql of that room."""
    script = resources.files(room).joinpath("schema.sql").read_text(encoding="utf-8")
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
}
"""What takes a file of that version to the next."""
