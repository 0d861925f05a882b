"""The table [actors] of a language file, and the sets that are made of it once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from timeline.extract.actors import commonness
from timeline.languages import Language
from timeline.model import ActorType


@dataclass(frozen=True, slots=True)
class Words:
    """The table [actors] of a language file. Everything is in lower case but `demonyms`."""

    elisions: tuple[str, ...] = ()
    """What an apostrophe ties to the following word without belonging to it: dell'Ucraina."""
    genitive: str = ""
    """What a name takes as an ending where it owns something: Israels."""
    joins: tuple[str, ...] = ()
    """Words that join the parts of a body's or a place's name: Corte dei Conti."""
    particles: tuple[str, ...] = ()
    """Words that join the parts of any name: van, de, bin."""
    of: tuple[str, ...] = ()
    """What stands between an office and the country or body it is held in."""
    conjunctions: tuple[str, ...] = ()
    calendar: tuple[str, ...] = ()
    """Weekdays and months: never part of a name."""
    called_bodies: tuple[str, ...] = ()
    """Nouns that tell of the name behind them that it is a body's: the company Volkmer."""
    only_of_bodies: tuple[str, ...] = ()
    """Nouns for what only a body has: shares in Volkmer, Volkmer's shareholders."""
    of_no_person: tuple[str, ...] = ()
    """Words that speak again of a name, but never of a person's: Volkmer lost its chief."""
    called_places: tuple[str, ...] = ()
    """Of a place: the village of Brannel."""
    called_things: tuple[str, ...] = ()
    """Of a thing, which does not act: the ferry Northwind."""
    amounts: tuple[str, ...] = ()
    """Nouns that count what follows: no name goes on with one, where nouns have capitals."""
    not_names: tuple[str, ...] = ()
    """Often capitalised, but no name by themselves, nor the first word of one."""
    titles: tuple[str, ...] = ()
    """Nouns before a person's name."""
    offices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What an office is called, by a key that is the same in all languages."""
    organisations: tuple[str, ...] = ()
    """Nouns with which the name of a body begins, or (English, German) ends."""
    organisation_ends: tuple[str, ...] = ()
    """Legal forms and the like at the end of a company's name, without full stops."""
    common_organisations: tuple[str, ...] = ()
    """Bodies that are actors though written as common nouns."""
    place_nouns: tuple[str, ...] = ()
    streets: tuple[str, ...] = ()
    """Nouns that stand before the name of a street and belong to it: via Garibaldi."""
    place_before: tuple[str, ...] = ()
    """Prepositions of place."""
    state_before: tuple[str, ...] = ()
    """Words after which such a preposition makes a capital stand for its state: sostegno a Kiev."""
    partners: tuple[str, ...] = ()
    """Prepositions whose object acts: con Kiev."""
    state_objects: tuple[str, ...] = ()
    """Beginnings of verbs whose object is a state rather than a city: dissuadere Mosca."""
    state_verbs: tuple[str, ...] = ()
    """Words after a capital that acts: Washington non ha sottoscritto."""
    peoples_before: tuple[str, ...] = ()
    """Nouns whose owner is a state: il governo di Kiev."""
    group_before: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    """Plural nouns of actors: leader, ministri."""
    state_nouns: tuple[str, ...] = ()
    """Plural nouns that stand for countries named before: i 2 Paesi."""
    group_adjectives: tuple[str, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    follow_us: tuple[str, ...] = ()
    """First words of a line that advertises platforms."""
    nouns_capitalised: bool = False
    """A capital alone tells nothing."""
    nouns_after: tuple[str, ...] = ()
    """Words after which a capital is a noun's, where all nouns have one: im Keller."""
    never_inside: tuple[str, ...] = ()
    """Articles with which a name goes on after one of its joins only."""
    demonym_endings: tuple[str, ...] = ()
    demonyms_capitalised: bool = False
    """Adjectives of countries are written with a capital."""
    peoples_capitalised: bool = False
    """Those who come from a country are, though its adjectives are not: les Russes."""
    demonyms: Mapping[str, str] = field(default_factory=dict)
    """By country code: beginnings that take each of the endings; whole words end in a stop."""


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """A language's words as sets; `common` are those that begin sentences without being names."""

    words: Words
    common: frozenset[str]
    titles: frozenset[str]
    organisations: frozenset[str]
    ends: frozenset[str]
    places: frozenset[str]
    calendar: frozenset[str]
    amounts: frozenset[str]
    joins: frozenset[str]
    particles: frozenset[str]
    demonyms: Mapping[str, str]
    offices: Mapping[tuple[str, ...], str]
    longest_office: int
    office_openings: frozenset[str]
    group_openings: frozenset[str]
    """Words without which a sentence has no group."""
    classes: tuple[tuple[str, frozenset[str]], ...]
    """For the tagger: what a word is, under a name that is the same in all languages."""
    heads: tuple[tuple[str, frozenset[str]], ...]
    """Of these, what the last part of a compound may be; of nothing where none are written."""
    called: Mapping[str, ActorType]
    only_of_bodies: frozenset[str]
    counted: Mapping[str, str]
    language: Language


@cache
def lexicon(language: Language) -> Lexicon:
    """The language's words, ready to be asked."""
    words = language.table("actors", Words)
    functions = language.data.get("language", {}).get("function_words", [])
    offices = {
        tuple(form.replace("'", " ").split()): key
        for key, forms in words.offices.items()
        for form in forms
    }
    demonyms = dict(_demonyms(words))
    classes = _named(words, functions, offices, demonyms)
    return Lexicon(
        words=words,
        common=frozenset({*functions, *words.not_names, *words.calendar}) - {*words.organisations},
        titles=frozenset(words.titles),
        organisations=frozenset(words.organisations),
        ends=frozenset(words.organisation_ends),
        places=frozenset(words.place_nouns),
        calendar=frozenset(words.calendar),
        amounts=frozenset(words.amounts),
        joins=frozenset(words.joins),
        particles=frozenset(words.particles),
        demonyms=demonyms,
        offices=offices,
        longest_office=max((len(form) for form in offices), default=0),
        office_openings=frozenset(form[0] for form in offices),
        group_openings=frozenset((*words.group_before, *words.state_nouns)),
        classes=classes,
        heads=_heads(classes) if words.nouns_capitalised else (),
        called=dict(_called(words)),
        only_of_bodies=frozenset(words.only_of_bodies),
        counted=commonness.classes(language.code),
        language=language,
    )


def _named(
    words: Words,
    functions: Iterable[str],
    offices: Mapping[tuple[str, ...], str],
    demonyms: Mapping[str, str],
) -> tuple[tuple[str, frozenset[str]], ...]:
    return (
        ("function", frozenset(functions)),
        ("common", frozenset(words.not_names)),
        ("calendar", frozenset(words.calendar)),
        ("title", frozenset(words.titles)),
        ("office", frozenset(form[0] for form in offices)),
        ("body", frozenset(words.organisations)),
        ("end", frozenset(words.organisation_ends)),
        ("place", frozenset(words.place_nouns)),
        ("in", frozenset(words.place_before)),
        ("join", frozenset((*words.joins, *words.particles))),
        ("of", frozenset(words.of)),
        ("and", frozenset(words.conjunctions)),
        ("acts", frozenset(words.state_verbs)),
        ("people", frozenset(demonyms)),
    )


def _called(words: Words) -> Iterator[tuple[str, ActorType]]:
    for kind, nouns in (
        (ActorType.ORGANISATION, words.called_bodies),
        (ActorType.PLACE, words.called_places),
        (ActorType.PRODUCT, words.called_things),
    ):
        for noun in nouns:
            yield noun, kind


def _heads(
    classes: tuple[tuple[str, frozenset[str]], ...],
) -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple(row for row in classes if row[0] in ("title", "office", "body", "place", "people"))


def _demonyms(words: Words) -> list[tuple[str, str]]:
    found = []
    for code, stems in words.demonyms.items():
        for stem in stems.casefold().split():
            if stem.endswith(".") and stem.count(".") == 1:
                found.append((stem[:-1], code))
            else:
                found += [(stem + ending, code) for ending in words.demonym_endings]
    return found
