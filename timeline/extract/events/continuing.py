"""Lists whose introduction has the auxiliary of every item: "the court has: - declared ..."."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.extract.events import word_order
from timeline.extract.events.claims import NO_EVENTS
from timeline.extract.events.group import Group
from timeline.extract.events.lexicon import Form
from timeline.extract.events.narrative import Introduction, Narrative, Time
from timeline.extract.events.tokens import Sentence
from timeline.model import Reason

_BULLETS = "-–—•*"


def introduction(sentence: Sentence) -> Introduction | None:
    """What a sentence says that ends with an auxiliary and a colon."""
    tokens = sentence.tokens
    if len(tokens) < 3 or tokens[-1].lowered != ":" or not tokens[-2].word.with_participle:
        return None
    commas = [i for i, t in enumerate(tokens) if t.lowered == "," and not t.dated]
    first = commas[-1] + 1 if commas else 0
    words = word_order.words(sentence, first, len(tokens) - 1)
    return Introduction(words, tokens[-2].word.with_participle, _time(sentence))


def _time(sentence: Sentence) -> Time | None:
    for timex in sentence.timexes:
        if timex.when is not None and timex.when.bounded:
            because = Reason("heads the list", timex.span.of(sentence.text), timex.span)
            return Time(timex.when, because, opens=True)
    return None


def resumed(sentence: Sentence, groups: Sequence[Group], narrative: Narrative) -> list[Group]:
    """The groups of verbs of an item that begins with its participle, that one among them; the
    list is over where it does not.
    """
    opening, tokens = narrative.introduction, sentence.tokens
    first = 1 if tokens[0].lowered in _BULLETS else 0
    word = tokens[first].word if first < len(tokens) else None
    if opening is None or word is None or not word.listed or word.verb in NO_EVENTS:
        narrative.introduction = None
        return list(groups)
    if not word.forms & Form.PARTICIPLE:
        narrative.introduction = None
        return list(groups)
    own = Group(first, first, first, opening.tense, word.verb)
    return [own, *(group for group in groups if group.first > first)]
