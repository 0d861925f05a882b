"""The date that a claim's own words say: which of a sentence's dates is this event's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline import when
from timeline.edtf import Precision
from timeline.extract.events import occasion, owned, sharing, turning
from timeline.extract.events.claims import Claim
from timeline.extract.events.clauses import Clause
from timeline.extract.events.narrative import Narrative
from timeline.extract.events.tokens import Sentence
from timeline.gregorian import DAY
from timeline.model import Dated, Reason, Span, Status, Timex, TimexType
from timeline.when import When

_APART = ("participle", "infinitive")
_INTRODUCED = {
    "meeting": ("locative",),
    "decision": ("agent", "with", "preposition"),
    "accident": ("locative",),
    "attack": ("locative",),
}
"""Kinds of nouns and what stands before them where their date is the verb's too: "at the hearing
of", "by order of".
"""

_STRIKES = ("accident", "attack")
"""Kinds of nouns that do something: "the storm of 14 October tore off the roof"."""

_MONTH = Precision.MONTH.fineness
_LATE, _MORNING = "T20", "T07"
"""Hours from which a night begins, and before which it ends."""
_WRITTEN = re.compile(r"(\d{4})(?:-\d\d){0,2}(?:-(SP|SU|FA|WI))?")
_SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
"""Values of TIMEX3 as EDTF writes them."""


def free(
    claim: Claim,
    sentence: Sentence,
    others: Sequence[Claim],
    dated: Dated,
    written: When | None,
    *,
    capital_nouns: bool = False,
) -> list[Timex]:
    """The dates that belong to no other claim inside this one; the dateline's only if alone."""
    tokens = sentence.tokens
    own = tokens[claim.trigger].span
    quoted = tokens[claim.trigger].quoted
    free = [
        timex
        for timex in _dates(sentence)
        if not timex.span.overlaps(own)
        and (quoted or not _in_quotes(timex, sentence))
        and not _of_another(claim, timex, sentence, others, written)
        and _could_be(claim, timex, sentence, written, capital_nouns=capital_nouns)
    ]
    if dated.span is None:
        return free
    return [t for t in free if not dated.span.overlaps(t.span)] or free


def _of_another(
    claim: Claim, timex: Timex, sentence: Sentence, others: Sequence[Claim], written: When | None
) -> bool:
    tokens = sentence.tokens
    own = tokens[claim.trigger].span
    for other in others:
        if other is claim or not _has_own_date(other):
            continue
        if other.tense == "infinitive" and not _is_to_come(timex, written):
            continue
        span = Span(tokens[other.trigger].span.start, tokens[other.end - 1].span.end)
        inside = span.contains(timex.span) and not span.contains(own)
        if inside and not circumstance(claim, other, sentence):
            return True
    return False


def _could_be(
    claim: Claim, timex: Timex, sentence: Sentence, written: When | None, *, capital_nouns: bool
) -> bool:
    """Not a deadline for what is told as done, nor since when, nor the year of a noun."""
    value = timex.when
    assert value is not None
    if claim.tense in ("past", "present") and value.latest is None:
        return begins_then(claim, timex, sentence) is not None  # no "lowest since 2004"
    done = claim.status is Status.HAPPENED and claim.tense != "infinitive"
    until = value.earliest is None and value.latest is not None
    if done and until and written is not None and written.latest is not None:
        assert value.latest is not None
        if value.latest > written.latest and not claim.nominal:
            return False
    after = timex.span.start > sentence.tokens[claim.trigger].span.start
    if claim.nominal:
        return True
    if capital_nouns and owned.of_attribute(claim, timex, sentence):
        return False
    if after and claim.tense != "infinitive" and owned.of_what_is_meant(claim, timex, sentence):
        return False
    return not (owned.of_paper(timex, sentence) or (after and owned.of_noun(timex, sentence)))


def begins_then(claim: Claim, timex: Timex, sentence: Sentence) -> When | None:
    """ "Ab 1916 produzierte die Fabrik Granaten": what was done from then on was begun then."""
    opens = timex.span.start < sentence.tokens[claim.trigger].span.start
    done = claim.tense == "past" and claim.status is Status.HAPPENED and not claim.negated
    value = timex.when
    if not (opens and done) or value is None or value.latest is not None:
        return None
    written = _WRITTEN.fullmatch(timex.value)
    if written is None:
        return None
    return when.parse(f"{written[1]}-{_SEASONS[written[2]]}" if written[2] else timex.value)


def _is_to_come(timex: Timex, written: When | None) -> bool:
    """It may well lie after what was written, so that it dates what somebody means to do."""
    value = timex.when
    assert value is not None
    if written is None or written.latest is None or value.latest is None:
        return value.latest is None
    if value == written:
        return False  # "agreed on Wednesday to buy", written on that Wednesday
    bound = value.earliest is None
    return value.latest > written.latest or turning.yearless(timex) or bound


def circumstance(claim: Claim, other: Claim, sentence: Sentence) -> bool:
    """ "By a judgment of 9 May, the court", "it was heard at the session of 9 May": the date of the
    noun is the verb's as well.
    """
    if _is_absolute(other, sentence):
        return not claim.nominal and claim.trigger > other.trigger
    if not other.nominal or other.order or claim.nominal:
        return False
    tokens = sentence.tokens
    if other.kind in _STRIKES and other.clause is claim.clause and other.trigger < claim.trigger:
        return not any(
            "of" in token.word for token in tokens[max(0, other.trigger - 2) : other.trigger]
        )
    if other.trigger >= claim.trigger:
        near = tokens[max(claim.trigger + 1, other.trigger - 3) : other.trigger]
        if any("during" in token.word for token in near):
            return True  # "lors de la séance du 3 mars"
        cues = _INTRODUCED.get(other.kind, ())
        return any(cue in token.word for token in near[-2:] for cue in cues)
    opens = tokens[claim.clause.first].word.classes & owned.OPENS_CIRCUMSTANCE
    between = tokens[other.trigger : claim.trigger]
    return bool(opens) and any(token.lowered == "," and not token.dated for token in between)


