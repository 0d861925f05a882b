"""What is only asked: "whether it should close", "why it should", "it is unclear who will pay"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.extract.events.claims import Claim
from timeline.extract.events.tokens import Sentence, Token
from timeline.model import Status

OPENING = 2
"""Words of a clause among which the one that asks stands: "to whom"."""


def is_asked(sentence: Sentence, claim: Claim) -> bool:
    """It stands in a question that another clause asks or answers.

    What is asked with "whether" is not said to be so; with "why" it is, unless it is to come.
    """
    if claim.nominal and not claim.tense:
        return False
    if _is_doubted(sentence, claim):
        return True
    first = claim.clause.first
    opens = sentence.tokens[first : first + OPENING]
    if claim.status is Status.HAPPENED:
        return False
    if any("question" in token.word for token in opens):
        return first > 0
    return any("question_relative" in token.word for token in opens[:1]) and _follows_verb(
        sentence, first
    )


def _is_doubted(sentence: Sentence, claim: Claim) -> bool:
    """ "Whether he came", "it is unclear if he came": "if" alone makes a condition, and what stands
    for "whether" in some languages also means "or"."""
    tokens, first = sentence.tokens, claim.clause.first
    for index in range(first, claim.trigger):
        word = tokens[index].word
        asks = "whether" in word
        if asks and (index == first or "coordinator" not in word):
            return True
        if (asks or "condition" in word) and index and _is_unsure(tokens, index - 1):
            return True
    return False


def _is_unsure(tokens: Sequence[Token], index: int) -> bool:
    """ "Unclear", but "di certo" is sure."""
    before = tokens[index - 1].word.classes if index else frozenset()
    return "unsure" in tokens[index].word and not before & _GOVERNING


_GOVERNING = frozenset(("of", "preposition", "with", "agent", "locative"))


def _follows_verb(sentence: Sentence, first: int) -> bool:
    """ "He asked when it would open", but "in May, when it would open"."""
    if first == 0:
        return False
    before = sentence.tokens[first - 1]
    if before.mark or before.dated or before.mention is not None or before.word.noun:
        return False
    return bool(before.word.forms or "unsure" in before.word)
