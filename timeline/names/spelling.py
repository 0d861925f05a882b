"""How a name sounds, however a newspaper spells it: Zelensky, Selenskyj, Zelenskij.

A word's skeleton is what is left of its consonants once the letters that languages exchange are
one. Letters that stand for different sounds in different languages (ch, j, c) give a word several
skeletons; two words may be one if they share any.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product

from timeline import gazetteer
from timeline.gazetteer import fold

# In order: the longest first. X is every hushing sound, S every hissing one, K and V their kin.
_SOUNDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("schtsch", ("X",)), ("shch", ("X",)), ("chtch", ("X",)), ("sjtsj", ("X",)),
    ("tsch", ("X",)), ("tzsch", ("X",)), ("sch", ("X",)), ("tch", ("X",)), ("tsj", ("X",)),
    ("dsch", ("X",)), ("dzh", ("X",)), ("dj", ("X",)), ("dz", ("X", "S")), ("sce", ("X", "SK")),
    ("sci", ("X", "SK")), ("szcz", ("X",)), ("sh", ("X",)), ("zh", ("X",)), ("sz", ("X", "S")),
    ("cz", ("X",)), ("sj", ("X", "S")), ("kh", ("K", "H")), ("ch", ("X", "K", "H")),
    ("ck", ("K", "SK")), ("cq", ("K",)), ("qu", ("K",)), ("gh", ("K", "")), ("gu", ("G",)),
    ("ts", ("S",)), ("tz", ("S",)), ("ph", ("V",)), ("th", ("T",)), ("dh", ("T",)),
    ("ce", ("X", "S")), ("ci", ("X", "S")), ("cy", ("S",)), ("c", ("K", "S", "X")),
    ("k", ("K",)), ("q", ("K",)), ("x", ("KS", "X")),
    ("s", ("S",)), ("z", ("S", "X")), ("j", ("", "X", "H", "K")), ("w", ("V",)), ("v", ("V",)),
    ("f", ("V",)), ("h", ("H",)), ("g", ("G",)), ("b", ("B",)), ("p", ("P",)), ("d", ("T",)),
    ("t", ("T",)), ("l", ("L",)), ("r", ("R",)), ("m", ("M",)), ("n", ("N",)),
)  # fmt: skip
_TABLE = dict(_SOUNDS)
_PIECES = re.compile("|".join(sorted(_TABLE, key=len, reverse=True)) + "|.")
_DOUBLED = re.compile(r"([^\W\d_])\1+")
_SLAVIC = re.compile(r"(?<=k)(?:yy|iy|yi|ij|yj|ii|y|i|j)$")
_VOWELS = re.compile(r"[aeiouy]+")

MOST = 24
"""Skeletons of one word: more are not worth their time."""


@lru_cache(maxsize=16384)
def skeletons(word: str) -> frozenset[str]:
    """The consonants that the folded word may stand for; a final H, like a vowel, is silent."""
    plain = _DOUBLED.sub(r"\1", _SLAVIC.sub("i", word.replace(" ", "")))
    choices = [_TABLE.get(piece, ("",)) for piece in _PIECES.findall(plain)]
    found: set[str] = set()
    for sounds in product(*choices):
        joined = "".join(sounds)
        opening = "K" if joined[:1] == "G" else joined[:1]  # Gaddafi, Kadhafi
        found.add(_DOUBLED.sub(r"\1", opening + joined[1:].replace("H", "")))
        if len(found) >= MOST:
            break
    return frozenset(found) - {""} or frozenset({plain[:2]})


@lru_cache(maxsize=16384)
def vowels(word: str) -> str:
    """The word's vowels as four: a, e (with i and y), o, u; one for each syllable.

    The final e of the French is silent: Poutine.
    """
    plain = _SLAVIC.sub("i", word.replace("j", "i")).replace("ou", "u").replace("oo", "u")
    if plain.endswith(("ine", "yne")):
        plain = plain[:-1]
    return "".join(_vowel(group) for group in _VOWELS.findall(plain))


def _vowel(group: str) -> str:
    return next((vowel for vowel in "aou" if vowel in group), "e")


def alike(a: str, b: str) -> bool:
    """Two words spell one name: one skeleton, and the shorter it is, the more of the vowels.

    Two established spellings are two names: Weber, Webber; Hansen, Jansen.
    """
    a, b = fold(a), fold(b)
    if a == b or _umlauts(a) == _umlauts(b):
        return True
    if not (a and b) or _minimal_pair(a, b):
        return False
    known = (_established(a), _established(b))
    if all(known):
        return False
    shared = skeletons(a) & skeletons(b)
    if not shared or (any(known) and vowels(a) != vowels(b)):
        return False
    strength = min(map(len, shared))
    if strength <= 2 and _doubles(a) != _doubles(b):
        return False
    return _distance(vowels(a), vowels(b)) <= max(0, min(strength, 5) - 3)


def _established(word: str) -> bool:
    """A common name of a language in Latin letters, which newspapers abroad leave as it is."""
    return gazetteer.is_a("family", word) or gazetteer.is_a("forename", word)


def _minimal_pair(a: str, b: str) -> bool:
    """Two names of one language that differ by their last vowel: Conte, Conti; Martin, Martini."""
    if a[:-1] == b[:-1]:
        return a[-1] in "aeiou" and b[-1] in "aeiou"
    shorter, longer = sorted((a, b), key=len)
    return shorter[-1] not in "aeiouyj" and longer[-1] in "aiou"


def _doubles(word: str) -> int:
    return len(_DOUBLED.findall(word))


def _umlauts(word: str) -> str:
    """Mueller is Müller, Joerg Jörg."""
    return word.replace("ue", "u").replace("oe", "o").replace("ae", "a")


def _distance(a: str, b: str) -> int:
    """Insertions, deletions and substitutions between two short strings."""
    row = list(range(len(b) + 1))
    for i, left in enumerate(a, 1):
        previous, row[0] = row[0], i
        for j, right in enumerate(b, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (left != right))
    return row[-1]
