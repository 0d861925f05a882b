"""Words that stand for what was named before: "he", "its", "the company"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.extract.events.tokens import Token
from timeline.model import ActorType

MEANT = {
    "pronoun": (ActorType.PERSON,),
    "organisation_pronoun": (ActorType.ORGANISATION, ActorType.PRODUCT),
    "possessive": (ActorType.ORGANISATION,),
    "firm": (ActorType.ORGANISATION,),
    "thing": (ActorType.PRODUCT,),
}
"""What words without a name can stand for, by their class."""

_GOVERNS = frozenset(("with", "of", "preposition", "agent"))
_DEFINITE = frozenset(("firm", "thing"))
"""Nouns that speak of what was named only where an article says so: "the company"."""


def stands_for(tokens: Sequence[Token], index: int) -> str:
    """The class by which a word stands for what was named before, "" if it does not."""
    token = tokens[index]
    if token.mention is not None or not token.word.classes:
        return ""
    if index and tokens[index - 1].word.classes & _GOVERNS and "pronoun" in token.word:
        return ""  # "con lui sono finiti in carcere altri tre"
    for kind in ("plural_pronoun", *MEANT):
        if kind in token.word and (kind not in _DEFINITE or _is_definite(tokens, index)):
            return kind
    return ""


def _is_definite(tokens: Sequence[Token], index: int) -> bool:
    """ "The company", "the new company", and no name beside it: "the company Apple"."""
    near = tokens[max(0, index - 2) : index]
    if any(token.mention is not None for token in near):
        return False
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if after is not None and (after.mention is not None or not ends_phrase(after)):
        return False
    return any("definite" in token.word for token in near)


def ends_phrase(token: Token) -> bool:
    """What stands before it is a whole phrase: no noun follows that it only describes."""
    word = token.word
    verb = word.forms or word.with_participle or word.with_infinitive
    return bool(token.mark or token.dated or word.classes or verb)
