"""The tense of the clause around an expression: which way an unsaid direction points."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from timeline.extract.dates.tokens import BREAK, Tokens
from timeline.extract.dates.vocabulary import Cues, Vocabulary

REACH = 24
"""Tokens looked at on either side."""
_STOPS = frozenset((".", ";", ":", "!", "?", BREAK, "…"))
_AT_ONCE = 6
"""Tokens within which a past verb outdoes a word beside the expression that is no verb."""
_LONGEST_TITLE = 3
"""Letters of a word with a capital before a full stop that is taken for an abbreviation."""
_SHORTEST = 5
"""Letters; endings say nothing about shorter words."""


@dataclass(frozen=True, slots=True)
class Tense:
    """-1 past, 1 future, 0 unknown; `distance` in tokens to the word at `index` that tells."""

    direction: int = 0
    distance: int = REACH + 1
    index: int = -1


UNKNOWN = Tense()
AHEAD = Tense(1, 0)


class Tenses:
    """Reads tenses with the cues of one language."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._cues = ((1, vocabulary.future), (-1, vocabulary.past))
        self._words = frozenset((*vocabulary.future.words, *vocabulary.past.words))
        self._pairs = {
            words: direction
            for direction, cues in self._cues
            for words in cues.words
            if " " in words
        }
        self._first = frozenset(words.partition(" ")[0] for words in self._pairs)
        self._days = {
            word: 1 if distance[0] != "-" else -1
            for distance, words in vocabulary.shifts.items()
            if distance[:2] != "0 "
            for word in words.split("|")
        }
        self.direction = lru_cache(maxsize=65536)(self._direction)

    def _direction(self, word: str) -> int:
        if word in self._days:
            return self._days[word]
        for direction, cues in self._cues:
            if word in cues.words:
                return direction
        for direction, cues in self._cues:
            if _ends_so(word, cues):
                return direction
        return 0

    def around(self, tokens: Tokens, start: int, end: int) -> Tense:
        """The nearest cue inside the clause; before the expression, rather than half as far
        after it: the verb of an adverb stands before it more often than not."""
        before, after = self._toward(tokens, start - 1, -1), self._toward(tokens, end, 1)
        if not before.direction:
            return after
        if before.distance == 1 and after.direction < 0 and after.distance <= _AT_ONCE:
            return after  # "until Thursday, they had not": nothing but the verb tells
        return before if before.distance <= 2 * after.distance else after

    def _toward(self, tokens: Tokens, index: int, step: int) -> Tense:
        for distance in range(1, REACH + 1):
            if not 0 <= index < len(tokens.words) or _stops(tokens, index):
                break
            direction = self._told(tokens, index)
            if direction:
                return Tense(self._auxiliary(tokens, index) or direction, distance, index)
            index += step
        return UNKNOWN

    def _told(self, tokens: Tokens, index: int) -> int:
        """The direction of a word, alone or with the next one; a name that only ends like a verb
        ("United") has none."""
        word = tokens.words[index]
        if word in self._first and index + 1 < len(tokens.words):
            pair = self._pairs.get(f"{word} {tokens.words[index + 1]}")
            if pair is not None:
                return pair
        direction = self.direction(tokens.words[index])
        if direction and tokens.words[index] not in self._words:
            known = tokens.words[index] in self._days or tokens.written(index)[0].islower()
            return direction if known else 0
        return direction

    def _auxiliary(self, tokens: Tokens, index: int) -> int:
        """1 if a word of the future stands just before the verb: "will be signed"."""
        before = tokens.words[max(0, index - 3) : index]
        return int(any(self.direction(word) > 0 for word in before))


def _stops(tokens: Tokens, index: int) -> bool:
    """A sentence or clause ends here; the full stops of "U.S." and "Sen." end nothing."""
    word = tokens.words[index]
    if word != "." or not tokens.glued(index):
        return word in _STOPS
    if tokens.glued(index + 1) and tokens.words[index + 1].isalpha():
        return False
    before = tokens.written(index - 1)
    return not (len(before) <= _LONGEST_TITLE and before[0].isupper() and before.isalpha())


def _ends_so(word: str, cues: Cues) -> bool:
    return len(word) >= _SHORTEST and bool(cues.endings) and word.endswith(cues.endings)
