"""What each kind of pattern means: from what its slots captured to an expression.

`MEANINGS` lists them with their level: a pattern may use, through {date}, what lower levels find.
`COMMON` holds the patterns that need no word and so hold in every language.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from timeline import gregorian
from timeline.extract.dates.expressions import (
    Amount,
    Base,
    Clock,
    Expression,
    Fixed,
    In,
    Modified,
    Named,
    Nth,
    Range,
    Reference,
    Shift,
)
from timeline.extract.dates.periods import UNITS, Period, day, year
from timeline.extract.dates.recurring import (
    Division,
    Holiday,
    Monthly,
    Recurring,
    Weekday,
    Yearly,
    divides_year,
)

Captures = dict[str, Any]
NOTHING = Reference("")
"""What a pattern of the list `nothing` means."""

_DURATION = {  # TIMEX3 letters, and how many of them a unit is
    "second": ("T{}S", 1),
    "minute": ("T{}M", 1),
    "hour": ("T{}H", 1),
    "day": ("{}D", 1),
    "weekend": ("{}WE", 1),
    "week": ("{}W", 1),
    "month": ("{}M", 1),
    "bimester": ("{}M", 2),
    "quarter": ("{}M", 3),
    "season": ("{}M", 3),
    "term": ("{}M", 4),
    "half": ("{}M", 6),
    "year": ("{}Y", 1),
    "decade": ("{}Y", 10),
    "century": ("{}Y", 100),
    "millennium": ("{}Y", 1000),
}


def duration(count: float | None, unit: str) -> str:
    """The TIMEX3 value of so many units; X for an unknown number."""
    letters, factor = _DURATION[unit]
    if count is None:
        return "P" + letters.format("X")
    amount = count * factor
    if amount == 0.5 and unit in ("year", "day", "hour"):
        letters, amount = {"year": ("{}M", 6), "day": ("T{}H", 12), "hour": ("T{}M", 30)}[unit]
    return "P" + letters.format(int(amount) if amount == int(amount) else amount)


# -------------------------------------------------------------------------- dates that are named
def _date(c: Captures) -> Expression | None:
    """Any of weekday, day, month and year together."""
    weekday = c.get("anyweekday", c.get("weekday"))
    month = c.get("anymonth", c.get("month"))
    number, of_year = c.get("day"), c.get("year", c.get("yy"))
    if month is None:
        if number is None:
            return None if weekday is None else Named(Weekday(weekday))
        return Named(Monthly(number, weekday))
    if of_year is None:
        if number is not None and number > gregorian.month_length(2000, month):
            return None
        return Named(Yearly(month, number, weekday))
    return _fixed(of_year, month, number, weekday)


def _fixed(of_year: int, month: int, number: int | None, weekday: int | None) -> Fixed | None:
    if number is None:
        return Fixed(Period("month", of_year * 12 + month - 1))
    if number > gregorian.month_length(of_year, month):
        return None
    return Fixed(day(gregorian.day_number(of_year, month, number)), weekday)


def _lone_day(c: Captures) -> Expression:
    return Named(Monthly(c["loneday"]))


def _numeric(c: Captures) -> Expression | None:
    of_year, month, number = c["numeric"]
    return _date({**c, "year": of_year, "month": month, "day": number})


def _year(c: Captures) -> Expression:
    return Fixed(year(next(c[slot] for slot in _YEAR_SLOTS if slot in c)))


_YEAR_SLOTS = ("bareyear", "bareyy", "year", "yy", "anyyear")


def _year_before_christ(c: Captures) -> Expression:
    return Fixed(year(1 - int(c["anyyear"])))


def _decade(c: Captures) -> Expression:
    return Fixed(Period("decade", c["decade"] // 10))


def _century(c: Captures) -> Expression | None:
    number: int = c["ord"] if "ord" in c else c["roman"]
    return Fixed(Period("century", number - 1)) if 1 <= number <= 30 else None


def _century_before_christ(c: Captures) -> Expression:
    """A stretch of years: TIMEX3 has no digits for it."""
    number: int = c["ord"] if "ord" in c else c["roman"]
    return Range(Fixed(year(1 - number * 100)), Fixed(year(-(number - 1) * 100)))


def _season(c: Captures) -> Expression:
    what = Division("season", c["season"])
    return _of_year(what, c)


def _of_year(what: Recurring, c: Captures) -> Expression:
    of_year = c.get("year", c.get("yy"))
    return Named(what) if of_year is None else In(what, Fixed(year(of_year)))


def _holiday(c: Captures) -> Expression:
    return _of_year(Holiday(c["holiday"]), c)


def _weekend(c: Captures) -> Expression:
    return Shift(0, "weekend")


# -------------------------------------------------------------------- dates that are pointed at
def _day_word(c: Captures) -> Expression:
    return Shift(c["dayword"], "day")


def _pointing(direction: int, base: Base) -> Callable[[Captures], Expression | None]:
    """Last (-1), this (0) or next (1), of a unit or of what recurs."""

    def build(c: Captures) -> Expression | None:
        if "units" in c:
            return Amount(duration(None, c["units"]))
        if "unit" in c:
            if c["unit"] not in UNITS:
                return Amount(duration(1, c["unit"]))
            return Shift(direction, c["unit"], base)
        what = c.get("recurring")
        return None if what is None else Named(what, direction, base)

    return build


def _counted(sign: int, base: Base) -> Callable[[Captures], Expression | None]:
    """So many units before (-1) or after (1) the base."""

    def build(c: Captures) -> Expression | None:
        count, unit = c.get("n", c.get("one")), c["unit"]
        if count is None:
            return Reference("PAST_REF" if sign < 0 else "FUTURE_REF")
        if unit not in UNITS:
            return Clock("TXX:XX", Shift(0, "day", base))
        if count != int(count):
            if count != 0.5 or unit != "year":
                return None
            count, unit = 6, "month"
        return Shift(sign * int(count), unit, base)

    return build


def _from_date(sign: int) -> Callable[[Captures], Expression | None]:
    """Two weeks after a date that is said."""

    def build(c: Captures) -> Expression | None:
        count = c.get("n", c.get("one"))
        if count is None or count != int(count) or c["unit"] not in UNITS:
            return None
        return Shift(sign * int(count), c["unit"], c["date"])

    return build


# ------------------------------------------------------------------------------ parts of dates
def _nth(c: Captures) -> Expression | None:
    number, unit, whole = c["ord"], c.get("unit"), c.get("date")
    if unit is not None and divides_year(unit) and 1 <= number <= _how_many(unit):
        what = Division(unit, number - 1)
        return Named(what) if whole is None else In(what, whole)
    if whole is None:
        return None
    if unit is None:
        return Nth(number, Weekday(c["weekday"]), whole)
    return Nth(number, unit, whole) if unit in UNITS else None


def _nth_half(c: Captures) -> Expression | None:
    """The first or second half of any period; of a year it has a name."""
    number, whole = c["ord"], c["date"]
    if number not in (1, 2, -1):
        return None
    if whole.unit == "year":
        return In(Division("half", 0 if number == 1 else 1), whole)
    return Modified("START" if number == 1 else "END", whole)


def _how_many(unit: str) -> int:
    return round(365 / UNITS[unit].days)


def _in(c: Captures) -> Expression | None:
    """Something that recurs, inside of a longer period: the Friday of next week."""
    what, whole = c["recurring"], c["date"]
    if whole.unit not in UNITS or isinstance(whole, Range):
        return None
    if UNITS[whole.unit].days < UNITS[what.cycle].days:
        return None
    return In(what, whole) if whole.unit == what.cycle else None


def _nth_day(c: Captures) -> Expression | None:
    return In(Monthly(c["day"]), c["date"]) if c["date"].unit == "month" else None


def _part(c: Captures) -> Expression | None:
    if "unit" in c:
        return Modified(c["part"], Shift(0, c["unit"])) if c["unit"] in UNITS else None
    return Modified(c["part"], c["date"])


def _modified(c: Captures) -> Expression | None:
    modifier = c.get("modifier", "APPROX")
    if "duration" in c:
        return Amount(c["duration"].value, modifier)
    return Modified(modifier, c["date"])


# ---------------------------------------------------------------------------------- the clock
def _clock(shift: int | None) -> Callable[[Captures], Expression | None]:
    """A time of day; `shift` is 0 for a.m., 12 for p.m., None for twenty-four hours."""

    def build(c: Captures) -> Expression | None:
        hour, minute = int(c["hour"]), c.get("minute")
        if shift is not None:
            if hour > 12:
                return None
            hour = hour % 12 + shift
        if hour == 24:
            hour = 0
        return Clock(f"T{hour:02}:{int(minute or 0):02}")

    return build


def _noon(c: Captures) -> Expression:
    return Clock("T12:00")


def _midnight(c: Captures) -> Expression:
    return Clock("T00:00")


def _at(c: Captures) -> Expression | None:
    if isinstance(c["date"], Range | Clock) or UNITS[c["date"].unit].days > 1:
        return None
    return Clock(c["clock"].time, c["date"])


def _day_part(c: Captures) -> Expression | None:
    whole = c.get("date")
    if whole is None:
        return Clock(f"T{c['daypart']}")
    if isinstance(whole, Range | Clock) or UNITS[whole.unit].days > 1:
        return None
    return Clock(f"T{c['daypart']}", whole)


def _this_part(c: Captures) -> Expression:
    return Clock(f"T{c['daypart']}", Shift(0, "day"))


def _weekday_part(c: Captures) -> Expression:
    number, part = c["weekdaypart"]
    return Clock(f"T{part}", Named(Weekday(number)))


def _today_part(c: Captures) -> Expression:
    shift, _, part = c["todaypart"].partition(" ")
    return Clock(f"T{part}", Shift(int(shift), "day"))


# ------------------------------------------------------------------------------------- ranges
def _range(c: Captures) -> Expression | None:
    first, last = c["date"], c["date2"]
    if isinstance(first, Range) or isinstance(last, Range):
        return None
    if isinstance(first, Named) and isinstance(last, Fixed | Named):
        first = _completed(first, last)
    return Range(first, last) if _alike(first, last) else None


def _completed(first: Named, last: Fixed | Named) -> Expression:
    """The first end with the year or month that only the second one says."""
    if isinstance(last, Fixed) and isinstance(first.what, Yearly):
        of_year = last.period.year
        if first.what.within(year(of_year)) is not None:
            return In(first.what, Fixed(year(of_year)))
    return first


def _alike(first: Expression, last: Expression) -> bool:
    """Two ends of one range are of one kind: a day with a day, a year with a year."""
    if _is_weekday(first) != _is_weekday(last):
        return False
    return first.unit == last.unit or "reference" in (first.unit, last.unit)


def _is_weekday(expression: Expression) -> bool:
    return isinstance(expression, Named) and isinstance(expression.what, Weekday)


def _days_of_month(c: Captures) -> Expression | None:
    """From one day to another of a month that is said once."""
    first, last = c["day"], c["day2"]
    month, of_year = c.get("anymonth"), c.get("year", c.get("yy"))
    if first >= last:
        return None
    ends = [_date({"day": d, "month": month, "year": of_year}) for d in (first, last)]
    return None if ends[0] is None or ends[1] is None else Range(ends[0], ends[1])


def _months_of_year(c: Captures) -> Expression | None:
    """From one month to another of a year that is said once."""
    of_year = c.get("year")
    first, last = c["anymonth"], c["anymonth2"]
    if of_year is None:
        return Range(Named(Yearly(first)), Named(Yearly(last)))
    start = _date({"month": first, "year": of_year - (first > last)})
    end = _date({"month": last, "year": of_year})
    return None if start is None or end is None else Range(start, end)


def _years(c: Captures) -> Expression | None:
    """1994-1997, or 1994-97."""
    first, last = c["bareyear"], c["bareyear2"] if "bareyear2" in c else c["yy"]
    return Range(Fixed(year(first)), Fixed(year(last))) if first < last <= first + 1000 else None


# --------------------------------------------------------------------------- amounts and others
def _amount(c: Captures) -> Expression | None:
    if "length" in c:
        return Amount(c["length"])
    if "units" in c or "bareunits" in c:
        return Amount(duration(None, c["units"] if "units" in c else c["bareunits"]))
    return Amount(duration(c.get("n", c.get("one")), c["unit"]))


def _every(c: Captures) -> Expression | None:
    if "repeated" in c:
        return Amount(c["repeated"], repeated=True)
    if "recurring" in c:
        return Amount(c["recurring"].timex, repeated=True)
    return Amount(duration(c.get("n", c.get("one", 1)), c["unit"]), repeated=True)


def _reference(c: Captures) -> Expression:
    return Reference(c["reference"])


def _nothing(c: Captures) -> Expression:
    return NOTHING


@dataclass(frozen=True, slots=True)
class Meaning:
    """`build` gives None for captures that make no sense together."""

    level: int
    build: Callable[[Captures], Expression | None]


MEANINGS = {
    "date": Meaning(0, _date),
    "numeric": Meaning(0, _numeric),
    "year": Meaning(0, _year),
    "year_bc": Meaning(0, _year_before_christ),
    "decade": Meaning(0, _decade),
    "century": Meaning(0, _century),
    "century_bc": Meaning(0, _century_before_christ),
    "season": Meaning(0, _season),
    "holiday": Meaning(0, _holiday),
    "nothing": Meaning(0, _nothing),
    "day_word": Meaning(1, _day_word),
    "weekend": Meaning(1, _weekend),
    "last": Meaning(1, _pointing(-1, Base.DOCUMENT)),
    "this": Meaning(1, _pointing(0, Base.DOCUMENT)),
    "next": Meaning(1, _pointing(1, Base.DOCUMENT)),
    "before_last": Meaning(1, _pointing(-2, Base.DOCUMENT)),
    "after_next": Meaning(1, _pointing(2, Base.DOCUMENT)),
    "previous": Meaning(1, _pointing(-1, Base.NARRATIVE)),
    "same": Meaning(1, _pointing(0, Base.NARRATIVE)),
    "following": Meaning(1, _pointing(1, Base.NARRATIVE)),
    "ago": Meaning(1, _counted(-1, Base.DOCUMENT)),
    "hence": Meaning(1, _counted(1, Base.DOCUMENT)),
    "earlier": Meaning(1, _counted(-1, Base.NARRATIVE)),
    "later": Meaning(1, _counted(1, Base.NARRATIVE)),
    "duration": Meaning(1, _amount),
    "every": Meaning(1, _every),
    "reference": Meaning(1, _reference),
    "clock": Meaning(1, _clock(None)),
    "clock_am": Meaning(1, _clock(0)),
    "clock_pm": Meaning(1, _clock(12)),
    "noon": Meaning(1, _noon),
    "midnight": Meaning(1, _midnight),
    "this_part": Meaning(1, _this_part),
    "weekday_part": Meaning(1, _weekday_part),
    "today_part": Meaning(1, _today_part),
    "day_part": Meaning(2, _day_part),
    "in": Meaning(2, _in),
    "nth_day": Meaning(2, _nth_day),
    "lone_day": Meaning(0, _lone_day),
    "nth_half": Meaning(2, _nth_half),
    "nth": Meaning(2, _nth),
    "part": Meaning(3, _part),
    "before_date": Meaning(3, _from_date(-1)),
    "after_date": Meaning(3, _from_date(1)),
    "at": Meaning(3, _at),
    "days_of_month": Meaning(4, _days_of_month),
    "months_of_year": Meaning(4, _months_of_year),
    "years": Meaning(4, _years),
    "range": Meaning(4, _range),
    "modified": Meaning(5, _modified),
}
"""The keys of [time.patterns]."""

COMMON = {
    "numeric": ("{numeric}", "{anyweekday} [,|.] {numeric}"),
    "date": (
        "{month}",
        "{weekday}",
        "[{anyweekday}] [,|.] {day} [-|/|.] {anymonth} [.] [-|/|,] {year}",
        "[{anyweekday}] [,|.] {day} [-|/|.] {anymonth} [.] [-|/|,] {yy}",
        "[{anyweekday}] [,|.] {day} [-|/] {anymonth}",
        "{day} . {anymonth}",
        "{anyweekday} [,|.] {day} . {anymonth}",
        "{anymonth} [-|/] {day}",
        "{anymonth} [.] [-|/|,] {year}",
        "{year} [-|/|,] {anymonth} [-|/] {day}",
        "{year} [-|/] {anymonth}",
        "{month} {yy}",
    ),
    "lone_day": ("{loneday}",),
    "year": ("{bareyear}", "{bareyy}"),
    "years": ("{bareyear} - {bareyear}", "{bareyear} - {yy}", "{bareyear} / {yy}"),
    "season": ("{season}", "{season} {year}"),
    "holiday": ("{holiday}", "{holiday} {year}"),
    "day_word": ("{dayword}",),
    "duration": ("{n} {unit}", "{one} {unit}", "{bareunits}", "{length}"),
    "every": ("{repeated}",),
    "reference": ("{reference}",),
    "weekday_part": ("{weekdaypart}",),
    "today_part": ("{todaypart}",),
    "modified": ("{modifier} {date}", "{modifier} {duration}"),
    "part": ("{part} {date}", "{part} {unit}"),
    "range": ("{date} - {date}",),
    "days_of_month": (
        "{day} - {day} [.] {anymonth}",
        "{day} - {day} [.] {anymonth} {year}",
        "{anymonth} {day} - {day}",
        "{anymonth} {day} - {day} , {year}",
    ),
    "months_of_year": ("{anymonth} - {anymonth} {year}", "{anymonth} / {anymonth} {year}"),
    "nth": ("{ord} {unit}", "{ord} {unit} {date}"),
    "in": ("{recurring} {date}", "{recurring} , {date}", "{date} [,] {recurring}"),
}
