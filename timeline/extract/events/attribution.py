"""Who said it, at the end of a sentence: "The bridge will be closed, the mayor said on Monday." """

from __future__ import annotations

from collections.abc import Sequence

from timeline.extract.events.group import Group
from timeline.extract.events.tokens import Token

_APART = frozenset(",”»\"'’—–-")
"""Marks between what is said and who says it."""

_OPENERS = frozenset(("relative", "condition", "subordinator", "coordinator"))

_SPEAKER = 6
"""Words that may name a speaker before the verb, or come before the name behind it."""


def begins(tokens: Sequence[Token], group: Group, low: int) -> int | None:
    """The token after the mark before which all is said; None where the verb and what stands beside
    it say more than who spoke, or nothing stands before it from `low` on."""
    if group.kind != "statement" or group.negated:
        return None
    first = _after_mark(tokens, group.first, low)
    if first is None:
        return None
    before = [token for token in tokens[first : group.first] if not token.mark]
    after = tokens[group.end :]
    if any(token.word.classes & _OPENERS for token in before[:1]):
        return None
    if before:
        return first if all(_says_nothing(token) for token in after) else None
    return first if _is_named(after) else None


def _after_mark(tokens: Sequence[Token], end: int, low: int) -> int | None:
    for place in range(end - 1, max(low, end - _SPEAKER - 4) - 1, -1):
        if tokens[place].lowered in _APART and not tokens[place].dated:
            return place + 1 if end - place <= _SPEAKER + 1 else None
    return None


def _says_nothing(token: Token) -> bool:
    return token.mark or token.dated or bool(token.word.classes)


def _is_named(words: Sequence[Token]) -> bool:
    """ "said Greg Trevor, a spokesman": the speaker follows, and what he is."""
    first = next((i for i, token in enumerate(words) if token.mention is not None), len(words))
    before = words[:first]
    opens = any(token.mark or token.word.classes & _OPENERS for token in before)
    return first < len(words) and first <= _SPEAKER and not opens
