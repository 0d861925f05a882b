"""The members of a period of the calendar: its nth week or Sunday, and its likes in other years."""

from __future__ import annotations

from timeline import gregorian
from timeline.extract.dates.expressions import Nth
from timeline.extract.dates.periods import UNITS, Period, day
from timeline.extract.dates.recurring import Weekday


def nth(expression: Nth, whole: Period) -> Period | None:
    """The nth of a period; None if it has not so many."""
    if isinstance(expression.what, str):
        return _of_unit(expression.number, expression.what, whole)
    if not isinstance(expression.what, Weekday):
        return None
    if expression.number > 0:
        first = whole.first_day
        start = first + (expression.what.number - gregorian.weekday(first)) % 7
    else:
        last = whole.last_day
        start = last - (gregorian.weekday(last) - expression.what.number) % 7 + 7
    found = start + 7 * (expression.number - (expression.number > 0))
    return day(found) if whole.contains(found) else None


def _of_unit(number: int, unit: str, whole: Period) -> Period | None:
    if UNITS[unit].days >= UNITS[whole.unit].days:
        return None
    first = whole.containing(unit)
    if unit in ("week", "weekend") and first.first_day + 3 < whole.first_day:
        first = first.shift(1)  # as in ISO 8601, a week belongs to where most of it lies
    if number > 0:
        return first.shift(number - 1)
    last = day(whole.last_day).containing(unit)
    if unit in ("week", "weekend") and last.first_day + 3 > whole.last_day:
        last = last.shift(-1)
    return last.shift(number + 1)


def years_later(period: Period, years: int) -> Period:
    """The same day, month or other part of the year; of 29 February the day before it."""
    if period.unit != "day":
        return period.shift(years * 12 // round(UNITS[period.unit].days / 30))
    year, month, number = gregorian.civil(period.first_day)
    last = gregorian.month_length(year + years, month)
    return day(gregorian.day_number(year + years, month, min(number, last)))
