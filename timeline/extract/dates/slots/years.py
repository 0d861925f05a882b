"""Years and decades, of as many digits as their surroundings allow."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Any

from timeline.extract.dates.slots import counts, digits, models

if TYPE_CHECKING:
    from timeline.extract.dates.parsing import Parse

Finds = list[tuple[int, Any]]
_GROUPS = 4
"""Numbers looked at on either side of one that may be a group of a longer one."""


def year(parse: Parse, index: int) -> Finds:
    """A year of four digits, or in words ("duemilaventi"), where a pattern asks for one."""
    number = digits.read(parse, index, (4,))
    if number is not None:
        fits = 1000 <= number <= 2200 and digits.starts_number(parse, index)
        sure = digits.ends_number(parse, index + 1) and not digits.is_counted(parse, index + 1)
        return [(index + 1, number)] if fits and sure else []
    return spoken_year(parse, index)


def spoken_year(parse: Parse, index: int) -> Finds:
    """A year in words: as one number, or as two of two digits ("nineteen ninety-six")."""
    words = counts.cardinal_words(parse, index)
    found = [(end, n) for end, n in words if isinstance(n, int) and 1100 <= n <= 2100]
    for middle, first in words:
        if first in range(11, 21):
            rest = counts.cardinal_words(parse, middle)
            found += [(end, first * 100 + n) for end, n in rest if n in range(10, 100)]
    return found


def any_year(parse: Parse, index: int) -> Finds:
    """A year of one to four digits, where an era says that it is one."""
    number = digits.read(parse, index, (1, 2, 3, 4))
    fits = number is not None and number > 0 and digits.starts_number(parse, index)
    return [(index + 1, number)] if fits else []


def old_year(parse: Parse, index: int) -> Finds:
    """Three or four digits, after the word for year."""
    return [found for found in any_year(parse, index) if len(parse.words[index]) > 2]


def end_year(parse: Parse, index: int) -> Finds:
    """Two digits after a year and a dash, that are no month: 1914-18."""
    number = digits.read(parse, index, (2,))
    if number is None or number < 13 or parse.word(index + 1) == "/":
        return []
    sure = digits.ends_number(parse, index + 1) and not digits.is_counted(parse, index + 1)
    return [(index + 1, number)] if sure else []


def short_year(parse: Parse, index: int) -> Finds:
    """Two digits, after an apostrophe or above 31, as the year nearest to the pivot."""
    start = index
    marked = parse.word(index) == "'"
    if marked:
        index += 1
    number = digits.read(parse, index, (2,))
    if number is None or not (marked or (number > 31 and digits.starts_number(parse, start))):
        return []
    if not digits.ends_number(parse, index + 1) or digits.is_counted(parse, index + 1):
        return []
    return [(index + 1, full_year(number, parse.pivot, ahead=10))]


def full_year(number: int, pivot: int | None, *, ahead: int = 20) -> int:
    """A year of two digits: at most so many after the pivot; 1950 to 2049 without one."""
    if pivot is None:
        return number + (1900 if number >= 50 else 2000)
    century = pivot // 100 * 100
    year = century + number
    if year > pivot + ahead:
        return year - 100
    return year + 100 if year <= pivot + ahead - 100 else year


def bare_year(parse: Parse, index: int) -> Finds:
    """Four digits that nothing but themselves calls a year."""
    number = digits.read(parse, index, (4,))
    if number is None:
        led = _is_led(parse, index, parse.grammar.vocabulary.before_year)
        return spoken_year(parse, index) if led else []
    if not digits.starts_number(parse, index) or not digits.ends_number(parse, index + 1):
        return []
    before, labels = parse.word(index - 1), parse.grammar.vocabulary.not_after
    if before == "." and parse.word(index - 2) in labels:
        return []  # No. 1848
    if digits.is_counted(parse, index + 1) or before in labels or _is_grouped(parse, index):
        return []
    if digits.is_counted_range(parse, index + 1):
        return []
    if parse.tokens.glued(index) and before in "-/":
        first = parse.word(index - 2)
        part = first in parse.grammar.lexicons["part"].entries
        led = first in parse.grammar.vocabulary.before_year  # post-1945
        if not part and not led and not (first.isdecimal() and len(first) == 4):
            return []  # a year after a hyphen goes with another one, or with "mid"
    led = _is_led(parse, index, parse.grammar.vocabulary.before_year)
    bare = parse.grammar.vocabulary.bare_years and 1800 <= number <= 2060
    fits = 1000 <= number <= 2200 if led else bare or (number < 1800 and _is_old(parse, index))
    return [(index + 1, number)] if fits and not models.is_model(parse, index, led=led) else []


def _is_old(parse: Parse, index: int) -> bool:
    """Four digits that stand where a language puts a year without a word, and count nothing."""
    vocabulary, before = parse.grammar.vocabulary, parse.word(index - 1)
    if not vocabulary.before_old_year or parse.word(index)[0] == "0":
        return False
    begins = index == 0 or before in _ENDS or parse.tokens.on_another_line(index - 1, index)
    if not begins and before not in vocabulary.before_old_year:
        return False
    after = parse.tokens.written(index + 1) if index + 1 < len(parse.tokens) else "."
    if not after[0].isalpha():
        return not begins and after in _ENDS
    follows = parse.tokens.written(index + 2) if index + 2 < len(parse.tokens) else "."
    if after in vocabulary.list_joiners or after in vocabulary.hour_joiners:
        return False  # 1200 und 1500 Bäume
    described = after.endswith(_ENDINGS) and follows[:1].isupper()  # 1200 neue Bäume
    return after.islower() and not described


_ENDS = frozenset(".,;:!?")
_ENDINGS = ("e", "er", "en", "es", "em")
"""Those of adjectives in a language whose nouns have capitals."""


def model_year(parse: Parse, index: int) -> Finds:
    """Four digits that say of which year a thing is, and not when anything happened."""
    number = digits.read(parse, index, (4,))
    if number is None or not 1880 <= number <= 2100 or not digits.starts_number(parse, index):
        return []
    led = _is_led(parse, index, parse.grammar.vocabulary.before_year)
    return [(index + 1, number)] if models.is_model(parse, index, led=led) else []


def _is_grouped(parse: Parse, index: int) -> bool:
    """It is a piece of a number written in groups, such as a telephone's: "0471 1848 1994"."""
    for step in (-1, 1):
        place = index + step
        for _ in range(_GROUPS):
            word = parse.word(place)
            if not word.isdecimal() or parse.tokens.on_another_line(place, place - step):
                break
            if len(word) != 4 or word[0] == "0":
                return True
            place += step
    return False


