"""Blocking keys: what two tellings must have in common to be compared at all."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from timeline import gregorian, names
from timeline.gregorian import DAY
from timeline.merge.kinds import ONCE_A_LIFE
from timeline.model import ActorType, Part, Role, Telling
from timeline.when import When

MOST = 6
"""Participants that make keys of a telling; a list of thirty names would make hundreds."""

DISPUTE = 3 * DAY
"""Seconds by which two sources may differ on a day and still mean one event."""


def keys(telling: Telling) -> frozenset[str]:
    """A kind with two who took part; or with one, or a place, and the month."""
    return frozenset(_keys(telling))


def _keys(telling: Telling) -> Iterator[str]:
    actors = [_of_part(part) for part in taking_part(telling)[:MOST]]
    for one, other in combinations(actors, 2):
        for a in one:
            for b in other:
                yield f"{telling.kind}|{min(a, b)}|{max(a, b)}"
    if telling.kind in ONCE_A_LIFE:
        yield from (f"{telling.kind}|{key}" for actor in actors for key in actor)
    for month in _months(telling.when):
        yield from (f"{telling.kind}|{key}|{month}" for actor in actors for key in actor)
        for place in telling.places:
            for key in _of_place(place.name, place.key):
                yield f"{telling.kind}|at {key}|{month}"


def taking_part(telling: Telling) -> list[Part]:
    """The participants, in an order that does not depend on the text."""
    parts = [part for part in telling.parts if part.role is Role.PARTICIPANT]
    return sorted(parts, key=lambda part: (part.type, part.name))


def _of_part(part: Part) -> frozenset[str]:
    own = frozenset((part.key,)) if part.key is not None else frozenset()
    return own | names.keys(part.name, part.type)


def _of_place(name: str, key: str | None) -> frozenset[str]:
    own = frozenset((key,)) if key is not None else frozenset()
    return own | names.keys(name, ActorType.PLACE)


def _months(when: When | None) -> frozenset[str]:
    """The months that a date of a month or less touches, with what a dispute may add to it."""
    if when is None or when.earliest is None or when.latest is None:
        return frozenset()
    if when.latest - when.earliest > 31 * DAY:
        return frozenset()
    ends = (when.earliest - DISPUTE, when.earliest, when.latest, when.latest + DISPUTE)
    return frozenset("{}-{}".format(*gregorian.civil(end // DAY)[:2]) for end in ends)
