"""Numbers in digits, and whether they stand by themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from timeline.extract.dates.parsing import Parse

Finds = list[tuple[int, Any]]
_NUMBER_GLUE = frozenset(".,:/")
_LABEL_MARKS = frozenset((".", "°", "º", "ª"))
MEASURES = frozenset(
    (
        *(
            "mg",
            "gr",
            "kg",
            "ng",
            "pg",
            "µg",
            "mcg",
            "ml",
            "cl",
            "dl",
            "cc",
            "mm",
            "cm",
            "km",
            "ppm",
        ),
        *("mmhg", "mmol", "ui", "iu", "kcal", "kw", "mw", "gw", "kwh", "mwh", "gwh", "kv", "hz"),
        *("khz", "mhz", "ghz", "rpm", "bpm", "mb", "px", "dpi", "lbs"),
    )
)
"""Signs of measures; they are the same in every language, and no word in any."""


def starts_number(parse: Parse, index: int) -> bool:
    """The digits here are not the tail of a longer number or of a word ("1.994", "B52")."""
    tokens = parse.tokens
    if not tokens.glued(index):
        return True
    before = parse.word(index - 1)
    if before[-1].isalpha() and before in parse.grammar.vocabulary.before_year:
        return not tokens.glued(index - 1)  # FY2023
    if before[-1].isalnum() or before in "_$€£¥#@%":
        return False
    if before == "/" and len(parse.word(index)) == len(parse.word(index - 2)) == 4:
        return True  # 2005/2010
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
    if after == "/" and len(parse.word(end - 1)) == 4:
        following = parse.word(end + 1)
        if len(following) == 4 or (len(following) == 2 and following > "12"):
            return True  # 2005/2010, 1914/18
    return not (after in _NUMBER_GLUE and tokens.glued(end + 1) and parse.word(end + 1).isdigit())


def read(parse: Parse, index: int, lengths: tuple[int, ...]) -> int | None:
    """A number in digits, of so many of them, standing by itself."""
    word = parse.words[index] if 0 <= index < len(parse.words) else ""
    return int(word) if len(word) in lengths and word.isdecimal() and word.isascii() else None


def ordinal_mark(parse: Parse, index: int) -> int | None:
    if not parse.tokens.glued(index):
        return None
    marks = parse.grammar.vocabulary.ordinal_marks
    if parse.word(index) in marks:
        return index + 1
    dotted = parse.word(index) == "." and parse.tokens.glued(index + 1)
    return index + 2 if dotted and parse.word(index + 1) in marks else None  # "1.º"


def is_labelled(parse: Parse, index: int) -> bool:
    """The number here is a label's: "no. 12/2020", "n° 12/2020"; "about 12/2020" is none."""
    tokens, place = parse.tokens, index - 1
    while place > 0 and parse.word(place) in _LABEL_MARKS and tokens.glued(place):
        place -= 1
    word = parse.word(place)
    known = word in parse.grammar.vocabulary.not_after
    return known and word not in parse.grammar.lexicons["modifier"].entries


def is_counted_range(parse: Parse, index: int) -> bool:
    """The number before goes on to another that counts something: "2000 bis 3000 Grad"."""
    joiners = parse.grammar.vocabulary.hour_joiners
    number = parse.word(index + 1)
    return parse.word(index) in joiners and number.isdecimal() and is_counted(parse, index + 2)


def is_counted(parse: Parse, index: int) -> bool:
    """The word here shows that the number before it counts or measures something."""
    word, after = parse.word(index), parse.word(index + 1)
    counts = parse.grammar.vocabulary.not_before
    if word in counts or word in MEASURES or f"{word} {after}" in counts:
        return True
    return after == "/" and word.isalpha() and len(word) < 5  # 1800 Elts/mm
