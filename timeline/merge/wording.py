"""Whether two titles say the same in the same words."""

from __future__ import annotations

from functools import lru_cache

from timeline.model import Telling
from timeline.names import fold

SHARED = 0.6
"""The part of the shorter title's words that the other must have."""

SHARED_AT_HOME = 0.8
"""The same within one document, which seldom says a thing twice."""

FEWEST = 3
"""Words in common below which titles are too short to tell."""


def alike(a: Telling, b: Telling) -> bool:
    """Symmetric; names count for nothing; titles in two languages never are."""
    one, other = _words(a.title), _words(b.title)
    if len(one & other) < FEWEST:
        return False
    names = _names(a) | _names(b)
    one, other = one - names, other - names
    shared = len(one & other)
    asked = SHARED_AT_HOME if a.path == b.path else SHARED
    return shared >= FEWEST and shared >= asked * min(len(one), len(other))


def content(telling: Telling) -> frozenset[str]:
    """The words of its title that are no names of its own."""
    return _words(telling.title) - _names(telling)


def _names(telling: Telling) -> frozenset[str]:
    return frozenset(word for part in telling.parts for word in _words(part.name))


@lru_cache(maxsize=1 << 16)
def _words(title: str) -> frozenset[str]:
    """The first letters of the longer words: endings differ where the words are one.

    A year is none of them: the dates are compared by themselves.
    """
    words = (word for word in fold(title).split() if len(word) > 3)
    return frozenset(word[:6] for word in words if not word.isdigit())
