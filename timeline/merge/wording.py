"""Whether two titles say the same in the same words."""

from __future__ import annotations

from functools import lru_cache

from timeline.model import Telling
from timeline.names import fold

SHARED = 0.6
"""The part of the shorter title's words that the other must have."""


def alike(a: Telling, b: Telling) -> bool:
    """Symmetric; titles in two languages never are."""
    one, other = _words(a.title), _words(b.title)
    shorter = min(len(one), len(other))
    return shorter > 0 and len(one & other) >= SHARED * shorter


@lru_cache(maxsize=4096)
def _words(title: str) -> frozenset[str]:
    """The first letters of the longer words: endings differ where the words are one."""
    return frozenset(word[:6] for word in fold(title).split() if len(word) > 3)
