"""Where in a text something is said about time: the matches of a grammar, one after another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from timeline import gregorian
from timeline.extract.dates import periods
from timeline.extract.dates.expressions import Expression, Fixed, Named
from timeline.extract.dates.parsing import Parse
from timeline.extract.dates.recurring import Yearly
from timeline.extract.dates.slots import digits

MOST_IN_A_LIST = 12
"""Days that are looked for before the last one of a list."""


@dataclass(frozen=True, slots=True)
class Match:
    """An expression and the tokens [start, end) that say it."""

    start: int
    end: int
    expression: Expression


def find(parse: Parse) -> Iterator[Match]:
    """The longest match at each place, left to right, none overlapping another."""
    words, entry = parse.words, parse.grammar.entry
    index, count, behind = 0, len(words), 0
    while index < count:
        if not entry(words[index]).begins:
            index += 1
            continue
        found = parse.longest(index)
        parse.forget()
        if found is None or not _stands(parse, index, found[0]):
            index += 1
            continue
        end, expression = found
        if expression is not None:
            match = Match(index, end, expression)
            yield from _listed_before(parse, match, behind)
            yield replace(match, start=max(behind, _with_article(parse, index)))
        index = behind = end


def _stands(parse: Parse, start: int, end: int) -> bool:
    """The match is not a piece of a longer word or number, nor a doubtful word alone."""
    words, cut = parse.words, parse.tokens
    vocabulary = parse.grammar.vocabulary
    inside = words[start][0].isalnum() and (parse.word(start - 1)[-1:].isalnum())
    if cut.glued(start) and (inside or words[start - 1] == "_"):
        return False
    if cut.glued(end) and words[end - 1][-1].isalnum() and words[end][0].isalnum():
        return False
    if _is_compounded(parse, end):
        return False
    if end - start == 1 and words[start] in vocabulary.doubtful:
        return parse.word(start - 1) in vocabulary.before_doubtful
    return True


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


def _with_article(parse: Parse, start: int) -> int:
    """Where the expression begins with the article that belongs to it."""
    articles = parse.grammar.vocabulary.articles
    if start and parse.words[start - 1] == "'" and parse.tokens.glued(start - 1):
        return start - 2 if f"{parse.word(start - 2)}'" in articles else start
    return start - 1 if parse.word(start - 1) in articles else start


# ------------------------------------------------------------------------------------- lists
def _listed_before(parse: Parse, match: Match, behind: int) -> list[Match]:
    """The earlier days of a list whose month stands only at its end: "am 3., 4. und 5. Mai"."""
    found: list[Match] = []
    start = match.start
    while len(found) < MOST_IN_A_LIST:
        listed = _day_before(parse, start, behind)
        if listed is None:
            break
        first, end, number = listed
        expression = _on_day(match.expression, number)
        if expression is None:
            break
        found.insert(0, Match(first, end, expression))
        start = first
    return found


def _day_before(parse: Parse, start: int, behind: int) -> tuple[int, int, int] | None:
    """(start, end, day) of the number that a comma or an "and" joins to the day at `start`."""
    vocabulary = parse.grammar.vocabulary
    if not parse.words[start].isdecimal():
        return None
    index = start - 1
    if parse.word(index) in vocabulary.before_day:
        index -= 1
    if parse.word(index) not in vocabulary.list_joiners:
        return None
    if parse.word(index - 1) in vocabulary.list_joiners:
        index -= 1
    end = index
    index -= 1
    if parse.word(index) in vocabulary.ordinal_marks:
        index -= 1
    number = digits.read(parse, index, (1, 2)) if index >= behind else None
    if number is None or not 1 <= number <= 31 or not digits.starts_number(parse, index):
        return None
    return index, end, number


def _on_day(expression: Expression, number: int) -> Expression | None:
    """The same month on another day."""
    if isinstance(expression, Named) and isinstance(expression.what, Yearly):
        if expression.what.day is None:
            return None
        return Named(replace(expression.what, day=number, weekday=None))
    if isinstance(expression, Fixed) and expression.unit == "day":
        year, month, _ = gregorian.civil(expression.period.index)
        if number > gregorian.month_length(year, month):
            return None
        return Fixed(periods.day(gregorian.day_number(year, month, number)))
    return None
