"""Number words: "ventitré", "neunzehnhundertneunzig", "quatre-vingt-dix", "twenty-first".

A phrase is cut into words the language file knows; "hundred" and "thousand" multiply what stands
before them, everything else adds up. So the order of "einundzwanzig" needs no rule of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from timeline.extract.dates.tokens import unaccented

LONGEST_WORD = 40
"""Characters; no number word worth reading is longer."""


class Numbers:
    """The number words of one language."""

    def __init__(
        self,
        cardinals: Mapping[str, str],
        joiners: Sequence[str],
        ordinals: Mapping[str, str],
        endings: Sequence[str],
    ) -> None:
        self._cardinals = {word: float(number) for number, word in _each(cardinals)}
        self._ordinals = {word: int(number) for number, word in _each(ordinals)}
        self._joiners = frozenset(joiners)
        self._endings = tuple(sorted(endings, key=len, reverse=True))
        # What a compound may be cut into, longest first by their letters.
        self._pieces = frozenset(self._cardinals) | {j for j in self._joiners if j.isalpha()}
        self._beginnings = frozenset(word[:2] for word in self._pieces)
        self._longest = max(map(len, self._pieces), default=0)
        self.parts = lru_cache(maxsize=65536)(self._parts)
        self.ordinal_word = lru_cache(maxsize=65536)(self._ordinal_word)

    def has(self, word: str) -> bool:
        """It is a number word, cardinal or ordinal."""
        return bool(self.parts(word)) or self.ordinal_word(word) is not None

    def is_joiner(self, word: str) -> bool:
        return word in self._joiners

    def _parts(self, word: str) -> tuple[float, ...]:
        """The numbers in a word, in order; empty if it is no number word."""
        if word in self._cardinals:
            return (self._cardinals[word],)
        if word[:2] not in self._beginnings or len(word) > LONGEST_WORD:
            return ()
        return self._cut(word) or ()

    def _cut(self, word: str) -> tuple[float, ...] | None:
        """The word as pieces, longest first; None if it cannot be cut without a rest."""
        reached: dict[int, tuple[float, ...]] = {len(word): ()}
        for start in range(len(word) - 1, -1, -1):
            for end in range(min(len(word), start + self._longest), start, -1):
                piece = word[start:end]
                if end in reached and piece in self._pieces:
                    own = (self._cardinals[piece],) if piece in self._cardinals else ()
                    reached[start] = own + reached[end]
                    break
        return reached.get(0)

    def _ordinal_word(self, word: str) -> int | None:
        """A word that is an ordinal by itself: "terzo", "ventesimo", "einundzwanzigsten"."""
        if word in self._ordinals:
            return self._ordinals[word]
        for ending in self._endings:
            if word.endswith(ending) and len(word) > len(ending):
                parts = self._parts(word.removesuffix(ending))
                if parts:
                    return int(value(parts))
        return None


def goes_on(before: float, after: float, *, joined: bool) -> bool:
    """Two number words one after the other are one number: "six and eleven" are two."""
    if after >= 100 and after % 100 == 0:
        return not joined or after > before
    if before >= 100 and before % 100 == 0:
        return after < before
    if after == 0.5:
        return joined
    if before >= 20 and before % 10 == 0:
        return after < 20 if before in (60, 80) else after < 10  # soixante-dix, quatre-vingt-dix
    if before == 10:
        return joined and 7 <= after <= 9  # dix-sept
    return joined and before < 10 and after >= 20 and after % 10 == 0  # ein und zwanzig


def value(parts: Sequence[float]) -> float:
    """What the numbers of a phrase come to: (2, 1000, 80, 4) is 2084."""
    total = current = 0.0
    for part in parts:
        if part >= 100 and part % 100 == 0:
            scaled = max(current, 1) * part
            if part >= 1000:
                total, current = total + scaled, 0
            else:
                current = scaled
        else:
            current += part
    return total + current


def _each(table: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """(number, word) of single words, with and without accents; phrases are left aside."""
    for number, forms in table.items():
        for word in forms.split("|"):
            if word.isalpha():
                yield from ((number, form) for form in {word, unaccented(word)})
