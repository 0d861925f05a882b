"""A timeline file, open: a connection for every thread, and transactions on it."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from timeline.store import connection as connections
from timeline.store.connection import Connection

STEPS = 10_000
"""Of SQLite's machine, between two looks at whether the answer is still wanted: a millisecond."""


class Opened:
    """Every thread that asks has its own connection, so a search in the background holds up
    nobody."""

    def __init__(self, path: Path | None, *, writable: bool) -> None:
        self.path = path
        self._writable = writable
        self._threads = threading.local()
        self._open: list[Connection] = []
        self._memory = connections.open_memory() if path is None else None
        _ = self.connection

    @property
    def writable(self) -> bool:
        """Corrections and documents may be stored."""
        return self._writable or self.path is None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        for connection in (*self._open, *([self._memory] if self._memory else ())):
            connection.close()
        self._open.clear()

    @property
    def connection(self) -> Connection:
        """This thread's own. For the rooms that speak SQL."""
        if self._memory is not None:
            return self._memory
        assert self.path is not None
        known: Connection | None = getattr(self._threads, "connection", None)
        if known is None:
            known = connections.open_file(self.path, writable=self._writable)
            self._threads.connection = known
            self._open.append(known)
        return known

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """This thread's connection, with SQLite's errors as StoreErrors, and what a function that
        it called has raised as that."""
        with connections.telling_errors(self.path):
            connection = self.connection
            try:
                yield connection
            except sqlite3.OperationalError as error:
                if connection.unsaid:
                    raise connection.unsaid.pop() from error
                raise

    @contextmanager
    def until(self, given_up: Callable[[], bool]) -> Iterator[None]:
        """What this thread asks inside is broken off, with a StoreError, some milliseconds after
        `given_up` says so."""
        connection, ours = self.connection, threading.get_ident()
        # Others may look into what was found here, by this very connection: they are not disturbed.
        connection.set_progress_handler(lambda: threading.get_ident() == ours and given_up(), STEPS)
        try:
            with connections.telling_errors(self.path):
                yield
        finally:
            connection.set_progress_handler(None, 0)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """As `reading`, in one transaction: all of it is stored, or nothing."""
        with self.reading() as connection, connections.transaction(connection):
            yield connection

    def fact(self, name: str) -> str | None:
        """What was remembered under that name."""
        with self.reading() as connection:
            row = connection.execute("SELECT value FROM fact WHERE name = ?", (name,)).fetchone()
            return None if row is None else str(row[0])

    def remember(self, name: str, value: str) -> None:
        """Some words that belong to the whole timeline."""
        with self.writing() as connection:
            connection.execute("INSERT OR REPLACE INTO fact VALUES (?, ?)", (name, value))
