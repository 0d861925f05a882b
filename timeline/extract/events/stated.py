"""The date that a claim's own words say: which of a sentence's dates is this event's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline import when
from timeline.edtf import Precision
from timeline.errors import DateError
from timeline.extract.events.claims import Claim
from timeline.extract.events.clauses import Clause
from timeline.extract.events.narrative import Narrative
from timeline.extract.events.tokens import Sentence
from timeline.model import Reason, Span, Status, Timex, TimexType
from timeline.when import When

_OPENS_CIRCUMSTANCE = frozenset(("preposition", "agent", "locative", "with"))
_YEARLY = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
_OVER = frozenset(("past", "perfect", "pluperfect", "participle"))
_MONTH = Precision.MONTH.fineness


def free(
    claim: Claim, sentence: Sentence, others: Sequence[Claim], dateline: Span | None
) -> list[Timex]:
    """The dates that belong to no other claim inside this one; the dateline's only if alone."""
    tokens = sentence.tokens
    inner = [
        Span(tokens[other.trigger].span.start, tokens[other.end - 1].span.end)
        for other in others
        if other is not claim
        and _has_own_date(other)
        and other.trigger > claim.first
        and not _circumstance(claim, other, sentence)
    ]
    own = tokens[claim.trigger].span
    inner = [span for span in inner if not span.contains(own)]
    quoted = tokens[claim.trigger].quoted
    free = [
        timex
        for timex in _dates(sentence)
        if not any(span.contains(timex.span) for span in inner)
        and not timex.span.overlaps(own)
        and (quoted or not _in_quotes(timex, sentence))
    ]
    if dateline is None:
        return free
    return [t for t in free if not dateline.overlaps(t.span)] or free


def _circumstance(claim: Claim, other: Claim, sentence: Sentence) -> bool:
    """ "By a judgment of 9 May, the court": the date of the noun is the verb's as well."""
    if not other.nominal or other.order or claim.nominal or other.trigger >= claim.trigger:
        return False
    tokens = sentence.tokens
    opens = tokens[claim.clause.first].word.classes & _OPENS_CIRCUMSTANCE
    between = tokens[other.trigger : claim.trigger]
    return bool(opens) and any(token.lowered == "," and not token.dated for token in between)


def _in_quotes(timex: Timex, sentence: Sentence) -> bool:
    """What somebody said is of another time than that he said it."""
    place = sentence.index_at(timex.span.start)
    return place < len(sentence.tokens) and sentence.tokens[place].quoted


def _has_own_date(claim: Claim) -> bool:
    return claim.tense == "participle" or (claim.nominal and not claim.tense)


def find(
    claim: Claim, sentence: Sentence, clauses: Sequence[Clause], free: Sequence[Timex]
) -> Timex | None:
    """The expression of the claim's own clause nearest to it, else one that opens the sentence."""
    tokens = sentence.tokens
    at = tokens[claim.trigger].span.start
    low, high = tokens[claim.first].span.start, tokens[claim.end - 1].span.end
    if claim.tense != "participle" and (not claim.nominal or claim.tense):
        low = tokens[claim.clause.first].span.start
        high = tokens[claim.clause.end - 1].span.end
    own = [timex for timex in free if low <= timex.span.start < high]
    if claim.tense == "participle":
        own = [timex for timex in own if timex.span.start > at] or own
    if own:
        return min(own, key=lambda timex: _rank(timex, at))
    if not _may_share(claim):
        return None
    opening = _opening_dates(sentence, clauses, free)
    return min(opening, key=lambda timex: _rank(timex, at), default=None)


def in_section(timex: Timex, narrative: Narrative) -> When:
    """ "At six", under the date that heads the entry, is six of that day."""
    assert timex.when is not None
    section, own = narrative.section, narrative.dated.when
    if section is None or own is None or timex.type is not TimexType.TIME:
        return timex.when
    day, hour = timex.when.edtf[:10], timex.when.edtf[10:]
    if timex.anchor != "document" or day != own.edtf[:10] or not hour.startswith("T"):
        return timex.when
    return when.parse(section.when.edtf[:10] + hour)


def in_year(
    claim: Claim, timex: Timex, value: When, written: When | None
) -> tuple[When, tuple[Reason, ...]]:
    """ "In autumn" is last autumn of what happened and the next of what may: the status decides
    the year that the text leaves out.
    """
    if timex.anchor != "document" or written is None or _YEARLY.fullmatch(value.edtf) is None:
        return value, ()
    to_come = claim.status is not Status.HAPPENED or claim.kind == "schedule"
    if to_come and value.surely_before(written):
        turn = 1
    elif not to_come and claim.tense in _OVER and written.surely_before(value):
        turn = -1
    else:
        return value, ()
    try:
        turned = when.parse(f"{int(value.edtf[:4]) + turn:04}{value.edtf[4:]}")
    except DateError:  # 29 February
        return value, ()
    if turned.surely_before(written) if to_come else written.surely_before(turned):
        return value, ()
    says = "the next one, as it is to come" if to_come else "the last one, as it has happened"
    return turned, (Reason(says),)


def opens(timex: Timex, sentence: Sentence) -> bool:
    """It heads the entry: nothing but a bullet before it, and a sign of heading after it."""
    tokens = sentence.tokens
    after = next((t for t in tokens[sentence.index_at(timex.span.end) :] if not t.dated), None)
    if after is None or after.lowered not in ":–—-|.*":
        return False
    before = sentence.tokens[: sentence.index_at(timex.span.start)]
    return all(token.dated or token.mark or token.word.classes for token in before)


def _may_share(claim: Claim) -> bool:
    """The date that opens a sentence holds for what it coordinates, not for what it reports."""
    if claim.status is Status.HYPOTHETICAL or claim.order or claim.tense == "participle":
        return False
    return claim.clause.opener in ("", "coordinator") or (claim.nominal and not claim.definite)


def _opening_dates(
    sentence: Sentence, clauses: Sequence[Clause], free: Sequence[Timex]
) -> list[Timex]:
    first = next((clause for clause in clauses if clause.group is not None), None)
    if first is None or first.group is None:
        return []
    verb = sentence.tokens[first.group.first].span.start
    return [timex for timex in free if timex.span.start < verb]


def _dates(sentence: Sentence) -> Iterator[Timex]:
    for timex in sentence.timexes:
        if timex.when is not None and timex.type in (TimexType.DATE, TimexType.TIME):
            yield timex


def _rank(timex: Timex, at: int) -> tuple[int, int]:
    """The nearest; years and vaguer expressions only where nothing finer stands."""
    assert timex.when is not None
    vague = timex.when.precision.fineness < _MONTH
    return vague, min(abs(timex.span.start - at), abs(timex.span.end - at))


def reasons(timex: Timex, sentence: Sentence) -> tuple[Reason, ...]:
    quote = timex.span.of(sentence.text)
    return timex.reasons or (Reason("says when", quote, timex.span),)
