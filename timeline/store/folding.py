"""Text as it is searched: words in the names' own folding, so that both always agree."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from timeline import names

_WORD = re.compile(r"[^\W_]+")


def words(text: str) -> list[str]:
    """The folded words in order."""
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    found: list[str] = []
    for raw in _WORD.findall(text):
        found += _folded(raw)
    return found


# Word by word: a text has few that have not been met, and whole texts would fill the memory.
@lru_cache(maxsize=1 << 17)
def _folded(word: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(names.fold(word)))
