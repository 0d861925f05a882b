"""Lines of JSON, as `export` writes them, made ready to be stored: anywhere, in any process."""

from __future__ import annotations

import gc
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, NamedTuple

from timeline.errors import StoreError
from timeline.model import (
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
from timeline.store import entries, packing, tellings
from timeline.store.bounds import Bounds
from timeline.store.corrections import cast
from timeline.store.entries import Entry
from timeline.store.labels import Key
from timeline.store.words import Words


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


@dataclass(frozen=True, slots=True)
class Lines:
    """Some of the lines of a file; `first` is the number of the first one, from 1."""

    source: str
    first: int
    lines: Sequence[str]


@dataclass(frozen=True, slots=True)
class Read:
    """What lines came to, with the number of events that hold each word."""

    ready: Sequence[Ready]
    words: Counter[str]

    def __reduce__(self) -> tuple[Any, ...]:
        """To another process: plain tuples take half the time."""
        flat = [
            (
                (tuple(entry.key), tuple(entry.time), tuple(entry.words)),
                (entry.told, entry.flags, entry.edtf, entry.body, entry.parts),
                [tuple(passage) for passage in passages],
            )
            for entry, passages in self.ready
        ]
        return _arrived, (flat, dict(self.words))


def _arrived(flat: Sequence[Any], words: Mapping[str, int]) -> Read:
    return Read([_rebuilt(*row) for row in flat], Counter(words))


def _rebuilt(groups: Any, values: Any, passages: Any) -> Ready:
    key, time, words = groups
    told, flags, edtf, body, parts = values
    entry = Entry(Key(*key), told, Bounds(*time), flags, edtf, body, parts, Words(*words))
    return Ready(entry, [Passage(*passage) for passage in passages])


def read(lines: Lines) -> Read:
    """Blank lines tell nothing.

    Raises StoreError for a line that is not JSON, or no event.
    """
    words: Counter[str] = Counter()
    found = []
    with undisturbed():
        for number, line in enumerate(lines.lines, lines.first):
            if line.strip():
                ready = _ready(f"{lines.source}line {number}", line)
                words.update(ready.entry.words.distinct())
                found.append(ready)
    return Read(found, words)


@contextmanager
def undisturbed() -> Iterator[None]:
    """Without the search for cycles among the many values, of which none has any: a quarter of the
    time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _ready(where: str, line: str) -> Ready:
    try:
        data = json.loads(line)
    except (ValueError, RecursionError) as error:  # too many digits, too many brackets
        raise StoreError(
            f"{where} is not JSON: {error}.", "Write an event a line, as export does."
        ) from error
    if not isinstance(data, dict):
        raise StoreError(f"{where} is no event.", "Write an object a line.")
    try:
        told = event(data)
        return Ready(entries.of(told), [_passage(telling) for telling in told.tellings])
    except UnicodeEncodeError as error:
        raise StoreError(
            f"{where}: there is half a character in the text “{error.object[:40]!a}”.",
            "Write both halves of its \\u escape, or neither.",
        ) from error
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        what = f"it has no {error}" if isinstance(error, KeyError) else str(error)
        raise StoreError(
            f"{where} is no event: {what}.",
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
