"""A text as words, numbers and marks, in lower case, each with its place.

Apostrophes and dashes are brought to one form each; an accent written as an apostrophe after a
word ("martedi'") is part of the word. An empty line is a token of its own, `BREAK`, so that no
expression runs across it; so is the end of the line above a line that is a date and nothing else,
or a title that ends with a year would eat the month below it. Digits of other scripts ("١٥") are
read as 0 to 9. One pass, no backtracking.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

BREAK = "\n"

LONGEST_NUMBER = 12
"""Digits of the longest number that can be part of a time expression."""

_BREAK = r"\n[^\S\n]*(?:\r?\n[^\S\n]*)+|\n(?=[^\n]{7,32}\b\d{4}[^\S\n]*(?:\n|\Z))"
_UNSPACED = "\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3"
"""Kana, Han and Hangul: nothing, or no more than a particle's end, tells where a word ends, so each
character is a token."""

_FIRST_UNSPACED = "\u3041"
_LETTER = rf"[^\W\d_{_UNSPACED}]"
_TOKEN = re.compile(rf"\d+|{_LETTER}+|[{_UNSPACED}]|{_BREAK}|[^\w\s]|_")
_MARK = re.compile("[\u0300-\u036f]")
_MARKED = re.compile("[\u0300-\u036f\u0591-\u1aff]")
"""A mark that joins a letter, or any sign of the scripts from Hebrew to Khmer, whose vowels are
marks, and which have digits of their own."""

_ONE_FORM = {
    "’": "'",
    "‘": "'",
    "`": "'",
    "´": "'",
    "–": "-",
    "—": "-",
    "‐": "-",
    "‑": "-",
    "−": "-",
}


@dataclass(frozen=True, slots=True)
class Tokens:
    """Three lists of one length, and the text they were cut from."""

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.words)

    def glued(self, index: int) -> bool:
        """Nothing stands between the token and the one before it, in a script with spaces."""
        if not 0 < index < len(self.starts) or self.starts[index] != self.ends[index - 1]:
            return False
        return self.words[index] < _FIRST_UNSPACED and self.words[index - 1] < _FIRST_UNSPACED

    def on_another_line(self, index: int, other: int) -> bool:
        """A line ends between two neighbouring tokens."""
        first, second = sorted((index, other))
        return "\n" in self.text[self.ends[first] : self.starts[second]]

    def written(self, index: int) -> str:
        """As it stands in the text."""
        return self.text[self.starts[index] : self.ends[index]]


def read(text: str) -> Tokens:
    composed = _MARKED.search(text) is None
    matches = list(
        _TOKEN.finditer(text)
        if composed
        else _token_with_marks().finditer(text.translate(_digits()))
    )
    words = [match.group().lower() for match in matches]
    spans = [match.span() for match in matches]
    for index, word in enumerate(words):
        if word[0] == "\n":
            words[index] = BREAK
        elif len(word) > LONGEST_NUMBER and word[0].isdecimal():
            words[index] = "_"  # no number to anybody who reads it
        elif len(word) == 1:
            words[index] = _ONE_FORM.get(word, word)
        elif not composed:
            words[index] = unicodedata.normalize("NFC", word)
    return Tokens(text, words, [span[0] for span in spans], [span[1] for span in spans])


@cache
def _token_with_marks() -> re.Pattern[str]:
    marks = "".join(chr(code) for code in range(0x300, 0x1B00) if _category(code)[0] == "M")
    return re.compile(
        rf"\d+|{_LETTER}(?:{_LETTER}|[{marks}])*|[{_UNSPACED}]|{_BREAK}|[^\w\s]|_",
    )


@cache
def _digits() -> dict[int, str]:
    """The digits of all scripts to those of ours; one character is one character."""
    codes = (code for code in range(0x660, 0x10000) if _category(code) == "Nd")
    return {code: str(unicodedata.digit(chr(code))) for code in codes}


def _category(code: int) -> str:
    return unicodedata.category(chr(code))


def unaccented(word: str) -> str:
    """Without its accents: capitals and hasty writing leave them out."""
    if word.isascii():
        return word
    decomposed = unicodedata.normalize("NFD", word)
    return unicodedata.normalize("NFC", _MARK.sub("", decomposed))
