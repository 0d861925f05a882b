"""What two tellings of one sort of happening have in common, counted.

The words differ between languages and writers; what a telling is about does not: the sort of
happening, the people, the place, and the things, names and figures beside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from timeline import gazetteer, names
from timeline.merge.dating import Dates
from timeline.merge.kinds import OF_MANY, OF_SOMEBODY, RARE, SAID, SELDOM
from timeline.model import ActorType, Part, Place, Role, Telling

ASKED: dict[Dates, tuple[int, int, int]] = {
    #              rare, seldom, often
    Dates.SAME_DAY: (1, 2, 2),
    Dates.NEAR: (2, 2, 9),
    Dates.ALLOWED: (2, 3, 3),
    Dates.APART: (3, 3, 4),
    Dates.OPEN: (3, 3, 9),
}
"""Points asked for, by how the dates stand to each other and how seldom such a thing happens."""

NEVER = 9
"""More points than are asked for where words and people say too little."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """`actors`, `things` (figures and names with them) in common; `affair`: both documents are
    about the same people."""

    happening: str
    actors: tuple[str, ...]
    things: tuple[str, ...]
    affair: bool


def weigh(a: Telling, b: Telling, dates: Dates, place: bool) -> Evidence | None:
    """What speaks for one event; None where that is not enough, or something speaks against it."""
    shared = sorted(set(a.gist.happenings) & set(b.gist.happenings))
    if not shared:
        return None
    column = _column(shared, dates)
    asked = ASKED[dates][column]
    if asked >= NEVER or (column == OFTEN and _of_other_things(a, b, shared)):
        return None
    actors = _actors(a, b)
    if actors is None or _nobody(a, b, shared, dates):
        return None
    others = other_people(a, b) or (not actors and _otherwise_named(a, b))
    if others and not OF_MANY.issuperset(shared):
        return None
    things = _things(a, b, shared)
    only_named = 0 if column == OFTEN else 1
    took_part = sum(2 if taking else only_named for _, taking in actors)
    points = took_part + len(things) + 2 * place
    affair = _one_affair(a, b) if points else 0
    if column == OFTEN and not things and took_part < 4:
        return None
    if a.status is not b.status:
        asked += dates is Dates.OPEN
    if points + affair < asked:
        return None
    return Evidence(shared[0], tuple(name for name, _ in actors), things, affair > 0)


def differ(a: Telling, b: Telling) -> bool:
    """Both say what sort of happening it is, and it is another; or it is of other things."""
    shared = sorted(set(a.gist.happenings) & set(b.gist.happenings))
    if not shared:
        return bool(a.gist.happenings and b.gist.happenings)
    return _column(shared, Dates.SAME_DAY) == OFTEN and _of_other_things(a, b, shared)


OFTEN = 2


def _column(shared: list[str], dates: Dates) -> int:
    """Of a word that may mean several sorts, the one that happens least often; where the dates
    speak against one event, the one that happens most often."""
    columns = [0 if one in RARE else 1 if one in SELDOM else OFTEN for one in shared]
    return max(columns) if dates in (Dates.APART, Dates.NEAR) else min(columns)


# ------------------------------------------------------------------------------------ people
def _actors(a: Telling, b: Telling) -> list[tuple[str, bool]] | None:
    """Those named in both, and whether one of the two has them take part; None where both say who
    took part, and nobody is the same."""
    found = []
    for part in a.parts:
        other = next((other for other in b.parts if one(part, other)), None)
        if other is not None:
            found.append((part.name, Role.PARTICIPANT in (part.role, other.role)))
    if not any(taking for _, taking in found) and _who(a) and _who(b):
        return None
    return found


def other_people(a: Telling, b: Telling) -> bool:
    """Each names somebody who took part and whom the other does not know: the police arrested one,
    and the police arrested another."""
    return _strangers(a, b) and _strangers(b, a)


def _strangers(a: Telling, b: Telling) -> bool:
    """In another language a body may have another name; a person has not."""
    named = _NAMED if a.language == b.language else _PERSONS
    people = (part for part in _who(a) or _in_title(a) if part.type in named)
    return any(not any(one(part, other) for other in b.parts) for part in people)


_PERSONS = frozenset((ActorType.PERSON,))
_NAMED = _PERSONS | {ActorType.ORGANISATION, ActorType.PLACE}


def _nobody(a: Telling, b: Telling, shared: list[str], dates: Dates) -> bool:
    """It is a thing that is told of somebody, and both name nobody who is the same."""
    if SAID.issuperset(shared):
        return not any(one(part, other) for part in _who(a) for other in _who(b))
    if dates is not Dates.APART or not OF_SOMEBODY.issuperset(shared):
        return False
    bodies = (part for part in a.parts if part.type is not ActorType.PLACE)
    return not any(one(part, other) for part in bodies for other in b.parts)


def _who(telling: Telling) -> list[Part]:
    return [part for part in telling.parts if part.role is Role.PARTICIPANT]


def _otherwise_named(a: Telling, b: Telling) -> bool:
    """The title of each names something of which the other knows nothing: two ferries sank."""
    return _unknown(a, b) and _unknown(b, a)


def _unknown(a: Telling, b: Telling) -> bool:
    """What names of several words are in another language is left open."""
    others = _every_name(b)
    return any(
        name in a.title
        and (a.language == b.language or " " not in name)
        and not any(compatible(name, other) or _known_as_one(name, other) for other in others)
        for name in _every_name(a)
    )


@lru_cache(maxsize=1 << 16)
def _known_as_one(a: str, b: str) -> bool:
    """A place or a body that is known by both names: Wien and Vienna."""
    body, place, other = gazetteer.organisation(a), gazetteer.place(a), gazetteer.place(b)
    if body is not None and body == gazetteer.organisation(b):
        return True
    return place is not None and other is not None and place.key == other.key


def _every_name(telling: Telling) -> tuple[str, ...]:
    return (*(part.name for part in telling.parts), *_named(telling))


def _in_title(telling: Telling) -> list[Part]:
    """Those whom its title names, where nothing says who took part: it is about them."""
    return [part for part in telling.parts if part.name in telling.title]


def one(a: Part, b: Part) -> bool:
    """Nothing forbids that the two are one actor."""
    if a.key is not None and b.key is not None:
        return a.key == b.key
    return a.name == b.name or compatible(a.name, b.name)


@lru_cache(maxsize=1 << 16)
def compatible(a: str, b: str) -> bool:
    return names.compatible(a, b)


# ------------------------------------------------------------------------------------ things
def _things(a: Telling, b: Telling, shared: list[str]) -> tuple[str, ...]:
    """Things, figures and names that both speak of."""
    things = {*a.gist.things, *a.gist.around} & {*b.gist.things, *b.gist.around}
    both = a.places and b.places
    ours, others = (a.gist.names, b.gist.names) if both else (_named(a), _named(b))
    named = [name for name in ours if any(compatible(name, other) for other in others)]
    return (*sorted(things.difference(shared)), *named)


def _one_affair(a: Telling, b: Telling) -> int:
    """A point for every two of whom both documents speak most, and never more than two."""
    others = b.gist.affair
    shared = sum(any(compatible(name, other) for other in others) for name in a.gist.affair)
    return min(2, shared // 2)


def _named(telling: Telling) -> tuple[str, ...]:
    """Names of the passage; a place of the event is one where the other only names it."""
    return (*telling.gist.names, *(place.name for place in telling.places))


def _of_other_things(a: Telling, b: Telling, shared: list[str]) -> bool:
    """The titles speak of things, and of none in common: a bridge was opened, and a school."""
    one_title = set(a.gist.things).difference(shared)
    other = set(b.gist.things).difference(shared)
    return bool(one_title and other) and not one_title & {*other, *b.gist.around}


def one_place(p: Place, q: Place) -> bool:
    if p.key is not None and q.key is not None:
        return p.key == q.key
    return names.same(p.name, q.name)
