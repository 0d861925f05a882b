"""A SQLite file opened, brought to this program's version, and its errors in words."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import cached_property
from pathlib import Path
from urllib.parse import quote

from timeline.errors import StoreError
from timeline.store import migrations

PATIENCE = 5.0
"""Seconds to wait for another program that is writing."""

_TABLE: tuple[tuple[tuple[str, ...], str, str], ...] = (
    # SQLite's error names, what went wrong, what to do
    (
        ("SQLITE_BUSY", "SQLITE_LOCKED"),
        "another program is writing to it",
        "Let that one finish, or name another file with --db.",
    ),
    (
        ("SQLITE_FULL",),
        "the disk is full",
        "Free some space and try again: what was stored before is still there.",
    ),
    (
        ("SQLITE_NOTADB",),
        "it is not a timeline",
        "Name another file: this one was left as it is.",
    ),
    (
        ("SQLITE_CORRUPT",),
        "it is damaged",
        "Restore it from a copy, or delete it and read the documents again.",
    ),
    (
        ("SQLITE_READONLY",),
        "it may not be written",
        "Change its permissions, or name another file with --db.",
    ),
    (
        ("SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_AUTH"),
        "it cannot be opened",
        "Check that the folder exists and that you may read and write in it.",
    ),
    (
        ("SQLITE_INTERRUPT",),
        "what was asked of it was given up",
        "Ask again.",
    ),
    (
        ("SQLITE_IOERR",),
        "the disk gave an error",
        "Check the disk and its free space, and try again.",
    ),
)


class Connection(sqlite3.Connection):
    """`taught`: the functions that search calls are known to it.

    `unsaid`: what one of them raised. SQLite passes on no more than that it failed.
    """

    taught = False

    @cached_property
    def unsaid(self) -> list[BaseException]:
        return []


def open_file(path: Path, *, writable: bool) -> Connection:
    """Raises StoreError."""
    with telling_errors(path):
        if not writable and not path.exists():
            raise StoreError(f"There is no timeline {path}.", "Read a folder into it first.")
        connection = _connect(
            f"file:{quote(str(path.absolute()))}?{_mode(path, writable)}", uri=True
        )
        with ExitStack() as unready:
            unready.callback(connection.close)
            _prepare(connection, path, writable=writable)
            unready.pop_all()
        return connection


def _mode(path: Path, writable: bool) -> str:
    """Readers share a file with its writer through files beside it; where those can neither be
    found nor made, nobody can be writing."""
    if writable:
        return "mode=rwc"
    ours = os.access in os.supports_effective_ids
    closed = not os.access(path.parent, os.W_OK, effective_ids=ours)
    alone = closed and not path.with_name(f"{path.name}-wal").exists()
    return "mode=ro&immutable=1" if alone else "mode=ro"


def open_memory() -> Connection:
    connection = _connect(":memory:", uri=False)
    migrations.upgrade(connection)
    return connection


def _connect(name: str, *, uri: bool) -> Connection:
    connection = sqlite3.connect(
        name,
        uri=uri,
        timeout=PATIENCE,
        isolation_level=None,  # transactions are ours: see `transaction`
        check_same_thread=False,
        cached_statements=256,
        factory=Connection,
    )
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA trusted_schema = OFF")
    return connection


def _prepare(connection: sqlite3.Connection, path: Path, *, writable: bool) -> None:
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if tables and application != migrations.APPLICATION:
        raise StoreError(
            f"{path} is a database of another program.",
            "Name another file: this one was left as it is.",
        )
    if version > migrations.VERSION:
        raise StoreError(
            f"{path} was written by a newer timeline (version {version} of the file; this program "
            f"knows up to {migrations.VERSION}).",
            "Update this program, or name another file with --db.",
        )
    if writable:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
    if version < migrations.VERSION:
        if not writable:
            raise StoreError(
                f"{path} was written by an older timeline.",
                "Read its folder again, and it is brought up to date.",
            )
        migrations.upgrade(connection)


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All or nothing, begun as a writer so that no other can come between; nests as one."""
    if connection.in_transaction:
        yield
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:  # it did not come to that
            connection.execute("ROLLBACK")


@contextmanager
def telling_errors(path: Path | None) -> Iterator[None]:
    """SQLite's errors as StoreErrors that say what to do."""
    try:
        yield
    except sqlite3.Error as error:
        name = getattr(error, "sqlite_errorname", "") or _unnamed(error)
        for names, what, do in _TABLE:
            if name.startswith(names):
                raise StoreError(f"The timeline {path or 'in memory'}: {what}.", do) from error
        raise


def _unnamed(error: sqlite3.Error) -> str:
    """Text that is none is found by Python, not by SQLite."""
    return "SQLITE_CORRUPT" if "decode to UTF-8" in str(error) else ""
