"""Values of the model as compact JSON, and back.

Arrays, not objects: their order is fixed by the store's version, and half the bytes are names
otherwise.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from timeline import when
from timeline.model import (
    NO_GIST,
    ActorType,
    Coverage,
    Dated,
    Gist,
    Mention,
    Part,
    Place,
    Reason,
    Role,
    Span,
    Timex,
    TimexType,
)
from timeline.when import When

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def dumps(value: Any) -> str:
    return _ENCODER.encode(value)


def squeeze(text: str) -> bytes:
    """Lone surrogates, which a hostile file can bring, survive the way there and back."""
    return zlib.compress(text.encode("utf-8", "surrogatepass"), 6)


def expand(data: bytes) -> str:
    return zlib.decompress(data).decode("utf-8", "surrogatepass")


COMMON = (
    " is the condition makes it possible makes it planned weekday agrees with the date beside it"
    " refers to person: city: country: is one of what was promised the last before the day of"
    " from, with no end known dated by the document stated by the page front matter “date” is"
    " carried on from the nearest after, told in the future, the nearest before, told in the past,"
    ' the document\'s date 20,0,0,"launch","decision","agreement","justice","statement",'
    '"meeting",[[",[],[["dateline",[["says when",","en",["fr","de","es","nl","pt","it",1'
    ',[10,16],"2025-0",0,0,"",[["",1,0,"",3,0],["",0,0]],[["",5,"country:"]],[[",null]],[],[]]'
)
"""What many tellings hold. It never changes: they could not be read again."""


_COMMON = COMMON.encode()


def squeeze_beside(text: str, beside: str) -> bytes:
    """Smaller than `squeeze` where the two share words."""
    packer = zlib.compressobj(1, zlib.DEFLATED, _WINDOW, 4, zdict=_shared(beside))
    return packer.compress(text.encode()) + packer.flush()


def expand_beside(data: bytes, beside: str) -> str:
    return zlib.decompressobj(_WINDOW, zdict=_shared(beside)).decompress(data).decode()


_WINDOW = -12
"""Four thousand bytes are looked back at; negative: no header and no checksum."""


def _shared(beside: str) -> bytes:
    return beside.encode() + _COMMON


# ------------------------------------------------------------------------------- small values
def span(value: Span | None) -> list[int] | None:
    return None if value is None else [value.start, value.end]


def read_span(data: Sequence[int] | None) -> Span | None:
    return None if data is None else Span(data[0], data[1])


def edtf(value: When | None) -> str | None:
    return None if value is None else value.edtf


def read_when(data: str | None) -> When | None:
    return None if data is None else _parsed(data)


# Many events share a date, and a list shows the same ones again and again.
_parsed = lru_cache(maxsize=1 << 12)(when.parse)


def reasons(values: Iterable[Reason]) -> list[Any]:
    """Most only say something: those are strings."""
    return [
        value.says
        if value.span is None and not value.quote
        else [value.says, value.quote, span(value.span)]
        for value in values
    ]


def read_reasons(data: Iterable[Any]) -> tuple[Reason, ...]:
    return tuple(
        Reason(row) if isinstance(row, str) else Reason(row[0], row[1], read_span(row[2]))
        for row in data
    )


_TYPES = tuple(ActorType)
_CODES = {kind: 2 * code for code, kind in enumerate(_TYPES)}


def parts(values: Iterable[Part]) -> list[Any]:
    """Type and role in a number: twice the type's place, one more for a participant."""
    return [
        [
            value.name,
            _CODES[value.type] + (value.role is Role.PARTICIPANT),
            value.key or 0,
            *value.aliases,
        ]
        for value in values
    ]


def read_parts(data: Iterable[Any]) -> tuple[Part, ...]:
    return tuple(
        Part(
            name,
            _TYPES[code // 2],
            Role.PARTICIPANT if participates(code) else Role.MENTIONED,
            key or None,
            tuple(aliases),
        )
        for name, code, key, *aliases in data
    )


def participates(code: int) -> bool:
    """What the number of a part says of its role."""
    return code % 2 == 1


def places(values: Iterable[Place]) -> list[Any]:
    return [[value.name, value.key, *value.aliases] for value in values]


def read_places(data: Iterable[Any]) -> tuple[Place, ...]:
    return tuple(Place(name, key, tuple(aliases)) for name, key, *aliases in data)


def gist(value: Gist) -> list[str] | int:
    """Its words with blanks between; names may have some, and have a sign of their own."""
    if value == NO_GIST:
        return 0
    words = (value.happenings, value.things, value.around)
    return [*map(" ".join, words), *map(_listed, (value.names, value.affair))]


def _listed(names: Iterable[str]) -> str:
    return "|".join(name.replace("|", " ") for name in names)


@lru_cache(maxsize=1 << 10)
def _read_gist(happenings: str, things: str, around: str, *named: str) -> Gist:
    words = (tuple(text.split()) for text in (happenings, things, around))
    names = (tuple(text.split("|")) if text else () for text in named)
    return Gist(*words, *names)


def read_gist(data: Any = 0) -> Gist:
    return _read_gist(*data) if data else NO_GIST


# --------------------------------------------------------------------------- finds and coverage
def timexes(values: Iterable[Timex]) -> list[Any]:
    return [
        [
            span(value.span),
            value.type.value,
            value.value,
            edtf(value.when),
            value.mod,
            value.anchor,
            reasons(value.reasons),
            list(value.warnings),
        ]
        for value in values
    ]


def read_timexes(data: Iterable[Any]) -> tuple[Timex, ...]:
    return tuple(
        Timex(
            Span(*place),
            TimexType(kind),
            value,
            read_when(date),
            mod,
            anchor,
            read_reasons(why),
            tuple(warnings),
        )
        for place, kind, value, date, mod, anchor, why, warnings in data
    )


def mentions(values: Iterable[Mention]) -> list[Any]:
    return [
        [
            span(value.span),
            value.type.value,
            value.name,
            value.key,
            value.metonym,
            value.country,
            value.adjective,
            list(value.members),
            value.head,
        ]
        for value in values
    ]


def read_mentions(data: Iterable[Any]) -> tuple[Mention, ...]:
    return tuple(_read_mention(*row) for row in data)


def _read_mention(place: Any, kind: str, name: str, *rest: Any) -> Mention:
    key, metonym, country, adjective, members, head = rest
    return Mention(
        Span(*place), ActorType(kind), name, key, metonym, country, adjective, tuple(members), head
    )


def coverage(value: Coverage) -> list[Any]:
    return [
        value.path,
        value.language,
        value.language_reason,
        None if value.dated is None else _dated(value.dated),
        value.events,
        value.characters,
        timexes(value.unplaced),
        list(value.notes),
        value.failure,
    ]


def read_coverage(data: Sequence[Any]) -> Coverage:
    path, language, reason, dated, events, characters, unplaced, notes, failure = data
    return Coverage(
        path,
        language,
        reason,
        None if dated is None else _read_dated(dated),
        events,
        characters,
        read_timexes(unplaced),
        tuple(notes),
        failure,
    )


def _dated(value: Dated) -> list[Any]:
    return [
        edtf(value.when),
        value.source,
        reasons(value.reasons),
        span(value.span),
        list(value.warnings),
    ]


def _read_dated(data: Sequence[Any]) -> Dated:
    date, source, why, place, warnings = data
    return Dated(read_when(date), source, read_reasons(why), read_span(place), tuple(warnings))
