"""Times that are spoken of again: "of the day", "then", "at the meeting"."""

from __future__ import annotations

from timeline.extract.events.claims import Claim
from timeline.extract.events.lexicon import Lexicon
from timeline.extract.events.narrative import Narrative, Told
from timeline.extract.events.ordering import Placed
from timeline.extract.events.tokens import Sentence, Token
from timeline.model import Reason, Span

_SPOKEN_AT = ("meeting", "justice", "decision", "declaration")
_WIDE = ("attack", "accident")
"""Kinds so wide that a noun speaks of what it names itself alone: no flood is "the drought"."""


def find(claim: Claim, sentence: Sentence, narrative: Narrative, lexicon: Lexicon) -> Placed | None:
    """ "of the day", "at the meeting": the time of what was told before."""
    tokens = sentence.tokens
    low = tokens[claim.clause.first].span.start
    high = tokens[claim.clause.end - 1].span.end
    day = lexicon.phrases.day.search(sentence.text, low, high)
    anchor = narrative.anchor
    if day is not None and anchor is not None:
        span = Span(day.start(), day.end())
        return Placed(anchor, (Reason(f"refers to {anchor}", day.group(), span),), said=True)
    then = lexicon.phrases.then.search(sentence.text, low, high)
    spoken_of = narrative.mentioned or narrative.now
    if then is not None and spoken_of is not None:
        span = Span(then.start(), then.end())
        time = spoken_of.when
        return Placed(time, (Reason(f"refers to {time}", then.group(), span),), said=True)
    for index in range(claim.clause.first, claim.clause.end):
        token = tokens[index]
        told = _meant(claim, sentence, index, narrative)
        if told is not None:
            quote = token.span.of(sentence.text)
            where = f"[{told.trigger.start},{told.trigger.end}]"
            reason = Reason(f"refers to “{told.quote}” {where}, {told.when}", quote, token.span)
            return Placed(told.when, (reason,), said=True, places=told.places)
    return None


def _meant(claim: Claim, sentence: Sentence, index: int, narrative: Narrative) -> Told | None:
    """The event told before that a definite noun, not the claim's own, speaks of."""
    token = sentence.tokens[index]
    own = claim.trigger <= index < claim.trigger_end
    if own or not token.word.noun or index == 0:
        return None
    before = sentence.tokens[max(0, index - 2) : index]
    led = any("locative" in t.word or "preposition" in t.word for t in before)
    if "definite" not in before[-1].word or not (led or token.word.noun == claim.kind):
        return None
    if token.word.paper and not led:
        return None  # "the ruling of 5 May was set aside", not on that day
    if claim.kind == "statement" and token.word.noun not in _SPOKEN_AT:
        return None  # "blamed the drought"
    return spoken_of(token, narrative)


def spoken_of(token: Token, narrative: Narrative) -> Told | None:
    """The event told before that an event noun names."""
    if not token.word.noun:
        return None
    if token.word.noun in _WIDE:
        return narrative.last_named(token.lowered)
    return narrative.last_of_kind(token.word.noun)
