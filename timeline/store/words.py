"""What is searched of an event: folded words by field, and tags for what is yes or no.

A tag begins with #, which no word holds: #planned, #negated, #undated, #disputed, #warned, #unsure
(its date is inferred), #it (language), #a12 (actor 12 is named), #p12 (and took part).
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from timeline.model import Event, Part, Role
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


def _tags(event: Event) -> list[str]:
    tags = [f"#{event.status.value}"]
    tags += {f"#{telling.language}" for telling in event.tellings if telling.language}
    tags += [tag for tag, holds in _marks(event) if holds]
    return tags


def _marks(event: Event) -> tuple[tuple[str, bool], ...]:
    return (
        ("#negated", event.negated),
        ("#disputed", event.disputed),
        ("#undated", event.when is None),
        ("#warned", bool(event.warnings)),
        ("#unsure", event.when is not None and event.when.uncertain),
    )


def row(words: Words, parts: Sequence[Part], numbers: Mapping[Part, int]) -> Words:
    """With the tags of its actors; `numbers` are theirs."""
    tags = [words.tags]
    for part in parts:
        number = numbers[part]
        took_part = part.role is Role.PARTICIPANT
        tags.append(f"#a{number} #p{number}" if took_part else f"#a{number}")
    return Words(*words[:5], " ".join(tags))
