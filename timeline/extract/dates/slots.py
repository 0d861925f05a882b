"""The slots of patterns that are not simply lists of words: numbers in digits and in words.

A slot takes a parse and the index of a token and gives what it finds there as (index after it,
value), longest first where that matters.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from timeline.extract.dates import numbers

if TYPE_CHECKING:
    from timeline.extract.dates.parsing import Parse

Finds = list[tuple[int, Any]]
_NUMBER_GLUE = frozenset(".,:/")
_LONGEST_PHRASE = 9
"""Tokens in the longest number phrase that is read."""
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def starts_number(parse: Parse, index: int) -> bool:
    """The digits here are not the tail of a longer number or of a word ("1.994", "B52")."""
    tokens = parse.tokens
    if not tokens.glued(index):
        return True
    before = parse.word(index - 1)
    if before[-1].isalnum() or before in "_$€£¥#@%":
        return False
    return not (
        before in _NUMBER_GLUE and tokens.glued(index - 1) and parse.word(index - 2).isdigit()
    )


def ends_number(parse: Parse, end: int) -> bool:
    """The digits before `end` do not go on ("1994,5", "20%")."""
    tokens = parse.tokens
    if not tokens.glued(end):
        return parse.word(end) not in ("%", "€", "$", "£")
    after = parse.word(end)
    if after[0].isalpha() or after in "_%€$£°":
        return False
    return not (after in _NUMBER_GLUE and tokens.glued(end + 1) and parse.word(end + 1).isdigit())


def _digits(parse: Parse, index: int, lengths: tuple[int, ...]) -> int | None:
    """A number in digits, of so many of them, standing by itself."""
    word = parse.word(index)
    if word.isdecimal() and word.isascii() and len(word) in lengths:
        return int(word)
    return None


def day(parse: Parse, index: int) -> Finds:
    """A day of a month, 1 to 31, in digits or words, cardinal or ordinal."""
    number = _digits(parse, index, (1, 2))
    if number is not None:
        if not 1 <= number <= 31 or not starts_number(parse, index):
            return []
        marked = _ordinal_mark(parse, index + 1)
        found = [(marked, number)] if marked is not None else []
        return found + ([(index + 1, number)] if ends_number(parse, index + 1) else [])
    words = [*_ordinal_words(parse, index), *_cardinal_words(parse, index)]
    return [(end, int(n)) for end, n in words if 1 <= n <= 31 and n == int(n)]


def _ordinal_mark(parse: Parse, index: int) -> int | None:
    if not parse.tokens.glued(index):
        return None
    for mark in parse.grammar.vocabulary.ordinal_marks:
        if parse.word(index) == mark:
            return index + 1
    return None


def ordinal(parse: Parse, index: int) -> Finds:
    """The nth, in words or in digits with a mark; -1 is the last."""
    number = _digits(parse, index, (1, 2))
    if number is not None:
        marked = _ordinal_mark(parse, index + 1) if starts_number(parse, index) else None
        return [(marked, number)] if marked is not None else []
    return _ordinal_words(parse, index)


def _ordinal_words(parse: Parse, index: int) -> Finds:
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


def cardinal(parse: Parse, index: int) -> Finds:
    """How many: int or float; None for several."""
    word = parse.word(index)
    if word.isdecimal():
        return _cardinal_digits(parse, index)
    return [*_cardinal_words(parse, index), *parse.lookup("vague", index)]


def _cardinal_digits(parse: Parse, index: int) -> Finds:
    number = _digits(parse, index, (1, 2, 3, 4))
    if number is None or not starts_number(parse, index):
        return []
    tokens = parse.tokens
    if parse.word(index + 1) in (".", ",") and tokens.glued(index + 1) and tokens.glued(index + 2):
        decimals = parse.word(index + 2)
        if decimals.isdecimal():
            if len(decimals) == 3:  # a thousand's mark
                return [(index + 3, number * 1000 + int(decimals))]
            return [(index + 3, float(f"{number}.{decimals}"))]
    return [(index + 1, number)]


def _cardinal_words(parse: Parse, index: int) -> Finds:
    language = parse.grammar.numbers
    found: Finds = []
    parts: list[float] = []
    position = index
    while position < min(len(parse.words), index + _LONGEST_PHRASE):
        phrase = parse.lookup("number", position)
        if phrase:
            position, number = phrase[0]
            parts.append(number)
        elif own := language.parts(parse.words[position]):
            parts.extend(own)
            position = parse.after(position)
            if parse.word(position) == "'" and parse.tokens.glued(position):
                position += 1  # elided: "vent'anni"
        elif parts and (parse.words[position] == "-" or language.is_joiner(parse.words[position])):
            position += 1
            continue
        else:
            break
        found.insert(0, (position, _plain(numbers.value(parts))))
    return found


def _plain(number: float) -> int | float:
    return int(number) if number == int(number) else number


def article(parse: Parse, index: int) -> Finds:
    """An article that before a unit counts one."""
    if parse.word(index) not in parse.grammar.vocabulary.articles_as_one:
        return []
    following = index + 1
    return [(following + (parse.word(following) == "'"), 1)]


def year(parse: Parse, index: int) -> Finds:
    """A year of four digits, or in words ("duemilaventi"), where a pattern asks for one."""
    number = _digits(parse, index, (4,))
    if number is not None:
        fits = 1000 <= number <= 2200 and starts_number(parse, index)
        sure = ends_number(parse, index + 1) and not is_counted(parse, index + 1)
        return [(index + 1, number)] if fits and sure else []
    words = _cardinal_words(parse, index)
    return [(end, n) for end, n in words if isinstance(n, int) and 1100 <= n <= 2100]


def any_year(parse: Parse, index: int) -> Finds:
    """A year of one to four digits, where an era says that it is one."""
    number = _digits(parse, index, (1, 2, 3, 4))
    fits = number is not None and number > 0 and starts_number(parse, index)
    return [(index + 1, number)] if fits else []


def short_year(parse: Parse, index: int) -> Finds:
    """Two digits, after an apostrophe or above 31, as the year nearest to the pivot."""
    start = index
    marked = parse.word(index) == "'"
    if marked:
        index += 1
    number = _digits(parse, index, (2,))
    if number is None or not (marked or (number > 31 and starts_number(parse, start))):
        return []
    if not ends_number(parse, index + 1) or is_counted(parse, index + 1):
        return []
    return [(index + 1, full_year(number, parse.pivot))]


def full_year(number: int, pivot: int | None) -> int:
    """A year of two digits: at most twenty years after the pivot; 1950 to 2049 without one."""
    if pivot is None:
        return number + (1900 if number >= 50 else 2000)
    century = pivot // 100 * 100
    year = century + number
    if year > pivot + 20:
        return year - 100
    return year + 100 if year < pivot - 79 else year


def is_counted(parse: Parse, index: int) -> bool:
    """The word here shows that the number before it counts or measures something."""
    return parse.word(index) in parse.grammar.vocabulary.not_before


def bare_year(parse: Parse, index: int) -> Finds:
    """Four digits that nothing but themselves calls a year."""
    number = _digits(parse, index, (4,))
    if number is None or not starts_number(parse, index) or not ends_number(parse, index + 1):
        return []
    before = parse.word(index - 1)
    if is_counted(parse, index + 1) or before in parse.grammar.vocabulary.not_after:
        return []
    if parse.tokens.glued(index) and before == "-" and parse.word(index - 2).isdecimal():
        return []
    led = _after_year_word(parse, index)
    fits = 1000 <= number <= 2200 if led else 1700 <= number <= 2060
    return [(index + 1, number)] if fits else []


def _after_year_word(parse: Parse, index: int) -> bool:
    before = parse.word(index - 1)
    if before == "'" and parse.tokens.glued(index - 1):
        before = parse.word(index - 2) + before
    return before in parse.grammar.vocabulary.before_year


def bare_short_year(parse: Parse, index: int) -> Finds:
    """Two digits that a word before them, or an apostrophe, calls a year."""
    led = parse.word(index) == "'" or _after_year_word(parse, index)
    return short_year(parse, index) if led else []


def decade(parse: Parse, index: int) -> Finds:
    """The first year of a decade: 80, '80, 1980, or the word for eighty."""
    start = index
    if parse.word(index) == "'":
        index += 1
    number = _digits(parse, index, (2, 4))
    if number is not None:
        if number % 10 or not starts_number(parse, start):
            return []
        return [(index + 1, number if number > 99 else full_year(number, parse.pivot))]
    words = [(end, n) for end, n in _cardinal_words(parse, index) if n in range(20, 100, 10)]
    return [(end, full_year(int(n), parse.pivot)) for end, n in words]


