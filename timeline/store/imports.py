"""Events that another program hands us: lines of JSON as `export` writes them, stored.

They are taken as they are: what was merged stays merged, and nothing is merged anew. Their
documents are known by name only, until they are read.

Lines are read by any `concurrent.futures.Executor`, a window of them ahead; one program writes.
"""

from __future__ import annotations

import sqlite3
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain, islice, pairwise
from pathlib import Path

from timeline.model import Coverage
from timeline.store import events, lines, packing, sorting, tellings
from timeline.store.connection import transaction
from timeline.store.events import Arrival
from timeline.store.lines import Lines, Packed, Read, Ready
from timeline.store.tellings import Placed

CHUNK = 5_000
"""Lines read in one go; fewer are not worth handing to another process."""

BATCH = 4
"""Chunks put on the timeline in one go: what is not in its order costs less the more are sorted."""

COMMIT = 8
"""Batches stored for good at a time. Counts are written then, and the index of words: the fewer
pieces it is written in, the less they have to be merged."""

WINDOW = 2 * BATCH
"""Chunks under way: what is read while a batch is stored, and while the next is waited for."""

CACHE = 128_000
"""KiB of pages kept at hand meanwhile: ids come in no order, and with SQLite's own two megabytes a
large file is read and written again and again."""

STEP = 16
"""Pages of it joined at a time: what a step leaves free is used by the next."""

SHARE = 10
"""What an import brings is much if it is at least one in so many of all events."""

HASHED = 1 << 25
"""Bytes of the index of words gathered in memory before they are written."""


@dataclass(frozen=True, slots=True)
class Imported:
    """Events that are new, and events that were there already and stay as they were."""

    added: int
    known: int


def load(
    connection: sqlite3.Connection,
    texts: Iterable[str],
    *,
    source: str = "",
    executor: Executor | None = None,
    folder: Path | None = None,
) -> Iterator[Imported]:
    """A count after each batch, of all so far. The order of the timeline is the fastest; what
    comes in none is sorted first, in `folder`.

    Raises StoreError for a line that is no event, with its number; `source` names its file.
    """
    total = Imported(0, 0)
    reads = sorting.in_order(_packs(_chunks(texts, source), executor), folder)
    with _prepared(connection):
        for first in reads:
            with lines.undisturbed():
                part = _commit(connection, chain((first,), reads))
                total = Imported(total.added + part.added, total.known + part.known)
                del first  # before cycles are searched again: it would be looked through
            yield total
        _join(connection, total.added)


def _commit(connection: sqlite3.Connection, reads: Iterator[Read]) -> Imported:
    """Some batches for good, or none of them."""
    added = known = 0
    with transaction(connection):
        arrival = events.Arrival(connection)
        for batch in _batches(reads):
            fresh = _store(connection, batch, arrival)
            added += fresh
            known += sum(len(read.ready) for read in batch) - fresh
        arrival.finish()
    return Imported(added, known)


def _batches(reads: Iterator[Read]) -> Iterator[list[Read]]:
    for _ in range(COMMIT):
        if batch := list(islice(reads, BATCH)):
            yield batch


@contextmanager
def _prepared(connection: sqlite3.Connection) -> Iterator[None]:
    """For much to be written."""
    (before,) = connection.execute("PRAGMA cache_size").fetchone()
    connection.execute(f"PRAGMA cache_size = -{CACHE:d}")
    with transaction(connection):
        connection.execute("INSERT INTO words (words, rank) VALUES ('hashsize', ?)", (HASHED,))
    try:
        yield
    finally:
        connection.execute(f"PRAGMA cache_size = {before:d}")


def _join(connection: sqlite3.Connection, added: int) -> None:
    """The pieces of the index of words: each word is looked up in every one of them. All of
    it is written anew, so it is left where few events have come to many."""
    (events,) = connection.execute("SELECT coalesce(sum(events), 0) FROM stretch").fetchone()
    if added * SHARE >= events:
        with transaction(connection):
            _merge(connection, -STEP)  # which only begins it, with all of them
            while _merge(connection, STEP):
                pass


