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

Find = Callable[["Parse", int], list[tuple[int, Any]]]

DIGITS, NUMBER, VAGUE, ARTICLE, LETTER, ROMAN, APOSTROPHE = (
    "digits",
    "number",
    "vague",
    "article",
    "letter",
    "roman",
    "apostrophe",
)
"""Kinds of words; a grammar tells of each word which it is."""

SLOTS: dict[str, tuple[Find, frozenset[str]]] = {
    "age": (counts.age, frozenset({DIGITS})),
    "anyyear": (years.any_year, frozenset({DIGITS})),
    "barelettered": (counts.bare_lettered, frozenset({LETTER})),
    "bareyear": (years.bare_year, frozenset({DIGITS, NUMBER})),
    "bareyy": (years.bare_short_year, frozenset({DIGITS, APOSTROPHE})),
    "day": (days.day, frozenset({DIGITS, NUMBER})),
    "decade": (years.decade, frozenset({DIGITS, NUMBER, APOSTROPHE})),
    "endyear": (years.end_year, frozenset({DIGITS})),
    "hour": (hours.hour, frozenset({DIGITS})),
    "hours": (hours.spoken_hour, frozenset({DIGITS, NUMBER})),
    "lettered": (counts.lettered, frozenset({LETTER})),
    "letteredyear": (counts.lettered_year, frozenset({LETTER, DIGITS})),
    "loneday": (days.lone_day, frozenset({DIGITS, NUMBER})),
    "minute": (hours.minute, frozenset({DIGITS})),
    "modelyear": (years.model_year, frozenset({DIGITS})),
    "monthnumber": (days.month_number, frozenset({DIGITS})),
    "military": (hours.military, frozenset({DIGITS})),
    "n": (counts.cardinal, frozenset({DIGITS, NUMBER, VAGUE})),
    "numeric": (days.numeric, frozenset({DIGITS})),
    "one": (counts.article, frozenset({ARTICLE})),
    "oldyear": (years.old_year, frozenset({DIGITS})),
    "ord": (counts.ordinal, frozenset({DIGITS, NUMBER})),
    "roman": (counts.roman, frozenset({ROMAN})),
    "words": (counts.written, frozenset({NUMBER})),
    "year": (years.year, frozenset({DIGITS, NUMBER})),
    "yy": (years.short_year, frozenset({DIGITS, APOSTROPHE})),
}
"""Slot -> what finds it, and the kinds of words it can begin with; every other slot is a lexicon
of the grammar."""

LENGTHS: dict[str, tuple[int, ...]] = {
    "age": (2, 3),
    "bareyear": (4,),
    "bareyy": (2,),
    "day": (1, 2),
    "decade": (2, 4),
    "endyear": (2,),
    "hour": (1, 2),
    "hours": (1, 2),
    "letteredyear": (1,),
    "loneday": (1, 2),
    "military": (4,),
    "minute": (2,),
    "modelyear": (4,),
    "monthnumber": (1, 2),
    "n": (1, 2, 3, 4),
    "oldyear": (3, 4),
    "ord": (1, 2),
    "year": (4,),
    "yy": (2,),
}
"""How many digits a slot may begin with; a number of another length is not offered to it."""
