"""What an event that says no time of its own has of what was told before, or of the news."""

from __future__ import annotations

from timeline import when
from timeline.edtf import Precision
from timeline.extract.events import ordering, speakers
from timeline.extract.events.claims import Claim
from timeline.extract.events.lexicon import Lexicon
from timeline.extract.events.narrative import Narrative, Time
from timeline.extract.events.ordering import Placed
from timeline.extract.events.tokens import Sentence
from timeline.model import Reason, TimexType

_SAME_TIME = ("", "coordinator", "relative")
"""Openers of clauses that go on with what the sentence has begun to tell."""

_TOLD_AS_PAST = frozenset(("past", "perfect", "present", ""))


def find(claim: Claim, sentence: Sentence, narrative: Narrative, lexicon: Lexicon) -> Placed:
    """What the narrative carries, else the day of the news, marked as inferred; else nothing."""
    beside = _goes_on_back(claim, narrative)
    beside = beside or ordering.beside_in_order(claim, sentence, narrative, lexicon)
    if beside is not None:
        return beside
    unknown = _says_unknown(claim, sentence) or _says_never(claim, sentence, lexicon)
    if claim.tense not in _TOLD_AS_PAST or unknown:
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
