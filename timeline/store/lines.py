"""Lines of JSON, as `export` writes them, made ready to be stored: anywhere, in any process."""

from __future__ import annotations

import gc
import json
import marshal
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
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
    words: Counter[str]

    def __reduce__(self) -> tuple[Any, ...]:
        """To another process: values without their classes take a third of the time."""
        parts: dict[int, tuple[int, Part]] = {}
        rows = [_flat(entry, passages, parts) for entry, passages in self.ready]
        cast = [
            (part.name, part.type.value, part.role.value, part.key, part.aliases)
            for _, part in parts.values()
        ]
        return _arrived, (marshal.dumps((cast, rows, dict(self.words))),)


def _flat(
    entry: Entry, passages: Sequence[Passage], parts: dict[int, tuple[int, Part]]
) -> tuple[Any, ...]:
    """Actors by their places among all `parts`, which are known by their addresses."""
    places = [parts.setdefault(id(part), (len(parts), part))[0] for part in entry.parts]
    told = [tuple(passage) for passage in passages]
    return (*entry.time, *entry.words, entry.flags, entry.edtf, entry.body, places, told)


def _arrived(data: bytes) -> Read:
    cast, rows, words = marshal.loads(data)
    parts = [
        Part(name, ActorType(type_), Role(role), key, aliases)
        for name, type_, role, key, aliases in cast
    ]
    return Read([_rebuilt(row, parts) for row in rows], Counter(words))


def _rebuilt(row: Sequence[Any], parts: Sequence[Part]) -> Ready:
    *columns, flags, edtf, body, places, told = row
    time, words = Bounds._make(columns[:_TIME]), Words._make(columns[_TIME:])
    passages = [Passage._make(passage) for passage in told]
    key = entries.key(time, passages[0].path, passages[0].start, passages[0].id)
    ids = tuple([passage.id for passage in passages])
    cast = tuple([parts[place] for place in places])
    return Ready(Entry(key, ids, time, flags, edtf, body, cast, words), passages)


_TIME = len(Bounds._fields)


def read(lines: Lines) -> Read:
    """Blank lines tell nothing.

    Raises StoreError for a line that is not JSON, or no event.
    """
    words: Counter[str] = Counter()
    found = []
    with undisturbed():
        for number, line in enumerate(lines.lines, lines.first):
            if line.strip():
                found.append(_ready(f"{lines.source}line {number}", line, words))
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


def _ready(where: str, line: str, words: Counter[str]) -> Ready:
    try:
        data = json.loads(line)
    except (ValueError, RecursionError) as error:  # too many digits, too many brackets
        raise StoreError(
            f"{where} is not JSON: {error}.", "Write an event a line, as export does."
        ) from error
    if not isinstance(data, dict):
        raise StoreError(f"{where} is no event.", "Write an object a line.")
    try:
        ready = _made(data, words)
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


def _made(data: dict[str, Any], words: Counter[str]) -> Ready:
    simple = plain.ready(data)
    if simple is not None:
        words.update(simple.held)
        return Ready(simple.entry, [simple.passage])
    whole = of(exported.event(data))
    words.update(whole.entry.words.distinct())
    return whole


def of(event: Event) -> Ready:
    return Ready(entries.of(event), [_passage(telling) for telling in event.tellings])


def _passage(telling: Telling) -> Passage:
    return Passage(
        telling.id, telling.path, telling.span.start, telling.quote, tellings.pack(telling)
    )
