"""What most lines tell: an event of one passage, of which no more is said than the passage says.

It is made ready from its values as they stand, four times as fast as by way of the model, and comes
to the same (tests/store/test_imports.py).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from timeline.model import Part, Status
from timeline.store import bounds, entries, exported, folding, packing, words
from timeline.store.bounds import Bounds
from timeline.store.entries import Entry
from timeline.store.tellings import Passage
from timeline.store.words import Words


class Plain(NamedTuple):
    """`held` are its distinct words."""

    entry: Entry
    passage: Passage
    held: set[str]


def ready(data: Mapping[str, Any]) -> Plain | None:
    """None for any other event, and for what is none."""
    if not _is_plain(data):
        return None
    who = _who(data["actors"], data["participants"], data["aliases"])
    where = [_place(name) for name in data["places"]]
    title, quote = _said(data["title"], data["quote"])
    columns = (
        title,
        [word for one in who if one.took_part for word in one.words],
        [word for one in who if not one.took_part for word in one.words],
        [word for place in where for word in place.words],
        quote,
    )
    time = _time(data["date"])
    marks = _marks(data["status"], data["negated"], bool(data["warnings"]), time.unsure)
    found = [" ".join(dict.fromkeys(column)) for column in columns]
    found.append(marks.undated if time.edtf is None else marks.dated)
    entry = Entry(
        entries.key(time.bounds, data["file"], data["start"], data["id"]),
        (data["id"],),
        time.bounds,
        marks.flags,
        time.edtf,
        None,
        tuple([one.part for one in who]),
        Words._make(found),
    )
    body = _body(data, time, [one.packed for one in who], [place.packed for place in where])
    passage = Passage(data["id"], data["file"], data["start"], data["quote"], body)
    return Plain(entry, passage, set().union(*columns))


def _said(title: str, quote: str) -> tuple[list[str], list[str]]:
    """The words of both: of many events the title is how the passage begins."""
    words = folding.words(title)
    rest = quote[len(title) :]
    if rest[:1].isspace() and quote.startswith(title):
        return words, words + folding.words(rest)
    return words, folding.words(quote)


# ----------------------------------------------------------------------------------- what is plain
_TEXTS = ("id", "file", "title", "quote", "status")
_LISTS = ("actors", "participants", "places", "reasons", "warnings")
_OTHERS = ("date", "negated", "aliases", "start", "end", "trigger", "sources", "disputed")
_KEYS = frozenset((*_TEXTS, *_LISTS, *_OTHERS))


def _is_plain(data: Mapping[str, Any]) -> bool:
    """Every value is of its type, and one passage says all."""
    return (
        data.keys() >= _KEYS
        and data["disputed"] is False
        and _is_of_texts([data[key] for key in _TEXTS])
        and all(_is_of_texts(data[key]) for key in _LISTS)
        and _are_aliases(data["aliases"])
        and data["status"] in _CODES
        and isinstance(data["negated"], bool)
        and _is_span(data["start"], data["end"])
        and (data["trigger"] is None or _is_trigger(data["trigger"]))
        and _is_dated_by_its_passage(data["date"], data["sources"])
    )


def _is_of_texts(value: Any) -> bool:
    return type(value) is list and {str}.issuperset(map(type, value))


def _are_aliases(value: Any) -> bool:
    return type(value) is dict and all(map(_is_of_texts, value.values()))


def _is_span(start: Any, end: Any) -> bool:
    return type(start) is int and type(end) is int and 0 <= start <= end


def _is_trigger(value: Any) -> bool:
    return type(value) is list and len(value) == 2 and _is_span(*value)


def _is_dated_by_its_passage(date: Any, sources: Any) -> bool:
    if not (date is None or isinstance(date, str)):
        return False
    if type(sources) is not list or len(sources) != 1 or type(sources[0]) is not dict:
        return False
    return "date" in sources[0] and sources[0]["date"] == date


# -------------------------------------------------------------------------------------- its values
# The same few thousand names, dates and places come again and again.
class _Time(NamedTuple):
    bounds: Bounds
    edtf: str | None
    packed: str
    unsure: bool


@lru_cache(maxsize=1 << 15)
def _time(date: str | None) -> _Time:
    when = packing.read_when(date)
    edtf = packing.edtf(when)
    unsure = when is not None and when.uncertain
    return _Time(bounds.of(when), edtf, packing.dumps(edtf), unsure)


class _One(NamedTuple):
    """An actor in an event."""

    part: Part
    took_part: bool
    packed: str
    words: list[str]


def _who(
    names: Sequence[str], participants: Sequence[str], aliases: Mapping[str, Sequence[str]]
) -> list[_One]:
    return [_one(name, name in participants, tuple(aliases.get(name, ()))) for name in names]


@lru_cache(maxsize=1 << 16)
def _one(name: str, took_part: bool, aliases: tuple[str, ...]) -> _One:
    part = exported.part(name, took_part, aliases)
    (packed,) = packing.parts([part])
    return _One(part, took_part, packing.dumps(packed), folding.words(" ".join((name, *aliases))))


class _Where(NamedTuple):
    packed: str
    words: list[str]


@lru_cache(maxsize=1 << 14)
def _place(name: str) -> _Where:
    (packed,) = packing.places([exported.place(name)])
    return _Where(packing.dumps(packed), folding.words(name))


class _Marks(NamedTuple):
    """`dated` and `undated` are the tags of an event that is so."""

    flags: int
    dated: str
    undated: str


@lru_cache
def _marks(status: str, negated: bool, warned: bool, unsure: bool) -> _Marks:
    dated, undated = (
        words.tags(status, (), words.Marks(negated, False, undated, warned, unsure))
        for undated in (False, True)
    )
    flags = entries.flags(_CODES[status], negated=negated, disputed=False, warned=warned)
    return _Marks(flags, " ".join(dated), " ".join(undated))


_CODES = {status.value: code for code, status in enumerate(Status)}


@lru_cache(maxsize=1 << 12)
def _listed(*texts: str) -> str:
    return packing.dumps(list(texts))


def _body(data: Mapping[str, Any], time: _Time, parts: list[str], places: list[str]) -> bytes:
    """As `tellings.pack` makes it."""
    trigger, start = data["trigger"], data["start"]
    values = (
        packing.dumps(data["title"]),
        '""',
        str(data["end"] - start),
        "null" if trigger is None else f"[{trigger[0] - start},{trigger[1] - start}]",
        time.packed,
        str(_CODES[data["status"]]),
        "1" if data["negated"] else "0",
        '""',
        f"[{','.join(parts)}]",
        f"[{','.join(places)}]",
        _listed(*data["reasons"]),
        _listed(*data["warnings"]),
        "0",  # of what it is about, nothing is said
    )
    return packing.squeeze_beside(f"[{','.join(values)}]", data["quote"])
