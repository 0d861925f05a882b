"""The slots of patterns that are not simply lists of words: numbers in digits and in words.

A slot takes a parse and the index of a token and gives what it finds there as (index after it,
value), longest first where that matters.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from timeline.extract.dates.slots import counts, days, hours, years

if TYPE_CHECKING:
    from timeline.extract.dates.parsing import Parse

SLOTS: dict[str, Callable[[Parse, int], list[tuple[int, Any]]]] = {
    "age": counts.age,
    "anyyear": years.any_year,
    "bareyear": years.bare_year,
    "bareyy": years.bare_short_year,
    "day": days.day,
    "decade": years.decade,
    "hour": hours.hour,
    "hours": hours.spoken_hour,
    "lettered": counts.lettered,
    "loneday": days.lone_day,
    "minute": hours.minute,
    "monthnumber": days.month_number,
    "n": counts.cardinal,
    "numeric": days.numeric,
    "one": counts.article,
    "ord": counts.ordinal,
    "roman": counts.roman,
    "year": years.year,
    "yy": years.short_year,
}
"""Slot -> what finds it; every other slot is a lexicon of the grammar."""
