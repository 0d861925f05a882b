"""Holidays by rule: fixed days, days counted from Easter, and the nth weekday of a month."""

from __future__ import annotations

import re
from functools import lru_cache

from timeline import gregorian

_RULE = re.compile(
    r"easter(?P<offset>[+-]\d+)?|(?P<month>\d\d)-(?:(?P<day>\d\d)|(?P<weekday>mon|tue|wed|thu|fri|sat|sun)#(?P<nth>-?\d))"
)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@lru_cache(maxsize=1024)
def day_number(rule: str, year: int) -> int:
    """The day of a holiday in that year.

    Raises ValueError for what is no rule.
    """
    match = _RULE.fullmatch(rule)
    if match is None:
        raise ValueError(f"“{rule}” is not a rule for a holiday")
    if match["month"] is None:
        return easter(year) + int(match["offset"] or 0)
    if match["day"] is not None:
        return gregorian.day_number(year, int(match["month"]), int(match["day"]))
    weekday = _WEEKDAYS.index(match["weekday"])
    return nth_weekday(year, int(match["month"]), weekday, int(match["nth"]))


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> int:
    """The nth such weekday of the month, -1 being the last.

    Raises ValueError if the month has no such day.
    """
    if nth < 0:
        last = gregorian.day_number(year, month, gregorian.month_length(year, month))
        return last - (gregorian.weekday(last) - weekday) % 7 + 7 * (nth + 1)
    first = gregorian.day_number(year, month, 1)
    day = first + (weekday - gregorian.weekday(first)) % 7 + 7 * (nth - 1)
    if gregorian.civil(day)[1] != month:
        raise ValueError(f"month {month} of {year} has no {nth}th {_WEEKDAYS[weekday]}")
    return day


def easter(year: int) -> int:
    """The day number of Easter Sunday, Gregorian (Meeus, "Astronomical Algorithms", ch. 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    ell = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * ell) // 451
    month, day = divmod(h + ell - 7 * m + 114, 31)
    return gregorian.day_number(year, month, day + 1)
