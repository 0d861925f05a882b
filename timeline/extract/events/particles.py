"""The word that leaves its verb and closes the clause: "zurück" of "trat ... zurück"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.extract.events.lexicon import Form, Lexicon
from timeline.extract.events.tokens import Token

REACH = 40
"""Words that may stand between the two."""

_FINITE = Form.PAST | Form.PRESENT | Form.IMPERFECT
_LEADS_ON = frozenset(("preposition", "locative", "of", "with", "agent", "purpose"))
_JOINS = frozenset(("subordinator", "relative", "condition"))


def place(tokens: Sequence[Token], position: int, lexicon: Lexicon) -> int | None:
    """Where the particle of the finite verb stands, None if it has none.

    It closes the clause, or a phrase with a preposition follows it: "keerde terug uit Parijs". A
    comma before it only lists: "nahm in Chile, Peru und Japan Aufträge an".
    """
    verb = tokens[position].lowered
    listed = False
    for index in range(position + 1, min(len(tokens), position + 1 + REACH)):
        token = tokens[index]
        if token.mark and not token.dated and token.lowered not in "-'’":
            if token.lowered != "," or not _lists(tokens, index):
                return None
            listed = True
            continue
        if token.word.classes & _JOINS and not token.word.classes - _JOINS:
            return None
        if token.lowered not in lexicon.cues.particles:
            if listed and _is_finite(token):
                return None
            continue
        known = bool(lexicon.split_kind(verb, token.lowered))
        if _closes(tokens, index, known) and (known or not listed):
            return index
    return None


def _closes(tokens: Sequence[Token], index: int, known: bool) -> bool:
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if after is None or after.mark or "coordinator" in after.word:
        return True
    if not known or after.dated or tokens[index].dated:
        return False
    joins = after.word.classes & _JOINS
    return bool(joins) or (
        bool(after.word.classes & _LEADS_ON) and "determiner" not in tokens[index - 1].word
    )


def _lists(tokens: Sequence[Token], comma: int) -> bool:
    """A name or a noun follows it that is one of several, joined by "and" further on."""
    for token in tokens[comma + 1 : comma + 6]:
        if "coordinator" in token.word:
            return True
        if _is_finite(token) or token.word.classes & _JOINS:
            return False
    return False


def _is_finite(token: Token) -> bool:
    word = token.word
    return bool(
        word.with_participle or word.with_infinitive or (word.listed and word.forms & _FINITE)
    )


def belongs(tokens: Sequence[Token], verb: int, index: int, lexicon: Lexicon) -> bool:
    """ "kennen" of "lernte ... kennen" is no verb of its own."""
    if not lexicon.split_kind(tokens[verb].lowered, tokens[index].lowered):
        return False
    return place(tokens, verb, lexicon) == index
