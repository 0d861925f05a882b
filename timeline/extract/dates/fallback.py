"""Languages that have no file of their own: dateparser's locale data as a table [time].

`find_in_other(text, code, created=...)` is called with a plain language code ("sv", "tr") by who
found no language file for it, and answers as `find` does. The finder stays ours and strict: full
dates, months with a day or year, weekdays, and what the locale calls yesterday or next week; no
number alone, and no word shorter than a name. `knows(code)` tells whether there is such data.

Nothing else imports dateparser here, and this only when it is asked for: it is slow to load.
"""

from __future__ import annotations

import importlib
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib import resources
from typing import Any

from timeline.errors import LanguageError
from timeline.extract.dates import finding
from timeline.languages import Language
from timeline.model import Timex
from timeline.when import When

SHORTEST_NAME = 4
"""Letters; shorter month and weekday names are taken for abbreviations, which need a number."""
_CODE = re.compile(r"[a-z]{2,3}")
_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_UNITS = ("second", "minute", "hour", "day", "week", "month", "year", "decade")
_LASTING = ("间", "間", "度", "代", "级", "級", "생")
"""Signs behind that of a year that make another thing of it: for two years, born in 1990."""

_COUNTED = re.compile(r"\(\\d[^)]*\)")
"""The place of a number in the locale's phrases."""
_WORDS = re.compile(r"(?:[^\W\d_]|[\s\u0300-\u1aff])+")
_SHIFT = re.compile(r"(?:in (?P<ahead>\d+)|(?P<back>\d+)) (?P<unit>day|week|month|year)(?: ago)?")


def find_in_other(text: str, code: str, *, created: When | None = None) -> list[Timex]:
    """The time expressions of a text in a language without a file.

    Raises LanguageError where dateparser does not know the language either.
    """
    return finding.find(text, _language(code), created=created)


def knows(code: str) -> bool:
    """There is locale data for this code."""
    return _locale(code) is not None


@cache
def _locale(code: str) -> Mapping[str, Any] | None:
    if not _CODE.fullmatch(code):
        return None
    try:
        module = importlib.import_module(f"dateparser.data.date_translation_data.{code}")
    except ModuleNotFoundError:
        return None
    info: Mapping[str, Any] = module.info
    return info


@cache
def _language(code: str) -> Language:
    info = _locale(code)
    if info is None:
        raise LanguageError(
            f"No dates are known in the language “{code}”.",
            "Add its file to timeline/languages, or name another language with --lang.",
        )
    table = _table(info, _inflected(code))
    signs = _unspaced().get(code)
    return Language(
        code, code, {"time": table if signs is None else {**table, **_of_signs(info, signs)}}
    )


@cache
def _unspaced() -> Mapping[str, Mapping[str, Any]]:
    """By code, the signs of languages that write dates with a sign behind each number."""
    source = resources.files("timeline.languages").joinpath("others", "unspaced.toml")
    return tomllib.loads(source.read_text(encoding="utf-8"))


def _of_signs(info: Mapping[str, Any], signs: Mapping[str, Any]) -> dict[str, Any]:
    """What replaces the table's own."""
    year, day = signs["year"], f"({'|'.join(signs['day'])})"
    return {
        "months": ["|".join(form.strip() for form in info[name]) for name in _MONTHS],
        "short_months": [],
        "weekdays": signs["weekdays"],
        "short_weekdays": [],
        "regnal_years": signs["eras"],
        "units": signs["units"],
        "numbers": signs.get("numbers", {}),
        "shifts": _shifts(info.get("relative-type", {}), shortest=2),
        "words": {"ago": signs.get("ago") or _words(info.get("ago", ())), "year": [year]},
        "patterns": {
            "date": [
                pattern
                for said in (f"{{year}} {year}", f"{{regnalyear}} {year}")
                for pattern in (f"{said} {{month}} {{day}} {day}", f"{said} {{month}}")
            ]
            + [f"{{month}} {{day}} {day}"],
            "year": [f"{{year}} {year}", f"{{regnalyear}} {year}"],
            "ago": ["{n} {unit} <ago>"],
        },
        "nothing": [*signs["longer"], *(f"{{n}} {year} {more}" for more in _LASTING)],
    }


