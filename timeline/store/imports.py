"""Events that another program hands us: the JSON objects that `export` writes, read back.

They are taken as they are: what was merged stays merged, and nothing is merged anew. Their
documents are known by name only, until they are read.
"""

from __future__ import annotations

import gc
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice, pairwise
from typing import Any, NamedTuple

from timeline.errors import StoreError
from timeline.model import (
    Coverage,
    Event,
    Part,
    Place,
    Reason,
    Role,
    Span,
    Status,
    Telling,
    telling_id,
)
from timeline.store import entries, events, packing, tellings
from timeline.store.connection import transaction
from timeline.store.corrections import cast
from timeline.store.entries import Entry
from timeline.store.tellings import Placed

BATCH = 20_000
"""Events stored at a time: few enough for the memory, enough for the index to be written well."""


CACHE = 64_000
"""KiB of pages kept at hand while a batch is stored: ids come in no order, and with SQLite's own
two megabytes a large file is read and written again and again."""


@dataclass(frozen=True, slots=True)
class Imported:
    """Events that are new, and events that were there already and stay as they were."""

    added: int
    known: int


def load(
    connection: sqlite3.Connection, objects: Iterable[Mapping[str, Any]]
) -> Iterator[Imported]:
    """A count after each batch, of all so far. The order of the timeline is the fastest.

    Raises StoreError for an object that is no event, with its number, counted from 1.
    """
    numbered = enumerate(objects, 1)
    added = known = 0
    connection.execute(f"PRAGMA cache_size = -{CACHE:d}")
    while True:
        with _undisturbed():
            batch = [_ready(*row) for row in islice(numbered, BATCH)]
            if not batch:
                return
            with transaction(connection):
                fresh = list(_new(connection, batch))
                _store(connection, fresh)
        added += len(fresh)
        known += len(batch) - len(fresh)
        yield Imported(added, known)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Without the search for cycles among the many values of a batch, of which none has any: a
    quarter of the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


class Passage(NamedTuple):
    """A telling, as it is stored."""

    id: str
    path: str
    start: int
    quote: str
    body: bytes


class Ready(NamedTuple):
    """An event with its passages, the leading one first."""

    entry: Entry
    passages: Sequence[Passage]


def _ready(number: int, data: Mapping[str, Any]) -> Ready:
    try:
        read = event(data)
        return Ready(entries.of(read), [_passage(telling) for telling in read.tellings])
    except UnicodeEncodeError as error:
        raise StoreError(
            f"There is half a character in the text “{error.object[:40]!a}”.",
            "Write both halves of its \\u escape, or neither.",
        ) from error
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        what = f"it has no {error}" if isinstance(error, KeyError) else str(error)
        raise StoreError(
            f"Object {number} is no event: {what}.",
            "The keys and values of an event are those that “timeline export” writes.",
        ) from error


def _passage(telling: Telling) -> Passage:
    return Passage(
        telling.id, telling.path, telling.span.start, telling.quote, tellings.pack(telling)
    )


def event(data: Mapping[str, Any]) -> Event:
    """Raises KeyError, TypeError or ValueError for what is no event."""
    told = _told(data)
    return Event(
        told[0].id,
        packing.read_when(data["date"]),
        told[0].status,
        told[0].negated,
        told[0].title,
        told[0].parts,
        told[0].places,
        told,
        disputed=bool(data.get("disputed")),
        reasons=told[0].reasons,
        warnings=told[0].warnings,
    )


def _told(data: Mapping[str, Any]) -> tuple[Telling, ...]:
    """The leading telling with all that the event says, and the others with what they say."""
    sources = data.get("sources") or [data]
    trigger = data.get("trigger")
    lead = Telling(
        str(data["id"]),
        data["file"],
        "",
        Span(data["start"], data["end"]),
        data["quote"],
        None if trigger is None else Span(*trigger),
        data["title"],
        packing.read_when(sources[0]["date"]),
        Status(data["status"]),
        bool(data["negated"]),
        "",
        tuple(_parts(data)),
        tuple(_place(name) for name in data.get("places", ())),
        tuple(_reason(says) for says in data.get("reasons", ())),
        tuple(data.get("warnings", ())),
    )
    return (lead, *(_other(lead, source) for source in sources[1:]))


def _other(lead: Telling, source: Mapping[str, Any]) -> Telling:
    span = Span(source["start"], source["end"])
    return replace(
        lead,
        id=telling_id(source["file"], source["quote"], span.start),
        path=source["file"],
        span=span,
        quote=source["quote"],
        trigger=None,
        when=packing.read_when(source["date"]),
    )


def _parts(data: Mapping[str, Any]) -> Iterator[Part]:
    participants = set(data.get("participants", ()))
    aliases = data.get("aliases", {})
    for name in data.get("actors", ()):
        role = Role.PARTICIPANT if name in participants else Role.MENTIONED
        yield _part(name, role, tuple(aliases.get(name, ())))


# The same few thousand names and reasons come again and again.
@lru_cache(maxsize=1 << 14)
def _part(name: str, role: Role, aliases: tuple[str, ...]) -> Part:
    return Part(name, _type(name), role, aliases=aliases)


_place = lru_cache(maxsize=1 << 12)(Place)
_reason = lru_cache(maxsize=1 << 10)(Reason)


_type = lru_cache(maxsize=1 << 14)(cast.kind)


# ------------------------------------------------------------------------------------- storing
def _new(connection: sqlite3.Connection, batch: Sequence[Ready]) -> Iterator[Ready]:
    """Those whose leading telling is not stored yet, each id once."""
    ids = packing.dumps([ready.passages[0].id for ready in batch])
    rows = connection.execute(
        "SELECT id FROM telling WHERE id IN (SELECT value FROM json_each(?))", (ids,)
    )
    seen = {identity for (identity,) in rows}
    for ready in batch:
        identity = ready.passages[0].id
        if identity not in seen:
            seen.add(identity)
            yield ready if len(ready.passages) == 1 else _with_own_ids(connection, ready)


def _with_own_ids(connection: sqlite3.Connection, ready: Ready) -> Ready:
    first, *others = ready.passages
    ids = [tellings.unused(connection, passage.id) for passage in others]
    passages = [passage._replace(id=own) for passage, own in zip(others, ids, strict=True)]
    return Ready(ready.entry._replace(told=(first.id, *ids)), [first, *passages])


def _store(connection: sqlite3.Connection, batch: Sequence[Ready]) -> None:
    passages = [passage for ready in batch for passage in ready.passages]
    documents = _documents(connection, {passage.path for passage in passages})
    first = connection.execute("SELECT coalesce(max(number), 0) + 1 FROM telling").fetchone()[0]
    numbers = {passage.id: number for number, passage in enumerate(passages, first)}

    def place(connection: sqlite3.Connection, placed: Iterable[Placed]) -> None:
        told = ((row, passages[row.number - first]) for row in placed)
        connection.executemany(
            "INSERT INTO telling (number, id, document, event, position, start, line, quote, body)"
            " VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?)",
            (
                (row.number, own, documents[path], row.event, row.position, start, quote, body)
                for row, (own, path, start, quote, body) in told
            ),
        )

    events.insert(connection, (ready.entry for ready in batch), numbers, place)
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
