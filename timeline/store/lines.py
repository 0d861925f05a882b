"""Lines of JSON, as `export` writes them, made ready to be stored: anywhere, in any process."""

from __future__ import annotations

import gc
import json
import marshal
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Any, NamedTuple

from timeline.errors import StoreError
from timeline.model import ActorType, Event, Part, Role, Telling
from timeline.store import entries, exported, plain, tellings
from timeline.store.bounds import Bounds
from timeline.store.entries import Entry
from timeline.store.tellings import Passage
from timeline.store.words import Words


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
    words: Mapping[str, int]


class Packed(NamedTuple):
    """The same on its way from another process: values without their classes take a third of the
    time."""

    data: bytes

    def read(self) -> Read:
        cast, rows, words = marshal.loads(self.data)
        parts = [_part(*one) for one in cast]
        return Read([_rebuilt(row, parts) for row in rows], words)


def pack(lines: Lines) -> Packed:
    """As `read`, for another process: what is no more needed there is gone before the search for
    cycles begins again, and never looked through."""
    with undisturbed():
        return _packed(read(lines))


def _packed(read: Read) -> Packed:
    parts: dict[int, tuple[int, Part]] = {}
    rows = [_flat(entry, passages, parts) for entry, passages in read.ready]
    cast = [
        (part.name, part.type.value, part.role.value, part.key, part.aliases)
        for _, part in parts.values()
    ]
    return Packed(marshal.dumps((cast, rows, dict(read.words)), _WITHOUT_REFERENCES))


_WITHOUT_REFERENCES = 2
"""A version of marshal's format: nearly no value is met twice, and looking for those takes longer
than to write them again."""


def _flat(
    entry: Entry, passages: Sequence[Passage], parts: dict[int, tuple[int, Part]]
) -> tuple[Any, ...]:
    """Actors by their places among all `parts`, which are known by their addresses."""
    places = [parts.setdefault(id(part), (len(parts), part))[0] for part in entry.parts]
    told = [tuple(passage) for passage in passages]
    return tuple(entry.time), entry.flags, entry.edtf, entry.body, places, tuple(entry.words), told


def _rebuilt(row: Sequence[Any], parts: Sequence[Part]) -> Ready:
    time, flags, edtf, body, places, words, told = row
    passages = list(map(Passage._make, told))
    identity, path, start, *_ = passages[0]
    bounds = Bounds._make(time)
    key = entries.key(bounds, path, start, identity)
    ids = (identity,) if len(told) == 1 else tuple([passage.id for passage in passages])
    cast = tuple([parts[place] for place in places])
    entry = Entry(key, ids, bounds, flags, edtf, body, cast, Words._make(words))
    return Ready(entry, passages)


@lru_cache(maxsize=1 << 16)
def _part(name: str, kind: str, role: str, key: str | None, aliases: tuple[str, ...]) -> Part:
    """One for all lines that name them so: the store knows it again by its address."""
    return Part(name, ActorType(kind), Role(role), key, aliases)


def read(lines: Lines) -> Read:
    """Blank lines tell nothing.

    Raises StoreError for a line that is not JSON, or no event.
    """
    held: list[set[str]] = []
    with undisturbed():
        found = [
            _ready(f"{lines.source}line {number}", line, held)
            for number, line in enumerate(lines.lines, lines.first)
            if line.strip()
        ]
        return Read(found, Counter(chain.from_iterable(held)))


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


def _ready(where: str, line: str, held: list[set[str]]) -> Ready:
    try:
        data = json.loads(line)
    except (ValueError, RecursionError) as error:  # too many digits, too many brackets
        raise StoreError(
            f"{where} is not JSON: {error}.", "Write an event a line, as export does."
        ) from error
    if not isinstance(data, dict):
        raise StoreError(f"{where} is no event.", "Write an object a line.")
    try:
        ready = _made(data, held)
        for passage in ready.passages:
            f"{passage.id}{passage.path}".encode()
        return ready
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


def _made(data: dict[str, Any], held: list[set[str]]) -> Ready:
    """Its distinct words are added to those `held`."""
    simple = plain.ready(data)
    if simple is not None:
        held.append(simple.held)
        return Ready(simple.entry, [simple.passage])
    whole = of(exported.event(data))
    held.append(whole.entry.words.distinct())
    return whole


def of(event: Event) -> Ready:
    return Ready(entries.of(event), [_passage(telling) for telling in event.tellings])


def _passage(telling: Telling) -> Passage:
    return Passage(
        telling.id, telling.path, telling.span.start, telling.quote, tellings.pack(telling)
    )