def roman(parse: Parse, index: int) -> Finds:
    """A number in Roman capitals, 1 to 39."""
    word, written = parse.word(index), parse.tokens.written(index)
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


def hour(parse: Parse, index: int) -> Finds:
    number = _digits(parse, index, (1, 2))
    if number is not None:
        return [(index + 1, number)] if number <= 24 and starts_number(parse, index) else []
    return [(end, n) for end, n in _cardinal_words(parse, index) if n in range(1, 25)]


def minute(parse: Parse, index: int) -> Finds:
    number = _digits(parse, index, (2,))
    if number is not None:
        fits = number < 60 and _closes(parse, index + 1)
        return [(index + 1, number)] if fits else []
    return [(end, n) for end, n in _cardinal_words(parse, index) if n in range(1, 60)]


def _closes(parse: Parse, end: int) -> bool:
    """No further digits follow across a mark: 15:30 but not 02:04:00."""
    mark, tokens = parse.word(end), parse.tokens
    goes_on = mark in (".", ",", ":", "%") and tokens.glued(end) and tokens.glued(end + 1)
    return not (goes_on and parse.word(end + 1).isdecimal())


def numeric(parse: Parse, index: int) -> Finds:
    """A date in digits, as (year or None, month, day or None): 6/1/2026, 2026-01-06, 22.4."""
    words, tokens = parse.words, parse.tokens
    if not words[index].isdecimal() or not starts_number(parse, index):
        return []
    numbers_here = [words[index]]
    mark = parse.word(index + 1)
    position = index + 1
    while (
        mark in ("/", ".", "-")
        and len(numbers_here) < 3
        and parse.word(position) == mark
        and tokens.glued(position)
        and tokens.glued(position + 1)
        and parse.word(position + 1).isdecimal()
    ):
        numbers_here.append(words[position + 1])
        position += 2
    goes_on = parse.word(position) == mark and tokens.glued(position + 1)
    if goes_on and tokens.glued(position) and parse.word(position + 1).isdecimal():
        return []
    if not ends_number(parse, position):
        return []
    short = len(numbers_here) == 2 and mark != "/" and max(map(len, numbers_here)) <= 2
    if short and parse.word(index - 1) not in parse.grammar.vocabulary.before_day:
        return []  # 4.22 and 4-22 are prices and scores, but for a word that says otherwise
    date = _ordered(parse, numbers_here, mark)
    return [(position, date)] if date is not None else []


