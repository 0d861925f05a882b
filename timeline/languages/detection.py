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

_FEW = 20
"""Words below which a text is too short to have its share of function words."""

_OTHER_WORD = 0.3
"""What a word that is no function word is worth beside one that is: names have such words too."""

_ENOUGH, _ENOUGH_OF_FEW = 0.2, 0.12
"""Least share of a text's words that its language must know: prose has a third and more of function
words, the nearest of the languages without a file stay below."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of each language, and what each word is worth: less the more languages share it."""

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
    vocabulary = _of_files() if total < _FEW else _of_function_words()
    best, hits = _best(words, vocabulary)
    if hits / total < (_ENOUGH_OF_FEW if total < _FEW else _ENOUGH):
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
    return _vocabulary({code: _function_words(code) for code in languages.codes()}, 1.0)


@cache
def _of_files() -> Vocabulary:
    """Function words as ever, and every other word of the files for less."""
    functions = _of_function_words()
    every = {
        code: words | frozenset(_words(languages.load(code).data))
        for code, words in functions.known.items()
    }
    others = _vocabulary(every, _OTHER_WORD)
    return Vocabulary(every, {**others.worth, **functions.worth})


def _vocabulary(known: Mapping[str, frozenset[str]], worth: float) -> Vocabulary:
    shared = Counter(word for words in known.values() for word in words)
    return Vocabulary(known, {word: worth / count for word, count in shared.items()})


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
