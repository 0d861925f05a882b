"""What the interface says, in the reader's language.

The code says everything in English, through `say` and `say_number`; a file `xx.toml` beside this
module says the same in the language `xx`, and to add a language is to add its file:

[says]     English = the translation, or [one, many] where a number decides; {names} stay
[numbers]  `group`: what parts the thousands
[elides]   a regular expression = what a date in words is mended with ("del 8" -> "dell’8")

Nothing is read for English. What is written in tables and said later is marked with `noted`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from timeline import locales
from timeline.locales import ENGLISH as ENGLISH

_FOLDER = Path(__file__).parent  # importlib.resources would be slower to import than all of this


@dataclass(frozen=True, slots=True)
class Wording:
    """A language of the interface, as its file gives it."""

    code: str = ENGLISH
    says: Mapping[str, str | Sequence[str]] = field(default_factory=dict)
    group: str = ","
    elides: Sequence[tuple[re.Pattern[str], str]] = ()


_wording = _of_dates = Wording()
_typed: str | None = None

SAME = "interface"
"""In place of a language of dates: that of all else."""


def use(code: str, dates: str = SAME, typed: str | None = None) -> None:
    """From now on everything is said in that language, one of `codes()`, and dates are said and
    typed in the other. Dates may be `typed` in a third, any that has a code."""
    global _wording, _of_dates, _typed  # one terminal, one reader
    _typed = typed
    _wording = Wording() if code == ENGLISH else _read(code)
    _of_dates = _wording
    if dates not in (SAME, code):
        _of_dates = Wording() if dates == ENGLISH else _read(dates)


def code() -> str:
    """The language that is spoken."""
    return _wording.code


def dates_code() -> str:
    """The language in which dates are typed."""
    return _of_dates.code if _typed is None else _typed


def codes() -> tuple[str, ...]:
    """The languages the interface speaks, in alphabetical order."""
    return tuple(sorted({ENGLISH, *(path.stem for path in _FOLDER.glob("*.toml"))}))


def of_environment(environment: Mapping[str, str] | None = None) -> str:
    """The language that the locale names, if the interface speaks it; else English."""
    code = locales.language(environment)
    # English, and no locale at all, are known without looking.
    return code if code != ENGLISH and code in codes() else ENGLISH


def _read(code: str) -> Wording:
    import tomllib

    data = tomllib.loads((_FOLDER / f"{code}.toml").read_text(encoding="utf-8"))
    elides = [(re.compile(rule), mended) for rule, mended in data.get("elides", {}).items()]
    return Wording(code, data["says"], data.get("numbers", {}).get("group", ","), elides)


def say(text: str, /, **values: object) -> str:
    """The text in the reader's language, with the values in their places."""
    return _said(_wording, text, values)


def say_date(text: str, /, **values: object) -> str:
    """As `say`, in the language of dates."""
    return _said(_of_dates, text, values)


def _said(wording: Wording, text: str, values: Mapping[str, object]) -> str:
    said = wording.says.get(text, text)
    assert isinstance(said, str), f"{text!r} is said of a number"
    return said.format(**values) if values else said


def say_number(one: str, many: str, number: int, /, **values: object) -> str:
    """As `say`, of a number of things; it stands where {number} is."""
    said = _wording.says.get(one, (one, many))
    assert not isinstance(said, str), f"{one!r} needs a form for one and a form for many"
    return said[number != 1].format(number=grouped(number), **values)


def noted(*texts: str) -> tuple[str, ...]:
    """Texts that are written here and said elsewhere."""
    return texts


def grouped(number: int) -> str:
    """In digits, the thousands parted."""
    return f"{number:,}".replace(",", _wording.group)


def elided(date: str) -> str:
    """A date in words with its small words as they are written before it."""
    for rule, mended in _of_dates.elides:
        date = rule.sub(mended, date)
    return date