def _is_absolute(claim: Claim, sentence: Sentence) -> bool:
    """ "Concluído o curso em 1960, estagiou": it opens the clause, with a subject of its own."""
    if claim.tense != "participle" or claim.trigger != claim.clause.first:
        return False
    after = sentence.tokens[claim.trigger + 1 : claim.trigger + 2]
    return any("determiner" in t.word and "of" not in t.word and not t.dated for t in after)


def is_scene(claim: Claim, sentence: Sentence) -> bool:
    """ "Washed away in the storms of 2014": where, and so when, the verb's event was."""
    near = sentence.tokens[max(claim.clause.first, claim.trigger - 2) : claim.trigger]
    return claim.kind in _STRIKES and any("locative" in token.word for token in near)


def _in_quotes(timex: Timex, sentence: Sentence) -> bool:
    """What somebody said is of another time than that he said it."""
    place = sentence.index_at(timex.span.start)
    return place < len(sentence.tokens) and sentence.tokens[place].quoted


def _has_own_date(claim: Claim) -> bool:
    return claim.tense in _APART or (claim.nominal and not claim.tense)


def find(
    claim: Claim, sentence: Sentence, clauses: Sequence[Clause], free: Sequence[Timex]
) -> Timex | None:
    """The expression of the claim's own clause nearest to it, else one that opens the sentence."""
    tokens = sentence.tokens
    at = tokens[claim.trigger].span.start
    low, high = tokens[claim.first].span.start, tokens[claim.end - 1].span.end
    if claim.tense != "participle" and (not claim.nominal or claim.tense):
        low = tokens[_opens_at(claim, sentence)].span.start
        end = claim.end if claim.tense == "infinitive" else claim.clause.end
        high = tokens[max(end, claim.trigger_end) - 1].span.end
    own = [timex for timex in free if low <= timex.span.start < high]
    if claim.tense == "participle" or sharing.shares(claim):
        own = [timex for timex in own if timex.span.start > at] or own
    if own:
        return min(own, key=lambda timex: _rank(timex, at))
    beside = _just_before(claim, sentence, free)
    if beside is not None or not _may_share(claim):
        return beside
    opening = _opening_dates(sentence, clauses, free)
    return min(opening, key=lambda timex: _rank(timex, at), default=None)


def _just_before(claim: Claim, sentence: Sentence, free: Sequence[Timex]) -> Timex | None:
    """ "It was dark in 1953, when it went down": the date of what follows it is its own."""
    tokens, first = sentence.tokens, claim.clause.first
    if not first or claim.nominal or "scene" not in tokens[first].word:
        return None
    last = first - 2 if tokens[first - 1].lowered == "," else first - 1
    if last < 0 or not tokens[last].dated:
        return None
    end = tokens[last].span.end
    return next((timex for timex in free if timex.span.start < end <= timex.span.end), None)


def _opens_at(claim: Claim, sentence: Sentence) -> int:
    """Of what somebody means to do, past the verb that says so: "on Monday it agreed to"; where
    that verb is told itself, past its own phrase as well: "it agreed on Monday to".
    """
    group = claim.clause.group
    if claim.tense != "infinitive" or group is None or group.head >= claim.trigger:
        return claim.clause.first
    tokens, place = sentence.tokens, claim.trigger - 1
    if claim.first != claim.trigger or "infinitive_mark" not in tokens[place].word:
        return group.head
    while place > group.head and (tokens[place].lowered != "," or tokens[place].dated):
        place -= 1
    return claim.trigger if place == group.head else place


def in_section(timex: Timex, narrative: Narrative) -> When:
    """ "At six", under the date that heads the entry, is six of that day; else of the day that the
    paragraph told of last.
    """
    assert timex.when is not None
    spoken_of, own = narrative.section or narrative.day, narrative.dated.when
    if spoken_of is None or own is None or timex.type is not TimexType.TIME:
        return timex.when
    day, hour = timex.when.edtf[:10], timex.when.edtf[10:]
    if timex.anchor != "document" or day != own.edtf[:10] or not hour.startswith("T"):
        return timex.when
    if narrative.section is None and hour.startswith("T00"):
        return timex.when  # whose midnight it is, nobody knows
    told = spoken_of.when
    if told.edtf[10:13] >= _LATE and hour[:3] < _MORNING and told.latest is not None:
        told = when.day_at(told.latest + DAY)  # "at eleven at night. At four the roof fell in"
    return when.parse(told.edtf[:10] + hour)


def opens(timex: Timex, sentence: Sentence) -> bool:
    """It heads the entry: nothing but a bullet before it, and a sign of heading after it."""
    tokens = sentence.tokens
    place = sentence.index_at(timex.span.end)
    after = next((t for t in tokens[place:] if not t.dated), None)
    gap = sentence.text.startswith(occasion.GAPS, timex.span.end)
    if after is None or not (gap or after.lowered in ":–—-|.*"):
        return False
    before = sentence.tokens[: sentence.index_at(timex.span.start)]
    return all(token.dated or token.mark or token.word.classes for token in before)


def _may_share(claim: Claim) -> bool:
    """The date that opens a sentence holds for what it coordinates, not for what it reports."""
    if claim.status is Status.HYPOTHETICAL or claim.order or claim.tense in _APART:
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
