"""Dates that are pointed at: "yesterday", "last June", "three weeks ago"."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from timeline.extract.dates.expressions import (
    Amount,
    Base,
    Clock,
    Expression,
    Named,
    Shift,
)
from timeline.extract.dates.meanings.amounts import duration
from timeline.extract.dates.periods import UNITS

Captures = dict[str, Any]


def shift_word(c: Captures) -> Expression:
    count, unit = c["shiftword"]
    return Shift(count, unit)


def pointing(direction: int, base: Base) -> Callable[[Captures], Expression | None]:
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


def neighbouring_day(step: int) -> Callable[[Captures], Expression | None]:
    """The day before (-1) or after (1) the one spoken of."""
    return lambda c: Shift(step, "day", Base.NARRATIVE)


def counted(sign: int, base: Base) -> Callable[[Captures], Expression | None]:
    """So many units before (-1) or after (1) the base."""

    def build(c: Captures) -> Expression | None:
        count, unit = c.get("n", c.get("one")), c["unit"]
        if count is None:
            return Amount(duration(None, unit))
        if unit not in UNITS:
            return Clock("TXX:XX", Shift(0, "day", base))
        if count != int(count):
            if count != 0.5 or unit != "year":
                return None
            count, unit = 6, "month"
        return Shift(sign * int(count), unit, base)

    return build


def from_date(sign: int) -> Callable[[Captures], Expression | None]:
    """Two weeks after a date that is said."""

    def build(c: Captures) -> Expression | None:
        count = c.get("n", c.get("one"))
        if count is None or count != int(count) or c["unit"] not in UNITS:
            return None
        days = {"day": 1, "week": 7}.get(c["unit"])
        if days is not None and c["date"].unit == "day":
            return Shift(sign * int(count) * days, "day", c["date"])
        return Shift(sign * int(count), c["unit"], c["date"])

    return build
