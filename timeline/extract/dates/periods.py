"""Stretches of the calendar that can be counted: days, weeks, months, up to millennia.

A period is a unit and an index that grows by one from each period to the next, so that "three
weeks later" is an addition whatever the unit. Every unit is a row of `UNITS`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from timeline import gregorian, when
from timeline.when import When


@dataclass(frozen=True, slots=True)
class Unit:
    """How a unit is counted.

    `first` is the day number on which the period of an index begins, `index` the period in which
    a day lies, `timex` its TIMEX3 value and `edtf` its EDTF (by default first day/last day).
    `days` is the usual length, to compare units by.
    """

    days: float
    first: Callable[[int], int]
    index: Callable[[int], int]
    timex: Callable[[int], str]
    edtf: Callable[[int], str] | None = None


def _year(number: int) -> str:
    """A TIMEX3 year; before the common era as in TimeML, `BC0044`."""
    return f"{number:04}" if number > 0 else f"BC{1 - number:04}"


def _edtf_year(number: int) -> str:
    if abs(number) > 9999:
        return f"Y{number}"
    return f"-{-number:04}" if number < 0 else f"{number:04}"


def _of_months(length: int, offset: int = 0) -> tuple[Callable[[int], int], Callable[[int], int]]:
    """`first` and `index` of a unit that begins every `length` months, `offset` after January."""

    def first(index: int) -> int:
        year, month = divmod(index * length + offset, 12)
        return gregorian.day_number(year, month + 1, 1)

    def index(day: int) -> int:
        year, month, _ = gregorian.civil(day)
        return (year * 12 + month - 1 - offset) // length

    return first, index


def _in_year(
    parts: int, timex: str, edtf: int
) -> tuple[Callable[[int], str], Callable[[int], str]]:
    """The written forms of a unit of which a year has so many: `1994-Q1` and `1994-33`."""
    return (
        lambda index: f"{_year(index // parts)}-{timex}{index % parts + 1}",
        lambda index: f"{_edtf_year(index // parts)}-{edtf + index % parts:02}",
    )


def _day(index: int) -> str:
    year, month, day = gregorian.civil(index)
    return f"{_year(year)}-{month:02}-{day:02}"


def _edtf_day(index: int) -> str:
    return when.day(*gregorian.civil(index)).edtf


def _week(index: int) -> str:
    year = gregorian.civil(index * 7 + 3)[0]  # ISO 8601: a week belongs to its Thursday's year
    first = gregorian.day_number(year, 1, 4) // 7
    return f"{_year(year)}-W{index - first + 1:02}"


_SEASONS = ("SP", "SU", "FA", "WI")

UNITS = {
    "day": Unit(1, lambda i: i, lambda day: day, _day, _edtf_day),
    "weekend": Unit(2, lambda i: i * 7 + 5, lambda day: day // 7, lambda i: f"{_week(i)}-WE"),
    "week": Unit(7, lambda i: i * 7, lambda day: day // 7, _week),
    "month": Unit(
        30,
        *_of_months(1),
        lambda i: f"{_year(i // 12)}-{i % 12 + 1:02}",
        lambda i: f"{_edtf_year(i // 12)}-{i % 12 + 1:02}",
    ),
    "bimester": Unit(61, *_of_months(2), _in_year(6, "B", 0)[0]),
    "quarter": Unit(91, *_of_months(3), *_in_year(4, "Q", 33)),
    "season": Unit(
        91,
        *_of_months(3, 2),
        lambda i: f"{_year(i // 4)}-{_SEASONS[i % 4]}",
        lambda i: f"{_edtf_year(i // 4)}-{21 + i % 4}",
    ),
    "term": Unit(122, *_of_months(4), *_in_year(3, "T", 37)),
    "half": Unit(182, *_of_months(6), *_in_year(2, "H", 40)),
    "year": Unit(365, *_of_months(12), _year, _edtf_year),
    "decade": Unit(3652, *_of_months(120), lambda i: f"{i:03}", lambda i: f"{i:03}X"),
    "century": Unit(36524, *_of_months(1200), lambda i: f"{i:02}", lambda i: f"{i:02}XX"),
    "millennium": Unit(365243, *_of_months(12000), lambda i: f"{i}", lambda i: f"{i}XXX"),
}
"""From short to long. A decade, century or millennium is the one written with the same digits."""


@dataclass(frozen=True, slots=True)
class Period:
    """The period number `index` of a unit."""

    unit: str
    index: int

    def shift(self, count: int) -> Period:
        return Period(self.unit, self.index + count)

    @property
    def first_day(self) -> int:
        return UNITS[self.unit].first(self.index)

    @property
    def last_day(self) -> int:
        if self.unit == "weekend":
            return self.first_day + 1
        return UNITS[self.unit].first(self.index + 1) - 1

    def containing(self, unit: str) -> Period:
        """The period of that unit in which this one begins."""
        return Period(unit, UNITS[unit].index(self.first_day))

    def contains(self, day: int) -> bool:
        return self.first_day <= day <= self.last_day

    @property
    def year(self) -> int:
        return gregorian.civil(self.first_day)[0]

    @property
    def timex(self) -> str:
        return UNITS[self.unit].timex(self.index)

    @property
    def edtf(self) -> str:
        write = UNITS[self.unit].edtf
        if write is None or (UNITS[self.unit].days > 366 and not 0 <= self.year <= 9999):
            return f"{_edtf_day(self.first_day)}/{_edtf_day(self.last_day)}"
        return write(self.index)

    @property
    def when(self) -> When:
        return when.parse(self.edtf)


def day(number: int) -> Period:
    return Period("day", number)


def year(number: int) -> Period:
    return Period("year", number)


def of(moment: When) -> Period | None:
    """The day or longer period that a When stands for; None if it is open or has none."""
    if moment.earliest is None or moment.latest is None:
        return None
    first, last = moment.earliest // gregorian.DAY, moment.latest // gregorian.DAY
    for name in ("day", "month", "year"):
        period = day(first).containing(name)
        if (period.first_day, period.last_day) == (first, last):
            return period
    return day(first)
