"""The words of a language's slots: months, units, holidays and what each of them stands for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from timeline.extract.dates import patterns
from timeline.extract.dates.periods import UNITS
from timeline.extract.dates.vocabulary import Vocabulary

Phrase = tuple[str, ...]


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


def of(vocabulary: Vocabulary) -> dict[str, Lexicon]:
    """A lexicon for each slot that is filled by words of the language's table."""
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
    fill("regnalyear", _regnal(vocabulary))
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


def _regnal(vocabulary: Vocabulary) -> Iterable[tuple[str, int]]:
    for before, names in vocabulary.regnal_years.items():
        for name in names.split("|"):
            yield f"{name}元", int(before) + 1
            yield from ((f"{name}{number}", int(before) + number) for number in range(1, LONGEST))


LONGEST = 120
"""Years of an era, and more than any has had."""


def _phrases(numbers: Mapping[str, str]) -> Iterable[tuple[str, float]]:
    """The numbers that are said in several words."""
    for number, alternatives in numbers.items():
        yield from ((f, float(number)) for f in alternatives.split("|") if not f.isalpha())
