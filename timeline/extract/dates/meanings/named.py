"""Dates that are named: "6 January 2026", "the nineties", "Easter"."""

from __future__ import annotations

from typing import Any

from timeline import gregorian
from timeline.extract.dates import periods
from timeline.extract.dates.expressions import Expression, Fixed, In, Named, Range, Reference
from timeline.extract.dates.periods import Period
from timeline.extract.dates.recurring import (
    Division,
    Holiday,
    Monthly,
    Recurring,
    Weekday,
    Weekend,
    Yearly,
)

Captures = dict[str, Any]


def date(c: Captures) -> Expression | None:
    """Any of weekday, day, month and year together."""
    weekday = c.get("anyweekday", c.get("weekday"))
    month = c.get("anymonth", c.get("month", c.get("monthnumber")))
    number, year_said = c.get("day"), c.get("year", c.get("yy", c.get("regnalyear")))
    if month is None:
        if number is None:
            return None if weekday is None else Named(Weekday(weekday))
        return Named(Monthly(number, weekday))
    if year_said is None:
        if number is not None and number > gregorian.month_length(2000, month):
            return None
        return Named(Yearly(month, number, weekday))
    return _fixed(year_said, month, number, weekday)


def _fixed(year_said: int, month: int, number: int | None, weekday: int | None) -> Fixed | None:
    if number is None:
        return Fixed(Period("month", year_said * 12 + month - 1))
    if number > gregorian.month_length(year_said, month):
        return None
    return Fixed(periods.day(gregorian.day_number(year_said, month, number)), weekday)


def day_of_weekday(c: Captures) -> Expression | None:
    """Friday the 13th; "Tuesday the first" may be the first of anything."""
    return date(c) if c["day"] > 9 else None


def lone_day(c: Captures) -> Expression:
    return Named(Monthly(c["loneday"]))


def numeric(c: Captures) -> Expression | None:
    year_said, month, number = c["numeric"]
    return date({**c, "year": year_said, "month": month, "day": number})


def year(c: Captures) -> Expression:
    return Fixed(periods.year(next(c[slot] for slot in _YEAR_SLOTS if slot in c)))


def model_year(c: Captures) -> Expression:
    """What is told has no date from it."""
    return Reference(f"{c['modelyear']:04}")


_YEAR_SLOTS = ("bareyear", "bareyy", "year", "yy", "anyyear", "oldyear", "regnalyear")


def year_before_christ(c: Captures) -> Expression:
    return Fixed(periods.year(1 - int(c["anyyear"])))


def decade(c: Captures) -> Expression:
    """The eighties; "the 1800s" are a century, as "the 2000s" are not yet."""
    number = c["decade"] if "decade" in c else c["decadeword"]
    if number % 100 == 0 and 1000 <= number < 2000:
        return Fixed(Period("century", number // 100))
    return Fixed(Period("decade", number // 10))


def century_name(c: Captures) -> Expression:
    return Fixed(Period("century", c["centuryword"]))


def century(c: Captures) -> Expression | None:
    number: int = c["ord"] if "ord" in c else c["roman"]
    return Fixed(Period("century", number - 1)) if 1 <= number <= 30 else None


def century_before_christ(c: Captures) -> Expression:
    """A stretch of years: TIMEX3 has no digits for it."""
    number: int = c["ord"] if "ord" in c else c["roman"]
    return Range(Fixed(periods.year(1 - number * 100)), Fixed(periods.year(-(number - 1) * 100)))


def lettered(c: Captures) -> Expression:
    """Q1 or H2 of a year, written with a letter."""
    if "letteredyear" in c:
        unit, number, year_said = c["letteredyear"]
        return In(Division(unit, number - 1), Fixed(periods.year(year_said)))
    unit, number = c["lettered"] if "lettered" in c else c["barelettered"]
    return _in_its_year(Division(unit, number - 1), c)


def season(c: Captures) -> Expression:
    what = Division("season", c["season"])
    return _in_its_year(what, c)


def _in_its_year(what: Recurring, c: Captures) -> Expression:
    year_said = c.get("year", c.get("yy"))
    return Named(what) if year_said is None else In(what, Fixed(periods.year(year_said)))


def holiday(c: Captures) -> Expression:
    unit, _, rule = c["holiday"].rpartition(" ")
    return _in_its_year(Holiday(rule, unit or "day"), c)


def weekend(c: Captures) -> Expression:
    return Named(Weekend())
