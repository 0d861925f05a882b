"""How many, and the how-manieth: in digits, in words, in Roman numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.extract.dates import numbers
from timeline.extract.dates.slots import digits, years

if TYPE_CHECKING:
    from timeline.extract.dates.parsing import Parse

Finds = list[tuple[int, Any]]
_LONGEST_PHRASE = 9
"""Tokens in the longest number phrase that is read."""
_YEAR_MARKS = frozenset(("/", "'"))
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def cardinal(parse: Parse, index: int) -> Finds:
    """How many: int or float; None for several."""
    word = parse.word(index)
    if word.isdecimal():
        return _cardinal_digits(parse, index)
    return [*cardinal_words(parse, index), *parse.lookup("vague", index)]


def _cardinal_digits(parse: Parse, index: int) -> Finds:
    number = digits.read(parse, index, (1, 2, 3, 4))
    if number is None or not digits.starts_number(parse, index):
        return []
    if parse.words[index][0] == "0" and len(parse.words[index]) > 1:
        return []  # nobody counts so
    tokens = parse.tokens
    if parse.word(index + 1) in (".", ",") and tokens.glued(index + 1) and tokens.glued(index + 2):
        decimals = parse.word(index + 2)
        if decimals.isdecimal():
            if len(decimals) == 3:  # a thousand's mark
                return [(index + 3, number * 1000 + int(decimals))]
            return [(index + 3, float(f"{number}.{decimals}"))]
    return [(index + 1, number)]


def cardinal_words(parse: Parse, index: int) -> Finds:
    """How many, in words; asked by many slots, found once."""
    return parse.slot("words", index, 0)


def written(parse: Parse, index: int) -> Finds:
    """A number in words, the longest first."""
    language = parse.grammar.numbers
    found: Finds = []
    parts: list[float] = []
    position, joined = index, False
    while position < min(len(parse.words), index + _LONGEST_PHRASE):
        own, end = _number_at(parse, position)
        if own:
            if parts and not numbers.goes_on(parts[-1], own[0], joined=joined):
                break
            parts.extend(own)
            position, joined = end, False
            found.insert(0, (position, _plain(numbers.value(parts))))
        elif parts and (parse.words[position] == "-" or language.is_joiner(parse.words[position])):
            position, joined = position + 1, True
        else:
            break
    return found


def _number_at(parse: Parse, position: int) -> tuple[tuple[float, ...], int]:
    """The numbers that one word or one set phrase says, and where it ends."""
    phrase = parse.lookup("number", position)
    if phrase:
        return (phrase[0][1],), phrase[0][0]
    own = parse.grammar.numbers.parts(parse.words[position])
    end = parse.after(position)
    if parse.word(end) == "'" and parse.tokens.glued(end):
        end += 1  # elided: "vent'anni"
    return own, end


def _plain(number: float) -> int | float:
    return int(number) if number == int(number) else number


def ordinal(parse: Parse, index: int) -> Finds:
    """The nth, in words or in digits with a mark; -1 is the last."""
    number = digits.read(parse, index, (1, 2))
    if number is not None:
        marked = (
            digits.ordinal_mark(parse, index + 1) if digits.starts_number(parse, index) else None
        )
        return [(marked, number)] if marked is not None else []
    return ordinal_words(parse, index)


def ordinal_words(parse: Parse, index: int) -> Finds:
    """An ordinal word, or one after cardinals ("twenty-first", "vingt et unième")."""
    language = parse.grammar.numbers
    found: Finds = []
    total = 0.0
    position = index
    while position < min(len(parse.words), index + 5):
        word = parse.words[position]
        number = language.ordinal_word(word)
        if number is not None and (number >= 0 or position == index):
            found.insert(0, (parse.after(position), int(total) + number))
        parts = language.parts(word)
        if parts and numbers.value(parts) % 10 == 0:
            total += numbers.value(parts)
        elif not (position > index and (word == "-" or language.is_joiner(word))):
            break
        position += 1
    return found


def article(parse: Parse, index: int) -> Finds:
    """An article that before a unit counts one."""
    if parse.word(index) not in parse.grammar.vocabulary.articles_as_one:
        return []
    following = index + 1
    return [(following + (parse.word(following) == "'"), 1)]


def roman(parse: Parse, index: int) -> Finds:
    """A number in Roman capitals, 1 to 39."""
    word, written = parse.word(index), parse.tokens.written(index)
    if not written[:1].isupper():
        return []
    marks = (mark for mark in parse.grammar.vocabulary.ordinal_marks if mark.isalpha())
    for mark in sorted(marks, key=len, reverse=True):  # XIXe
        if word.endswith(mark) and written[: -len(mark)].isupper():
            word, written = word.removesuffix(mark), written[: -len(mark)]
            break
    if not word or not set(word) <= set("ivxl") or not written.isupper():
        return []
    digits = [_ROMAN[letter] for letter in word]
    following = [*digits[1:], 0]
    return [(index + 1, sum(-a if a < b else a for a, b in zip(digits, following, strict=True)))]


def age(parse: Parse, index: int) -> Finds:
    """A number of years in digits that is an age rather than a duration."""
    number = digits.read(parse, index, (2, 3))
    fits = number is not None and 15 <= number <= 110 and digits.starts_number(parse, index)
    return [(index + 1, number)] if fits else []


def bare_lettered(parse: Parse, index: int) -> Finds:
    """One whose letter needs no year beside it."""
    needs_none = parse.word(index) in parse.grammar.vocabulary.bare_letters
    return lettered(parse, index) if needs_none else []


def lettered(parse: Parse, index: int) -> Finds:
    """A quarter or half by its letter: Q3, H1."""
    tokens = parse.tokens
    unit = parse.grammar.vocabulary.letters.get(parse.word(index))
    inside = tokens.glued(index) and parse.word(index - 1)[-1:].isalnum()
    if unit is None or inside or not tokens.glued(index + 1):
        return []
    number = parse.word(index + 1)
    most = 4 if unit == "quarter" else 2
    fits = number.isdecimal() and len(number) == 1 and 1 <= int(number) <= most
    return [(index + 2, (unit, int(number)))] if fits else []


def lettered_year(parse: Parse, index: int) -> Finds:
    """A quarter or half with its year beside it, the number before the letter or after it: 1H 2024,
    3Q25, Q3/2025, Q3'25."""
    if parse.word(index).isdecimal():
        return _numbered(parse, index)
    return [
        (reached, (*what, year))
        for end, what in lettered(parse, index)
        if parse.word(end) in _YEAR_MARKS and parse.tokens.glued(end)
        for reached, year in _year_beside(parse, end + 1)
    ]


def _numbered(parse: Parse, index: int) -> Finds:
    number = digits.read(parse, index, (1,))
    unit = parse.grammar.vocabulary.letters.get(parse.word(index + 1))
    glued = parse.tokens.glued(index + 1) and digits.starts_number(parse, index)
    if number is None or unit is None or not glued or parse.tokens.written(index + 1).islower():
        return []
    if not 1 <= number <= (4 if unit == "quarter" else 2):
        return []
    place = index + 2 + (parse.word(index + 2) in _YEAR_MARKS)
    return [(end, (unit, number, year)) for end, year in _year_beside(parse, place)]


def _year_beside(parse: Parse, index: int) -> Finds:
    """A year of four digits, or of two that nothing stands before."""
    year = digits.read(parse, index, (4,))
    if year is None and parse.tokens.glued(index):
        short = digits.read(parse, index, (2,))
        year = None if short is None else years.full_year(short, parse.pivot, ahead=20)
    fits = year is not None and digits.ends_number(parse, index + 1)
    return [(index + 1, year)] if fits else []
