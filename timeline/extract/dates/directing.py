"""Which one of what recurs is meant: the last, this, or the next.

Tense tells, and so does distance: nobody writes "28 December" on 9 January for a day eleven
months off without saying so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from timeline.extract.dates.periods import UNITS, Period
from timeline.extract.dates.recurring import Recurring
from timeline.extract.dates.tense import Tense

_CLOSE = 6
"""Tokens from the expression within which a tense is its own clause's for sure."""
AS_FAR = 1.4
"""Two days are about as far off if neither is so many times further than the other."""
_SURE = {1: 40.0, -1: 5.0}
_SURE_OF_OFTEN = {1: 40.0, -1: 12.0}
"""Of what comes every week or month: both are near."""

_LIKELY = {1: 8.0, -1: 3.0}
"""How much further off a candidate seems that the tense speaks against, by the tense: what has a
future form is hardly ever past, but participles ("the planned talks") are in sentences of all
tenses."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen, why, and the `other` that it may be as well where nothing decides."""

    period: Period
    reason: str
    other: Period | None = None


@lru_cache(maxsize=4096)
def candidates(what: Recurring, base: Period) -> tuple[Period, ...]:
    """The ones of the cycles around the base, in order; more for what not every cycle has."""
    cycle = base.containing(what.cycle)
    found = [what.within(cycle.shift(step)) for step in range(-2, 3)]
    if sum(period is not None for period in found) < 2:
        found = [what.within(cycle.shift(step)) for step in range(-8, 9)]
    return tuple(period for period in found if period is not None)


def choose(what: Recurring, base: Period, tense: Tense, *, told: bool) -> Choice | None:
    """The one that an expression without direction means.

    In a narrative (`told`), the base is the date last spoken of, and stories go forward.
    """
    if told:
        return _in_story(what, base)
    if what.unit == "weekend" and tense.direction == 0:
        return pointed(what, base, 0)
    weighed = [
        (_distance(period, base, tense, what.cycle), period) for period in candidates(what, base)
    ]
    if not weighed:
        return None
    period = min(weighed, key=lambda entry: entry[0])[1]
    other = _other(period, candidates(what, base), base) if tense.direction == 0 else None
    reason = _reason(what, period, base, tense) if other is None else "before or after"
    return Choice(period, reason, other)


def _other(period: Period, found: Sequence[Period], base: Period) -> Period | None:
    """The candidate on the other side of the base that lies about as far off."""
    distance = abs(period.first_day - base.first_day)
    for candidate in found:
        away = abs(candidate.first_day - base.first_day)
        across = (candidate.first_day > base.first_day) != (period.first_day > base.first_day)
        if across and 0 < distance <= away * AS_FAR and away <= distance * AS_FAR:
            return candidate
    return None


def _in_story(what: Recurring, base: Period) -> Choice | None:
    """In the year, month or week last spoken of, if it names one at all."""
    if UNITS[base.unit].days > UNITS[what.cycle].days:
        return None
    period = what.within(base.containing(what.cycle))
    return None if period is None else Choice(period, f"of the {what.cycle} spoken of")


def _distance(period: Period, base: Period, tense: Tense, cycle: str) -> float:
    if period.last_day < base.first_day:
        distance, side = base.first_day - period.last_day, -1
    elif period.first_day > base.last_day:
        distance, side = period.first_day - base.last_day, 1
    else:
        return 0.0
    if tense.direction == 0:
        # News tells what was: of two days as near, the earlier.
        return distance * (1.0 if side < 0 else 3.0 if cycle == "week" else 1.3)
    if tense.direction == side:
        return float(distance)
    sure = _SURE if cycle == "year" else _SURE_OF_OFTEN
    return distance * (sure if tense.distance <= _CLOSE else _LIKELY)[tense.direction]


def _reason(what: Recurring, period: Period, base: Period, tense: Tense) -> str:
    if period.contains(base.first_day):
        return f"the {what.unit} of"
    side = "before" if period.last_day < base.first_day else "after"
    told = {-1: ", told in the past", 0: "", 1: ", told in the future"}[tense.direction]
    return f"the nearest {side}{told},"


def pointed(what: Recurring, base: Period, direction: int) -> Choice | None:
    """The last, this or next one, as the words say."""
    cycle = base.containing(what.cycle)
    if direction == 0:
        period = what.within(cycle)
        return None if period is None else Choice(period, f"of the {what.cycle} of")
    if direction > 0 and what.cycle == "week":
        period = what.within(cycle.shift(direction))
        return None if period is None else Choice(period, "of the week after")
    return beside(what, base, direction)


def beside(what: Recurring, base: Period, direction: int) -> Choice | None:
    """The nth one after the base, or before it."""
    found = candidates(what, base)
    if direction < 0:
        before = [period for period in found if period.last_day < base.first_day]
        return Choice(before[direction], "the last before") if len(before) >= -direction else None
    after = [period for period in found if period.first_day > base.last_day]
    return Choice(after[direction - 1], "the next after") if len(after) >= direction else None
