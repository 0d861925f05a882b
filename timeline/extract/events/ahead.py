"""Dates in a verb's clause on which it did not happen: for when, from when, until when."""

from __future__ import annotations

from timeline.extract.events import turning
from timeline.extract.events.claims import Claim
from timeline.extract.events.lexicon import Lexicon
from timeline.extract.events.narrative import Narrative
from timeline.extract.events.tokens import Sentence
from timeline.model import Status, Timex, TimexType

EFFECT = 40
"""Characters before a date in which words may say that something takes effect then."""

UNTIL = 10
"""Characters before an hour in which "till" may begin."""

_GOVERNS = frozenset(("preposition", "locative", "of", "agent", "purpose"))
_SAYING = ("statement", "intent")


def is_set(
    claim: Claim, timex: Timex, sentence: Sentence, narrative: Narrative, lexicon: Lexicon
) -> bool:
    """ "Has called a strike from 16 to 18 March", written on the 9th: that is the strike's. Minutes
    say so in the present: "kündigt ihren Rücktritt zum 30. Juni an".
    """
    written = narrative.written
    says = narrative.recorded and claim.tense == "present" and claim.kind in _SAYING
    if claim.nominal or written is None or not (says or claim.tense in ("past", "perfect")):
        return False
    if timex.anchor == "document" and set_for(timex, sentence):
        return True
    if narrative.far_told is not None and turning.yearless(timex):
        return False  # its year is that of what was told before it
    later = timex.when is not None and written.surely_before(timex.when)
    if says:
        return later and follows_noun(timex, sentence)
    if not later or timex.anchor != "document" or takes_effect(timex, sentence, lexicon):
        return False
    return not turning.yearless(timex) or follows_noun(timex, sentence)


def follows_noun(timex: Timex, sentence: Sentence) -> bool:
    """ "Called a strike in May", "einen Streik für Mai": it may be the strike's; "sold the house in
    May", "ist im Mai aufgestiegen" can only be the verb's.
    """
    tokens, place = sentence.tokens, sentence.index_at(timex.span.start)
    before = place - 1
    while before >= 0 and (tokens[before].dated or tokens[before].word.classes & _GOVERNS):
        if "purpose" in tokens[before].word:
            return True
        before -= 1
    return before >= 0 and bool(tokens[before].word.noun)


def set_for(timex: Timex, sentence: Sentence) -> bool:
    """ "Asked for a debate for Thursday", "die für Samstag geplante Regatta"."""
    place = sentence.index_at(timex.span.start)
    near = sentence.tokens[max(0, place - 1) : place + 1]
    return any("purpose" in token.word for token in near)


def takes_effect(timex: Timex, sentence: Sentence, lexicon: Lexicon) -> bool:
    """ "With effect from" stands just before the date."""
    start = max(sentence.span.start, timex.span.start - EFFECT)
    found = list(lexicon.phrases.effect.finditer(sentence.text, start, timex.span.start))
    return bool(found) and timex.span.start - found[-1].end() <= 2


def ended_then(claim: Claim, timex: Timex, sentence: Sentence, lexicon: Lexicon) -> bool:
    """ "We danced till two": the hour is that of the end."""
    if timex.type is not TimexType.TIME or claim.status is not Status.HAPPENED:
        return False
    start = max(sentence.span.start, timex.span.start - UNTIL)
    found = list(lexicon.phrases.until.finditer(sentence.text, start, timex.span.end))
    return any(one.start() < timex.span.start <= one.end() + 1 for one in found)
