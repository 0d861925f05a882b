"""Which language a text is in, by its function words.

A word that several languages share counts for less. Text of a sentence or more is decided by these
words alone; in shorter ones, such as a headline or a note, every word of a language's file counts.
Where they tell nothing, nothing is guessed. Languages without a file are known by the few function
words that `others` holds, so that at least their dates are read.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from typing import Any

from timeline import languages

SAMPLE = 20_000
"""Characters at the beginning of the text that are looked at."""

_WORD = re.compile(r"[^\W\d_]+")

_FEW = 20
"""Words below which a text is too short to have its share of function words."""

_TABLES = {"time": 1.0, "events": 0.5}
"""The tables whose words belong to the language alone, and what these are worth beside function
words; other tables hold names and abbreviations."""

_ENOUGH, _ENOUGH_OF_FEW = 0.2, 0.12
"""Least share of a text's words that its language must know: prose has a third and more of function
words, the nearest of the languages without a file stay below."""

_HITS_OF_OTHER, _ENOUGH_OF_OTHER = 3, 0.15
"""Least number and share of its function words that a language without a file is known by; fewer
of them are listed."""

_HANGUL, _KANA, _HAN = (
    re.compile(f"[{signs}]") for signs in ("\uac00-\ud7a3", "\u3041-\u30ff", "\u3400-\u9fff")
)
_FEW_SIGNS, _MOST = 4, 0.5
"""Least number of such signs, and share of all letters, by which a text is in such a language."""

_KANA_IN_JAPANESE = 10
"""A Japanese text has more than one of them to so many Han signs; a Chinese one may quote some."""

Worth = Mapping[str, Mapping[str, float]]
"""By language, its words and what each is worth: less the more languages share it."""


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
    worth = _of_files() if total < _FEW else _of_function_words()
    best = max(worth, key=lambda code: _score(words, worth[code]))
    if _nearer_to_another(words, best):
        return None, "in none of the languages that have a file"
    hits = sum(count for word, count in words.items() if word in worth[best])
    if hits / total < (_ENOUGH_OF_FEW if total < _FEW else _ENOUGH):
        return None, "in none of the languages that have a file"
    return best, f"{hits} of {total} words are {languages.load(best).name}"


def detect_other(text: str) -> tuple[str | None, str]:
    """(code, reason) of a language without a file; the code is None where none fits."""
    script = _by_script(text[:SAMPLE])
    if script is not None:
        return script, f"it is written in the script of the language “{script}”"
    words = Counter(_WORD.findall(text[:SAMPLE].casefold()))
    code, hits, total = *_best_other(words), sum(words.values())
    if hits < _HITS_OF_OTHER or hits / total < _ENOUGH_OF_OTHER:
        return None, "in no language that is known"
    return code, f"{hits} of {total} words are of the language “{code}”"


def _by_script(text: str) -> str | None:
    """Korean by its letters, Japanese by its kana, Chinese by its signs alone."""
    letters = sum(map(len, _WORD.findall(text)))
    hangul, kana, han = (len(script.findall(text)) for script in (_HANGUL, _KANA, _HAN))
    if hangul + kana + han < max(_FEW_SIGNS, letters * _MOST):
        return None
    if hangul > kana + han:
        return "ko"
    return "ja" if kana * _KANA_IN_JAPANESE > han else "zh"


def _nearer_to_another(words: Counter[str], code: str) -> bool:
    """A language without a file has more of the function words than this one."""
    other, hits = _best_other(words)
    worth = _of_all()
    return hits >= _HITS_OF_OTHER and _score(words, worth[other]) > _score(words, worth[code])


def _best_other(words: Counter[str]) -> tuple[str, int]:
    """The language without a file that has most of the function words, and how many."""
    worth = _of_all()
    best = max(_others(), key=lambda code: _score(words, worth[code]))
    return best, sum(count for word, count in words.items() if word in worth[best])


def _score(words: Counter[str], worth: Mapping[str, float]) -> float:
    return sum(worth[word] * count for word, count in words.items() if word in worth)


@cache
def _of_function_words() -> Worth:
    return _shared(_function_words(), 1.0)


def _function_words() -> Mapping[str, frozenset[str]]:
    return {
        code: frozenset(languages.load(code).data.get("language", {}).get("function_words", ()))
        for code in languages.codes()
    }


@cache
def _others() -> Mapping[str, frozenset[str]]:
    """The function words of languages that have no file."""
    source = resources.files("timeline.languages").joinpath("others", "function_words.toml")
    listed = tomllib.loads(source.read_text(encoding="utf-8"))
    known = languages.codes()
    return {code: frozenset(words.split()) for code, words in listed.items() if code not in known}


@cache
def _of_all() -> Worth:
    """Function words, of languages with a file and without."""
    return _shared({**_others(), **_function_words()}, 1.0)


@cache
def _of_files() -> Worth:
    """Function words, and the other words of the files; the most that a word is worth counts."""
    worths = [_of_function_words(), *(_of_table(table, worth) for table, worth in _TABLES.items())]
    return {
        code: {
            word: max(worth[code].get(word, 0.0) for worth in worths)
            for worth in worths
            for word in worth[code]
        }
        for code in languages.codes()
    }


def _of_table(table: str, worth: float) -> Worth:
    data = {code: languages.load(code).data.get(table) for code in languages.codes()}
    return _shared({code: frozenset(_words(value)) for code, value in data.items()}, worth)


def _shared(known: Mapping[str, frozenset[str]], worth: float) -> Worth:
    shared = Counter(word for words in known.values() for word in words)
    return {code: {word: worth / shared[word] for word in words} for code, words in known.items()}


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
