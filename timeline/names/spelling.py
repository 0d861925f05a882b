"""How a name sounds, however a newspaper spells it: Zelensky, Selenskyj, Zelenskij.

A word's skeleton is what is left of its consonants once the letters that languages exchange are
one. Letters that stand for different sounds in different languages (ch, j, c) give a word several
skeletons; two words may be one if they share any.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product

from timeline.gazetteer import fold

# In order: the longest first. X is every hushing sound, S every hissing one, K and V their kin.
_SOUNDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("schtsch", ("X",)), ("shch", ("X",)), ("chtch", ("X",)), ("sjtsj", ("X",)),
    ("tsch", ("X",)), ("tzsch", ("X",)), ("sch", ("X",)), ("tch", ("X",)), ("tsj", ("X",)),
    ("dsch", ("X",)), ("dzh", ("X",)), ("dj", ("X",)), ("dz", ("X", "S")), ("sce", ("X", "SK")),
    ("sci", ("X", "SK")), ("szcz", ("X",)), ("sh", ("X",)), ("zh", ("X",)), ("sz", ("X", "S")),
    ("cz", ("X",)), ("sj", ("X", "S")), ("kh", ("K", "H")), ("ch", ("X", "K", "H")),
    ("ck", ("K",)), ("cq", ("K",)), ("qu", ("K",)), ("gh", ("K", "")), ("gu", ("G",)),
    ("ts", ("S",)),
    ("tz", ("S",)), ("ph", ("V",)), ("th", ("T",)), ("ce", ("X", "S")), ("ci", ("X", "S")),
    ("cy", ("S",)), ("c", ("K", "S")), ("k", ("K",)), ("q", ("K",)), ("x", ("KS", "X")),
    ("s", ("S",)), ("z", ("S",)), ("j", ("", "X", "H")), ("w", ("V",)), ("v", ("V",)),
    ("f", ("V",)), ("h", ("H",)), ("g", ("G",)), ("b", ("B",)), ("p", ("P",)), ("d", ("T",)),
    ("t", ("T",)), ("l", ("L",)), ("r", ("R",)), ("m", ("M",)), ("n", ("N",)),
)  # fmt: skip
_TABLE = dict(_SOUNDS)
_PIECES = re.compile("|".join(sorted(_TABLE, key=len, reverse=True)) + "|.")
_DOUBLED = re.compile(r"([^\W\d_])\1+")
_SLAVIC = re.compile(r"(?<=k)(?:yy|iy|yi|ij|yj|ii|y|i|j)$")
_VOWELS = re.compile(r"[aeiouy]+")

MOST = 16
"""Skeletons of one word: more are not worth their time."""


@lru_cache(maxsize=16384)
def skeletons(word: str) -> frozenset[str]:
    """The consonants that the folded word may stand for; a final H, like a vowel, is silent."""
    plain = _DOUBLED.sub(r"\1", _SLAVIC.sub("i", word.replace(" ", "")))
    choices = [_TABLE.get(piece, ("",)) for piece in _PIECES.findall(plain)]
    found: set[str] = set()
    for sounds in product(*choices):
        joined = "".join(sounds)
        found.add(_DOUBLED.sub(r"\1", joined[:1] + joined[1:].replace("H", "")))
        if len(found) >= MOST:
            break
    return frozenset(found) - {""} or frozenset({plain[:2]})


@lru_cache(maxsize=16384)
def vowels(word: str) -> str:
    """The word's vowels as three: a, e (with i and y), o (with u); one for each syllable."""
    plain = _SLAVIC.sub("i", word.replace("j", "i"))
    return "".join(_vowel(group) for group in _VOWELS.findall(plain))


def _vowel(group: str) -> str:
    if "a" in group:
        return "a"
    return "o" if "o" in group or "u" in group else "e"


def alike(a: str, b: str) -> bool:
    """Two words spell one name: they share a skeleton, and short ones their vowels too."""
    a, b = fold(a), fold(b)
    if a == b or _umlauts(a) == _umlauts(b):
        return True
    if not (a and b):
        return False
    if a[:-1] == b[:-1] and a[-1] in "aeiou" and b[-1] in "aeiou":
        return False  # Conte, Conti: two names of one language
    shared = skeletons(a) & skeletons(b)
    if not shared:
        return False
    strength = max(map(len, shared))
    differing = _distance(vowels(a), vowels(b))
    if strength <= 2:
        return differing == 0 and a[-1:] == b[-1:]
    return differing <= (1 if strength <= 4 else 2)


def _umlauts(word: str) -> str:
    """Müller is Mueller, Jörg Joerg."""
    return word.replace("ue", "u").replace("oe", "o").replace("ae", "a")


def _distance(a: str, b: str) -> int:
    """Insertions, deletions and substitutions between two short strings."""
    row = list(range(len(b) + 1))
    for i, left in enumerate(a, 1):
        previous, row[0] = row[0], i
        for j, right in enumerate(b, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (left != right))
    return row[-1]
