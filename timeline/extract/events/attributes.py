"""Words that look like verbs and describe a noun."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.extract.events.lexicon import Word
from timeline.extract.events.tokens import Token

ATTRIBUTE = 9
"""Words among which the article stands that a participle describes the noun of."""

_GOVERNING = frozenset(("of", "with", "agent", "locative", "preposition"))


def describes_the_next(tokens: Sequence[Token], position: int) -> bool:
    """ "Eine für Samstag geplante Regatta": an article with a preposition at once behind it opens
    what a participle closes.
    """
    for index in range(position - 2, max(-1, position - ATTRIBUTE), -1):
        token = tokens[index]
        if token.mark and not token.dated:
            return False
        if "determiner" in token.word and not token.word.classes & _GOVERNING:
            opens = tokens[index - 1].lowered != ","  # ", die für ihn arbeitete"
            after = tokens[index + 1].word
            return opens and "determiner" not in after and bool(after.classes & _GOVERNING)
    return False


def is_in_phrase(tokens: Sequence[Token], position: int) -> bool:
    """ "In a grey hooded top": between an article behind a preposition and a noun."""
    if position < 3 or position + 1 >= len(tokens):
        return False
    governs, article, before = (token.word for token in tokens[position - 3 : position])
    after = tokens[position + 1]
    plain = not (after.mark or after.dated or after.word.classes)
    led = "determiner" in article and governs_a_noun(governs) and not before.classes
    return led and plain


def governs_a_noun(before: Word) -> bool:
    governs = "determiner" in before or "infinitive_mark" in before
    return (governs or bool(before.classes & _GOVERNING)) and "pronoun" not in before
