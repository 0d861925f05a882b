"""What had to be done, or could be: "hanno dovuto lasciare", "n'a pu être sauvé"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.extract.events.lexicon import Form
from timeline.extract.events.tokens import Token

REACH = 5
"""Words after the participle of a modal among which the verb itself stands."""

_BETWEEN = frozenset(("skip", "negation", "infinitive_mark"))


def verb(tokens: Sequence[Token], modal: int) -> int | None:
    """The verb that the participle leaves what was done to; None if it is no modal's."""
    if "modal" not in tokens[modal].word:
        return None
    linked = False
    for index in range(modal + 1, min(len(tokens), modal + 1 + REACH)):
        word = tokens[index].word
        if "link" in word:
            linked = True
        elif word.forms & (Form.PARTICIPLE if linked else Form.INFINITIVE):
            return index
        elif not word.classes & _BETWEEN:
            return None
    return None
