"""What is searched of an event: folded words by field, and tags for what is yes or no.

A tag begins with #, which no word holds: #planned, #negated, #undated, #disputed, #warned, #unsure
(its date is inferred), #it (language), #a12 (actor 12 is named), #p12 (and took part).
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from itertools import compress
from typing import NamedTuple

from timeline.model import Event, Role
from timeline.store import folding

FIELDS = ("title", "who", "named", "place", "quote")
"""The columns of the index that hold words; `who` took part, `named` was only spoken of."""

VERSION = "2"
"""Raise it when the words or tags of an event change: older files are then indexed again."""


def edition() -> str:
    """By which a file tells that its words are those that would be made today.

    Folding belongs to the names, which may learn new letters at any time.
    """
    letters = " ".join(map(chr, range(0x00C0, 0x0590)))
    return f"{VERSION}:{zlib.crc32(' '.join(folding.words(letters)).encode()):08x}"


class Words(NamedTuple):
    """A row of the index, but for the tags of its actors."""

    title: str
    who: str
    named: str
    place: str
    quote: str
    tags: str

    def distinct(self) -> set[str]:
        """Every word once, without the tags."""
        return set(" ".join(self[:5]).split())


def of(event: Event) -> Words:
    who: list[str] = []
    named: list[str] = []
    for part in event.parts:
        forms = who if part.role is Role.PARTICIPANT else named
        forms.append(part.name)
        forms += part.aliases
    places = [form for place in event.places for form in (place.name, *place.aliases)]
    return Words(
        _distinct(event.title),
        _distinct(" ".join(who)),
        _distinct(" ".join(named)),
        _distinct(" ".join(places)),
        _distinct(" ".join([telling.quote for telling in event.tellings])),
        " ".join(_tags(event)),
    )


def _distinct(text: str) -> str:
    return " ".join(dict.fromkeys(folding.words(text))) if text else ""


class Marks(NamedTuple):
    """What is yes or no of an event."""

    negated: bool
    disputed: bool
    undated: bool
    warned: bool
    unsure: bool


def tags(status: str, languages: Iterable[str], marks: Marks) -> list[str]:
    """Those that need no number."""
    found = [f"#{status}", *(f"#{language}" for language in languages)]
    return found + list(compress(_MARKS, marks))


_MARKS = tuple(f"#{name}" for name in Marks._fields)


def _tags(event: Event) -> list[str]:
    languages = {telling.language for telling in event.tellings if telling.language}
    marks = Marks(
        negated=event.negated,
        disputed=event.disputed,
        undated=event.when is None,
        warned=bool(event.warnings),
        unsure=event.when is not None and event.when.uncertain,
    )
    return tags(event.status.value, sorted(languages), marks)


def row(words: Words, cast: Iterable[str]) -> Words:
    """With the tags of its actors."""
    return Words(*words[:5], " ".join([words.tags, *cast]))
