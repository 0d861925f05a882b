"""From one date to another."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from timeline.extract.dates import periods
from timeline.extract.dates.expressions import (
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
from timeline.extract.dates.meanings.named import date
from timeline.extract.dates.recurring import Monthly, Weekday, Yearly

Captures = dict[str, Any]


def span(c: Captures) -> Expression | None:
    """From any date to another of its kind; the first may lack what the second says."""
    first, last = c["date"], c["date2"]
    if isinstance(first, Range | Clock) or isinstance(last, Range | Clock):
        return None  # times are told one by one: what counts is the day they are of
    if isinstance(last, Fixed):
        first = _completed(first, last)
    elif isinstance(last, Modified) and isinstance(last.whole, Fixed):
        first = _completed(first, last.whole)
    return Range(first, last) if _alike(first, last) else None


def _completed(first: Expression, last: Fixed) -> Expression:
    """The first end with the year that only the second one says."""
    if isinstance(first, Modified):
        return replace(first, whole=_completed(first.whole, last))
    if not isinstance(first, Named) or not isinstance(first.what, Yearly) or first.direction:
        return first
    number = last.period.year
    found = first.what.within(periods.year(number))
    if found is not None and found.first_day > last.period.first_day:
        found = first.what.within(periods.year(number - 1))
    return first if found is None else Fixed(found, first.what.weekday)


def _alike(first: Expression, last: Expression) -> bool:
    """Two ends of one range are of one kind: a day with a day, a year with a year."""
    if "reference" in (first.unit, last.unit):
        return first.unit != last.unit
    return first.unit == last.unit and _is_weekday(first) == _is_weekday(last)


def _is_weekday(expression: Expression) -> bool:
    return isinstance(expression, Named) and isinstance(expression.what, Weekday)


def days_of_month(c: Captures) -> Expression | None:
    """From one day to another of a month that is said once."""
    first, last = c["day"], c["day2"]
    if first >= last:
        return None
    if "date" in c:
        whole = c["date"]
        if whole.unit != "month":
            return None
        return Range(In(Monthly(first), whole), In(Monthly(last), whole))
    month, year = c.get("anymonth"), c.get("year", c.get("yy"))
    start, end = (date({"day": day, "month": month, "year": year}) for day in (first, last))
    return None if start is None or end is None else Range(start, end)


def months_of_year(c: Captures) -> Expression | None:
    """From one month to another of a year that is said once."""
    year = c.get("year")
    first, last = c["anymonth"], c["anymonth2"]
    if year is None:
        return Range(Named(Yearly(first)), Named(Yearly(last)))
    start = date({"month": first, "year": year - (first > last)})
    end = date({"month": last, "year": year})
    return None if start is None or end is None else Range(start, end)


def weekdays_of_week(c: Captures) -> Expression | None:
    """From one weekday to another of a week that is said."""
    first, last, whole = c["anyweekday"], c["anyweekday2"], c["date"]
    if whole.unit != "week" or first >= last:
        return None
    return Range(In(Weekday(first), whole), In(Weekday(last), whole))


def years(c: Captures) -> Expression | None:
    """1994-1997, or 1994-97."""
    first = c["bareyear"] if "bareyear" in c else c["year"]
    last = next(c[slot] for slot in ("bareyear2", "year2", "yy", "endyear") if slot in c)
    if "endyear" in c:
        last += first // 100 * 100
    if not first < last <= first + 1000:
        return None
    return Range(Fixed(periods.year(first)), Fixed(periods.year(last)))


def rest(c: Captures) -> Expression | None:
    """From today to the end of the week, month or year."""
    if c["unit"] not in ("week", "month", "year"):
        return None
    whole = Shift(0, c["unit"])
    return Range(Shift(0, "day"), Nth(-1, "day", whole))
