"""From a text to its time expressions: what matches, in order, resolved one after another."""

from __future__ import annotations

from dataclasses import replace

from timeline.extract.dates import (
    annals,
    ends,
    grammar,
    leads,
    lists,
    matching,
    narrative,
    periods,
    resolving,
    tokens,
)
from timeline.extract.dates.expressions import (
    DATES,
    Amount,
    Clock,
    Expression,
    Fixed,
    Match,
    Modified,
    Named,
    Range,
    Reference,
)
from timeline.extract.dates.grammar import Grammar
from timeline.extract.dates.meanings import clock
from timeline.extract.dates.parsing import Parse
from timeline.extract.dates.periods import Period
from timeline.extract.dates.recurring import Weekday
from timeline.extract.dates.resolved import Context, Resolved
from timeline.extract.dates.resolving import resolve
from timeline.extract.dates.tokens import BREAK, Tokens
from timeline.languages import Language
from timeline.model import Reason, Span, Timex
from timeline.when import When

LONGEST_SENTENCE = 60
"""Tokens; an hour further than that from a day is of another one."""
_NEAR = 3
"""Tokens between a part of the day and an hour of it."""
_BESIDE = frozenset(("-", ",", "("))
_SENTENCE_ENDS = frozenset((".", "!", "?", ";", BREAK))


def find(text: str, language: Language, *, created: When | None = None) -> list[Timex]:
    """The time expressions of a text in their order, no two overlapping.

    `created` is the document's date; without it, what is relative stays unresolved.
    """
    compiled = grammar.of(language)
    cut = tokens.read(text)
    written = None if created is None else periods.of(created)
    parse = Parse(compiled, cut, None if written is None else written.year)
    matches = lists.of_one_day(list(matching.find(parse)), parse)
    return _resolved(annals.added(matches, cut), parse, written)


def _resolved(matches: list[Match], parse: Parse, created: Period | None) -> list[Timex]:
    cut, compiled = parse.tokens, parse.grammar
    context = Context(created=created, narrative=narrative.tells_its_own_dates(matches, created))
    timexes: list[Timex] = []
    before: Match | None = None
    for found in matches:
        match = _said_late(found, before, cut)
        own = _context_of(match, before, context, cut, compiled)
        match = _habit(match, own, cut, compiled)
        resolved = _beside(match, before, parse, own) or resolve(match.expression, own)
        lead = leads.before(match, resolved, cut, compiled)
        timex = _timex(match, resolved if lead is None else lead, cut)
        timexes.append(replace(timex, ends=_ends(match, parse, own)))
        if isinstance(match.expression, DATES) and resolved.period is not None:
            context = replace(context, anchor=resolved.period)
            before = match
    return timexes


def _ends(match: Match, parse: Parse, context: Context) -> tuple[Timex, ...]:
    """The two dates of a range that are said apart; the present among them is what it is."""
    both = ends.apart(match, parse)
    if not both or not isinstance(match.expression, Range):
        return ()
    told = resolving.ends(match.expression, context)
    return tuple(
        _timex(
            end,
            resolve(end.expression, context) if isinstance(end.expression, Reference) else one,
            parse.tokens,
        )
        for end, one in zip(both, told, strict=True)
    )


def _context_of(
    match: Match, before: Match | None, context: Context, cut: Tokens, compiled: Grammar
) -> Context:
    """The context with what only some kinds of expressions ask for."""
    expression = match.expression
    context = _past_midnight(expression, before, context)
    if isinstance(expression, Clock) and expression.date is None:
        between = () if before is None else cut.words[before.end : match.start]
        same = len(between) < LONGEST_SENTENCE and _SENTENCE_ENDS.isdisjoint(between)
        same = same or (BREAK not in between and _goes_on(match, context, cut, compiled))
        tense = context.tense if same else compiled.tenses.around(cut, match.start, match.end)
        return replace(context, same_sentence=same, tense=tense)
    if isinstance(expression, DATES) and not isinstance(expression, Fixed):
        start, end = match.listed or (match.start, match.end)
        tense = compiled.tenses.around(cut, start, end)
        past = context.narrative and not (tense.direction > 0 and _begins_anew(match, before, cut))
        return replace(context, tense=tense, narrative=past)
    return context


def _begins_anew(match: Match, before: Match | None, cut: Tokens) -> bool:
    """In another paragraph than the date before it: the future there is that of the document."""
    return before is None or BREAK in cut.words[before.end : match.start]


def _past_midnight(expression: Expression, before: Match | None, context: Context) -> Context:
    hour = expression.whole if isinstance(expression, Modified) else expression
    night, created = context.anchor, context.created
    if night is None or not isinstance(hour, Clock) or hour.date is not None:
        return context
    late = clock.is_past_midnight(hour, before)
    late = late and (created is None or night.first_day < created.first_day)
    return replace(context, anchor=night.shift(1)) if late else context


def _goes_on(match: Match, context: Context, cut: Tokens, compiled: Grammar) -> bool:
    """An hour told in the past, in the paragraph of a day before the document's: "The owner came at
    11.50 pm"."""
    if context.anchor is None or context.created is None:
        return False
    tense = compiled.tenses.around(cut, match.start, match.end)
    return tense.direction < 0 and context.anchor.when.surely_before(context.created.when)


def _said_late(match: Match, before: Match | None, cut: Tokens) -> Match:
    """An hour right after a part of the day, which says whether it is one of the afternoon: "am
    Mittwochabend um halb acht"."""
    hour, part = match.expression, None if before is None else before.expression
    if not isinstance(hour, Clock) or hour.date is not None or not isinstance(part, Clock):
        return match
    assert before is not None
    between = cut.words[before.end : match.start]
    if len(between) > _NEAR or not _SENTENCE_ENDS.isdisjoint(between):
        return match
    return replace(match, expression=replace(hour, time=clock.within(part.time, hour.time)))


def _habit(match: Match, context: Context, cut: Tokens, compiled: Grammar) -> Match:
    """A weekday with its article that is told in the present, or is the only one ("uniquement le
    mercredi"), where that is every one of them."""
    named = match.expression
    if (
        not isinstance(named, Named)
        or not isinstance(named.what, Weekday)
        or named.direction is not None
        or cut.words[match.start] not in compiled.vocabulary.habitual_articles
    ):
        return match
    only = match.start and cut.words[match.start - 1] in compiled.vocabulary.before_habits
    if context.tense.direction < 0 or (context.tense.direction > 0 and not only):
        return match
    return replace(match, expression=Amount(named.what.timex, repeated=True))


def _beside(match: Match, before: Match | None, parse: Parse, context: Context) -> Resolved | None:
    """A weekday right after a full date, across a dash or comma: it confirms that date."""
    expression, cut = match.expression, parse.tokens
    between = _BESIDE.union(parse.grammar.vocabulary.articles_as_one)
    if (
        before is None
        or not isinstance(expression, Named)
        or not isinstance(expression.what, Weekday)
        or context.anchor is None
        or context.anchor.unit != "day"
        or not before.end < match.start <= before.end + 2
        or not between.issuperset(cut.words[before.end : match.start])
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
