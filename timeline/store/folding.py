"""Text as it is searched: words in the names' own folding, so that both always agree."""

from __future__ import annotations

import re
import unicodedata

from timeline.gazetteer import fold

_WORD = re.compile(r"[^\W_]+")


class _Known(dict[str, str]):
    """Words to their folded words, with blanks between them.

    A text has few that have not been met; whole texts would fill the memory, and so would those
    of scripts without blanks.
    """

    MOST = 1 << 17
    LONGEST = 40

    def __missing__(self, word: str) -> str:
        folded = " ".join(_WORD.findall(fold(word)))
        if len(word) <= self.LONGEST:
            if len(self) >= self.MOST:
                self.clear()
            self[word] = folded
        return folded


_known = _Known()


def words(text: str) -> list[str]:
    """The folded words in order."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    return " ".join([_known[word] for word in _WORD.findall(text)]).split()
