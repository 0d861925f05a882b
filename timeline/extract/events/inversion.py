"""Conditions that a verb opens instead of "if": "had she known", "wird nicht gezahlt, so ..."."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.extract.events.lexicon import Form
from timeline.extract.events.tokens import Token

REACH = 40
"""Words that such a clause may have before its comma."""

_SUBJECTS = frozenset(("pronoun", "plural_pronoun", "organisation_pronoun", "determiner"))


def end(tokens: Sequence[Token], *, verb_second: bool) -> int:
    """The token behind the clause that opens the sentence and is such a condition; 0 if none does.

    Where the verb stands second, another verb follows its comma at once; elsewhere only a few
    verbs may open it.
    """
    if not tokens or not (_is_finite(tokens[0]) or "inversion" in tokens[0].word):
        return 0
    if not verb_second and "inversion" not in tokens[0].word:
        return 0  # "Estimo la demanda, declaro nulo el despido"
    comma = next((i for i, t in enumerate(tokens[:REACH]) if t.lowered == "," and not t.dated), 0)
    if not comma or comma + 1 >= len(tokens):
        return 0
    after = tokens[comma + 1 :]
    if "inversion" in tokens[0].word:
        return comma + 1 if opens(tokens, 0) and _hangs(after) else 0
    if "resumption" in after[0].word and len(after) > 1:
        after = after[1:]
    return comma + 1 if _is_finite(after[0]) and _may_stand_second(tokens[0]) else 0


def opens(tokens: Sequence[Token], index: int) -> bool:
    """ "had she", "should the bank": what follows the verb is its subject."""
    if "inversion" not in tokens[index].word or index + 1 >= len(tokens):
        return False
    after = tokens[index + 1]
    if index == 0:
        return after.mention is not None or bool(after.word.classes & _SUBJECTS)
    return "pronoun" in after.word or "plural_pronoun" in after.word


def _hangs(tokens: Sequence[Token]) -> bool:
    """ "Would" or "may" follows: "Had a bad night, and rose late" is no condition."""
    return any(token.word.with_infinitive for token in tokens)


def _may_stand_second(token: Token) -> bool:
    """ "Geboren wurde er, ...": a participle that stands first is no finite verb."""
    word = token.word
    helps = word.with_participle or word.with_infinitive
    return bool(helps or not word.forms & Form.PARTICIPLE)


def _is_finite(token: Token) -> bool:
    word = token.word
    known = word.listed and word.forms & (Form.PRESENT | Form.PAST)
    return bool(word.with_participle or word.with_infinitive or known)