def lone_day(parse: Parse, index: int) -> Finds:
    """A day of an unsaid month: after a word that leads one, and with nothing to count after."""
    if parse.word(index - 1) not in parse.grammar.vocabulary.before_day:
        return []
    after_sentence = (".", ",", ";", ")", "!", "?", "", "\n", ":")
    found = [(end, n) for end, n in day(parse, index) if parse.word(end) in after_sentence]
    return [] if _is_amount(parse, index) else found


def _is_amount(parse: Parse, index: int) -> bool:
    return any(not ends_number(parse, end) for end, _ in day(parse, index))


def _ordered(
    parse: Parse, written: list[str], mark: str
) -> tuple[int | None, int, int | None] | None:
    lengths = tuple(map(len, written))
    values = tuple(map(int, written))
    if len(values) == 3:
        if lengths[0] == 4 and max(lengths[1:]) <= 2:
            return _checked(values[0], values[1], values[2])
        if max(lengths[:2]) <= 2 and lengths[2] in (2, 4):
            last = values[2] if lengths[2] == 4 else full_year(values[2], parse.pivot)
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


SLOTS: dict[str, Callable[[Parse, int], Finds]] = {
    "day": day,
    "ord": ordinal,
    "n": cardinal,
    "one": article,
    "year": year,
    "anyyear": any_year,
    "yy": short_year,
    "bareyear": bare_year,
    "bareyy": bare_short_year,
    "decade": decade,
    "roman": roman,
    "hour": hour,
    "minute": minute,
    "numeric": numeric,
    "loneday": lone_day,
}
"""Slot -> what finds it; every other slot is a lexicon of the grammar."""
