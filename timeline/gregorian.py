"""Days and seconds of the proleptic Gregorian calendar, for any year.

The standard library's `date` ends at year 1; a timeline does not. Years are astronomical: year 0
is 1 BC, year -43 is 44 BC. Instants are whole seconds since 0001-01-01T00:00, below 0 before it,
in the wall-clock time that the text speaks of: nothing here knows a time zone.

The day arithmetic is Howard Hinnant's (`days_from_civil`, "chrono-Compatible Low-Level Date
Algorithms", 2013), shifted to count from year 1.
"""

from __future__ import annotations

DAY = 86_400
"""Seconds in a day."""

_EPOCH = 306
"""Days from 0000-03-01, where the algorithm counts from, to 0001-01-01."""

_MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """Days in the month, 1 to 12, of that year."""
    return 29 if month == 2 and is_leap(year) else _MONTH_LENGTHS[month - 1]


def day_number(year: int, month: int, day: int) -> int:
    """Days since 0001-01-01, which is day 0.

    Raises ValueError for a day that the calendar does not have.
    """
    if not 1 <= month <= 12:
        raise ValueError(f"there is no month {month}")
    if not 1 <= day <= month_length(year, month):
        raise ValueError(f"month {month} of {year} has no day {day}")
    if month <= 2:
        year -= 1
    era, year_of_era = divmod(year, 400)
    day_of_year = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1
    day_of_era = year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year
    return era * 146_097 + day_of_era - _EPOCH


def civil(number: int) -> tuple[int, int, int]:
    """(year, month, day) of a day number: the inverse of `day_number`."""
    era, day_of_era = divmod(number + _EPOCH, 146_097)
    year_of_era = (
        day_of_era - day_of_era // 1460 + day_of_era // 36_524 - day_of_era // 146_096
    ) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted = (5 * day_of_year + 2) // 153
    day = day_of_year - (153 * shifted + 2) // 5 + 1
    month = shifted + 3 if shifted < 10 else shifted - 9
    return year_of_era + era * 400 + (month <= 2), month, day


def weekday(number: int) -> int:
    """0 for Monday to 6 for Sunday, of a day number."""
    return number % 7


def seconds(year: int, month: int = 1, day: int = 1, hour: int = 0, minute: int = 0) -> int:
    """The first second of that day or minute."""
    return day_number(year, month, day) * DAY + hour * 3600 + minute * 60
