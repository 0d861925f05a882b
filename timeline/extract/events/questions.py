"""What is only asked: "whether it should close", "why it should", "it is unclear who will pay"."""

from __future__ import annotations

from timeline.extract.events.claims import Claim
from timeline.extract.events.tokens import Sentence
from timeline.model import Status

OPENING = 2
"""Words of a clause among which the one that asks stands: "to whom"."""


def is_asked(sentence: Sentence, claim: Claim) -> bool:
    """It stands in a question that another clause asks or answers.

    What is asked with "whether" is not said to be so; with "why" it is, unless it is to come.
    """
    if claim.nominal and not claim.tense:
        return False
    first = claim.clause.first
    opens = sentence.tokens[first : first + OPENING]
    if any("whether" in token.word for token in opens[:1]) and first > 0:
        return True
    if claim.status is Status.HAPPENED:
        return False
    if any("question" in token.word for token in opens):
        return first > 0
    return any("question_relative" in token.word for token in opens[:1]) and _follows_verb(
        sentence, first
    )


def _follows_verb(sentence: Sentence, first: int) -> bool:
    """ "He asked when it would open", but "in May, when it would open"."""
    if first == 0:
        return False
    before = sentence.tokens[first - 1]
    if before.mark or before.dated or before.mention is not None or before.word.noun:
        return False
    return bool(before.word.forms or "unsure" in before.word)
