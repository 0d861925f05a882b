"""A language's table [time] compiled for matching: once a language, when it is first needed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from typing import Any

from timeline.extract.dates import patterns, slots
from timeline.extract.dates.meanings import COMMON, MEANINGS
from timeline.extract.dates.numbers import Numbers
from timeline.extract.dates.patterns import Node
from timeline.extract.dates.periods import UNITS
from timeline.extract.dates.tense import Tenses
from timeline.extract.dates.tokens import unaccented
from timeline.extract.dates.vocabulary import Vocabulary
from timeline.languages import Language

Phrase = tuple[str, ...]
ROMAN = frozenset("ivxl")
"""The letters of Roman numbers as high as centuries go."""
MARKS = frozenset(",.-/")
REMEMBERED = 100_000
"""Words of which a grammar remembers what can begin with them."""
NESTED = frozenset({"date", "duration", "recurring", "clock"})
"""The slots that are filled by what lower levels find."""


@dataclass(slots=True)
class Lexicon:
    """Phrases and what they stand for, by their first word, long ones first."""

    entries: dict[str, list[tuple[Phrase, Any]]] = field(default_factory=dict)

    def add(self, alternatives: str, meaning: Any) -> None:
        for phrase in patterns.forms(alternatives):
            known = self.entries.setdefault(phrase[0], [])
            if all(phrase != other for other, _ in known):
                known.append((phrase, meaning))
                known.sort(key=lambda entry: -len(entry[0]))


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
    lexicons = _lexicons(vocabulary)
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
        lexicons,
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


def _lexicons(vocabulary: Vocabulary) -> dict[str, Lexicon]:
    lexicons: dict[str, Lexicon] = {}

    def fill(slot: str, entries: Iterable[tuple[str, Any]]) -> None:
        lexicon = lexicons.setdefault(slot, Lexicon())
        for alternatives, meaning in entries:
            lexicon.add(alternatives, meaning)

    def named(table: Mapping[str, str]) -> Iterable[tuple[str, str]]:
        return ((alternatives, name) for name, alternatives in table.items())

    months = [(name, n) for n, name in enumerate(vocabulary.months, 1)]
    weekdays = [(name, n) for n, name in enumerate(vocabulary.weekdays)]
    fill("month", months)
    fill("anymonth", months)
    fill("anymonth", ((name, n) for n, name in enumerate(vocabulary.short_months, 1)))
    fill("weekday", weekdays)
    fill("anyweekday", weekdays)
    fill("anyweekday", ((name, n) for n, name in enumerate(vocabulary.short_weekdays)))
    fill("weekdayset", ((name, n) for n, name in enumerate(vocabulary.weekday_sets)))
    fill("decadeword", ((name, 1900 + int(n)) for n, name in vocabulary.decades.items()))
    fill("centuryword", ((name, int(n)) for n, name in vocabulary.centuries.items()))
    fill("partunit", named(vocabulary.part_units))
    fill("season", ((name, n) for n, name in enumerate(vocabulary.seasons)))
    fill("unit", named(vocabulary.units))
    fill("units", _plurals(vocabulary))
    fill("soleunit", _singulars(vocabulary))
    fill("bareunits", ((form, unit) for form, unit in _plurals(vocabulary) if unit in UNITS))
    fill("halfword", ((form, None) for form in vocabulary.halves))
    fill("length", named(vocabulary.lengths))
    fill("vague", ((form, None) for form in vocabulary.vague))
    fill("holiday", named(vocabulary.holidays))
    fill("shiftword", _shifts(vocabulary))
    fill("daypart", named(vocabulary.dayparts))
    fill("weekdaypart", _joined_parts(vocabulary))
    fill("todaypart", named(vocabulary.today_parts))
    fill("part", named(vocabulary.parts))
    fill("reference", named(vocabulary.references))
    fill("repeated", named(vocabulary.repeated))
    fill("modifier", named(vocabulary.modifiers))
    fill("zone", ((form, None) for form in vocabulary.zones))
    fill("lead", named(vocabulary.leads))
    fill("number", _phrases(vocabulary.numbers))
    return lexicons


def _singulars(vocabulary: Vocabulary) -> Iterable[tuple[str, str]]:
    """The unit of each form that is one of it."""
    for unit, alternatives in vocabulary.units.items():
        forms = [form for form in alternatives.split("|") if form not in vocabulary.plural_units]
        yield "|".join(forms), unit


def _plurals(vocabulary: Vocabulary) -> Iterable[tuple[str, str]]:
    """The unit of each form that is a duration by itself."""
    for unit, alternatives in vocabulary.units.items():
        for form in alternatives.split("|"):
            if form in vocabulary.plural_units:
                yield form, unit


def _joined_parts(vocabulary: Vocabulary) -> Iterable[tuple[str, tuple[int, str]]]:
    """ "Montagabend" -> (0, "EV"), of every weekday and part of the day."""
    if not vocabulary.joined_parts:
        return
    for number, names in enumerate(vocabulary.weekdays):
        for part, words in vocabulary.dayparts.items():
            for name in names.split("|"):
                joined = (name + word for word in words.split("|") if word.isalpha())
                yield "|".join(joined), (number, part)


def _shifts(vocabulary: Vocabulary) -> Iterable[tuple[str, tuple[int, str]]]:
    for shift, alternatives in vocabulary.shifts.items():
        count, _, unit = shift.partition(" ")
        yield alternatives, (int(count), unit)


def _phrases(numbers: Mapping[str, str]) -> Iterable[tuple[str, float]]:
    """The numbers that are said in several words."""
    for number, alternatives in numbers.items():
        yield from ((f, float(number)) for f in alternatives.split("|") if not f.isalpha())


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
