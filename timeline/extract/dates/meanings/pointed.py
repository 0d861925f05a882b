"""Dates that are pointed at: "yesterday", "last June", "three weeks ago"."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from timeline.extract.dates.expressions import (
    Amount,
    Base,
    Beside,
    Clock,
    Expression,
    Modified,
    Named,
    Range,
    Shift,
)
from timeline.extract.dates.meanings import amounts
from timeline.extract.dates.meanings.amounts import duration
from timeline.extract.dates.meanings.named import holiday
from timeline.extract.dates.periods import UNITS
from timeline.extract.dates.recurring import Monthly, Weekday

Captures = dict[str, Any]
_BESIDE = frozenset(("day", "week", "weekend", "month", "year"))
"""Units that one is before or after a date of."""
_ROUND = {"decade": 10, "century": 100, "millennium": 1000}
"""Years in the units that are counted by, but seldom meant."""


def shift_word(c: Captures) -> Expression:
    count, unit = c["shiftword"]
    return Shift(count, unit)


def pointing(direction: int, base: Base) -> Callable[[Captures], Expression | None]:
    """Last (-1), this (0) or next (1), of a unit or of what recurs."""

    def build(c: Captures) -> Expression | None:
        if "units" in c:
            return Amount(duration(None, c["units"]))
        if "unit" in c:
            if c["unit"] not in UNITS:
                return Amount(duration(1, c["unit"]))
            return Shift(direction, c["unit"], base)
        what = Monthly(c["day"]) if "day" in c else c.get("recurring")
        return None if what is None else Named(what, direction, base)

    return build


def neighbouring_day(step: int) -> Callable[[Captures], Expression | None]:
    """The day before (-1) or after (1) the one spoken of, or that one (0)."""
    return lambda c: Shift(step, "day", Base.NARRATIVE)


def counted(sign: int, base: Base) -> Callable[[Captures], Expression | None]:
    """So many units before (-1) or after (1) the base."""

    def build(c: Captures) -> Expression | None:
        count, unit = _length(c["length"]) if "length" in c else (amounts.counted(c), c["unit"])
        if count is None:
            return Amount(duration(None, unit))
        if unit not in UNITS:
            return Clock("TXX:XX", Shift(0, "day", base))
        if count != int(count):
            if count * 2 != int(count * 2) or unit != "year":
                return None
            count, unit = count * 12, "month"
        if unit in _ROUND:  # "a decade ago": ten years, and not the decade before this one
            count, unit = count * _ROUND[unit], "year"
        shift = Shift(sign * int(count), unit, base)
        return Modified(c["modifier"], shift) if "modifier" in c else shift

    return build


def _length(duration: str) -> tuple[float | None, str]:
    """A TIMEX3 duration of one unit as a count of it."""
    units = {"D": "day", "W": "week", "M": "month", "Y": "year"}
    number, unit = duration[1:-1], units.get(duration[-1], "day")
    return (int(number) if number.isdecimal() else None), unit


def week_from(c: Captures) -> Expression:
    """A week after the next one: "Monday week", "lundi en huit"; after today: "oggi a otto"."""
    if "shiftword" in c:
        return Shift(7, "day", Shift(*c["shiftword"]))
    return Shift(7, "day", Named(Weekday(c["weekday"])), ahead=True)


def coming(c: Captures) -> Expression:
    """The first one to come, also in this week: "kommenden Freitag"."""
    return Shift(0, "day", Named(Weekday(c["weekday"])), ahead=True)


def from_date(sign: int) -> Callable[[Captures], Expression | None]:
    """Two weeks after a date that is said; without a count, the one beside it."""

    def build(c: Captures) -> Expression | None:
        if "n" not in c and "one" not in c:
            return _beside_date(sign, c.get("soleunit", "day"), c["date"])
        count = c.get("n", c.get("one"))
        if count is None or count != int(count) or c["unit"] not in UNITS:
            return None
        whole = Shift(*c["shiftword"]) if "shiftword" in c else c["date"]
        days = {"day": 1, "week": 7}.get(c["unit"])
        if days is not None and whole.unit == "day":
            return Shift(sign * int(count) * days, "day", whole)
        return Shift(sign * int(count), c["unit"], whole)

    return build


def _beside_date(sign: int, unit: str, whole: Expression) -> Expression | None:
    """The day, week, month or year before or after the one of a date that is as short."""
    if isinstance(whole, Range | Clock) or unit not in _BESIDE:
        return None
    if whole.unit not in UNITS or UNITS[whole.unit].days > UNITS[unit].days:
        return None
    if unit == "week" and sign < 0 and whole.unit == "day":
        # The week before a Sunday is the one that it ends.
        whole = Shift(1, "day", whole)
    return Shift(sign, unit, whole)


def of_holiday(sign: int) -> Callable[[Captures], Expression]:
    """The Friday before Christmas, the first Sunday after Easter."""

    def build(c: Captures) -> Expression:
        step = sign * max(1, int(c.get("ord", 1)))
        return Beside(Weekday(c["weekday"]), step, holiday(c))

    return build
