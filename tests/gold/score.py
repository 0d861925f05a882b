"""How much of the gold a reading of its document finds.

A telling answers a gold event if it quotes its passage and its trigger touches the gold's trigger,
or at least lies in the gold's clause, or the passage tells no other event. Each answers one at
most, the closest first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from tests.gold import Event, Gold
from timeline import names
from timeline.model import Role, Telling

Match = tuple[Event, Telling]


def matches(gold: Gold, tellings: Sequence[Telling]) -> list[Match]:
    """Pairs of what should be read and what was read, each in one pair at most."""
    near = sorted(
        (
            (-_closeness(event, telling, gold), row, column)
            for row, event in enumerate(gold.events)
            for column, telling in enumerate(tellings)
            if _closeness(event, telling, gold)
        ),
    )
    rows: set[int] = set()
    columns: set[int] = set()
    found = []
    for _, row, column in near:
        if row not in rows and column not in columns:
            rows.add(row)
            columns.add(column)
            found.append((gold.events[row], tellings[column]))
    return found


def count(gold: Gold, tellings: Sequence[Telling]) -> Counter[str]:
    """Events by tier with how many were found, what is right of these, and what is false.

    Keys: a tier, the same with "found"; `found`, and of these `date`, `status`, `negation` and
    `actors`; `false` for tellings that answer nothing.
    """
    pairs = matches(gold, tellings)
    score: Counter[str] = Counter(event.tier for event in gold.events)
    for event, telling in pairs:
        score[f"{event.tier} found"] += 1
        score["found"] += 1
        score.update(right for right, holds in _rights(gold, event, telling) if holds)
    score["false"] = len(false(gold, tellings))
    return score


def false(gold: Gold, tellings: Sequence[Telling]) -> list[Telling]:
    """What answers nothing. To tell an event of the gold a second time is not false."""
    answering = {telling.id for _, telling in matches(gold, tellings)}
    return [
        telling
        for telling in tellings
        if telling.id not in answering and not any(_named(one, telling) for one in gold.events)
    ]


def date_is_right(event: Event, telling: Telling) -> bool:
    """One of the accepted dates, as bounds: how it is written, and how sure, does not matter."""
    if telling.when is None:
        return event.undated
    bounds = telling.when.earliest, telling.when.latest
    return any(bounds == (one.earliest, one.latest) for one in event.accepted)


def _rights(gold: Gold, event: Event, telling: Telling) -> Iterator[tuple[str, bool]]:
    yield "date", date_is_right(event, telling)
    yield "status", telling.status in event.statuses
    yield "negation", telling.negated in event.negations
    yield "actors", _actors_are_right(gold, event, telling)


def _actors_are_right(gold: Gold, event: Event, telling: Telling) -> bool:
    """Every participant is there as one, and nobody who is only mentioned."""
    written = {
        actor.id: {actor.canonical, *(mention.text for mention in actor.mentions)}
        for actor in gold.actors
    }
    inside = [part.name for part in telling.parts if part.role is Role.PARTICIPANT]

    def takes_part(actor: str) -> bool:
        return any(names.same(form, name) for form in written[actor] for name in inside)

    return all(map(takes_part, event.participants)) and not any(map(takes_part, event.mentioned))


def _named(event: Event, telling: Telling) -> bool:
    trigger = telling.trigger
    return trigger is not None and any(trigger.overlaps(quote.span) for quote in event.triggers)


def _closeness(event: Event, telling: Telling, gold: Gold) -> int:
    """0 for no answer at all, 4 for the very trigger."""
    if _named(event, telling):
        return 4 if event.triggers[0].span.overlaps(telling.trigger or telling.span) else 3
    if not any(source.span.overlaps(telling.span) for source in event.sources):
        return 0
    if telling.trigger is not None and event.clause is not None:
        return 2 if event.clause.span.contains(telling.trigger) else 0
    alone = [other for other in gold.events if other.sources[0] == event.sources[0]]
    return 1 if len(alone) == 1 else 0
