"""Hours and minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.extract.dates.slots import counts, digits

if TYPE_CHECKING:
    from timeline.extract.dates.parsing import Parse

Finds = list[tuple[int, Any]]


def hour(parse: Parse, index: int) -> Finds:
    """An hour of the day, in digits."""
    number = digits.read(parse, index, (1, 2))
    fits = number is not None and number <= 24 and digits.starts_number(parse, index)
    return [(index + 1, number)] if fits else []


def spoken_hour(parse: Parse, index: int) -> Finds:
    """An hour of the day, in words or digits."""
    words = [(end, n) for end, n in counts.cardinal_words(parse, index) if n in range(1, 25)]
    return words or hour(parse, index)


def military(parse: Parse, index: int) -> Finds:
    """Hour and minute in four digits: 0630."""
    number = digits.read(parse, index, (4,))
    fits = number is not None and number < 2400 and number % 100 < 60
    return [(index + 1, number)] if fits and digits.starts_number(parse, index) else []


def minute(parse: Parse, index: int) -> Finds:
    number = digits.read(parse, index, (2,))
    fits = number is not None and number < 60 and _closes(parse, index + 1)
    return [(index + 1, number)] if fits else []


def _closes(parse: Parse, end: int) -> bool:
    """No further digits follow across a mark: 15:30 but not 02:04:00."""
    mark, tokens = parse.word(end), parse.tokens
    goes_on = mark in (".", ",", ":", "%") and tokens.glued(end) and tokens.glued(end + 1)
    return not (goes_on and parse.word(end + 1).isdecimal())
