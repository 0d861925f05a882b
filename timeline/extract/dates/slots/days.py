"""Days of a month, alone and in dates of digits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.extract.dates.slots import counts, digits, years

if TYPE_CHECKING:
    from timeline.extract.dates.parsing import Parse

Finds = list[tuple[int, Any]]
_OPENING = frozenset(("", "\n", "(", "[", ",", ";", ".", "-", "|", '"'))
_WEEKDAYS = frozenset(("weekday", "anyweekday"))
_MONTHS = frozenset(("month", "anymonth"))
_OF_ANYTHING = 3
"""Ordinals in words that mostly count other things than days: "the second"."""

_CLOSING = frozenset((".", ";", ")", "!", "?", ":", "", "\n"))


def day(parse: Parse, index: int) -> Finds:
    """A day of a month, 1 to 31, in digits or words, cardinal or ordinal."""
    number = digits.read(parse, index, (1, 2))
    if number is not None:
        if not 1 <= number <= 31 or not digits.starts_number(parse, index):
            return []
        marked = digits.ordinal_mark(parse, index + 1)
        found = [(marked, number)] if marked is not None else []
        return found + ([(index + 1, number)] if digits.ends_number(parse, index + 1) else [])
    if parse.word(index) in parse.grammar.vocabulary.never_days:
        return []
    words = counts.ordinal_words(parse, index)
    if parse.word(index) not in parse.grammar.vocabulary.articles_as_one:
        cardinal = counts.cardinal_words(parse, index)
        words = [*words, *(found for found in cardinal if not _counts(parse, index, found[0]))]
    return [(end, int(n)) for end, n in words if 1 <= n <= 31 and n == int(n)]


def _counts(parse: Parse, index: int, end: int) -> bool:
    """ "On Tuesday | six men died": right behind a weekday, and no mark or month behind it."""
    if not _is_behind_weekday(parse, index) or parse.stops(end):
        return False
    behind = range(end, min(end + 2, len(parse.words)))
    return not any(parse.entries[place].slots & _MONTHS for place in behind)


def _is_behind_weekday(parse: Parse, index: int) -> bool:
    starts = (index - length for length in (1, 3) if index >= length)  # "terça-feira"
    return any(end == index for at in starts for end, _ in parse.lookup("weekday", at))


def lone_day(parse: Parse, index: int) -> Finds:
    """A day of an unsaid month: after a word that leads one, and with nothing to count after; "el
    primero" is the first of anything."""
    if parse.word(index - 1) not in parse.grammar.vocabulary.before_day:
        return []
    if any(n <= _OF_ANYTHING for _, n in counts.ordinal_words(parse, index)):
        return []
    found = day(parse, index)[:1]  # with its mark where it has one: "der 11. Platz" is none
    return [(end, n) for end, n in found if _closes(parse, end) or _is_alone(parse, end)]


def _is_alone(parse: Parse, end: int) -> bool:
    """A small word follows the ordinal, in a language that writes every noun with a capital, and
    it does not go on to another day ("am 21. und 22. Mai")."""
    vocabulary, word = parse.grammar.vocabulary, parse.word(end)
    goes_on = word in vocabulary.list_joiners or word in vocabulary.hour_joiners
    if not vocabulary.capital_nouns or not word.isalpha() or goes_on:
        return False
    marked = parse.word(end - 1) in vocabulary.ordinal_marks
    return marked and parse.tokens.written(end).islower()


def _closes(parse: Parse, end: int) -> bool:
    """Nothing that could be counted follows."""
    return parse.word(end) in _CLOSING and digits.ends_number(parse, end)


def month_number(parse: Parse, index: int) -> Finds:
    """A month in digits with the mark of an ordinal: the second number of "23. 3. 1976"."""
    number = digits.read(parse, index, (1, 2))
    marked = digits.ordinal_mark(parse, index + 1)
    if number is None or marked is None or not 1 <= number <= 12:
        return []
    return [(marked, number)]