def _is_led(parse: Parse, index: int, leads: Collection[str]) -> bool:
    """One of the words stands before, with or without an elided article."""
    before = parse.word(index - 1)
    if before in ("'", ".") and parse.tokens.glued(index - 1):
        before = parse.word(index - 2) + before  # "nell'", "ca."
    return before in leads


def bare_short_year(parse: Parse, index: int) -> Finds:
    """Two digits that a word before them calls a year, and an apostrophe does not hurt."""
    vocabulary, sure = parse.grammar.vocabulary, False
    if parse.word(index) == "'" and not parse.tokens.glued(index) and parse.tokens.glued(index + 1):
        sure = parse.stops(index + 2) or parse.word(index + 1) > "31"  # '10 things' are quoted
    if parse.tokens.glued(index) and parse.word(index - 1) in vocabulary.before_short_year:
        number = digits.read(parse, index, (2,))  # FY25
        ends = number is not None and digits.ends_number(parse, index + 1)
        return [(index + 1, full_year(number or 0, parse.pivot))] if ends else []
    words = (*vocabulary.before_short_year, *(vocabulary.before_year if sure else ()))
    return short_year(parse, index) if _is_led(parse, index, words) else []


def decade(parse: Parse, index: int) -> Finds:
    """The first year of a decade: 80, '80, 1980, or the word for eighty."""
    start = index
    if parse.word(index) == "'":
        index += 1
    number = digits.read(parse, index, (2, 4))
    if number is not None:
        if number % 10 or not digits.starts_number(parse, start):
            return []
        return [(index + 1, number if number > 99 else _begun(number, parse.pivot))]
    words = [(end, n) for end, n in counts.cardinal_words(parse, index) if n in range(20, 100, 10)]
    return [(end, _begun(int(n), parse.pivot)) for end, n in words]


def _begun(number: int, pivot: int | None) -> int:
    """The first year of a decade of two digits: nobody tells of one that has not begun."""
    return number + 1900 if pivot is None and number >= 20 else full_year(number, pivot, ahead=0)
