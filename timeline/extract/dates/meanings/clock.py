"""Times and parts of the day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from timeline.extract.dates.expressions import (
    Base,
    Clock,
    Expression,
    Match,
    Named,
    Range,
    Shift,
)
from timeline.extract.dates.meanings.named import date
from timeline.extract.dates.recurring import Weekday

Captures = dict[str, Any]
_LATE, _MORNING = 20, 7
"""Hours from which a night begins, and before which it ends."""


def bare_clock(c: Captures) -> Expression | None:
    """15:30 with nothing beside it: a time only where a date or word says so."""
    return Clock(f"T{c['hour']:02}:{c['minute']:02}", bare=True) if c["hour"] < 24 else None


def clock(shift: int | None) -> Callable[[Captures], Expression | None]:
    """A time of day; `shift` is 0 for a.m., 12 for p.m., None for twenty-four hours."""

    def build(c: Captures) -> Expression | None:
        hour, minute = int(c["hour"] if "hour" in c else c["hours"]), c.get("minute")
        if shift is not None:
            if hour > 12:
                return None
            hour = hour % 12 + shift
        if hour == 24:
            if minute is None and "hour" in c:
                return None  # "24 h" is how long
            hour = 0
        return Clock(f"T{hour:02}:{int(minute or 0):02}")

    return build


def moved(minutes: int) -> Callable[[Captures], Expression | None]:
    """So many minutes after the hour that is said, or before it: "half past nine", "halb neun"."""

    def build(c: Captures) -> Expression | None:
        total = (int(c["hours"]) * 60 + minutes) % (24 * 60)
        return Clock(f"T{total // 60:02}:{total % 60:02}")

    return build


def military(c: Captures) -> Expression:
    return Clock(f"T{c['military'] // 100:02}:{c['military'] % 100:02}")


def night_between(c: Captures) -> Expression | None:
    """The night from one day to the next one: it has the date of the first."""
    if "date" in c:
        return Clock("TNI", c["date"]) if _is_day(c["date"]) else None
    first, last = c["day"], c["day2"]
    month, year = c.get("anymonth"), c.get("year")
    if first > last:
        year = None if year is None else year - (month == 1)
        month = None if month is None else (month + 10) % 12 + 1
    whole = date({"day": first, "month": month, "year": year})
    return None if whole is None else Clock("TNI", whole)


def night_before(c: Captures) -> Expression | None:
    """The night that leads to a day: "in der Nacht auf Dienstag"."""
    return Clock("TNI", Shift(-1, "day", c["date"])) if _is_day(c["date"]) else None


def zoned(c: Captures) -> Expression:
    """A time with its zone, which makes one of what is only two numbers."""
    clock: Clock = c["clock"]
    return replace(clock, bare=False)


def noon(c: Captures) -> Expression:
    return Clock("T12:00")


def midnight(c: Captures) -> Expression:
    return Clock("T00:00")


def at_time(c: Captures) -> Expression | None:
    """A time of a day, or of a part of one ("at eight this evening")."""
    whole, time = c["date"], c["clock"].time
    if isinstance(whole, Clock):
        if whole.date is None or whole.time[1].isdigit():
            return None
        return Clock(within(whole.time, time), whole.date)
    return Clock(time, whole) if _is_day(whole) else None


_EARLIEST = {"TAF": 1, "TEV": 1, "TNI": 6}
"""The first hour of twelve that lies in the later half of the day, by its part."""


def within(part: str, time: str) -> str:
    """A time as it is said of a part of the day: at eight in the evening is T20:00."""
    if not time[1:3].isdigit() or not _EARLIEST.get(part, 12) <= int(time[1:3]) < 12:
        return time
    return f"T{int(time[1:3]) + 12:02}{time[3:]}"


def _is_day(whole: Expression) -> bool:
    return not isinstance(whole, Range) and whole.unit == "day"


def day_part(c: Captures) -> Expression | None:
    whole = c.get("date")
    if whole is None:
        return Clock(f"T{c['daypart']}")
    return Clock(f"T{c['daypart']}", whole) if _is_day(whole) else None


def this_part(c: Captures) -> Expression:
    return Clock(f"T{c['daypart']}", Shift(0, "day"))


def neighbouring_part(step: int) -> Callable[[Captures], Expression | None]:
    """The part of the day before (-1), after (1) or of (0) the one spoken of."""

    def build(c: Captures) -> Expression | None:
        return Clock(f"T{c['daypart']}", Shift(step, "day", Base.NARRATIVE))

    return build


def weekday_part(c: Captures) -> Expression:
    number, part = c["weekdaypart"]
    return Clock(f"T{part}", Named(Weekday(number)))


def today_part(c: Captures) -> Expression:
    shift, _, part = c["todaypart"].partition(" ")
    return Clock(f"T{part}", Shift(int(shift), "day"))


def is_past_midnight(hour: Clock, before: Match | None) -> bool:
    """ "It broke out at 11 pm. At 4 am the roof fell in": on the day after that night began."""
    late = before.expression if before is not None else None
    if not isinstance(late, Clock) or not hour.time[1:3].isdigit():
        return False
    began = late.time == "TNI" or (late.time[1:3].isdigit() and int(late.time[1:3]) >= _LATE)
    return began and int(hour.time[1:3]) < _MORNING
