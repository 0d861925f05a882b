"""When an event was: said, referred to, carried on from before, or inferred, in this order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline import when
from timeline.edtf import Precision
from timeline.extract.events import ahead, counted, ordering, referring, speakers, stated, turning
from timeline.extract.events.claims import Claim
from timeline.extract.events.clauses import Clause
from timeline.extract.events.lexicon import Lexicon
from timeline.extract.events.narrative import Narrative, Time
from timeline.extract.events.ordering import Placed
from timeline.extract.events.tokens import Sentence
from timeline.model import Reason, Status, Timex, TimexType
from timeline.when import When

_SAME_TIME = ("", "coordinator", "relative")
"""Openers of clauses that go on with what the sentence has begun to tell."""

_AHEAD = ("schedule", "intent")
"""Kinds of verbs that set what is to come, whatever their tense."""

_UNTIL = "../"
"""What EDTF begins with that goes on to an end."""

TOLD_AS_PAST = frozenset(("past", "perfect", "present", ""))


def place(
    claim: Claim,
    sentence: Sentence,
    clauses: Sequence[Clause],
    narrative: Narrative,
    lexicon: Lexicon,
    others: Sequence[Claim] = (),
) -> Placed:
    """`others`: the claims of the sentence, whose own dates are not this one's."""
    count = counted.find(claim, sentence, clauses, lexicon)
    said = None if claim.item else _said(claim, sentence, clauses, narrative, lexicon, others)
    if said is not None:
        return said
    if count is not None and not claim.order:
        return counted.place(count, sentence, narrative)
    of_another = counted.from_it(claim, sentence, clauses, lexicon)
    if of_another is not None:
        return counted.place_back(of_another, sentence)
    if claim.order:
        return ordering.ordered(claim, sentence, narrative)
    if claim.status is not Status.HAPPENED:
        return _after_that(claim, narrative) or _to_come(claim, narrative)
    referred = referring.find(claim, sentence, narrative, lexicon)
    return referred or _inherited(claim, sentence, narrative, lexicon)


def _said(
    claim: Claim,
    sentence: Sentence,
    clauses: Sequence[Clause],
    narrative: Narrative,
    lexicon: Lexicon,
    others: Sequence[Claim],
) -> Placed | None:
    free = stated.free(claim, sentence, others, narrative.dated, narrative.written)
    count = counted.find(claim, sentence, clauses, lexicon)
    free = [t for t in free if count is None or not count.words.contains(t.span)]
    free = [other for other in free if not ahead.ended_then(claim, other, sentence, lexicon)]
    timex = stated.find(claim, sentence, clauses, free)
    if timex is not None and ahead.is_set(claim, timex, sentence, narrative, lexicon):
        free = [other for other in free if other is not timex]
        timex = stated.find(claim, sentence, clauses, free)
    if timex is None or timex.when is None:
        return None
    begun = stated.begins_then(claim, timex, sentence)
    value = stated.in_section(timex, narrative) if begun is None else begun
    takes = ahead.takes_effect(timex, sentence, lexicon)
    told = _told_before(timex, sentence, narrative)
    value, turned = turning.turned(claim, timex, value, narrative.written, takes=takes, told=told)
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
    return frame[0]


def _dateline(timex: Timex, narrative: Narrative) -> Iterator[Reason]:
    """Where the document's date is from, if the expression rests on it."""
    dated = narrative.dated
    if timex.anchor == "narrative" and timex.when == dated.when:
        yield Reason(f"the document's date {dated.when}")
    elif timex.anchor != "document":
        return
    yield from (reason for reason in dated.reasons if reason.span != timex.span)


def is_over(claim: Claim, placed: Placed, narrative: Narrative) -> bool:
    """ "He will die in 1950", in a text that was written later, or goes on telling of the past."""
    if claim.tense != "future" or placed.when is None:
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


# ------------------------------------------------------------------------------ inherited
def _inherited(claim: Claim, sentence: Sentence, narrative: Narrative, lexicon: Lexicon) -> Placed:
    """What the narrative carries, else the day of the news, marked as inferred; else nothing."""
    beside = _goes_on_back(claim, narrative)
    beside = beside or ordering.beside_in_order(claim, sentence, narrative, lexicon)
    if beside is not None:
        return beside
    unknown = _says_unknown(claim, sentence) or _says_never(claim, sentence, lexicon)
    if claim.tense not in TOLD_AS_PAST or unknown:
        return Placed(None)
    if narrative.of_others and speakers.take_part(sentence, claim, lexicon):
        return _of_the_entry(narrative)
    now_told = claim.tense == "perfect" and lexicon.cues.perfect_is_now
    now = _now(claim, sentence, narrative, now_told)
    goes_on = narrative.here is not None and _goes_on(claim, sentence, narrative)
    if narrative.here is not None and goes_on and _is_of_here(claim, sentence, narrative):
        return _carried(claim, narrative.here)
    told = now is not None and now.exact and claim.tense == "past" and claim.kind != "statement"
    if now is not None and (told or narrative.near(now.when) or now.opens or not narrative.current):
        return _carried(claim, now)
    if narrative.here is not None and goes_on and not now_told:
        return _carried(claim, narrative.here)
    far = now is not None or narrative.looks_back or (narrative.long_past and narrative.current)
    far = far or (lexicon.cues.past_is_far and narrative.dated.when is not None)
    if far and claim.tense == "past" and claim.kind != "statement":
        return Placed(None)
    return _of_the_news(claim, narrative, lexicon, now_told)


