"""People: one surname, and given names that do not contradict each other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from timeline import gazetteer
from timeline.gazetteer import fold
from timeline.names import spelling

_ROMAN = re.compile(r"(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})")


@dataclass(frozen=True, slots=True)
class Person:
    """A name taken apart; a bare name is a surname without given names.

    `joined` is the surname with the particles before it: degasperi.
    """

    given: tuple[str, ...]
    surname: str
    joined: str
    generation: str


@lru_cache(maxsize=16384)
def parse(name: str) -> Person:
    words = fold(name).replace(",", " ").split()
    while len(words) > 1 and gazetteer.is_a("honorific", words[0]):
        del words[0]
    generation = _generation(words[-1]) if len(words) > 1 else ""
    if generation:
        del words[-1]
    surname = words[-1] if words else ""
    small = [gazetteer.is_a("particle", word) for word in words[:-1]]
    given = tuple(word for word, is_small in zip(words, small, strict=False) if not is_small)
    first = len(small)
    while first and small[first - 1]:
        first -= 1
    return Person(given, surname, "".join(words[first:]), generation)


def _generation(word: str) -> str:
    """What tells the bearers of one name apart: junior, senior, XXIII."""
    for kind in ("junior", "senior"):
        if gazetteer.is_a(kind, word):
            return kind
    return word if _ROMAN.fullmatch(word) else ""


def same(a: str, b: str) -> bool:
    """One person: a bare surname is nobody's but that of another bare one."""
    left, right = parse(a), parse(b)
    if left.generation != right.generation or bool(left.given) != bool(right.given):
        return False
    if _other_sex(left, right):
        return False
    return _surnames(left, right) and _agree(left.given, right.given)


def _other_sex(a: Person, b: Person) -> bool:
    """Given names that are one in two languages, but a man's and a woman's: Andrea, Andreas.

    Of popes and kings the names are translated; other people keep theirs.
    """
    if not (a.given and b.given):
        return False
    shorter, longer = sorted((a.given[0], b.given[0]), key=len)
    return longer[:-1] == shorter and longer[-1] in "aes" and len(shorter) > 3


def compatible(a: str, b: str) -> bool:
    """Could be one person: the given names of one may be missing."""
    left, right = parse(a), parse(b)
    if left.generation != right.generation and left.generation and right.generation:
        return False
    if not _surnames(left, right):
        return False
    return not left.given or not right.given or _agree(left.given, right.given)


def keys(name: str) -> frozenset[str]:
    """What all spellings of the surname share, and all languages' forms of a monarch's name."""
    person = parse(name)
    found = {f"person:{sounds}" for sounds in spelling.skeletons(person.surname)}
    found.add(f"person:{person.joined}")
    if not person.given or _ROMAN.fullmatch(person.generation):
        found.update(f"forename:{form}" for form in gazetteer.forms(person.surname))
    return frozenset(found)


def _surnames(a: Person, b: Person) -> bool:
    return (
        spelling.alike(a.surname, b.surname)
        or a.joined == b.joined
        or (
            # Monarchs and popes: Francesco, Franziskus.
            not a.given and not b.given and gazetteer.one_given(a.surname, b.surname)
        )
        or (bool(_ROMAN.fullmatch(a.generation)) and gazetteer.one_given(a.surname, b.surname))
    )


def _agree(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """The first given names are one, and no middle name contradicts another."""
    if not a or not b:
        return a == b
    if not _one_given(a[0], b[0]):
        return False
    rest = list(zip(a[1:], b[1:], strict=False))
    return all(_one_given(x, y) for x, y in rest)


def _one_given(a: str, b: str) -> bool:
    if len(a) == 1 or len(b) == 1:
        return a[:1] == b[:1]
    return (
        a == b
        or gazetteer.one_given(a, b)
        or (spelling.alike(a, b) and not (gazetteer.given(a) and gazetteer.given(b) and len(a) < 5))
    )
