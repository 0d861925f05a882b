"""A language's table [time] compiled for matching: once a language, when it is first needed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from functools import cache

from timeline.extract.dates import lexicons, patterns, slots
from timeline.extract.dates.lexicons import Lexicon
from timeline.extract.dates.meanings import COMMON, MEANINGS
from timeline.extract.dates.numbers import Numbers
from timeline.extract.dates.patterns import Node
from timeline.extract.dates.tense import Tenses
from timeline.extract.dates.tokens import unaccented
from timeline.extract.dates.vocabulary import Vocabulary
from timeline.languages import Language

ROMAN = frozenset("ivxl")
"""The letters of Roman numbers as high as centuries go."""
MARKS = frozenset(",.-/")
REMEMBERED = 100_000
"""Words of which a grammar remembers what can begin with them."""
NESTED = frozenset({"date", "duration", "recurring", "clock"})
"""The slots that are filled by what lower levels find."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What can begin with a word.

    `symbols` are the steps of patterns it satisfies, itself and the lists it stands in; `slots`
    the slots that may find something from it on; `levels` whether a pattern of each may, `direct`
    whether one may without anything that lower levels find there. `blank`: no pattern, list or slot
    has the word anywhere, so that any other such word could stand in its place.
    """

    symbols: tuple[str, ...]
    slots: frozenset[str]
    levels: tuple[bool, ...]
    direct: tuple[bool, ...]
    begins: bool
    blank: bool


@dataclass(frozen=True, slots=True)
class Grammar:
    """Everything matching needs to know of a language.

    `levels` are tries of patterns: those of a level may use what lower levels find. `classes`
    tells for a word the lists it stands in, as `<name>`. `lexicons` hold the words of the slots.
    `said` are the words that the language's table has anywhere, also without their accents.
    """

    vocabulary: Vocabulary
    levels: tuple[Node, ...]
    classes: Mapping[str, tuple[str, ...]]
    lexicons: Mapping[str, Lexicon]
    numbers: Numbers
    accented: frozenset[str]
    said: frozenset[str]
    tenses: Tenses
    _entries: dict[str, Entry] = field(default_factory=dict, repr=False, compare=False)
    barren: dict[str, bool] = field(default_factory=dict, repr=False, compare=False)
    """Words after which a blank one leaves nothing to find, as far as that was asked."""

    _ways: dict[tuple[int, frozenset[str]], tuple[tuple[str, Node], ...]] = field(
        default_factory=dict, repr=False, compare=False
    )

    def entry(self, word: str) -> Entry:
        """What is known of a word; remembered, for the same words come again and again."""
        entry = self._entries.get(word)
        if entry is None:
            entry = self._looked_up(word)
            if len(self._entries) < REMEMBERED:
                self._entries[word] = entry
        return entry

    def ways(self, node: Node, entry: Entry) -> tuple[tuple[str, Node], ...]:
        """The slots of a place in a trie that may find something from a word on.

        Words of a kind share them, so that there are few to be remembered.
        """
        key = id(node), entry.slots
        ways = self._ways.get(key)
        if ways is None:
            ways = tuple(slot for slot in node.slots.items() if slot[0] in entry.slots)
            if len(self._ways) < REMEMBERED:
                self._ways[key] = ways
        return ways

    def _looked_up(self, word: str) -> Entry:
        symbols = (word, *self.classes.get(word, ()))
        kinds = self._kinds(word)
        own = {name for name, lexicon in self.lexicons.items() if word in lexicon.entries}
        own.update(name for name, (_, begins) in slots.SLOTS.items() if begins & kinds)
        if word.isdecimal():
            own -= {name for name, lengths in slots.LENGTHS.items() if len(word) not in lengths}
        levels: list[bool] = []
        direct: list[bool] = []
        for root in self.levels:
            words = any(symbol in root.words for symbol in symbols)
            direct.append(words or not own.isdisjoint(root.slots))
            levels.append(direct[-1] or (any(levels) and not NESTED.isdisjoint(root.slots)))
        blank = word.isalpha() and word not in self.said and not (kinds or own)
        if any(levels):
            own.update(NESTED)
        return Entry(symbols, frozenset(own), tuple(levels), tuple(direct), any(levels), blank)

    def _kinds(self, word: str) -> set[str]:
        vocabulary = self.vocabulary
        found = {
            slots.DIGITS: word.isdecimal(),
            slots.NUMBER: self.numbers.has(word) or word in self.lexicons["number"].entries,
            slots.VAGUE: word in self.lexicons["vague"].entries,
            slots.ARTICLE: word in vocabulary.articles_as_one,
            slots.LETTER: word in vocabulary.letters,
            slots.ROMAN: ROMAN.issuperset(word[:-4] or word[:1]),
            slots.APOSTROPHE: word == "'",
        }
        return {kind for kind, holds in found.items() if holds}


@cache
def of(language: Language) -> Grammar:
    vocabulary = language.table("time", Vocabulary)
    levels = tuple(Node() for _ in range(1 + max(m.level for m in MEANINGS.values())))
    for meaning, written in _patterns(vocabulary):
        for steps in patterns.expand(written, vocabulary.words):
            # A weekday left out leaves its comma behind: no expression begins with a mark.
            if meaning == "nothing" or steps[0] not in MARKS:
                levels[MEANINGS[meaning].level].add(steps, meaning)
    numbers = Numbers(
        vocabulary.numbers,
        vocabulary.number_joiners,
        vocabulary.ordinals,
        vocabulary.ordinal_endings,
    )
    classes = _classes(vocabulary)
    return Grammar(
        vocabulary,
        levels,
        classes,
        lexicons.of(vocabulary),
        numbers,
        _ending_in_accent(vocabulary),
        frozenset(_said(vocabulary)),
        Tenses(vocabulary),
    )


def _patterns(vocabulary: Vocabulary) -> Iterable[tuple[str, str]]:
    for meaning, written in vocabulary.patterns.items():
        yield from ((meaning, pattern) for pattern in written)
    for meaning, common in COMMON.items():
        yield from ((meaning, pattern) for pattern in common)
    yield from (("nothing", pattern) for pattern in vocabulary.nothing)


def _classes(vocabulary: Vocabulary) -> dict[str, tuple[str, ...]]:
    classes: dict[str, tuple[str, ...]] = {}
    for name, entries in vocabulary.words.items():
        for entry in entries:
            for phrase in patterns.forms(entry):
                if len(phrase) == 1 and f"<{name}>" not in classes.get(phrase[0], ()):
                    classes[phrase[0]] = (*classes.get(phrase[0], ()), f"<{name}>")
    return classes


def _said(vocabulary: Vocabulary) -> Iterator[str]:
    """Every word of the table, whatever it is there for."""
    for entry in fields(vocabulary):
        for string in _strings(getattr(vocabulary, entry.name)):
            for word in patterns.words_of(string):
                yield from (word, unaccented(word))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from (*_strings(key), *_strings(inner))
    elif isinstance(value, Iterable):
        for inner in value:
            yield from _strings(inner)


def _ending_in_accent(vocabulary: Vocabulary) -> frozenset[str]:
    """Words whose last accent may be written as an apostrophe, in their form without it."""
    strings: list[str] = [*vocabulary.months, *vocabulary.weekdays]
    for table in (
        vocabulary.numbers,
        vocabulary.units,
        vocabulary.parts,
        vocabulary.modifiers,
        vocabulary.shifts,
    ):
        strings.extend(table.values())
    for entries in vocabulary.words.values():
        strings.extend(entries)
    words = {word for string in strings for form in string.split("|") for word in form.split()}
    return frozenset(unaccented(word) for word in words if unaccented(word[-1:]) != word[-1:])
