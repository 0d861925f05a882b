"""The timeline in one SQLite file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

from timeline.errors import StoreError
from timeline.model import Coverage, Document, Event, Mention, Telling, Timex
from timeline.store import checks, documents, events
from timeline.store import connection as connections
from timeline.store import tellings as passages
from timeline.store.corrected import Corrected
from timeline.store.corrections import standing
from timeline.store.documents import EventInDocument, Fingerprint
from timeline.store.watched import Watched
from timeline.when import When

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from timeline.store.imports import Imported

# What settles, imports and indexes is imported where it is done: who looks does not wait.


@dataclass(frozen=True, slots=True)
class Summary:
    """A timeline in a line. `events` are those on it, `hidden` those that the reader took off;
    `first` and `last` are the dates of the first and last dated event."""

    documents: int
    events: int
    actors: int
    first: When | None
    last: When | None
    hidden: int = 0


class Store(Corrected, Watched):
    """A timeline, open. One program may write it while any number read it.

    All methods raise StoreError where the file is damaged, locked or full.
    """

    @classmethod
    def open(cls, path: Path | None, *, writable: bool = False) -> Self:
        """The timeline of that file, created if it may be written; None: one in memory.

        Raises StoreError where it cannot be had.
        """
        store = cls(path, writable=writable)
        if writable:
            store._mend()
        return store

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
        from timeline.store import settling

        with self.writing() as connection, self._watched(connection, coverage.path):
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
        from timeline.store import settling

        with self.writing() as connection, self._watched(connection, path):
            settling.forget(connection, path)

    def settle(self) -> None:
        """Make the tellings that came or changed into events, and count what is to be counted."""
        from timeline.store import settling

        with self.writing() as connection:
            settling.settle(connection)

    def load(
        self, lines: Iterable[str], *, source: str = "", executor: Executor | None = None
    ) -> Iterator[Imported]:
        """Events as `export` writes them, a line of JSON each; a count after each batch stored.

        `source` names the file in errors; the executor's processes read ahead what is stored here.
        Raises StoreError for a line that is no event; the batches before it are stored.
        """
        from timeline.store import imports, revising

        with self.reading() as connection:
            folder = self.path.parent if self.path else None
            yield from imports.load(
                connection, lines, source=source, executor=executor, folder=folder
            )
        with self.writing() as connection:
            revising.revise_all(connection)

    def _mend(self) -> None:
        """Settle what a program that was ended in between has left; index what another indexed
        otherwise."""
        from timeline.store import reindexing

        with self.reading() as connection:
            if passages.unsettled(connection):
                self.settle()
            if not reindexing.is_current(connection):
                with connections.transaction(connection):
                    reindexing.reindex(connection)

    # ------------------------------------------------------------------------------- out
    def fingerprints(self) -> dict[str, Fingerprint]:
        """Path to fingerprint, of every file that was looked at."""
        with self.reading() as connection:
            return documents.fingerprints(connection)

    def fingerprint(self, path: str) -> Fingerprint | None:
        """None for a path that was not read."""
        with self.reading() as connection:
            return documents.fingerprint(connection, path)

    def event(self, identity: str) -> Event | None:
        """The event with a telling of that id, or of the only id that begins so."""
        with self.reading() as connection:
            number = events.number(connection, identity)
            found = () if number is None else events.load(connection, [number])
            return next((event for _, event in found), None)

    def events(self, *, hidden: bool = False) -> Iterator[Event]:
        """All of them, in the order of the timeline; with those that the reader has `hidden`."""
        with self.reading() as connection:
            out = frozenset(() if hidden else standing.hidden(connection))
            rows = connection.execute("SELECT number FROM event")
            numbers = [number for (number,) in rows if number not in out]
            for _, event in events.load(connection, numbers):
                yield event

    def document(self, path: str) -> Document:
        """Raises StoreError for a path that was never read."""
        with self.reading() as connection:
            found = documents.read(connection, path)
        if found is None:
            raise StoreError(f"The timeline holds no document {path}.")
        return found

    def has_text(self, path: str) -> bool:
        """It was read, and is not only known by the passages that were imported."""
        with self.reading() as connection:
            return documents.has_text(connection, path)

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

    def summary(self) -> Summary:
        with self.reading() as connection:
            read, told, named = connection.execute(
                "SELECT (SELECT count(*) FROM document WHERE text IS NOT NULL),"
                " (SELECT coalesce(sum(events), 0) FROM stretch), (SELECT count(*) FROM actor)"
            ).fetchone()
            first, last = events.ends(connection)
            hidden = len(standing.hidden(connection))
            return Summary(read, told - hidden, named, first, last, hidden)

    def check(self) -> None:
        """Read the whole file and see that it is sound.

        Raises StoreError if it is not.
        """
        with self.reading() as connection:
            for question in checks.QUESTIONS:
                row = connection.execute(question).fetchone()
                if row is not None and row[0] != "ok":
                    raise StoreError(
                        f"The timeline {self.path or 'in memory'} is damaged: {row[0]}.",
                        "Restore it from a copy, or delete it and read the documents again.",
                    )
