"""What rows stand under: days, or weeks to centuries, as the zoom is; and a row's date under it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from timeline import gregorian
from timeline.edtf import Precision
from timeline.gregorian import DAY
from timeline.when import When
from tui import dates
from tui.words import noted, say_date

Days = tuple[int, int]
"""The first and the last day of something, as day numbers."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A step of the zoom. `days` is its length on average, `finest` the precision that a date
    must have to lie in one such unit, `column` the cells that a row's own date needs under it."""

    name: str
    days: float
    finest: Precision
    column: int
    around: Callable[[int], Days]
    said: Callable[[int, int], str]

    @property
    def seconds(self) -> int:
        return round(self.days * DAY)


@dataclass(frozen=True, slots=True)
class Heading:
    """What a run of rows stands under. `key` is the same for rows under one heading; `band`: they
    lie somewhere between bounds, and nobody knows where."""

    key: str
    text: str
    band: bool = False


def heading(value: When | None, unit: Unit) -> Heading:
    """By days, what lies before or after a day stands apart from that day; by longer units each
    stands in the one it is sorted in. What is said too vaguely for the unit stands apart, too."""
    if value is None or (value.earliest is None and value.latest is None):
        return Heading("none", dates.undated(), band=True)
    if value.precision.fineness < unit.finest.fineness or (
        unit is DAYS and not (value.bounded and _is_one_day(value))
    ):
        return _apart(value)
    second = dates.anchor(value)
    assert second is not None
    first, last = unit.around(second // DAY)
    return Heading(f"{unit.name} {first}", unit.said(first, last))


def _apart(value: When) -> Heading:
    if value.earliest is None:
        return Heading(f"<{value.latest}", dates.spoken(value, doubts=False), band=True)
    if value.latest is None:
        return Heading(f">{value.earliest}", dates.since(value), band=True)
    key = f"{value.earliest}/{value.latest}"
    return Heading(key, dates.spoken(value, doubts=False), band=dates.is_somewhere_in(value))


def _is_one_day(value: When) -> bool:
    assert value.earliest is not None
    assert value.latest is not None
    return value.earliest // DAY == value.latest // DAY


# ------------------------------------------------------------------------------- the units
def _day(number: int) -> Days:
    return number, number


def _week(number: int) -> Days:
    first = number - dates.into_week(number)
    return first, first + 6


def _month(number: int) -> Days:
    year, month, _ = gregorian.civil(number)
    first = gregorian.day_number(year, month, 1)
    return first, first + gregorian.month_length(year, month) - 1


def _years(count: int) -> Callable[[int], Days]:
    """Runs of so many years that share their first digits: 1840 to 1849, 49 BC to 40 BC."""

    def around(number: int) -> Days:
        year = gregorian.civil(number)[0]
        if year > 0:
            first = max(1, year // count * count)
            last = year // count * count + count - 1
        else:
            said = 1 - year
            last = 1 - max(1, said // count * count)
            first = 1 - (said // count * count + count - 1)
        return gregorian.day_number(first, 1, 1), gregorian.day_number(last, 12, 31)

    return around


def _say_day(first: int, _: int) -> str:
    return f"{dates.day_name(first)}, {dates.weekday(first)}"


def _say_decade(first: int, last: int) -> str:
    year = gregorian.civil(last)[0] if first > 0 else 1 - gregorian.civil(last)[0]
    if year < 10:
        return _say_years(first, last)
    said = noted("the {decade}s") if first > 0 else noted("the {decade}s BC")
    return say_date(said[0], decade=year // 10 * 10)


def _say_years(first: int, last: int) -> str:
    start, end = gregorian.civil(first)[0], gregorian.civil(last)[0]
    if start > 0:
        return f"{start}–{end}"
    return f"{1 - start}–{dates.year_name(end)}"


DAYS = Unit("day", 1, Precision.DAY, 0, _day, _say_day)
UNITS = (
    DAYS,
    Unit("week", 7, Precision.DAY, 7, _week, dates.days_between),
    Unit(
        "month", 365.2425 / 12, Precision.MONTH, 7, _month, lambda first, _: dates.month_name(first)
    ),
    Unit("year", 365.2425, Precision.YEAR, 9, _years(1), lambda first, _: dates.year_of(first)),
    Unit("decade", 3652.425, Precision.DECADE, 13, _years(10), _say_decade),
    Unit("century", 36524.25, Precision.CENTURY, 13, _years(100), _say_years),
)
"""What + and - step through, the shortest first."""


# --------------------------------------------------------------------------- a row's date
def brief(value: When | None, unit: Unit) -> str:
    """A row's own date as far as its heading does not say it; "" by days and for what stands
    apart. What goes on beyond its first day ends with its last day, or with an arrow."""
    if value is None or not unit.column or value.precision.fineness < unit.finest.fineness:
        return ""
    start, end = value.earliest, value.latest
    if start is None or end is None or value.precision.fineness < Precision.DAY.fineness:
        return _vaguely(value, unit)
    first, last = start // DAY, end // DAY
    if first == last:
        return _day_in(first, unit)
    year, month, day = gregorian.civil(first)
    if (year, month) == gregorian.civil(last)[:2]:
        joined = f"{day}–{_day_in(last, unit, weekday=False)}"
        return joined if len(joined) <= unit.column else f"{_day_in(first, unit)} →"
    return f"{_day_in(first, unit, weekday=False)} →"


def _vaguely(value: When, unit: Unit) -> str:
    second = dates.anchor(value)
    assert second is not None
    if value.precision.fineness >= Precision.DAY.fineness:
        return _day_in(second // DAY, unit)
    if value.precision is Precision.MONTH and unit.column < 12:
        return "" if unit.name == "month" else dates.month_name(second // DAY)[:3]
    if unit.name == "year" and value.precision is Precision.YEAR and value.bounded:
        assert value.latest is not None
        return "" if "/" not in value.edtf else f"→ {dates.year_of(value.latest // DAY)}"
    words = dates.spoken(value, doubts=False)
    if value.precision is Precision.MONTH:
        name = dates.month_name(second // DAY)
        words = f"{name[:3]} {name.partition(' ')[2]}"
    if unit.name == "year":
        return words.removesuffix(dates.year_of(second // DAY)).rstrip()
    return words


def _day_in(number: int, unit: Unit, *, weekday: bool = True) -> str:
    _, month, day = gregorian.civil(number)
    if unit.name in ("week", "month"):
        name = dates.weekday(number)[:3]
        return f"{name} {day}" if weekday else f"{day}"
    words = f"{day} {dates.month(month)[:3]}"
    return words if unit.name == "year" else f"{words} {dates.year_of(number)}"