def _merge(connection: sqlite3.Connection, pages: int) -> bool:
    """Whether there was anything to do, as FTS5 has it told: by the number of rows changed."""
    before = connection.total_changes
    connection.execute("INSERT INTO words (words, rank) VALUES ('merge', ?)", (pages,))
    return connection.total_changes - before > 1


def _chunks(texts: Iterable[str], source: str) -> Iterator[Lines]:
    numbered, first = iter(texts), 1
    while some := list(islice(numbered, CHUNK)):
        yield Lines(f"{source}, " if source else "", first, some)
        first += len(some)


def _packs(chunks: Iterator[Lines], executor: Executor | None) -> Iterator[Packed]:
    """In order."""
    waiting: deque[Future[Packed]] = deque()
    for chunk in chunks:
        if executor is None or (len(chunk.lines) < CHUNK and not waiting):
            yield lines.pack(chunk)
            continue
        waiting.append(executor.submit(lines.pack, chunk))
        if len(waiting) > WINDOW:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def _store(connection: sqlite3.Connection, batch: Sequence[Read], arrival: Arrival) -> int:
    """How many of them are new."""
    for read in batch:
        arrival.words.update(read.words)
    ready = [ready for read in batch for ready in read.ready]
    fresh = list(_new(connection, ready, arrival.words))
    _insert(connection, fresh, arrival)
    return len(fresh)


def _new(
    connection: sqlite3.Connection, batch: Sequence[Ready], words: Counter[str]
) -> Iterator[Ready]:
    """Those whose leading telling is not stored yet, each id once; the words of others are taken
    off."""
    ids = packing.dumps([ready.passages[0].id for ready in batch])
    rows = connection.execute(
        "SELECT id FROM telling WHERE id IN (SELECT value FROM json_each(?))", (ids,)
    )
    seen = {identity for (identity,) in rows}
    for ready in batch:
        identity = ready.passages[0].id
        if identity in seen:
            words.subtract(ready.entry.words.distinct())
        else:
            seen.add(identity)
            yield ready if len(ready.passages) == 1 else _with_own_ids(connection, ready)


def _with_own_ids(connection: sqlite3.Connection, ready: Ready) -> Ready:
    first, *others = ready.passages
    ids = [tellings.unused(connection, passage.id) for passage in others]
    passages = [passage._replace(id=own) for passage, own in zip(others, ids, strict=True)]
    return Ready(ready.entry._replace(told=(first.id, *ids)), [first, *passages])


def _insert(connection: sqlite3.Connection, batch: Sequence[Ready], arrival: Arrival) -> None:
    passages = [passage for ready in batch for passage in ready.passages]
    documents = _documents(connection, {passage.path for passage in passages})
    first = connection.execute("SELECT coalesce(max(number), 0) + 1 FROM telling").fetchone()[0]
    numbers = {passage.id: number for number, passage in enumerate(passages, first)}

    def place(connection: sqlite3.Connection, placed: Iterable[Placed]) -> None:
        # In the order of their numbers, so that no page is left half full.
        told = [(row, passages[row.number - first]) for row in sorted(placed)]
        connection.executemany(
            "INSERT INTO telling (number, id, document, event, position, start, line, quote, body)"
            " VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?)",
            (
                (row.number, own, documents[path], row.event, row.position, start, quote, body)
                for row, (own, path, start, quote, body) in told
            ),
        )

    arrival.put([ready.entry for ready in batch], numbers, place)
    connection.executemany(
        "INSERT INTO link (a, b) VALUES (?, ?)",
        (
            (numbers[one], numbers[other])
            for ready in batch
            for one, other in pairwise(ready.entry.told)
        ),
    )


def _documents(connection: sqlite3.Connection, paths: Iterable[str]) -> dict[str, int]:
    """The numbers of the documents of these names; new ones have no text and no fingerprint."""
    connection.executemany(
        "INSERT OR IGNORE INTO document (path, metadata, coverage) VALUES (?, '{}', ?)",
        (
            (path, packing.dumps(packing.coverage(Coverage(path, notes=(NOTE,)))))
            for path in sorted(paths)
        ),
    )
    rows = connection.execute(
        "SELECT path, number FROM document WHERE path IN (SELECT value FROM json_each(?))",
        (packing.dumps(sorted(paths)),),
    )
    return dict(rows.fetchall())


NOTE = "imported: known by its passages only"
