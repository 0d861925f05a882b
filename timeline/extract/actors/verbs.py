"""A verb beside a name is no part of it: "la Provincia stanziò", "Carlo partirà"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.extract.actors.tokens import Token
from timeline.extract.events import lexicon as events
from timeline.extract.events.lexicon import Form, Lexicon
from timeline.languages import Language

_OVER = Form.PAST | Form.FUTURE | Form.CONDITIONAL | Form.IMPERFECT
_OPENS = frozenset(("condition", "subordinator"))
_FOLLOWS_NOUN = frozenset(("of", "coordinator", "purpose"))


def apart(tokens: Sequence[Token], first: int, last: int, language: Language) -> tuple[int, int]:
    """The name in [first, last), between what opens its clause and the verb behind it."""
    if not any(token.text[0].islower() for token in tokens[first:last]):
        return first, last
    lexicon = events.of(language)
    opening = lexicon.word(tokens[first].lower).classes
    if tokens[first].initial and opening & _OPENS:
        capital = (at for at in range(first + 1, last) if tokens[at].capital)
        first = next(capital, first)
    verbs = (at for at in range(first + 1, last) if _is_verb(tokens, at, lexicon))
    return first, next(verbs, last)


def _is_verb(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """It can be nothing else, or what follows says that it is one: "apre un'inchiesta"."""
    token, behind_name = tokens[at], not tokens[at - 1].text[0].islower()
    if not (behind_name and token.text[0].islower()):
        return False
    word = lexicon.word(token.lower)
    if word.classes or word.noun or word.forms & Form.PARTICIPLE:
        return False
    if word.forms & _OVER or word.with_infinitive or word.with_participle:
        return True
    after = lexicon.word(tokens[at + 1].lower) if at + 1 < len(tokens) else None
    if after is None or not (word.listed and word.forms & Form.PRESENT):
        return False
    return bool(after.forms & Form.INFINITIVE or after.classes - _FOLLOWS_NOUN)
