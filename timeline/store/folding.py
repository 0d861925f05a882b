"""Text as it is searched: words in the names' own folding, so that both always agree."""

from __future__ import annotations

import re
import unicodedata

from timeline.gazetteer import fold

_WORD = re.compile(r"[^\W_]+")


class _Known(dict[str, str]):
    """What stands between two blanks to its folded words, with blanks between them.

    A text has few that have not been met; whole texts would fill the memory, and so would those
    of scripts without blanks.
    """

    MOST = 1 << 18
    LONGEST = 40

    def __missing__(self, token: str) -> str:
        text = token if token.isascii() else unicodedata.normalize("NFC", token)
        found = (_WORD.findall(fold(word)) for word in _WORD.findall(text))
        folded = " ".join([word for words in found for word in words])
        if len(token) <= self.LONGEST:
            if len(self) >= self.MOST:
                self.clear()
            self[token] = folded
        return folded


_known = _Known()
_folded = _known.__getitem__


def words(text: str) -> list[str]:
    """The folded words in order."""
    # No mark joins what stands on the other side of a blank.
    return " ".join(map(_folded, text.split())).split()
