"""Tellings of one event into the event."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from timeline import names
from timeline.merge.verdicts import Verdicts
from timeline.model import Event, Part, Place, Reason, Role, Status, Telling
from timeline.when import When


def combine(tellings: Sequence[Telling]) -> Event:
    """The event; the telling that dates it best leads. The order given changes nothing.

    Raises ValueError where there is no telling.
    """
    told = sorted(tellings, key=_rank)
    if not told:
        raise ValueError("an event needs a passage that tells it")
    leading = told[0]
    when, dated_by = _dated(told)
    return Event(
        leading.id,
        when,
        leading.status,
        leading.negated,
        leading.title,
        tuple(_parts(told)),
        tuple(_places(told)),
        tuple(told),
        disputed=_disputed(told),
        reasons=(*leading.reasons, *dated_by, *_history(told)),
        merged=tuple(dict.fromkeys(_merged(told))),
        warnings=tuple(dict.fromkeys(w for telling in told for w in telling.warnings)),
    )


def _rank(telling: Telling) -> tuple[int, int, int, str, int, str]:
    """What happened before what was to; then an explicit date, then the finest, then by file and
    place in it."""
    when = telling.when
    start = telling.trigger.start if telling.trigger is not None else telling.span.start
    place = (telling.path, start, telling.id)
    status = 0 if telling.status is Status.HAPPENED else 1
    if when is None:
        return (status, 3, 0, *place)
    vague = 2 if not when.bounded else int(when.uncertain)
    return (status, vague, -when.precision.fineness, *place)


def _dated(told: Sequence[Telling]) -> tuple[When | None, Iterable[Reason]]:
    """The date of the leading telling; or of another that says it more closely, as a plan may."""
    leading = told[0]
    others = (telling for telling in told if telling.status is not leading.status)
    for other in sorted(others, key=_rank):
        if other.when is not None and other.when.bounded and _closer(other.when, leading.when):
            says = f"dated {other.when} by {other.path}, where it is {other.status}"
            return other.when, (Reason(says, other.quote),)
    return leading.when, ()


def _closer(when: When, other: When | None) -> bool:
    if when.uncertain:
        return False
    return other is None or (when != other and when.surely_during(other))


def _history(told: Sequence[Telling]) -> Iterable[Reason]:
    """How else it was told: what happened was planned once, and where that was said."""
    for telling in told:
        if telling.status is not told[0].status:
            yield Reason(f"told as {telling.status} in {telling.path}", telling.quote)


def _disputed(told: Sequence[Telling]) -> bool:
    """Two documents give dates that cannot both be true."""
    paths: dict[When, set[str]] = {}
    for telling in told:
        if (
            telling.status is told[0].status
            and telling.when is not None
            and _explicit(telling.when)
        ):
            paths.setdefault(telling.when, set()).add(telling.path)
    return any(
        not a.possibly_during(b) and len(paths[a] | paths[b]) > 1 for a, b in combinations(paths, 2)
    )


def _explicit(when: When) -> bool:
    return when.bounded and not when.uncertain


# --------------------------------------------------------------------------------- actors
def _parts(told: Sequence[Telling]) -> Iterable[Part]:
    """Each actor once, under the fullest of its names; a participant of any telling is one."""
    groups: list[dict[Part, None]] = []  # each way of naming it once, in order
    for part in (part for telling in told for part in telling.parts):
        group = next((g for g in groups if any(_one(part, other) for other in g)), None)
        if group is None:
            groups.append({part: None})
        else:
            group.setdefault(part)
    return (_joined(list(group)) for group in groups)


def _one(a: Part, b: Part) -> bool:
    if a.key is not None and b.key is not None:
        return a.key == b.key
    return a.name == b.name or (a.type is b.type and names.compatible(a.name, b.name))


def _joined(group: Sequence[Part]) -> Part:
    first = group[0]
    fullest = max(group, key=lambda part: (part.name.count(" "), part is first))
    taking = any(part.role is Role.PARTICIPANT for part in group)
    written = dict.fromkeys(form for part in group for form in (part.name, *part.aliases))
    written.pop(fullest.name, None)
    return Part(
        fullest.name,
        first.type,
        Role.PARTICIPANT if taking else Role.MENTIONED,
        next((part.key for part in group if part.key is not None), None),
        tuple(written),
    )


# --------------------------------------------------------------------------------- places
def _places(told: Sequence[Telling]) -> Iterable[Place]:
    found: list[Place] = []
    for place in (place for telling in told for place in telling.places):
        index = next((i for i, other in enumerate(found) if _one_place(place, other)), None)
        if index is None:
            found.append(place)
        else:
            found[index] = _with_alias(found[index], place)
    return found


def _one_place(a: Place, b: Place) -> bool:
    if a.key is not None and b.key is not None:
        return a.key == b.key
    return names.same(a.name, b.name)


def _with_alias(place: Place, other: Place) -> Place:
    written = dict.fromkeys((*place.aliases, other.name, *other.aliases))
    written.pop(place.name, None)
    return Place(place.name, place.key or other.key, tuple(written))


# -------------------------------------------------------------------------------- reasons
def _merged(told: Sequence[Telling]) -> Iterable[Reason]:
    """Why each telling belongs: what it shares with the first that it can be compared with."""
    verdicts = Verdicts()
    groups: dict[tuple[str, int], list[int]] = {}  # by document and form, as they are told
    for index, telling in enumerate(told):
        first, why = len(told), None
        for group in groups.values():
            if group[0] >= first:
                break
            for other in group:
                reason = verdicts.same(told[other], telling)
                if reason is not None and other < first:
                    first, why = other, reason
                if reason is not None or not _overlap(told[other], telling):
                    break
        if why is not None:
            yield why
        groups.setdefault((telling.path, verdicts.number(telling)), []).append(index)


def _overlap(a: Telling, b: Telling) -> bool:
    return a.path == b.path and a.span.overlaps(b.span)
