"""What comes again: a weekday every week, a day and month every year.

Each has a `cycle`, the unit it recurs in, a `unit` that it is itself, and `within`, the one of a
given cycle (None where that cycle has none, as 2023 has no 29 February).
"""

from __future__ import annotations

from dataclasses import dataclass

from timeline import gregorian
from timeline.extract.dates import holidays
from timeline.extract.dates.periods import UNITS, Period, day


@dataclass(frozen=True, slots=True)
class Weekday:
    """0 for Monday to 6 for Sunday."""

    number: int
    cycle: str = "week"
    unit: str = "day"

    def within(self, cycle: Period) -> Period | None:
        return day(cycle.first_day + self.number)

    @property
    def timex(self) -> str:
        return f"XXXX-WXX-{self.number + 1}"


@dataclass(frozen=True, slots=True)
class Weekend:
    """Saturday and Sunday."""

    cycle: str = "week"
    unit: str = "weekend"

    def within(self, cycle: Period) -> Period | None:
        return Period("weekend", cycle.containing("week").index)

    @property
    def timex(self) -> str:
        return "XXXX-WXX-WE"


@dataclass(frozen=True, slots=True)
class Monthly:
    """A day of a month that is not named; with a weekday, of a month where the two agree."""

    day: int
    weekday: int | None = None
    cycle: str = "month"
    unit: str = "day"

    def within(self, cycle: Period) -> Period | None:
        number = cycle.first_day + self.day - 1
        if number > cycle.last_day:
            return None
        if self.weekday is not None and gregorian.weekday(number) != self.weekday:
            return None
        return day(number)

    @property
    def timex(self) -> str:
        return f"XXXX-XX-{self.day:02}"


@dataclass(frozen=True, slots=True)
class Yearly:
    """A month, or a day of it; the weekday is what the text says it was."""

    month: int
    day: int | None = None
    weekday: int | None = None
    cycle: str = "year"

    @property
    def unit(self) -> str:
        return "month" if self.day is None else "day"

    def within(self, cycle: Period) -> Period | None:
        month = Period("month", cycle.containing("year").index * 12 + self.month - 1)
        return month if self.day is None else Monthly(self.day).within(month)

    @property
    def timex(self) -> str:
        return f"XXXX-{self.month:02}" + (f"-{self.day:02}" if self.day is not None else "")


@dataclass(frozen=True, slots=True)
class Division:
    """A season, quarter, half or other even part of a year, counted from 0."""

    unit: str
    number: int
    cycle: str = "year"

    def within(self, cycle: Period) -> Period | None:
        return Period(self.unit, cycle.year * _PARTS[self.unit] + self.number)

    @property
    def timex(self) -> str:
        return "XXXX" + UNITS[self.unit].timex(_PARTS[self.unit] + self.number)[4:]


_PARTS = {"season": 4, "quarter": 4, "half": 2, "term": 3, "bimester": 6}
"""Units that a year has so many of."""


@dataclass(frozen=True, slots=True)
class Holiday:
    """A day by its rule, see `holidays`, or the week of one."""

    rule: str
    unit: str = "day"
    cycle: str = "year"

    def within(self, cycle: Period) -> Period | None:
        found = day(holidays.day_number(self.rule, cycle.containing("year").index))
        return found.containing(self.unit)

    @property
    def timex(self) -> str:
        return f"XXXX-{self.rule}" if self.rule[0].isdigit() and "#" not in self.rule else "XXXX"


@dataclass(frozen=True, slots=True)
class WeekOfYear:
    """A week by its ISO 8601 number."""

    number: int
    cycle: str = "year"
    unit: str = "week"

    def within(self, cycle: Period) -> Period | None:
        year = cycle.containing("year").index
        first = gregorian.day_number(year, 1, 4) // 7
        return Period("week", first + self.number - 1)

    @property
    def timex(self) -> str:
        return f"XXXX-W{self.number:02}"


Recurring = Weekday | Weekend | Monthly | Yearly | Division | Holiday | WeekOfYear


def divides_year(unit: str) -> bool:
    return unit in _PARTS
