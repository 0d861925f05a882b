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
from typing import Any

from timeline import gazetteer
from timeline.errors import StoreError
from timeline.model import (
    ActorType,
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
from timeline.store import events, packing, tellings
from timeline.store.connection import transaction
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
    while batch := list(islice(numbered, BATCH)):
        with _undisturbed(), transaction(connection):
            fresh = list(_new(connection, [_checked(*row) for row in batch]))
            try:
                _store(connection, fresh)
            except UnicodeEncodeError as error:
                raise StoreError(
                    f"There is half a character in the text “{error.object[:40]!a}”.",
                    "Write both halves of its \\u escape, or neither.",
                ) from error
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


def _checked(number: int, data: Mapping[str, Any]) -> Event:
    try:
        return event(data)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        what = f"it has no {error}" if isinstance(error, KeyError) else str(error)
        raise StoreError(
            f"Object {number} is no event: {what}.",
            "The keys and values of an event are those that “timeline export” writes.",
        ) from error


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


@lru_cache(maxsize=1 << 14)
def _type(name: str) -> ActorType:
    """The lines do not tell: a body or a place that is known by that name, else a person."""
    if gazetteer.organisation(name) is not None:
        return ActorType.ORGANISATION
    return ActorType.PLACE if gazetteer.place(name) is not None else ActorType.PERSON


# ------------------------------------------------------------------------------------- storing
def _new(connection: sqlite3.Connection, batch: Sequence[Event]) -> Iterator[Event]:
    """Those whose leading telling is not stored yet, each id once."""
    ids = packing.dumps([event.id for event in batch])
    rows = connection.execute(
        "SELECT id FROM telling WHERE id IN (SELECT value FROM json_each(?))", (ids,)
    )
    seen = {identity for (identity,) in rows}
    for event in batch:
        if event.id not in seen:
            seen.add(event.id)
            yield event


def _store(connection: sqlite3.Connection, batch: Sequence[Event]) -> None:
    documents = _documents(connection, {told.path for event in batch for told in event.tellings})
    batch = [_with_own_ids(connection, event) for event in batch]
    first = connection.execute("SELECT coalesce(max(number), 0) + 1 FROM telling").fetchone()[0]
    all_told = [telling for event in batch for telling in event.tellings]
    numbers = {telling.id: number for number, telling in enumerate(all_told, first)}

    def place(connection: sqlite3.Connection, placed: Iterable[Placed]) -> None:
        connection.executemany(
            "INSERT INTO telling"
            " (number, id, document, event, position, start, line, title, quote, body)"
            " VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?, ?)",
            (
                (
                    number,
                    telling.id,
                    documents[telling.path],
                    event,
                    position,
                    telling.span.start,
                    telling.title,
                    telling.quote,
                    tellings.pack(telling),
                )
                for number, telling, event, position in placed
            ),
        )

    events.insert(connection, batch, numbers, place)
    connection.executemany(
        "INSERT INTO link (a, b) VALUES (?, ?)",
        (
            (numbers[one.id], numbers[other.id])
            for event in batch
            for one, other in pairwise(event.tellings)
        ),
    )


def _with_own_ids(connection: sqlite3.Connection, event: Event) -> Event:
    if len(event.tellings) == 1:
        return event
    others = (
        replace(telling, id=tellings.unused(connection, telling.id))
        for telling in event.tellings[1:]
    )
    return replace(event, tellings=(event.leading, *others))


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
