"""Where in a text something is said about time: the matches of a grammar, one after another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from timeline.extract.dates import lists
from timeline.extract.dates.expressions import Base, Expression, Match, Range, Reference, Shift
from timeline.extract.dates.grammar import NESTED
from timeline.extract.dates.parsing import Parse

_NAMES = frozenset(("month", "anymonth", "weekday", "anyweekday"))
"""Slots of what has a name of its own."""
_CHAINING = frozenset("-/.:,")
LONGEST_CHAIN = 16
"""Numbers and marks without a blank between them; "5/1/2019-5/7/2020" has eleven."""


def find(parse: Parse) -> Iterator[Match]:
    """The longest match at each place, left to right, none overlapping another."""
    entries = parse.entries
    index, count, behind = 0, len(entries), 0
    while index < count:
        if not entries[index].begins or parse.is_barren(index) or _is_inside(parse, index):
            index += 1
            continue
        serial = _after_serial(parse, index)
        if serial > index:
            index = behind = serial
            continue
        found = parse.longest(index)
        parse.forget()
        if found is None or not _stands(parse, index, found[0]):
            index += 1
            continue
        end, expression = found
        if expression is not None and not _is_last_of(parse, index, end, expression):
            match, later, end = lists.after(parse, Match(index, end, expression))
            earlier = lists.before(parse, match, behind)
            match = replace(match, start=max(behind, with_article(parse, match)))
            yield from lists.together([*earlier, match, *later])
        index = behind = end


def _is_inside(parse: Parse, index: int) -> bool:
    """A piece of a longer word or number begins here."""
    if not parse.tokens.glued(index):
        return False
    before = parse.words[index - 1]
    return before == "_" or (parse.words[index][0].isalnum() and before[-1].isalnum())


def _after_serial(parse: Parse, index: int) -> int:
    """Where a chain of numbers ends that is longer than any date or range; else the index."""
    words, end = parse.words, index + 1
    if not words[index].isdecimal():
        return index
    while end < len(words) and parse.tokens.glued(end) and _chains(words[end]):
        end += 1
    return end if end - index > LONGEST_CHAIN else index


def _chains(word: str) -> bool:
    return word.isdecimal() or word in _CHAINING


def _stands(parse: Parse, start: int, end: int) -> bool:
    """The match is not a piece of a longer word or number, nor a doubtful word alone."""
    words, cut = parse.words, parse.tokens
    vocabulary = parse.grammar.vocabulary
    if cut.glued(end) and words[end - 1][-1].isalnum() and words[end][0].isalnum():
        return False
    if _is_compounded(parse, end):
        return False
    if end - start == 1 and words[start] in vocabulary.doubtful:
        return parse.word(start - 1) in vocabulary.before_doubtful
    return True


def _is_last_of(parse: Parse, start: int, end: int, expression: Expression) -> bool:
    """ "The last year of the war" is the last of something, and not the one before this."""
    return (
        isinstance(expression, Shift)
        and (expression.count, expression.base) == (-1, Base.DOCUMENT)
        and parse.word(end) in parse.grammar.vocabulary.of_something
        and parse.word(start - 1) in parse.grammar.vocabulary.articles
        and "unit" not in parse.entries[start].slots
    )


def _is_compounded(parse: Parse, end: int) -> bool:
    """A hyphen joins the last word to another that is no time: "Winter-Biathlon"."""
    if parse.word(end) != "-" or not (parse.tokens.glued(end) and parse.tokens.glued(end + 1)):
        return False
    following = parse.word(end + 1)
    return (
        parse.words[end - 1].isalpha()
        and following.isalpha()
        and not parse.grammar.entry(following).begins
    )


def with_article(parse: Parse, match: Match) -> int:
    """Where the expression begins with the article that belongs to it.

    None does to "from" and "between", nor in some languages to names ("the | 2008 crisis").
    """
    start = match.start
    articles = parse.grammar.vocabulary.articles
    slots = parse.entries[start].slots
    if isinstance(match.expression, Range) and slots <= NESTED:
        return start
    bare = isinstance(match.expression, Reference) or _is_name(parse, match)
    if bare and not parse.grammar.vocabulary.article_before_names:
        return start
    if start and parse.words[start - 1] == "'" and parse.tokens.glued(start - 1):
        return start - 2 if f"{parse.word(start - 2)}'" in articles else start
    return start - 1 if parse.word(start - 1) in articles else start


def _is_name(parse: Parse, match: Match) -> bool:
    """A date that begins with its name or number, and is no "6th of May" or "1980s"."""
    expression, start = match.expression, match.start
    if parse.words[start].isdecimal():
        ordinal = parse.word(start + 1) in parse.grammar.vocabulary.ordinal_marks
        return not ordinal and expression.unit in ("day", "month", "year")
    return not parse.entries[start].slots.isdisjoint(_NAMES)
