"""Bodies: by our table, by their words without legal forms, or by their initials."""

from __future__ import annotations

import re

from timeline import gazetteer
from timeline.gazetteer import fold

_ACRONYM = re.compile(r"(?:[A-Z]\.?){2,8}")


def same(a: str, b: str) -> bool:
    known, other = gazetteer.organisation(a), gazetteer.organisation(b)
    if known is not None and other is not None:
        return known == other
    left, right = words(a), words(b)
    return (bool(left) and left == right) or _initials(a, b) or _initials(b, a)


def compatible(a: str, b: str) -> bool:
    """Could be one: the words of one are the first of the other."""
    left, right = words(a), words(b)
    shorter, longer = sorted((left, right), key=len)
    return bool(shorter) and longer[: len(shorter)] == shorter


def keys(name: str) -> frozenset[str]:
    found = {f"body:{words(name)[0]}"} if words(name) else {f"body:{fold(name)}"}
    if (known := gazetteer.organisation(name)) is not None:
        found.add(known)
    if len(initials := initials_of(name)) > 1:
        found.add(f"initials:{initials}")
    if _ACRONYM.fullmatch(name):
        found.add(f"initials:{name.replace('.', '').casefold()}")
    return frozenset(found)


def words(name: str) -> tuple[str, ...]:
    """The words that tell it from others: no articles, no legal forms."""
    folded = tuple(fold(name).split())
    return tuple(word for word in folded if not gazetteer.is_a("legal", word)) or folded


def legal(name: str) -> bool:
    """It ends with a legal form, which nobody's surname is: GmbH."""
    opening, _, last = name.rpartition(" ")
    sure = len(last) > 2 or last.isupper()  # SA, not Sá
    return bool(opening) and sure and gazetteer.is_a("legal", last)


def initials_of(name: str) -> str:
    """Of a name of two words or more; "" of others."""
    parts = [word for word in fold(name).split() if not gazetteer.is_a("small", word)]
    return "".join(word[0] for word in parts) if len(parts) > 1 else ""


def _initials(short: str, full: str) -> bool:
    """Three letters at the least: two are anybody's."""
    letters = short.replace(".", "").casefold()
    return (
        len(letters) > 2
        and _ACRONYM.fullmatch(short) is not None
        and gazetteer.organisation(short) is None
        and letters == initials_of(full)
    )
