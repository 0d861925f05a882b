"""What those who write mean to do: "domani parto", "am Montag fahre ich"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.extract.events import auxiliaries, subjects
from timeline.extract.events.claims import Claim
from timeline.extract.events.group import Group
from timeline.extract.events.lexicon import Lexicon
from timeline.extract.events.tokens import Sentence, Token

NO_DEEDS = ("state", "thought")
"""Kinds of verbs that tell no event."""

_GOVERNING = frozenset(("of", "with", "agent", "locative", "preposition"))


def group(tokens: Sequence[Token], position: int) -> Group | None:
    """ "Domani parto": what could be a noun, too, is a verb beside the day that it says."""
    word = tokens[position].word
    before = tokens[position - 1] if position else None
    governed = before is not None and (
        bool(before.word.classes & _GOVERNING) or "determiner" in before.word
    )
    noun = governed or (before is None and bool(word.noun))
    if not word.speaks or word.speaks in NO_DEEDS or noun or not _is_dated(tokens, position):
        return None
    first = auxiliaries.with_negation(tokens, position)
    negated = any("negation" in token.word for token in tokens[first:position])
    return Group(first, position, position, "present", word.speaks, negated)


def take_part(sentence: Sentence, claim: Claim, lexicon: Lexicon) -> bool:
    """Whoever writes does it, or it is done to them: "tuvimos", "he told me"."""
    group, clause = claim.clause.group, claim.clause
    if group is None or claim.nominal:
        return False
    tokens = sentence.tokens
    if lexicon.cues.subject_unsaid:
        finite = subjects.finite(tokens, group).lowered
        if lexicon.person(finite)[0] == "other":
            return True
    end = clause.end if lexicon.cues.verb_final else min(clause.end, group.last + 2)
    return any(token.lowered in lexicon.cues.writers for token in tokens[clause.first : end])


def _is_dated(tokens: Sequence[Token], position: int) -> bool:
    """A date stands in the clause, as far as signs and verbs tell."""
    for places in (range(position - 1, -1, -1), range(position + 1, len(tokens))):
        for place in places:
            token = tokens[place]
            if token.dated:
                return True
            if token.mark or token.word.listed or token.word.speaks:
                break
    return False
