"""How the dates of two tellings stand to each other."""

from __future__ import annotations

from enum import StrEnum

from timeline.gregorian import DAY
from timeline.model import Telling
from timeline.when import When

DISPUTE = 3 * DAY
"""Seconds by which two sources may differ on a day and still mean one event."""

NEWS = 2 * DAY
"""Seconds by which the day of the news, taken for that of the event, may be late."""

MONTH = 31 * DAY


class Dates(StrEnum):
    """From the firmest to the loosest, as it is said to the reader."""

    SAME_DAY = "the same day"
    NEAR = "days that are near, one of them inferred"
    APART = "dates apart"
    ALLOWED = "dates that allow it"
    OPEN = "a date that is open"


def compared(a: Telling, b: Telling) -> Dates | None:
    """None where they cannot be of one event."""
    if a.when is None or b.when is None:
        return None if a.when is b.when else Dates.OPEN
    if not a.when.possibly_during(b.when):
        return _apart(a, b)
    if not (is_short(a.when) and is_short(b.when)):
        return Dates.OPEN
    return Dates.SAME_DAY if is_day(a.when) and is_day(b.when) else Dates.ALLOWED


def is_short(when: When | None) -> bool:
    """A month or less."""
    if when is None or when.earliest is None or when.latest is None:
        return False
    return when.latest - when.earliest <= MONTH


def is_day(when: When | None) -> bool:
    """Less than two days."""
    if when is None or when.earliest is None or when.latest is None:
        return False
    return when.latest - when.earliest < 2 * DAY


def _apart(a: Telling, b: Telling) -> Dates | None:
    """Two documents say two days, close together."""
    assert a.when is not None
    assert b.when is not None
    if a.path == b.path or not (a.when.bounded and b.when.bounded):
        return None
    first, last = (a.when, b.when) if a.when.surely_before(b.when) else (b.when, a.when)
    assert last.earliest is not None
    assert first.latest is not None
    apart = last.earliest - first.latest
    if a.when.uncertain or b.when.uncertain:
        near = is_day(a.when) and is_day(b.when) and apart <= NEWS
        return Dates.NEAR if near and last.uncertain else None
    return Dates.APART if apart <= DISPUTE else None
