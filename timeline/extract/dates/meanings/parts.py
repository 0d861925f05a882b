"""Parts of a date: "the first week of May", "late 2025", "the Friday of next week"."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from timeline.extract.dates.expressions import (
    NOWHERE,
    Alike,
    Amount,
    Clock,
    Expression,
    Fixed,
    In,
    Modified,
    Named,
    Nth,
    Range,
    Shift,
)
from timeline.extract.dates.meanings.named import decade, year
from timeline.extract.dates.periods import UNITS
from timeline.extract.dates.recurring import (
    Division,
    Monthly,
    Weekday,
    WeekOfYear,
    Yearly,
    divides_year,
)

Captures = dict[str, Any]
_MOST_ROMAN = 12
"""Months or quarters that are counted in Roman numbers."""
_TODAY = (0, "day")
_TOLD = ("day", "week", "month", "year")
"""Units that are told by their number: "on the fifth day", of what was told before."""


def nth(c: Captures) -> Expression | None:
    """The first quarter of a year, the last week of a month, the third Sunday of one."""
    number: int = c["ord"] if "ord" in c else c["roman"]
    unit, whole = c.get("unit"), c.get("date")
    if "roman" in c and number > _MOST_ROMAN:
        return None  # "La stagione": no fiftieth one
    if "unit2" in c:
        whole = Shift(0, c["unit2"]) if c["unit2"] in UNITS else None
    if "anymonth" in c:
        whole = Named(Yearly(c["anymonth"]))
    if unit is not None and whole is not None and not _is_longer(whole, unit):
        return None
    if unit is None:
        return Nth(number, Weekday(c["weekday"]), whole or Shift(0, "month"))
    if divides_year(unit) and 1 <= number <= round(365 / UNITS[unit].days):
        what = Division(unit, number - 1)
        return Named(what) if whole is None else In(what, whole)
    if whole is None and unit in _TOLD and number > 0:
        return Nth(number, unit, NOWHERE)
    return Nth(number, unit, whole) if unit in UNITS and whole is not None else None


def _is_longer(whole: Expression, unit: str) -> bool:
    """A period has units of this kind in it."""
    known = whole.unit in UNITS and unit in UNITS
    return not known or UNITS[whole.unit].days > UNITS[unit].days


def several(step: int) -> Callable[[Captures], Expression | None]:
    """The first (1) or last (-1) so many units of a period: "the first three months of 2025"."""

    def build(c: Captures) -> Expression | None:
        count, unit, whole = c["n"], c["unit"], c["date"]
        if count is None or count != int(count) or count < 2 or unit not in UNITS:
            return None
        if isinstance(whole, Range | Clock) or not _is_longer(whole, unit):
            return None
        ends = [Nth(step, unit, whole), Nth(step * int(count), unit, whole)]
        return Range(*ends[::step])

    return build


def nth_half(c: Captures) -> Expression | None:
    """The first or second half of any period; of a year it has a name."""
    number, whole = c["ord"], c["date"]
    if number not in (1, 2, -1):
        return None
    if whole.unit == "year":
        return In(Division("half", 0 if number == 1 else 1), whole)
    return Modified("START" if number == 1 else "END", whole)


def within(c: Captures) -> Expression | None:
    """Something that recurs, inside of a longer period: the Friday of next week."""
    what, whole = c["recurring"], c["date"]
    if isinstance(whole, Range) or whole.unit != what.cycle:
        return None
    return In(what, whole)


def beside(c: Captures) -> Expression | None:
    """The same with nothing between the two, which a year seldom has: it is another date."""
    whole = c["date"]
    return None if isinstance(whole, Fixed) and whole.unit == "year" else within(c)


def alike(c: Captures) -> Expression | None:
    """The same month or quarter of another year; the same period of it is said by the year."""
    whole = c["date"] if "date" in c else Shift(-1, "year")
    if whole.unit != "year":
        return None
    unit = c.get("unit", "year")
    if unit == "year":
        return whole
    return Alike(unit, whole) if unit in ("day", "month") or divides_year(unit) else None


def to_the_day(c: Captures) -> Expression | None:
    """So many years before today, to the day: "eighty years ago today"."""
    count, today = c.get("n", c.get("one")), c.get("shiftword", _TODAY) == _TODAY
    if count is None or count != int(count) or c["unit"] != "year" or not today:
        return None
    return Alike("day", Shift(-int(count), "year"))


def nth_day(c: Captures) -> Expression | None:
    return In(Monthly(c["day"]), c["date"]) if c["date"].unit == "month" else None


def week_number(c: Captures) -> Expression | None:
    """Week 31, of a year that may be said."""
    if not 1 <= c["n"] <= 53:
        return None
    what, whole = WeekOfYear(int(c["n"])), c.get("date")
    if whole is None:
        return Named(what)
    return In(what, whole) if whole.unit == "year" else None


def containing(c: Captures) -> Expression | None:
    """The week or month of a day."""
    unit = c.get("unit", "week")
    if unit not in ("week", "month") or c["date"].unit != "day":
        return None
    return Shift(0, unit, c["date"])


def part(c: Captures) -> Expression | None:
    """The beginning, middle or end of a period; without a date, of the present one."""
    if "partunit" in c:
        mod, _, unit = c["partunit"].partition(" ")
        return Modified(mod, _whole(c, unit))
    if "decadeword" in c:
        return Modified(c["part"], decade(c))
    if "unit" in c:
        return Modified(c["part"], Shift(0, c["unit"])) if c["unit"] in UNITS else None
    return Modified(c["part"], c["date"])


def _whole(c: Captures, unit: str) -> Expression:
    if "year" in c:
        return year(c)
    return c["date"] if "date" in c else Shift(0, unit)


def modified(c: Captures) -> Expression | None:
    """About a date, or so long; more and less than a date is only what is counted."""
    modifier = c.get("modifier", "APPROX")
    if "duration" in c:
        return Amount(c["duration"].value, modifier)
    whole = c["date"] if "date" in c else year(c)
    if modifier != "APPROX" and not (isinstance(whole, Shift) and abs(whole.count) > 0):
        return None
    return Modified(modifier, whole)