def _goes_on_back(claim: Claim, narrative: Narrative) -> Placed | None:
    """What the pluperfect tells after it has told of a day, is of that day."""
    goes_on = claim.tense == "pluperfect" and claim.clause.opener in _SAME_TIME
    return _carried(claim, narrative.back) if goes_on and narrative.back is not None else None


def _now(claim: Claim, sentence: Sentence, narrative: Narrative, now_told: bool) -> Time | None:
    """The time that the telling has reached, where it may hold for this as well."""
    now = narrative.now
    if now is None or not (now.opens or now.exact or _is_of_that_month(claim, sentence, narrative)):
        return None
    if narrative.aside is not None and now.opens and _goes_on_with_it(claim, sentence):
        return narrative.aside
    done_now = now_told or (narrative.recorded and claim.tense == "present")
    if done_now and narrative.section is None:
        return None
    another = narrative.here is None and ordering.beside(claim, sentence) is not None
    return None if another and not (now.opens or narrative.current) else now


def _goes_on_with_it(claim: Claim, sentence: Sentence) -> bool:
    """ "Yesterday Joseph cut his hand. Paul l'a conduit": a pronoun says that it is told of him."""
    group, clause = claim.clause.group, claim.clause
    if group is None or claim.nominal or claim.tense not in ("past", "perfect"):
        return False
    before = sentence.tokens[max(clause.first, group.first - 1) : group.head]
    return any("clitic" in token.word for token in before)


def _is_of_that_month(claim: Claim, sentence: Sentence, narrative: Narrative) -> bool:
    """What follows "In May 1907", a month that is over, is of that month, but for "during the war".

    A year is too long for that.
    """
    now = narrative.now
    if now is None or not narrative.is_over(now) or claim.negated:
        return False
    if claim.tense != "past":
        return False
    tokens = sentence.tokens[claim.clause.first : claim.clause.end]
    of_another = (
        token.word.noun and any("preposition" in t.word for t in tokens[max(0, i - 3) : i])
        for i, token in enumerate(tokens)
    )
    return not any(of_another)


def _is_of_here(claim: Claim, sentence: Sentence, narrative: Narrative) -> bool:
    """ "The swings were delivered on 22 August, but one was damaged": not of the day of the
    minutes, which the present alone, or the perfect where it is one, tells of; and what stands
    behind a colon spells out what was said before it.
    """
    clause = claim.clause
    spelt_out = clause.first and sentence.tokens[clause.first - 1].lowered == ":"
    past = claim.tense == "past" and narrative.section is not None
    return clause.opener == "relative" or past or bool(spelt_out and claim.tense != "present")


def _goes_on(claim: Claim, sentence: Sentence, narrative: Narrative) -> bool:
    """With what the sentence has told so far, at the same time."""
    if narrative.by_the_way and claim.clause.opener not in ("relative", "coordinator"):
        return False
    scene = "scene" in sentence.tokens[claim.clause.first].word
    if claim.kind == "statement":
        return claim.clause.opener == "relative"  # "told a dealer, who warned the police"
    return scene or claim.clause.opener in _SAME_TIME


def _of_the_news(claim: Claim, narrative: Narrative, lexicon: Lexicon, now_told: bool) -> Placed:
    done_now = narrative.recorded and claim.tense == "present"
    if narrative.dated.when is None or not (narrative.current or done_now):
        return Placed(None)
    news = narrative.news(said=claim.kind == "statement")
    letter = lexicon.cues.verb_final and claim.tense == "perfect"  # the news say "wurde"
    if news is not None and not (now_told or letter):
        return _carried(claim, news)
    reason = Reason(f"the document's date {narrative.dated.when}, as the text gives none")
    return Placed(when.inferred(narrative.dated.when), (*narrative.dated.reasons[:1], reason))


def _of_the_entry(narrative: Narrative) -> Placed:
    """What those who write did themselves, after something that they told of others."""
    if narrative.section is not None:
        section = narrative.section
        return Placed(section.when, (Reason("carries on to here", section.because.quote),))
    own = narrative.dated
    if own.when is None:
        return Placed(None)
    reason = Reason(f"the document's date {own.when}, as the text gives none")
    return Placed(when.inferred(own.when), (*own.reasons[:1], reason))


def _says_unknown(claim: Claim, sentence: Sentence) -> bool:
    """ "Two years ago", where nobody knows from when: a date that is said, and not known."""
    low = sentence.tokens[claim.clause.first].span.start
    high = sentence.tokens[claim.clause.end - 1].span.end
    return any(
        timex.when is None and timex.type is TimexType.DATE and timex.value != "PRESENT_REF"
        for timex in sentence.timexes
        if low <= timex.span.start < high
    )


def _says_never(claim: Claim, sentence: Sentence, lexicon: Lexicon) -> bool:
    """ "It was never built": on no day."""
    clause = claim.clause
    tokens = sentence.tokens[clause.first : clause.end]
    return claim.negated and any(token.lowered in lexicon.cues.never for token in tokens)


def _carried(claim: Claim, time: Time) -> Placed:
    """A heading's date holds for what stands under it; any other is inferred."""
    known = time.opens or (claim.nominal and claim.definite)
    whole = time.when
    if whole.earliest is not None and whole.precision.fineness > Precision.DAY.fineness:
        whole = when.day_at(whole.earliest)
    reason = Reason("carries on to here", time.because.quote, time.because.span)
    return Placed(whole if known else when.inferred(whole), (reason,))


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
