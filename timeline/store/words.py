"""What is searched of an event: folded words by field, and tags for what is yes or no.

A tag begins with #, which no word holds: #planned, #negated, #undated, #disputed, #it (language),
#a12 (actor 12 is named), #p12 (and took part).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from timeline.model import Event, Part, Role
from timeline.store import folding

FIELDS = ("title", "who", "named", "place", "quote")
"""The columns of the index that hold words; `who` took part, `named` was only spoken of."""

VERSION = "1"
"""Raise it when the words of an event change: older files are then indexed again."""


class Words(NamedTuple):
    """A row of the index."""

    title: str
    who: str
    named: str
    place: str
    quote: str
    tags: str

    def distinct(self) -> set[str]:
        """Every word once, without the tags."""
        return set().union(*(field.split() for field in self[:5]))


def of(event: Event, numbers: Mapping[Part, int]) -> Words:
    """`numbers` are those of the event's actors."""
    by_role: dict[Role, list[str]] = {Role.PARTICIPANT: [], Role.MENTIONED: []}
    for part in event.parts:
        by_role[part.role] += [part.name, *part.aliases]
    places = [form for place in event.places for form in (place.name, *place.aliases)]
    return Words(
        _distinct([event.title]),
        _distinct(by_role[Role.PARTICIPANT]),
        _distinct(by_role[Role.MENTIONED]),
        _distinct(places),
        _distinct(telling.quote for telling in event.tellings),
        " ".join(_tags(event, numbers)),
    )


def _distinct(texts: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(folding.words(" ".join(texts))))


def _tags(event: Event, numbers: Mapping[Part, int]) -> Iterable[str]:
    yield f"#{event.status.value}"
    yield from (f"#{code}" for code in sorted({told.language for told in event.tellings}))
    if event.negated:
        yield "#negated"
    if event.disputed:
        yield "#disputed"
    if event.when is None:
        yield "#undated"
    for part in event.parts:
        yield f"#a{numbers[part]}"
        if part.role is Role.PARTICIPANT:
            yield f"#p{numbers[part]}"
