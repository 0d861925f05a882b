"""When an event was: said, referred to, carried on from before, or inferred, in this order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline import when
from timeline.edtf import Precision
from timeline.extract.events import (
    ahead,
    carrying,
    counted,
    ordering,
    referring,
    stated,
    turning,
)
from timeline.extract.events.claims import Claim
from timeline.extract.events.clauses import Clause
from timeline.extract.events.counted import Count
from timeline.extract.events.lexicon import Lexicon
from timeline.extract.events.narrative import Narrative
from timeline.extract.events.ordering import Placed
from timeline.extract.events.tokens import Sentence
from timeline.model import Reason, Status, Timex
from timeline.when import When

_AHEAD = ("schedule", "intent")
"""Kinds of verbs that set what is to come, whatever their tense."""

_UNTIL = "../"
"""What EDTF begins with that goes on to an end."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What else its sentence holds: the claims whose own dates are not this one's, and what is
    counted from what."""

    clauses: Sequence[Clause]
    claims: Sequence[Claim]
    counts: Sequence[Count]


def place(
    claim: Claim, sentence: Sentence, narrative: Narrative, lexicon: Lexicon, beside: Beside
) -> Placed:
    count = counted.find(claim, sentence, beside.counts)
    said = None if claim.item else _said(claim, sentence, narrative, lexicon, beside)
    if said is not None:
        return said
    if count is not None and not claim.order:
        return counted.place(count, sentence, narrative)
    of_another = counted.from_it(claim, sentence, beside.counts)
    if of_another is not None:
        return counted.place_back(of_another, sentence)
    if claim.order:
        return ordering.ordered(claim, sentence, narrative)
    if claim.status is not Status.HAPPENED:
        return _after_that(claim, narrative) or _to_come(claim, narrative)
    referred = referring.find(claim, sentence, narrative, lexicon)
    return referred or carrying.find(claim, sentence, narrative, lexicon)


def _said(
    claim: Claim, sentence: Sentence, narrative: Narrative, lexicon: Lexicon, beside: Beside
) -> Placed | None:
    free = stated.free(
        claim,
        sentence,
        beside.claims,
        narrative.dated,
        narrative.written,
        capital_nouns=lexicon.cues.nouns_capital,
    )
    count = counted.find(claim, sentence, beside.counts)
    free = [t for t in free if count is None or not count.words.contains(t.span)]
    free = [other for other in free if not ahead.ended_then(claim, other, sentence, lexicon)]
    timex = stated.find(claim, sentence, beside.clauses, free)
    if timex is not None and ahead.is_set(claim, timex, sentence, narrative, lexicon):
        free = [other for other in free if other is not timex]
        timex = stated.find(claim, sentence, beside.clauses, free)
    if timex is None or timex.when is None:
        return None
    begun = stated.begins_then(claim, timex, sentence)
    value = stated.in_section(timex, narrative) if begun is None else begun
    takes = ahead.takes_effect(timex, sentence, lexicon)
    told = _told_before(timex, sentence, narrative)
    value = turning.along(timex, value, narrative.turned)
    said = value
    value, turned = turning.turned(claim, timex, value, narrative.written, takes=takes, told=told)
    narrative.turned = turning.years_moved(said, value) or narrative.turned
    reasons = (*stated.reasons(timex, sentence), *_dateline(timex, narrative), *turned)
    opens = sentence.opens and stated.opens(timex, sentence)
    if claim.negated and value == timex.when and value.edtf.startswith(_UNTIL):
        because = Reason(f"not until {timex.value}: then", timex.span.of(sentence.text), timex.span)
        reasons = (*stated.reasons(timex, sentence), because)
        return Placed(when.parse(timex.value), reasons, said=True, at_last=True)
    return Placed(value, reasons, timex.warnings, said=True, opens=opens, takes=takes)


def _told_before(timex: Timex, sentence: Sentence, narrative: Narrative) -> turning.Before:
    """What a day or month without its year is counted from; "Tuesday" is counted in weeks."""
    assert timex.when is not None
    words = timex.span.of(sentence.text)
    if timex.when.precision is not Precision.MONTH and not any(map(str.isdigit, words)):
        return turning.NOTHING
    around = _told_around(timex, narrative)
    return turning.Before(around or narrative.far_told, framed=around is not None)


def _told_around(timex: Timex, narrative: Narrative) -> When | None:
    """The day said last before it, where the one said next lies before what it is taken for: what
    is told in the order of time lies between the two."""
    frame = narrative.frame(timex.span.start)
    assert timex.when is not None
    if frame is None or not frame[1].surely_before(timex.when):
        return None
    between = turning.first_after(timex.when, frame[0])
    return frame[0] if between is None or not frame[1].surely_before(between) else None


def _dateline(timex: Timex, narrative: Narrative) -> Iterator[Reason]:
    """Where the document's date is from, if the expression rests on it."""
    dated = narrative.dated
    if timex.anchor == "narrative" and timex.when == dated.when:
        yield Reason(f"the document's date {dated.when}")
    elif timex.anchor != "document":
        return
    yield from (reason for reason in dated.reasons if reason.span != timex.span)


def is_over(claim: Claim, placed: Placed, sentence: Sentence, narrative: Narrative) -> bool:
    """ "He will die in 1950", in a text that was written later, or goes on telling of the past; but
    what was to be done may not have been."""
    group = claim.clause.group
    if claim.tense != "future" or placed.when is None or group is None:
        return False
    if sentence.tokens[group.first].word.with_participle in ("past", "pluperfect", "imperfect"):
        return False
    if placed.said:
        return narrative.is_long_over(placed.when) and narrative.written is not None
    return narrative.historic


def later_than_document(claim: Claim, placed: Placed, narrative: Narrative) -> bool:
    """The present, or a noun, with a date to come tells what is planned."""
    own = narrative.written
    if own is None or own.latest is None or placed.when is None or not placed.said:
        return False
    if placed.opens:
        return False  # a row of a chronology, which may begin with the document's own date
    ahead = placed.takes or claim.kind in _AHEAD
    if claim.tense in ("past", "pluperfect", "participle") and not ahead:
        return False
    return placed.when.earliest is not None and placed.when.earliest > own.latest


def _after_that(claim: Claim, narrative: Narrative) -> Placed | None:
    """The future of what is told in the present, of a time that is long over."""
    told = narrative.now or narrative.reached
    if claim.tense != "future" or not narrative.historic or told is None:
        return None
    return Placed(when.after(told.when), (Reason(f"had not happened before {told.when}"),))


def _to_come(claim: Claim, narrative: Narrative) -> Placed:
    anchor = narrative.written if narrative.current else narrative.anchor
    if anchor is None or anchor.earliest is None:
        return Placed(None)
    bound = when.since(anchor) if claim.ongoing else when.after(anchor)
    return Placed(bound, (Reason(f"from {anchor} on, with no end known"),))
