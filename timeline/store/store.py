"""The timeline in one SQLite file."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from timeline.errors import StoreError
from timeline.model import Coverage, Document, Event, Mention, Telling, Timex
from timeline.store import connection as connections
from timeline.store import corrections, documents, events, imports, reindexing, settling
from timeline.store import tellings as passages
from timeline.store.connection import Connection
from timeline.store.corrections import Correction
from timeline.store.documents import EventInDocument, Fingerprint
from timeline.store.imports import Imported
from timeline.when import When


@dataclass(frozen=True, slots=True)
class Summary:
    """A timeline in a line. `first` and `last` are the dates of the first and last dated event."""

    documents: int
    events: int
    actors: int
    first: When | None
    last: When | None


class Store:
    """A timeline, open. One program may write it while any number read it.

    Every thread that asks has its own connection, so a search in the background holds up nobody.
    All methods raise StoreError where the file is damaged, locked or full.
    """

    def __init__(self, path: Path | None, *, writable: bool) -> None:
        self.path = path
        self._writable = writable
        self._threads = threading.local()
        self._open: list[Connection] = []
        self._memory = connections.open_memory() if path is None else None
        _ = self.connection

    @classmethod
    def open(cls, path: Path | None, *, writable: bool = False) -> Self:
        """The timeline of that file, created if it may be written; None: one in memory.

        Raises StoreError where it cannot be had.
        """
        store = cls(path, writable=writable)
        if writable:
            store._mend()
        return store

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
        """This thread's connection, with SQLite's errors as StoreErrors."""
        with connections.telling_errors(self.path):
            yield self.connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """As `reading`, in one transaction: all of it is stored, or nothing."""
        with self.reading() as connection, connections.transaction(connection):
            yield connection

    # -------------------------------------------------------------------------------- in
    def put(
        self,
        document: Document | None,
        fingerprint: Fingerprint,
        coverage: Coverage,
        tellings: Sequence[Telling] = (),
        timexes: Sequence[Timex] = (),
        mentions: Sequence[Mention] = (),
    ) -> None:
        """What was read of a file, in place of what was known of it; settle after the last one.

        `document` is None for a file that could not be read; `coverage` names it then.
        """
        with self.writing() as connection:
            settling.forget(connection, coverage.path)
            number = documents.insert(
                connection, document, fingerprint, coverage, timexes, mentions
            )
            line = document.line if document else lambda _: 1
            passages.insert(connection, number, tellings, line)

    def touch(self, path: str, fingerprint: Fingerprint) -> None:
        """The file has a new time, and what it holds is the same."""
        with self.writing() as connection:
            documents.touch(connection, path, fingerprint)

    def drop(self, path: str) -> None:
        """A file that is gone; settle after the last one."""
        with self.writing() as connection:
            settling.forget(connection, path)

    def settle(self) -> None:
        """Make the tellings that came or changed into events, and count what is to be counted."""
        with self.writing() as connection:
            settling.settle(connection)

    def load(self, objects: Iterable[Mapping[str, Any]]) -> Iterator[Imported]:
        """Events as `export` writes them, JSON objects; a count after each batch that is stored.

        Raises StoreError for an object that is no event; the batches before it are stored.
        """
        with self.reading() as connection:
            yield from imports.load(connection, objects)

    def correct(self, correction: Correction) -> None:
        """Remember what the reader put right; twice is once."""
        with self.writing() as connection:
            corrections.add(connection, correction)

    def uncorrect(self, correction: Correction) -> None:
        with self.writing() as connection:
            corrections.remove(connection, correction)

    def _mend(self) -> None:
        """Settle what a program that was ended in between has left; index what another indexed
        otherwise."""
        with self.reading() as connection:
            if not settling.is_settled(connection):
                self.settle()
            if not reindexing.is_current(connection):
                with connections.transaction(connection):
                    reindexing.reindex(connection)

    # ------------------------------------------------------------------------------- out
    def fingerprints(self) -> dict[str, Fingerprint]:
        """Path to fingerprint, of every file that was looked at."""
        with self.reading() as connection:
            return documents.fingerprints(connection)

    def event(self, identity: str) -> Event | None:
        """The event with a telling of that id, or of the only id that begins so."""
        with self.reading() as connection:
            number = events.number(connection, identity)
            found = () if number is None else events.load(connection, [number])
            return next((event for _, event in found), None)

    def events(self) -> Iterator[Event]:
        """All of them, in the order of the timeline."""
        with self.reading() as connection:
            numbers = [row[0] for row in connection.execute("SELECT number FROM event")]
            for _, event in events.load(connection, numbers):
                yield event

    def document(self, path: str) -> Document:
        """Raises StoreError for a path that was never read."""
        with self.reading() as connection:
            found = documents.read(connection, path)
        if found is None:
            raise StoreError(f"The timeline holds no document {path}.")
        return found

    def timexes(self, path: str) -> list[Timex]:
        with self.reading() as connection:
            return documents.timexes(connection, path)

    def mentions(self, path: str) -> list[Mention]:
        with self.reading() as connection:
            return documents.mentions(connection, path)

    def coverage(self) -> list[Coverage]:
        """What became of every file, by path."""
        with self.reading() as connection:
            return list(documents.coverage(connection))

    def events_in(self, path: str) -> list[EventInDocument]:
        """In the order of the text."""
        with self.reading() as connection:
            return list(documents.events_in(connection, path))

    def corrections(self, event: Event | None = None) -> list[Correction]:
        """Those of any telling of the event; of all events for None."""
        tellings = None if event is None else [telling.id for telling in event.tellings]
        with self.reading() as connection:
            return list(corrections.of(connection, tellings))

    def summary(self) -> Summary:
        with self.reading() as connection:
            read, told, named = connection.execute(
                "SELECT (SELECT count(*) FROM document WHERE text IS NOT NULL),"
                " (SELECT coalesce(sum(events), 0) FROM stretch), (SELECT count(*) FROM actor)"
            ).fetchone()
            first, last = events.ends(connection)
            return Summary(read, told, named, first, last)

    def check(self) -> None:
        """Read the whole file and see that it is sound.

        Raises StoreError if it is not.
        """
        with self.reading() as connection:
            for pragma in ("integrity_check", "foreign_key_check"):
                row = connection.execute(f"PRAGMA {pragma}").fetchone()
                if row is not None and row[0] != "ok":
                    raise StoreError(
                        f"The timeline {self.path or 'in memory'} is damaged: {row[0]}.",
                        "Restore it from a copy, or delete it and read the documents again.",
                    )
