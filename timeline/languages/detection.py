"""Which language a text is in, by its function words.

A word that several languages share counts for less. Text of a sentence or more is decided by these
words alone; in shorter ones, such as a headline or a note, every word of a language's file counts.
Where they tell nothing, nothing is guessed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from timeline import languages

SAMPLE = 20_000
"""Characters at the beginning of the text that are looked at."""

_WORD = re.compile(r"[^\W\d_]+")

_SENTENCE, _PARAGRAPH = 8, 20
"""Words from which function words alone decide, and from which they have their usual share."""

_ENOUGH, _ENOUGH_OF_FEW = 0.2, 0.12
"""Least share of a text's words that its language must know: prose has a third and more of function
words, the nearest of the languages without a file stay below."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of each language, and what each word is worth: 1 divided by who shares it."""

    known: Mapping[str, frozenset[str]]
    worth: Mapping[str, float]


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
    vocabulary = _of_files() if total < _SENTENCE else _of_function_words()
    best, hits = _best(words, vocabulary)
    if hits / total < (_ENOUGH if total >= _PARAGRAPH else _ENOUGH_OF_FEW):
        return None, "in none of the languages that have a file"
    return best, f"{hits} of {total} words are {languages.load(best).name}"


def _best(words: Counter[str], vocabulary: Vocabulary) -> tuple[str, int]:
    """The language whose words are worth most here, and how many of them there are."""
    scores = {
        code: sum(vocabulary.worth[word] * n for word, n in words.items() if word in known)
        for code, known in vocabulary.known.items()
    }
    best = max(scores, key=lambda code: scores[code])
    return best, sum(n for word, n in words.items() if word in vocabulary.known[best])


@cache
def _of_function_words() -> Vocabulary:
    return _vocabulary({code: _function_words(code) for code in languages.codes()})


@cache
def _of_files() -> Vocabulary:
    return _vocabulary(
        {
            code: _function_words(code) | frozenset(_words(languages.load(code).data))
            for code in languages.codes()
        }
    )


def _vocabulary(known: Mapping[str, frozenset[str]]) -> Vocabulary:
    shared = Counter(word for words in known.values() for word in words)
    return Vocabulary(known, {word: 1 / count for word, count in shared.items()})


def _function_words(code: str) -> frozenset[str]:
    return frozenset(languages.load(code).data.get("language", {}).get("function_words", ()))


def _words(value: Any) -> Iterator[str]:
    """Every word in a value of a language file, however deep; the keys are ours, not its."""
    if isinstance(value, str):
        yield from _WORD.findall(value.casefold())
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _words(item)
    elif isinstance(value, list):
        for item in value:
            yield from _words(item)
