"""A text into the words and marks that names are made of."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from timeline.extract.actors.words import Words
from timeline.languages import Language
from timeline.model import Span


class Token(NamedTuple):
    """A word or a mark at [start, end) of the document.

    `lower` has its case and its typographic apostrophe folded. `initial`: it would be capitalised
    whatever it is, because it opens a sentence, a quotation or an item of a list.
    """

    text: str
    start: int
    end: int
    lower: str
    initial: bool

    @property
    def capital(self) -> bool:
        """Written with a capital."""
        return self.text[0].isupper()

    @property
    def word(self) -> bool:
        """No mark, and no number."""
        return self.text[0].isalpha()


_OPENING = frozenset('"“„«‘‹([{:–—-•*>|/')
_CLOSING = frozenset('"”»’›)]}')


def split(text: str, sentence: Span, language: Language) -> list[Token]:
    """The tokens of one sentence, in order."""
    found: list[Token] = []
    initial = True
    for match in _pattern(language).finditer(text, sentence.start, sentence.end):
        word = match.group()
        first = word[0]
        lower = word.casefold().replace("’", "'")
        found.append(Token(word, match.start(), match.end(), lower, initial))
        initial = first in _OPENING or (initial and not (first.isalpha() and lower[-1] != "'"))
    return found


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    elisions = language.table("actors", Words).elisions
    forms = [r"(?:[^\W\d_]\.){2,}(?!\w)"]  # U.S., J.R.R.
    if elisions:
        forms.append(rf"\b(?i:{'|'.join(sorted(elisions, key=len, reverse=True))})['’](?=\w)")
    forms += [r"['’]s\b", r"\w+(?:[-‐‑]\w+|['’](?!s\b)\w+)*", r"[^\w\s]"]
    return re.compile("|".join(forms))
