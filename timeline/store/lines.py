"""Lines of JSON, as `export` writes them, made ready to be stored: anywhere, in any process."""

from __future__ import annotations

import gc
import json
import marshal
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
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
from timeline.store.labels import Key
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
    """The same on its way from another process, in the order of the timeline: values without their
    classes take a third of the time.

    `ordered`: they came nearly so, and are one block; else in many small ones. `least` and `most`
    are the keys after and before which all but a few come; None of no events.
    """

    blocks: Sequence[bytes]
    words: Mapping[str, int]
    ordered: bool
    least: Key | None
    most: Key | None

    def read(self) -> Read:
        return Read([ready for block in self.blocks for ready in unpack(block)], self.words)


def pack(lines: Lines) -> Packed:
    """As `read`, for another process: what is no more needed there is gone before the search for
    cycles begins again, and never looked through."""
    with undisturbed():
        return _packed(read(lines))


STRAY = 20
"""One event in so many may stand elsewhere than in its order, or each by such a part of them all:
days whose events come in no order are worth no sorting."""

BLOCK = 100
"""Events in a block: few, for one of each of hundreds of runs is held at a time."""


def _packed(read: Read) -> Packed:
    ready, words = read.ready, dict(read.words)
    count = len(ready)
    order = sorted(range(count), key=lambda place: ready[place].entry.key)
    strayed = sum(abs(place - came) for place, came in enumerate(order))
    ordered = strayed * STRAY <= count * count
    found = [ready[place] for place in order]
    size = count if ordered else BLOCK
    blocks = [pack_block(found[start : start + size]) for start in range(0, count, size or 1)]
    if not found:
        return Packed(blocks, words, ordered, None, None)
    few = count // STRAY
    return Packed(blocks, words, ordered, found[few].entry.key, found[-1 - few].entry.key)


def pack_block(ready: Sequence[Ready]) -> bytes:
    parts: dict[int, tuple[int, Part]] = {}
    rows = [_flat(entry, passages, parts) for entry, passages in ready]
    cast = [
        (part.name, part.type.value, part.role.value, part.key, part.aliases)
        for _, part in parts.values()
    ]
    return marshal.dumps((cast, rows), _WITHOUT_REFERENCES)


def unpack(block: bytes) -> list[Ready]:
    cast, rows = marshal.loads(block)
    parts = [_part(*one) for one in cast]
    return [_rebuilt(row, parts) for row in rows]


def counted(ready: Iterable[Ready]) -> Counter[str]:
    """The number of the events that hold each word."""
    return Counter(chain.from_iterable(entry.words.distinct() for entry, _ in ready))


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
