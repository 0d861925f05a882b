"""What is no date: durations, sets, and references to now, once and some day."""

from __future__ import annotations

from typing import Any

from timeline.extract.dates.expressions import Amount, Expression, Reference
from timeline.extract.dates.periods import UNITS

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


_SIXTIETHS = {"hour": "30M", "minute": "30S"}
"""Half of a unit in the next smaller one."""


def duration(count: float | None, unit: str) -> str:
    """The TIMEX3 value of so many units; X for an unknown number."""
    letters, factor = _DURATION[unit]
    if count is None:
        return "P" + letters.format("X")
    amount = count * factor
    if unit == "year" and amount % 1 == 0.5 and amount > 1:
        letters, amount = "{}M", amount * 12
    if amount == 0.5 and unit in ("year", "day", "hour"):
        letters, amount = {"year": ("{}M", 6), "day": ("T{}H", 12), "hour": ("T{}M", 30)}[unit]
    return "P" + letters.format(int(amount) if amount == int(amount) else amount)


def amount(c: Captures) -> Expression | None:
    if "length" in c:
        return Amount(c["length"])
    if "units" in c or "bareunits" in c:
        return Amount(duration(None, c["units"] if "units" in c else c["bareunits"]))
    count = counted(c)
    if count == 1 and c["unit"] == "second":
        return None  # "a second attempt": an ordinal, or no measure
    return Amount(duration(count, c["unit"]))


def and_a_half(c: Captures) -> Expression | None:
    """Two and a half weeks; several of them have no half."""
    count = c.get("n", c.get("one"))
    if count is None:
        return None
    if c["unit"] in _SIXTIETHS:
        return Amount(duration(count, c["unit"]) + _SIXTIETHS[c["unit"]])
    return Amount(duration(count + 0.5, c["unit"]))


def counted(c: Captures) -> float | None:
    """How many: "three", "a", "a and a half"; None for several."""
    count: float | None = c.get("one", c.get("n"))
    more = c.get("n2", c.get("n") if "one" in c else None)
    return count if count is None or more is None else count + more


def times(c: Captures) -> Expression:
    """So and so often in a unit; TIMEX3 has the unit in its value."""
    return Amount(duration(1, c["unit"]), repeated=True)


def rate(c: Captures) -> Expression:
    """Per unit: a set from the day up; heartbeats and speeds are no times."""
    return times(c) if c["unit"] in UNITS else NOTHING


def whole(c: Captures) -> Expression | None:
    """One of a unit: the past decade."""
    return Amount(duration(1, c["unit"]))


def every(c: Captures) -> Expression | None:
    if "repeated" in c:
        return Amount(c["repeated"], repeated=True)
    if "weekdaypart" in c:
        number, part = c["weekdaypart"]
        return Amount(f"XXXX-WXX-{number + 1}T{part}", repeated=True)
    if "ord" in c:
        return Amount("P1M", repeated=True)
    if "recurring" in c:
        return Amount(c["recurring"].timex, repeated=True)
    if "weekdayset" in c:
        return Amount(f"XXXX-WXX-{c['weekdayset'] + 1}", repeated=True)
    return Amount(duration(c.get("n", c.get("one", 1)), c["unit"]), repeated=True)


def reference(c: Captures) -> Expression:
    return Reference(c["reference"])


def nothing(c: Captures) -> Expression:
    return NOTHING
