"""From a text to its time expressions: what matches, in order, resolved one after another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from timeline.extract.dates import grammar, periods, tokens
from timeline.extract.dates.expressions import DATES, Expression, Fixed, Named, Shift
from timeline.extract.dates.grammar import Grammar
from timeline.extract.dates.parsing import Parse
from timeline.extract.dates.periods import Period
from timeline.extract.dates.recurring import Weekday
from timeline.extract.dates.resolving import Context, Resolved, resolve
from timeline.extract.dates.tense import UNKNOWN
from timeline.extract.dates.tokens import Tokens
from timeline.languages import Language
from timeline.model import Reason, Span, Timex
from timeline.when import When


@dataclass(frozen=True, slots=True)
class Match:
    """An expression and the tokens [start, end) that say it."""

    start: int
    end: int
    expression: Expression


def find(text: str, language: Language, *, created: When | None = None) -> list[Timex]:
    """The time expressions of a text in their order, no two overlapping.

    `created` is the document's date; without it, what is relative stays unresolved.
    """
    compiled = grammar.of(language)
    cut = tokens.read(text)
    written = None if created is None else periods.of(created)
    parse = Parse(compiled, cut, None if written is None else written.year)
    matches = list(_matches(parse))
    return _resolved(matches, cut, compiled, written)


def _matches(parse: Parse) -> Iterator[Match]:
    words, compiled = parse.words, parse.grammar
    entry = compiled.entry
    index, count = 0, len(words)
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
            yield Match(_with_article(parse, index), end, expression)
        index = end


def _stands(parse: Parse, start: int, end: int) -> bool:
    """The match is not a piece of a longer word or number, nor a doubtful word alone."""
    words, cut = parse.words, parse.tokens
    vocabulary = parse.grammar.vocabulary
    if cut.glued(start) and (words[start - 1][-1].isalnum() or words[start - 1] == "_"):
        return False
    if cut.glued(end) and words[end - 1][-1].isalnum() and words[end][0].isalnum():
        return False
    if end - start == 1 and words[start] in vocabulary.doubtful:
        return parse.word(start - 1) in vocabulary.before_doubtful
    return True


def _with_article(parse: Parse, start: int) -> int:
    """Where the expression begins with the articles that belong to it."""
    articles = parse.grammar.vocabulary.articles
    if start and parse.words[start - 1] == "'" and parse.tokens.glued(start - 1):
        return start - 2 if f"{parse.word(start - 2)}'" in articles else start
    return start - 1 if parse.word(start - 1) in articles else start


# ---------------------------------------------------------------------------------- resolving
def _resolved(
    matches: list[Match], cut: Tokens, compiled: Grammar, created: Period | None
) -> list[Timex]:
    context = Context(created=created, narrative=_tells_its_own_dates(matches, created))
    timexes: list[Timex] = []
    before: Match | None = None
    for match in matches:
        tense = UNKNOWN
        if isinstance(match.expression, Named):
            tense = compiled.tenses.around(cut, match.start, match.end)
        own = replace(context, tense=tense)
        resolved = _beside(match, before, cut, own) or resolve(match.expression, own)
        timexes.append(_timex(match, resolved, cut))
        if isinstance(match.expression, DATES) and resolved.period is not None:
            context = replace(context, anchor=resolved.period)
        before = match
    return timexes


def _tells_its_own_dates(matches: list[Match], created: Period | None) -> bool:
    """No word points at the day of writing, and its years lie away from it: a narrative."""
    if created is None:
        return True
    pointing = sum(
        isinstance(m.expression, Shift)
        or (isinstance(m.expression, Named) and m.expression.direction is not None)
        for m in matches
    )
    far = sum(
        isinstance(m.expression, Fixed) and abs(m.expression.period.year - created.year) > 1
        for m in matches
    )
    near = sum(
        isinstance(m.expression, Fixed) and abs(m.expression.period.year - created.year) <= 1
        for m in matches
    )
    weekdays = sum(
        isinstance(m.expression, Named) and isinstance(m.expression.what, Weekday) for m in matches
    )
    return far > 2 * (pointing + near + weekdays)


def _beside(match: Match, before: Match | None, cut: Tokens, context: Context) -> Resolved | None:
    """A weekday right after a full date, across a dash or comma: it confirms that date."""
    expression = match.expression
    if (
        before is None
        or not isinstance(expression, Named)
        or not isinstance(expression.what, Weekday)
        or context.anchor is None
        or context.anchor.unit != "day"
        or not before.end < match.start <= before.end + 2
        or any(cut.words[i] not in ("-", ",", "(") for i in range(before.end, match.start))
    ):
        return None
    confirmed = resolve(Fixed(context.anchor, expression.what.number), context)
    says = "weekday agrees with the date beside it"
    if confirmed.warnings:
        says = "weekday of the date beside it"
    return replace(confirmed, says=(says,), anchor="narrative")


def _timex(match: Match, resolved: Resolved, cut: Tokens) -> Timex:
    span = Span(cut.starts[match.start], cut.ends[match.end - 1])
    quote = span.of(cut.text)
    reasons = [Reason(resolved.says[0], quote, span)] if resolved.says else []
    reasons += [Reason(says) for says in resolved.says[1:]]
    return Timex(
        span,
        resolved.type,
        resolved.value,
        resolved.when,
        resolved.mod,
        resolved.anchor,
        tuple(reasons),
        resolved.warnings,
    )
