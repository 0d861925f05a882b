"""What a word can be: a form of a verb, an event noun, a function word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Flag, auto
from functools import cache

from timeline.extract.events import conjugation, phrases
from timeline.extract.events.cues import Cues
from timeline.extract.events.phrases import Phrases
from timeline.languages import Language

FIRST_PART, LAST_PART = 4, 4
"""Letters that the parts of a compound have at least."""


_UNACCENTED = str.maketrans("áêíôé", "aeioe")
"""Of the vowel before a pronoun that an infinitive has lost its "r" to."""


class Form(Flag):
    """The forms of a verb that a word can be."""

    NONE = 0
    INFINITIVE = auto()
    PAST = auto()
    PRESENT = auto()
    IMPERFECT = auto()
    FUTURE = auto()
    CONDITIONAL = auto()
    PARTICIPLE = auto()
    GERUND = auto()
    MARKED = auto()
    """An infinitive with its mark inside: "aufzunehmen"."""


BARE = Form.INFINITIVE | Form.GERUND
"""The forms without a subject of their own, but for the participle."""


@dataclass(frozen=True, slots=True)
class Word:
    """`verb` and `noun` are kinds, "" where it is none that is listed; `classes` as above.

    `after_participle`, `after_infinitive`: the tense it makes as an auxiliary of one. `action`:
    it looks like the noun of an action. `plain`: after it, the infinitive is the present.
    `paper`: "of" and a date behind it only say which it is.
    """

    forms: Form = Form.NONE
    verb: str = ""
    noun: str = ""
    classes: frozenset[str] = frozenset()
    with_participle: str = ""
    with_infinitive: str = ""
    action: bool = False
    plain: bool = False
    paper: bool = False
    speaks: str = ""

    def __contains__(self, name: str) -> bool:
        return name in self.classes

    @property
    def listed(self) -> bool:
        return bool(self.verb)


class Lexicon:
    """All that is known of the words of a language; each word is worked out once."""

    def __init__(self, language: Language) -> None:
        self.cues = language.table("events", Cues)
        self.phrases = Phrases.of(self.cues)
        listed = _conjugated(self.cues)
        self._verbs = _verbs(listed)
        self._speakers = _speakers(listed, self.cues)
        self._split = _split(listed)
        whole = _whole(listed) if self._split else frozenset()
        self._split_only = frozenset(finite for finite, _ in self._split) - whole
        self._nouns = _expanded(self.cues.nouns)
        self._classes = _classes(self.cues)
        self._participle = _expanded(self.cues.before_participle)
        self._infinitive = _expanded(self.cues.before_infinitive)
        self._no_verbs = frozenset(self.cues.no_verbs)
        self._starts = _starts(self.cues)
        self.compounds = phrases.compiled([noun for noun in self._nouns if " " in noun])
        self._words: dict[str, Word] = {}

    def compound_kind(self, lowered: str) -> str:
        """The kind of an event noun of several words, "" if it is none."""
        return self._nouns.get(lowered, "")

    def only_split(self, finite: str) -> bool:
        """It is a verb with a particle only: "fand" is one without, "buchte" might not be."""
        return finite in self._split_only

    def split_kind(self, finite: str, particle: str) -> str:
        """The kind of "trat ... zurück", "" if the two make no verb."""
        return self._split.get((finite, particle), "")

    @property
    def empty(self) -> bool:
        """There is no data of this language to find events with."""
        return not self.cues.verbs

    def word(self, lowered: str) -> Word:
        """`lowered`: in lower case, with straight apostrophes."""
        word = self._words.get(lowered)
        if word is None:
            word = self._words[lowered] = self._look_up(lowered)
        return word

    def person(self, lowered: str) -> tuple[str, bool]:
        """(third or other, whether it is plural) of a verb, by its ending."""
        present = self.word(lowered).forms & (Form.PRESENT | Form.PAST) == Form.PRESENT
        if present and lowered.endswith(self.cues.persons.get("present", ())):
            return "other", False
        for name in ("third", "plural", "other"):
            for ending in self.cues.persons.get(name, ()):
                if present and name == "other" and len(ending) == 1:
                    continue  # "dice" is no "hice"
                if lowered == ending[1:] or (ending[0] != "=" and lowered.endswith(ending)):
                    return ("other" if name == "other" else "third"), name == "plural"
        return "third", False

    def _look_up(self, lowered: str) -> Word:
        lowered = self._without_enclitic(lowered)
        forms, verb = self._verbs.get(lowered, (Form.NONE, ""))
        classes = self._classes.get(lowered, frozenset())
        participle = self._participle.get(lowered, "")
        infinitive = self._infinitive.get(lowered, "")
        if not classes and lowered.endswith(self.cues.endings.get("adverb", ())):
            classes = frozenset(("skip",))
        if lowered in self._no_verbs:
            forms, verb = Form.NONE, ""
        no_verb = lowered in self._no_verbs or lowered in self._nouns
        if not (verb or classes or participle or infinitive or no_verb):
            forms = self._guess(lowered)
        action = not verb and lowered.endswith(self.cues.endings.get("noun", ()))
        noun = self._nouns.get(lowered, "")
        if not noun and not (verb or classes or participle or infinitive):
            noun = self._by_end(lowered)
        plain, paper = lowered in self.cues.plain_subjects, lowered in self.cues.papers
        speaks = "" if verb or classes else self._speakers.get(lowered, "")
        helps = participle, infinitive
        return Word(forms, verb, noun, classes, *helps, action, plain, paper, speaks)

    def _without_enclitic(self, lowered: str) -> str:
        """ "multou" of "multou-a", "comprar" of "comprá-lo"."""
        before, dash, end = lowered.partition("-")
        if not dash or lowered in self._verbs or end not in self.cues.enclitics:
            return lowered
        return before.translate(_UNACCENTED) + "r" if end[0] == "l" and end[1] != "h" else before

    def _by_end(self, lowered: str) -> str:
        """The kind of "by-election", and of "Jahresversammlung" where nouns are so written."""
        before, _, last = lowered.rpartition("-")
        if before and last in self._nouns:
            return self._nouns[last]
        if not self.cues.compounds:
            return ""
        ends = range(FIRST_PART, len(lowered) - LAST_PART + 1)
        return next((self._nouns[lowered[i:]] for i in ends if lowered[i:] in self._nouns), "")

    def _guess(self, lowered: str) -> Form:
        """The forms whose endings a verb that is not listed shows."""
        guessed = Form.NONE
        if lowered.startswith(self.cues.no_beginnings):
            return guessed
        for form in Form:
            endings = self.cues.endings.get(_name(form), ())
            starts = self._starts.get(_name(form), ("",))
            if endings and len(lowered) > 3 and lowered.endswith(endings):
                guessed |= form if lowered.startswith(starts) else Form.NONE
        return guessed


@cache
def of(language: Language) -> Lexicon:
    """The lexicon of a language, built once."""
    return Lexicon(language)


def _starts(cues: Cues) -> dict[str, tuple[str, ...]]:
    found = {}
    for form, starts in cues.prefixes.items():
        plain = [start for start in starts if start[0] != "+"]
        behind = (start[1:] for start in starts if start[0] == "+")
        found[form] = (*plain, *(part + start for start in behind for part in cues.particles))
    return found


def _name(form: Form) -> str:
    return (form.name or "").lower()


@dataclass(frozen=True, slots=True)
class _Verb:
    """A listed verb: its kind, principal parts, what leaves it, and its forms by their names."""

    kind: str
    parts: str
    particle: str
    forms: tuple[tuple[str, str], ...]


def _conjugated(cues: Cues) -> list[_Verb]:
    return [
        _Verb(kind, parts, conjugation.particle(parts, cues), tuple(conjugation.forms(parts, cues)))
        for kind, listed in cues.verbs.items()
        for parts in listed
    ]


def _verbs(listed: Sequence[_Verb]) -> dict[str, tuple[Form, str]]:
    """The forms of those that split stand last: "trat" is "treten" before it is "zurücktreten"."""
    found: dict[str, tuple[int, str]] = {}
    bits = {_name(form): form.value for form in Form}
    for verb in sorted(listed, key=lambda verb: bool(verb.particle)):
        for name, word in verb.forms:
            forms, first = found.get(word, (0, verb.kind))
            found[word] = (forms | bits[name], first)
    sets = {forms: Form(forms) for forms in {forms for forms, _ in found.values()}}
    return {word: (sets[forms], kind) for word, (forms, kind) in found.items()}


def _speakers(listed: Sequence[_Verb], cues: Cues) -> dict[str, str]:
    """What "I" and "we" say in the present -> the kind of the verb."""
    endings = sorted((e for e in cues.speakers if e[0] == "-"), key=len, reverse=True)
    found: dict[str, str] = {}
    for verb in listed:
        infinitive = verb.parts.split()[0]
        own = cues.speakers.get(infinitive, ())
        end = next((e for e in endings if infinitive.endswith(e[1:])), "") if not own else ""
        stem = infinitive.removesuffix(end[1:])
        for form in (*own, *(stem + ending for ending in cues.speakers.get(end, ()))):
            found.setdefault(form, verb.kind)
    return found


def _split(listed: Sequence[_Verb]) -> dict[tuple[str, str], str]:
    """(finite form, particle) -> kind of the verb that the two make."""
    found: dict[tuple[str, str], str] = {}
    present = _irregular_present(listed)
    for verb in listed:
        particle = verb.particle
        if not particle:
            continue
        finite = [word for name, word in verb.forms if name in ("past", "present")]
        apart = [word.removeprefix(particle) for word in finite]
        apart += present.get(verb.parts.split()[0].removeprefix(particle), ())
        for word in apart:
            found.setdefault((word, particle), verb.kind)
    return found


def _whole(listed: Sequence[_Verb]) -> frozenset[str]:
    """The forms of the verbs that do not split, and of the others those in one word."""
    return frozenset(
        word for verb in listed for _, word in verb.forms if word.startswith(verb.particle)
    )


def _irregular_present(listed: Sequence[_Verb]) -> dict[str, list[str]]:
    """Infinitive -> the forms of its irregular present: "tragen" -> "trägt"."""
    every = (verb.parts.split() for verb in listed)
    return {parts[0]: parts[3].split("/") for parts in every if len(parts) > 3}


def _expanded(table: object) -> dict[str, str]:
    return {word: key for key, word in _entries(table)}


def _classes(cues: Cues) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, word in _entries(cues.words):
        found.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


def _entries(table: object) -> Iterator[tuple[str, str]]:
    assert hasattr(table, "items")
    for key, listed in table.items():
        for written in listed:
            for word in conjugation.alternatives(written):
                yield key, word
