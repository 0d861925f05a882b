"""The words of a language for happenings and things that every language has words for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from timeline.extract.events import conjugation
from timeline.extract.events.cues import Cues
from timeline.gazetteer import fold
from timeline.languages import Language
from timeline.model import Span

_NONE: frozenset[str] = frozenset()

REMEMBERED = 1 << 16
"""Words that are kept with what they speak of."""

FIRST_PART, LAST_PART = 3, 4
"""Letters that the parts of a compound have at least."""


@dataclass(frozen=True, slots=True)
class Words:
    """The table [gist]: what a word means, under names that are the same in all languages.

    `verbs` are infinitives, conjugated as in [events]; `nouns` name a happening; `phrases` are
    regular expressions for what takes several words; `things` are what happenings are about.
    """

    verbs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    nouns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    phrases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    things: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


_Meanings = Mapping[str, frozenset[str]]


class Vocabulary:
    """By folded words. `finite` are forms that leave a particle behind, as in “trat … zurück”."""

    def __init__(self, language: Language) -> None:
        self.words = bool(language.data.get("gist"))
        table = language.table("gist", Words)
        cues = language.table("events", Cues)
        listed = [(meaning, verb) for meaning, verbs in table.verbs.items() for verb in verbs]
        conjugated = _Conjugated(cues)
        self.verbs = _gathered(
            (form, meaning) for meaning, verb in listed for form in conjugated.whole(verb)
        )
        self.finite = _finite(listed, conjugated)
        self.nouns = _gathered(_entries(table.nouns))
        things = list(_entries(table.things))
        self._things = _gathered((word, thing) for word, thing in things if " " not in word)
        self._several = [
            (re.compile(rf"\b{word}\b"), thing) for word, thing in things if " " in word
        ]
        self._phrases = [
            (re.compile(rf"\b(?:{'|'.join(patterns)})"), meaning)
            for meaning, patterns in table.phrases.items()
        ]
        self._compounds = cues.compounds
        self._any_phrase = _any_of(pattern for pattern, _ in self._phrases)
        self._any_of_several = _any_of(pattern for pattern, _ in self._several)
        self._known: dict[str, frozenset[str]] = {}

    def happening(self, word: str) -> frozenset[str]:
        """What a trigger names."""
        return self.verbs.get(word, _NONE) | self._noun(word)

    def spoken_of(self, word: str) -> frozenset[str]:
        """What a word, as written, speaks of beside the trigger: a thing, or another happening."""
        found = self._known.get(word)
        if found is None:
            folded = fold(word)
            found = self._things.get(folded) or self._by_end(folded, self._things)
            found |= self._noun(folded)
            if len(self._known) < REMEMBERED:
                self._known[word] = found
        return found

    def things_of_several_words(self, lowered: str) -> set[str]:
        folded = fold(lowered)
        if self._any_of_several.search(folded) is None:
            return set()
        return {thing for pattern, thing in self._several if pattern.search(folded)}

    def phrases_at(self, lowered: str, trigger: Span) -> frozenset[str]:
        """What the words about the trigger come to."""
        if self._any_phrase.search(lowered) is None:
            return _NONE
        return frozenset(
            meaning
            for pattern, meaning in self._phrases
            if any(
                match.start() < trigger.end and trigger.start < match.end()
                for match in pattern.finditer(lowered)
            )
        )

    def _noun(self, word: str) -> frozenset[str]:
        return self.nouns.get(word) or self._by_end(word, self.nouns)

    def _by_end(self, word: str, table: _Meanings) -> frozenset[str]:
        """Of “Hafenstreik”, where nouns are so written, and of “rail-bridge”."""
        last = word.rpartition(" ")[2]
        if last != word and last in table:
            return table[last]
        if not self._compounds:
            return _NONE
        ends = range(FIRST_PART, len(word) - LAST_PART + 1)
        return next((table[word[i:]] for i in ends if word[i:] in table), _NONE)


@cache
def of(language: Language) -> Vocabulary:
    """The vocabulary of a language, built once."""
    return Vocabulary(language)


def _any_of(patterns: Iterable[re.Pattern[str]]) -> re.Pattern[str]:
    """Finds something where one of them does: most texts are told apart by one look."""
    return re.compile("|".join(pattern.pattern for pattern in patterns) or "(?!)")


def _gathered(pairs: Iterable[tuple[str, str]]) -> _Meanings:
    found: dict[str, set[str]] = {}
    for word, meaning in pairs:
        found.setdefault(word, set()).add(meaning)
    return {word: frozenset(meanings) for word, meanings in found.items()}


def _entries(table: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    for meaning, listed in table.items():
        for written in listed:
            for word in conjugation.alternatives(written):
                yield fold(word), meaning


class _Conjugated:
    """The forms of verbs, those that leave their beginning behind as well: “einstürzen” is
    “eingestürzt”, “einzustürzen” and “stürzte … ein”."""

    def __init__(self, cues: Cues) -> None:
        self._cues = cues
        self._listed = {parts.split()[0]: parts for some in cues.verbs.values() for parts in some}

    def whole(self, verb: str) -> Iterator[str]:
        """In one word, folded."""
        particle, rest = self.split(verb)
        if verb in self._listed or not particle:
            parts = self._listed.get(verb, verb)
            yield from (fold(form) for _, form in conjugation.forms(parts, self._cues))
        if particle:
            yield fold(f"{particle}zu{rest}")
            yield from (fold(particle + form) for _, form in self._forms(rest))

    def apart(self, verb: str) -> Iterator[str]:
        """The finite forms without the beginning that stands elsewhere."""
        particle, rest = self.split(verb)
        if particle:
            yield from (fold(f) for name, f in self._forms(rest) if name in ("past", "present"))
            parts = self._listed.get(verb, "")
            for name, form in conjugation.forms(parts, self._cues) if parts else ():
                if name in ("past", "present"):
                    yield fold(form.removeprefix(particle).removesuffix(f" {particle}"))

    def split(self, verb: str) -> tuple[str, str]:
        """The beginning that may stand apart, and the rest; "" where there is none."""
        starts = [start for start in self._cues.particles if verb.startswith(start)]
        start = max(starts, key=len, default="")
        return start, verb.removeprefix(start)

    def _forms(self, verb: str) -> Iterator[tuple[str, str]]:
        return conjugation.forms(self._listed.get(verb, verb), self._cues)


def _finite(
    listed: Iterable[tuple[str, str]], conjugated: _Conjugated
) -> Mapping[str, Mapping[str, frozenset[str]]]:
    """Finite form -> particle -> what the two make."""
    found: dict[str, dict[str, set[str]]] = {}
    for meaning, verb in listed:
        particle = fold(conjugated.split(verb)[0])
        for form in conjugated.apart(verb):
            found.setdefault(form, {}).setdefault(particle, set()).add(meaning)
    return {
        form: {particle: frozenset(ids) for particle, ids in apart.items()}
        for form, apart in found.items()
    }