def numeric(parse: Parse, index: int) -> Finds:
    """A date in digits, as (year or None, month, day or None): 6/1/2026, 2026-01-06, 22.4."""
    if not parse.words[index].isdecimal() or not digits.starts_number(parse, index):
        return []
    numbers, mark, end = _joined(parse, index)
    if mark and parse.word(end) == mark and parse.word(end + 1).isdecimal():
        return []  # a fourth number: a version or an address
    if not digits.ends_number(parse, end):
        return []
    if len(numbers) == 2 and digits.is_labelled(parse, index):
        return []
    if len(numbers) == 2 and max(map(len, numbers)) <= 2 and _is_fraction(parse, index, end, mark):
        return []
    date = _ordered(parse, numbers, mark)
    return [(end, date)] if date is not None else []


def _is_fraction(parse: Parse, index: int, end: int, mark: str) -> bool:
    """4.22 and 4-22 are prices and scores, and 8/10 is a share, but for what says otherwise:
    a word before them, or a zero in front."""
    before = parse.word(index - 1)
    if before in parse.grammar.vocabulary.before_day and (mark == "/" or _closes(parse, end)):
        return False
    if mark != "/":
        return True
    padded = any(parse.word(place)[:1] == "0" for place in (index, end - 1))
    goes_on = parse.word(end) == "-" and parse.word(end + 1).isdecimal()
    opens = padded or goes_on or before in _OPENING or parse.entries[index - 1].slots & _WEEKDAYS
    return not (opens or before in parse.grammar.vocabulary.before_fraction)


def _joined(parse: Parse, index: int) -> tuple[list[str], str, int]:
    """Up to three numbers joined by one mark, the mark, and where they end.

    Blanks may stand around the mark beside a year ("11 / 2016").
    """
    numbers, mark, position = [parse.words[index]], parse.word(index + 1), index + 1
    if mark not in ("/", ".", "-"):
        return numbers, "", position
    while len(numbers) < 3 and parse.word(position) == mark:
        number = parse.word(position + 1)
        tight = parse.tokens.glued(position) and parse.tokens.glued(position + 1)
        loose = mark != "." and 4 in (len(number), len(numbers[-1])) and len(numbers) == 1
        if not number.isdecimal() or not (tight or (loose and len(number + numbers[0]) == 6)):
            break
        numbers.append(number)
        position += 2
    return numbers, mark, position


def _ordered(
    parse: Parse, written: list[str], mark: str
) -> tuple[int | None, int, int | None] | None:
    lengths = tuple(map(len, written))
    values = tuple(map(int, written))
    if len(values) == 3:
        if lengths[0] == 4 and max(lengths[1:]) <= 2:
            return _checked(values[0], values[1], values[2])
        if max(lengths[:2]) <= 2 and lengths[2] in (2, 4):
            last = values[2] if lengths[2] == 4 else years.full_year(values[2], parse.pivot)
            return _month_and_day(parse, values[0], values[1], last)
        return None
    if len(values) == 2:
        return _two_numbers(parse, lengths, values, mark)
    if lengths == (8,):
        return _checked(values[0] // 10000, values[0] // 100 % 100, values[0] % 100)
    return None


def _two_numbers(
    parse: Parse, lengths: tuple[int, ...], values: tuple[int, ...], mark: str
) -> tuple[int | None, int, int | None] | None:
    if lengths[0] == 4 and lengths[1] <= 2 and mark != ".":
        return _checked(values[0], values[1], None)
    if lengths[1] == 4 and lengths[0] <= 2 and mark != ".":
        return _checked(values[1], values[0], None)
    if max(lengths) <= 2 and min(values) > 0:
        return _month_and_day(parse, values[0], values[1], None)
    return None


def _month_and_day(
    parse: Parse, first: int, second: int, year: int | None
) -> tuple[int | None, int, int | None] | None:
    day_first = parse.grammar.vocabulary.day_first
    day, month = (first, second) if day_first else (second, first)
    return _checked(year, month, day) or _checked(year, day, month)


def _checked(
    year: int | None, month: int, day: int | None
) -> tuple[int | None, int, int | None] | None:
    if not 1 <= month <= 12 or (day is not None and not 1 <= day <= 31):
        return None
    if year is not None and not 1000 <= year <= 2200:
        return None
    return year, month, day
