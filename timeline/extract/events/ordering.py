"""When an event was that is told before or after another: a bound, from the order alone."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline import when
from timeline.extract.events.claims import Claim
from timeline.extract.events.lexicon import BARE, Lexicon
from timeline.extract.events.narrative import Narrative
from timeline.extract.events.tokens import Sentence
from timeline.model import Place, Reason
from timeline.when import When


@dataclass(frozen=True, slots=True)
class Placed:
    """`said`: by an expression of the event's own clause or sentence, so that it carries on.
    `takes`: what was done takes effect then. `at_last`: what was not done before was done then.
    """

    when: When | None
    reasons: tuple[Reason, ...] = ()
    warnings: tuple[str, ...] = ()
    said: bool = False
    opens: bool = False
    places: tuple[Place, ...] = ()
    takes: bool = False
    at_last: bool = False


def beside_in_order(
    claim: Claim, sentence: Sentence, narrative: Narrative, lexicon: Lexicon
) -> Placed | None:
    """Before or after what another clause of the sentence tells, if this one says so."""
    earlier = _opens_with(lexicon.phrases.earlier, claim, sentence)
    if claim.tense == "pluperfect" or earlier or _is_over(claim, sentence, narrative, lexicon):
        behind = narrative.behind if claim.tense == "pluperfect" else narrative.anchor
        return _until(beside(claim, sentence) or behind, narrative.written)
    if _opens_without_subject(lexicon.phrases.before_doing, claim, sentence):
        return _until(_around(claim, sentence, claim.first + 1), narrative.written)
    if _opens_without_subject(lexicon.phrases.having_done, claim, sentence):
        return _soon_after(_around(claim, sentence, claim.first + 1))
    if _opens_with(lexicon.phrases.later, claim, sentence):
        return _from(beside(claim, sentence) or narrative.anchor)
    return None


def _opens_without_subject(cue: re.Pattern[str], claim: Claim, sentence: Sentence) -> bool:
    """ "Before joining the bank in 1999, she taught in Leeds": whenever that was, before."""
    opens = cue.match(sentence.text, sentence.span.start)
    if opens is None or claim.tense == "participle":
        return False
    place = sentence.index_at(opens.end())
    word = sentence.tokens[min(place, claim.trigger)].word
    return place < claim.trigger and bool(word.forms & BARE or "link" in word)


def _soon_after(anchor: When | None) -> Placed | None:
    """ "After leaving the army in 1990, he founded a firm": then, as far as the text says."""
    if anchor is None:
        return None
    return Placed(when.inferred(anchor), (Reason(f"carries on from {anchor}"),))


def _is_over(claim: Claim, sentence: Sentence, narrative: Narrative, lexicon: Lexicon) -> bool:
    """ "The bridge was originally built": in news, that is none."""
    if not narrative.current or claim.nominal or claim.tense not in ("past", "perfect"):
        return False
    low, high = sentence.tokens[claim.first].span.start, sentence.tokens[claim.end - 1].span.end
    return lexicon.phrases.formerly.search(sentence.text, low, high) is not None


def _opens_with(cue: re.Pattern[str], claim: Claim, sentence: Sentence) -> bool:
    """ "After he retired": before what the sentence tells; "before he retired": after it."""
    if claim.tense != "past" or claim.clause.first == 0:
        return False
    start = sentence.tokens[claim.clause.first].span.start
    return cue.match(sentence.text, start) is not None


def beside(claim: Claim, sentence: Sentence) -> When | None:
    """The date that another clause of the sentence says."""
    low = sentence.tokens[claim.clause.first].span.start
    high = sentence.tokens[claim.clause.end - 1].span.end
    for timex in sentence.timexes:
        own = low <= timex.span.start < high
        if not own and timex.when is not None and timex.when.bounded:
            return timex.when
    return None


def _around(claim: Claim, sentence: Sentence, end: int) -> When | None:
    """The date that the sentence says of what came after: "after signing it, he left on 3 May"."""
    low, high = sentence.tokens[claim.first].span.start, sentence.tokens[end - 1].span.end
    dates = (t.when for t in sentence.timexes if not low <= t.span.start < high)
    return next((value for value in dates if value is not None and value.bounded), None)


def _from(anchor: When | None) -> Placed:
    """After what is being told, the same day not ruled out."""
    if anchor is None or anchor.earliest is None:
        return Placed(None)
    return Placed(when.after(anchor), (Reason(f"had not happened before {anchor}"),))


def _until(anchor: When | None, written: When | None = None) -> Placed:
    """Before what is being told, the same day not ruled out, nor after it was written."""
    if anchor is None or anchor.latest is None:
        return Placed(None)
    last = anchor.latest
    if written is not None and written.latest is not None and not written.surely_before(anchor):
        last = min(last, written.latest)
    bound = when.parse(f"[..{when.day_at(last)}]")
    return Placed(bound, (Reason(f"had happened by {anchor}"),))


def ordered(claim: Claim, sentence: Sentence, narrative: Narrative) -> Placed:
    if claim.tense == "participle":
        return _until(_around(claim, sentence, claim.end) or narrative.behind, narrative.written)
    anchor = narrative.anchor
    if anchor is None or anchor.earliest is None:
        return Placed(None)
    bound = when.before(anchor) if claim.order < 0 else when.after(anchor)
    where = "before" if claim.order < 0 else "after"
    return Placed(bound, (Reason(f"{where} {anchor}, with no date of its own"),))
