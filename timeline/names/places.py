"""Places: by the code that the gazetteer has for them."""

from __future__ import annotations

from timeline import gazetteer
from timeline.gazetteer import fold


def same(a: str, b: str) -> bool:
    known, other = gazetteer.place(a), gazetteer.place(b)
    if known is not None and other is not None:
        return known.key == other.key
    return fold(a) == fold(b)


def keys(name: str) -> frozenset[str]:
    known = gazetteer.place(name)
    return frozenset({f"place:{fold(name)}"} if known is None else {known.key})
