"""Blocking keys: what two tellings must have in common to be compared at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from timeline import gregorian, names
from timeline.gregorian import DAY
from timeline.merge.dating import DISPUTE, is_short
from timeline.merge.kinds import OF_A_PLACE, OF_TWO, ONCE_A_LIFE, SELDOM
from timeline.model import ActorType, Part, Role, Telling
from timeline.names import fold
from timeline.when import When

MOST = 6
"""Participants that make keys of a telling; a list of thirty names would make hundreds."""


def keys(telling: Telling) -> frozenset[str]:
    """What it is found under: a kind with one who took part, or a place, and the month or day; and
    where two can tell it from others of its kind, with these two."""
    found = {f"{telling.kind}|{pair}|{_dating(telling)}" for pair in _pairs(telling)}
    return frozenset(found.union(_moments(telling), by_gist(telling)))


def sought(telling: Telling) -> frozenset[str]:
    """The keys of those it is compared with.

    Of those of the same two, what is dated asks for what is not, and only what is not asks for
    all: what is dated shares a month with what it could be, and two may meet a thousand times.
    """
    asked = ("undated",) if _dating(telling) == "dated" else ("dated", "undated")
    found = {f"{telling.kind}|{pair}|{dating}" for pair in _pairs(telling) for dating in asked}
    return frozenset(found.union(_moments(telling), sought_by_gist(telling)))


def _moments(telling: Telling) -> Iterator[str]:
    actors = _actors(telling)
    if not actors:
        said = fold(telling.title)
        yield from (f"{telling.kind}|={said}|{day}" for day in _days(telling.when))
    if telling.kind in ONCE_A_LIFE:
        yield from (f"{telling.kind}|{key}" for actor in actors for key in actor)
    near = telling.kind in OF_TWO | OF_A_PLACE
    for moment in _months(telling.when) if near else _days(telling.when):
        yield from (f"{telling.kind}|{key}|{moment}" for actor in actors for key in actor)
        for place in telling.places:
            for key in _of_place(place.name, place.key):
                yield f"{telling.kind}|at {key}|{moment}"


# ------------------------------------------------------------------------------- by the gist
def by_gist(telling: Telling) -> frozenset[str]:
    """Those of its keys that say what it is about."""
    return frozenset(_of_gist(telling, ("short",) if is_short(telling.when) else ("open",)))


def sought_by_gist(telling: Telling) -> frozenset[str]:
    """As `sought` is to `keys`: two that are dated share a month."""
    others = ("open",) if is_short(telling.when) else ("short", "open")
    return frozenset(_of_gist(telling, others))


def _of_gist(telling: Telling, datings: Iterable[str]) -> Iterator[str]:
    """A sort of happening, with what is named or spoken of, and the month; what happens seldom,
    with one who is named, at any time as well: so what has no date finds its own."""
    months = _months(telling.when)
    named = _named(telling)
    beside = named.union(telling.gist.things, telling.gist.around)
    for happening in telling.gist.happenings:
        for key in beside.difference((happening,)):
            yield from (f"{happening}/{key}/{month}" for month in months)
        if happening in SELDOM:
            yield from (f"{happening}/{key}/{dating}" for key in named for dating in datings)


def _named(telling: Telling) -> set[str]:
    parts = sorted(telling.parts, key=lambda part: (part.role, part.type, part.name))
    found = {key for part in parts[:MOST] for key in _of_part(part)}
    for place in telling.places:
        found |= {f"at {key}" for key in _of_place(place.name, place.key)}
        found |= {f"by {key}" for key in _of_place(place.name, None)}
    for name in telling.gist.names[:MOST]:
        found |= {f"by {key}" for key in _of_place(name, None)}
    return found


def _pairs(telling: Telling) -> Iterator[str]:
    if telling.kind in OF_TWO and telling.when is not None:
        for one, other in combinations(_actors(telling), 2):
            yield from (f"{min(a, b)}|{max(a, b)}" for a in one for b in other)


def _dating(telling: Telling) -> str:
    return "dated" if _months(telling.when) else "undated"


def _actors(telling: Telling) -> list[frozenset[str]]:
    return [_of_part(part) for part in taking_part(telling)[:MOST]]


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


def _days(when: When | None) -> frozenset[str]:
    """The days that a date of two days or less touches: other kinds are one event on one day."""
    if when is None or when.earliest is None or when.latest is None:
        return frozenset()
    first, last = when.earliest // DAY, when.latest // DAY
    return frozenset(map(str, range(first, last + 1))) if last - first <= 2 else frozenset()
