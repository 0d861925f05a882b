"""What a sentence claims: an event with its trigger, its clause and its status."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.extract.events import nominals
from timeline.extract.events.clauses import Clause
from timeline.extract.events.lexicon import Lexicon
from timeline.extract.events.tokens import Sentence
from timeline.model import Reason, Span, Status

NO_EVENTS = frozenset(("state", "thought"))

STATUS = {
    "future": Status.PLANNED,
    "required": Status.PLANNED,
    "possible": Status.POSSIBLE,
    "conditional": Status.POSSIBLE,
}
"""Of a tense; the others have happened."""

CARRIED = ("past", "perfect", "present", "item")
"""Tenses of what a text tells in its own order."""

TELLS_NOW = frozenset(("statement", "decision", "agreement", "appointment", "justice"))
"""Kinds that the present tells as done: "the council votes", "the minister denies"."""


@dataclass(frozen=True, slots=True)
class Claim:
    """Tokens [first, end) are the passage, [trigger, trigger_end) what names the event.

    `tense` is that of its verb, "" for a noun. `ongoing`: it has begun already. `order` is
    -1 where a cue says that it lies before what the sentence tells, 1 after, else 0. `hangs` is
    what a clause beside it makes a condition, should it turn out to be to come.
    """

    trigger: int
    trigger_end: int
    first: int
    end: int
    kind: str
    clause: Clause
    status: Status = Status.HAPPENED
    negated: bool = False
    tense: str = ""
    nominal: bool = False
    definite: bool = False
    ongoing: bool = False
    item: bool = False
    order: int = 0
    hangs: Reason | None = None
    reasons: tuple[Reason, ...] = ()


def condition(sentence: Sentence, first: int, end: int, lexicon: Lexicon) -> Reason | None:
    """What the tokens [first, end) hang on, with the words that follow the cue."""
    low, high = sentence.tokens[first].span.start, sentence.tokens[end - 1].span.end
    match = lexicon.phrases.condition.search(sentence.text, low, high)
    if match is None:
        return None
    last = nominals.phrase_end(sentence.tokens, sentence.index_at(match.end()))
    close = sentence.tokens[max(0, last - 1)].span.end
    span = Span(match.start(), max(match.end(), min(close, match.end() + 60)))
    return Reason("is the condition", span.of(sentence.text), span)


def reason(sentence: Sentence, first: int, end: int, says: str) -> Reason:
    span = Span(sentence.tokens[first].span.start, sentence.tokens[end - 1].span.end)
    return Reason(says, span.of(sentence.text), span)
