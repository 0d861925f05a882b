"""Text as it is searched: the folded words of the names' own folding, so both always agree."""

from __future__ import annotations

import re

from timeline import names

_WORD = re.compile(r"[^\W_]+")


def words(text: str) -> list[str]:
    """In order."""
    return _WORD.findall(names.fold(text))
