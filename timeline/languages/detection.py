"""Which language a text is in, by its function words.

A word that several languages share counts for less. Text of a sentence or more is decided by these
words alone; where they tell nothing, nothing is guessed.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from timeline import languages

SAMPLE = 20_000
"""Characters at the beginning of the text that are looked at."""

_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH, _ENOUGH_OF_FEW = 0.2, 0.12
"""Least share of a text's words that must be function words of its language: prose has a third and
more, the nearest of the languages without data stay below. Few words may have fewer."""

_FEW = 20
"""Words below which a text is too short to have its share of function words."""


def detect(text: str, *, stated: str | None = None) -> tuple[str | None, str]:
    """(code, reason); the code is None where no language that has a file fits.

    Raises LanguageError if `stated` is not known.
    """
    if stated is not None:
        return languages.load(stated).code, "stated by the user"
    words = Counter(_WORD.findall(text[:SAMPLE].casefold()))
    total = sum(words.values())
    if not total:
        return None, "no words in it"
    known, weights = _weights()
    scores = {
        code: sum(weights[word] * count for word, count in words.items() if word in known[code])
        for code in known
    }
    best = max(scores, key=lambda code: scores[code])
    hits = sum(count for word, count in words.items() if word in known[best])
    if hits / total < (_ENOUGH if total >= _FEW else _ENOUGH_OF_FEW):
        return None, "in none of the languages that have data"
    return best, f"{hits} of {total} words are function words of {languages.load(best).name}"


@cache
def _weights() -> tuple[dict[str, frozenset[str]], dict[str, float]]:
    """The function words by language, and what each is worth: shared ones less."""
    known = {
        code: frozenset(languages.load(code).data.get("language", {}).get("function_words", ()))
        for code in languages.codes()
    }
    shared = Counter(word for words in known.values() for word in words)
    return known, {word: 1 / count for word, count in shared.items()}