def _inflected(code: str) -> Sequence[str]:
    """The forms of the months after a preposition, where the locale lacks them."""
    source = resources.files("timeline.languages").joinpath("others", "months.toml")
    forms: Sequence[str] = tomllib.loads(source.read_text(encoding="utf-8")).get(code, [""] * 12)
    return forms


def _table(info: Mapping[str, Any], inflected: Sequence[str]) -> dict[str, Any]:
    """The locale as a table [time]."""
    months = [_words(info.get(name, ())) for name in _MONTHS]
    weekdays = [_words(info.get(name, ())) for name in _WEEKDAYS]
    skipped = [word for word in _words(info.get("skip", ())) if word.isalpha()]
    units = {unit: _words(info.get(unit, ()), shortest=3) for unit in _UNITS}
    ways = _ways_of_ago(info.get("relative-type-regex", {}), units)
    return {
        "day_first": str(info.get("date_order", "DMY")).find("D") < 1,
        "bare_years": False,
        "months": [_names(forms) for forms in months],
        "short_months": [
            "|".join(filter(None, (_names(forms, short=True), more)))
            for forms, more in zip(months, inflected, strict=True)
        ],
        "weekdays": [_names(forms) for forms in weekdays],
        "short_weekdays": [_names(forms, short=True) for forms in weekdays],
        "units": {unit: "|".join(forms) for unit, forms in units.items() if forms},
        "shifts": _shifts(info.get("relative-type", {})),
        "words": {
            "skipped": [*skipped, "."],
            "ago": _words(info.get("ago", ())),
            "ahead": _words(info.get("in", ())),
            "year": units["year"],
        },
        "patterns": {**_PATTERNS, "ago": [*_PATTERNS["ago"], *ways]},
    }


def _ways_of_ago(told: Mapping[str, Iterable[str]], units: Mapping[str, list[str]]) -> list[str]:
    """How the locale says that so many units have passed, as patterns: "för {n} {unit} sedan".

    Forms of a unit that only stand there are added to `units`. One with no word but the unit
    ("3 napja") is left out: it may be a length as well.
    """
    ways = []
    for unit, known in units.items():
        for form in told.get(rf"\1 {unit} ago", ()):
            before, number, behind = _COUNTED.sub("#", form.lower()).partition("#")
            words = behind.split()
            alone = not before.strip() and len(words) == 1
            if not number or alone or not words or not _WORDS.fullmatch(before + behind):
                continue
            place = next((at for at, word in enumerate(words) if word in known), len(words) - 1)
            known += [] if words[place] in known else [words[place]]
            words[place] = "{unit}"
            ways.append(" ".join([*before.split(), "{n}", *words]))
    return list(dict.fromkeys(ways))


_PATTERNS = {
    "date": [
        "[{anyweekday}] [,] {day} [<skipped>] {anymonth} [<skipped>] {year}",
        "[{anyweekday}] [,] {day} [<skipped>] {anymonth}",
        "[{anyweekday}] [,] {anymonth} {day} [,] {year}",
        "{year} [.] {anymonth} [.] {day}",
        "{year} . {anymonth}",
    ],
    "year": ["{year} <year>"],
    "ago": ["{n} {unit} <ago>", "<ago> {n} {unit}"],
    "hence": ["<ahead> {n} {unit}", "{n} {unit} <ahead>"],
}


def _words(forms: Iterable[str], *, shortest: int = 1) -> list[str]:
    """The forms in lower case, each once, without what a pattern or list could not hold."""
    lowered = (form.strip().rstrip(".").lower() for form in forms)
    kept = (form for form in lowered if len(form) >= shortest and not set(form) & set("|[](){}<>"))
    return list(dict.fromkeys(form for form in kept if not any(c.isdigit() for c in form)))


def _names(forms: Iterable[str], *, short: bool = False) -> str:
    return "|".join(form for form in forms if (len(form) < SHORTEST_NAME) == short)


def _shifts(relative: Mapping[str, Iterable[str]], *, shortest: int = 3) -> dict[str, str]:
    """ "1 day ago" and "in 1 day" as "-1 day" and "1 day"."""
    shifts: dict[str, str] = {}
    for said, forms in relative.items():
        match = _SHIFT.fullmatch(said)
        words = _words(forms, shortest=shortest)
        if match is not None and words:
            count = int(match["ahead"]) if match["ahead"] else -int(match["back"])
            shifts[f"{count} {match['unit']}"] = "|".join(words)
    return shifts
