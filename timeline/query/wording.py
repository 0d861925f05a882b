"""The words around a date that is typed: “after 2020”, “dal 2019 in poi”, “März oder April”."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from timeline import languages
from timeline.extract.dates import tokens
from timeline.extract.dates.patterns import forms
from timeline.extract.dates.vocabulary import Vocabulary as Time

LONGEST = 5
"""Words in the longest phrase around a date."""
COMMA = ","

Phrases = dict[tuple[str, ...], str]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The table [typed] of a language file: phrases, to which those of [time.leads] are added."""

    plain: tuple[str, ...] = ()
    """Before a date, and nothing more is said: "in", "on the"."""

    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    since: tuple[str, ...] = ()
    """From its beginning on."""

    until: tuple[str, ...] = ()
    """Up to its end: “by March” is still true on the 31st."""

    onwards: tuple[str, ...] = ()
    """After a date: "since"."""

    earlier: tuple[str, ...] = ()
    """After a date: "until"."""

    either: tuple[str, ...] = ()
    """Between two dates, one of which is meant."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The phrases of a language, and what each of them makes of its date."""

    leading: Phrases
    closing: Phrases
    plain: Phrases
    either: Phrases
    short_months: dict[str, str]
    """Abbreviations, believed where nothing else is typed."""
    doubtful: dict[str, str]
    """Names that are everyday words as well -> a word that before them makes them names."""

    def clear(self, text: str) -> str:
        """The same so that a document that said it would leave no doubt."""
        text = self.short_months.get(text.strip(".").lower(), text)
        lead = self.doubtful.get(text.lower())
        return text if lead is None else f"{lead} {text}"

    def led(self, text: str) -> tuple[str, str] | None:
        """What the longest phrase at the beginning says, and the text without it."""
        return _led(text, self.leading)

    def closed(self, text: str) -> tuple[str, str] | None:
        """The same for the end."""
        cut = tokens.read(text)
        for length in range(min(LONGEST, len(cut.words) - 1), 0, -1):
            said = self.closing.get(tuple(cut.words[-length:]))
            if said is not None:
                return said, text[: cut.starts[-length]].strip(" ,")
        return None

    def bare(self, text: str) -> str | None:
        """The text without a word before it that says nothing more."""
        found = _led(text, self.plain)
        return None if found is None else found[1]

    def either_of(self, text: str) -> list[str]:
        """What stands between the words for "or"; of more than two, commas part the others."""
        cut = tokens.read(text)
        joined = [index for index, word in enumerate(cut.words) if (word,) in self.either]
        if not joined:
            return [text]
        commas = [index for index in range(joined[-1]) if cut.words[index] == COMMA]
        bounds = [(cut.starts[index], cut.ends[index]) for index in sorted((*joined, *commas))]
        starts = [0, *(end for _, end in bounds)]
        ends = [*(start for start, _ in bounds), len(text)]
        pieces = [text[start:end].strip() for start, end in zip(starts, ends, strict=True)]
        return [piece for piece in pieces if piece]


def _led(text: str, phrases: Phrases) -> tuple[str, str] | None:
    cut = tokens.read(text)
    for length in range(min(LONGEST, len(cut.words) - 1), 0, -1):
        said = phrases.get(tuple(cut.words[:length]))
        if said is not None:
            return said, text[cut.starts[length] :].strip()
    return None


@cache
def of(code: str) -> Wording:
    """The wording of a language that has a file."""
    language = languages.load(code)
    typed = language.table("typed", Vocabulary)
    time = language.table("time", Time)
    leads = [(name, phrases.split("|")) for name, phrases in time.leads.items()]
    own = [(name, getattr(typed, name)) for name in ("before", "after", "since", "until")]
    return Wording(
        _phrases([*leads, *own]),
        _phrases([("since", typed.onwards), ("until", typed.earlier)]),
        _phrases([("plain", typed.plain)]),
        _phrases([("either", typed.either)]),
        {
            form: full.split("|")[0]
            for full, short in zip(time.months, time.short_months, strict=False)
            for form in short.split("|")
        },
        {name: time.before_doubtful[0] for name in time.doubtful if time.before_doubtful},
    )


def _phrases(said: list[tuple[str, list[str] | tuple[str, ...]]]) -> Phrases:
    return {form: name for name, phrases in said for form in forms("|".join(phrases))}
