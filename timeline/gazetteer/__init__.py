"""Names that are known before any text is read: countries, cities, regions, bodies, given names.

The data is one compressed file of folded names, built by `python -m timeline.gazetteer.build`
from Unicode's CLDR, GeoNames and the tables in `sources/`; NOTICE gives the credits. It is read
on the first question, in some hundredths of a second.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from timeline.gazetteer.folding import fold as fold

LANGUAGES = ("de", "en", "es", "fr", "it", "nl", "pt")
"""The order of the columns in which the file gives a country's names."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place by its key: `country:UA`, `city:703448` (GeoNames), `region:crimea`.

    `country` is the ISO 3166 code of the country it is or lies in, or "". `population` counts
    thousands of people, for cities. `capital`: the seat of that country's government.
    """

    key: str
    country: str = ""
    population: int = 0
    capital: bool = False


@dataclass(frozen=True, slots=True)
class _Data:
    places: dict[str, str]
    acronyms: dict[str, str]
    organisations: dict[str, str]
    words: dict[str, frozenset[str]]
    forms: dict[str, frozenset[str]]
    countries: dict[str, tuple[str, ...]]


def place(name: str) -> Place | None:
    """The most widely known place that goes by that name, however it is written."""
    data = _data()
    row = data.acronyms.get(name) or data.places.get(fold(name))
    return _place(row) if row is not None and not row.startswith("org:") else None


def organisation(name: str) -> str | None:
    """The key of the body that goes by that name: `org:un`."""
    data = _data()
    row = data.acronyms.get(name) or data.organisations.get(fold(name))
    return row if row is not None and row.startswith("org:") else None


def given(word: str) -> bool:
    """The word is somebody's given name."""
    return is_a("given", word)


def is_a(kind: str, word: str) -> bool:
    """The word does that in names: honorific, legal, small, particle, junior, senior, given."""
    return fold(word) in _data().words[kind]


def forms(word: str) -> frozenset[str]:
    """The given names, whatever the language, of which the word is a form; as opaque keys."""
    return _data().forms.get(fold(word), frozenset())


def one_given(a: str, b: str) -> bool:
    """Two given names are one in two languages, or one is short for the other."""
    return bool(forms(a) & forms(b))


def written(name: str) -> tuple[str, ...]:
    """All folded forms, in any language, of the place or the body that goes by that name.

    Acronyms are known in small letters too: nobody types capitals to search.
    """
    data = _data()
    folded = fold(name)
    row = data.acronyms.get(name) or data.places.get(folded) or data.organisations.get(folded)
    row = row or data.acronyms.get(name.upper())
    return _written().get(row, ()) if row is not None else ()


@cache
def _written() -> dict[str, tuple[str, ...]]:
    data = _data()
    forms: dict[str, set[str]] = {}
    for known in (data.places, data.organisations, data.acronyms):
        for name, row in known.items():
            forms.setdefault(row, set()).add(fold(name))
    return {row: tuple(sorted(names)) for row, names in forms.items()}


def longest(word: str) -> int:
    """Words of the longest known name that begins with this one: 0 where none does."""
    folded = fold(word)
    return _openings().get(folded.partition(" ")[0], 0)


def country_name(code: str, language: str) -> str:
    """What that language calls the country; its code where that is not known.

    A language that has no column is answered in English.
    """
    names = _data().countries.get(code)
    if names is None:
        return code
    return names[LANGUAGES.index(language if language in LANGUAGES else "en")]


def countries() -> tuple[str, ...]:
    """The codes of all countries."""
    return tuple(_data().countries)


@cache
def _openings() -> dict[str, int]:
    longest: dict[str, int] = {}
    data = _data()
    for known in (data.places, data.organisations):
        for name in known:
            if " " in name:
                opening = name.partition(" ")[0]
                longest[opening] = max(longest.get(opening, 0), name.count(" ") + 1)
    return longest


@lru_cache(maxsize=4096)
def _place(row: str) -> Place:
    key, country, population, capital = row.split("|")
    return Place(key, country, int(population), capital == "1")


@cache
def _data() -> _Data:
    import gzip  # with the question: who asks nothing does not wait for them
    from importlib import resources

    source = resources.files(__name__).joinpath("names.txt.gz").read_bytes()
    rows: dict[str, list[tuple[str, str]]] = {}
    for line in gzip.decompress(source).decode().splitlines():
        kind, head, tail = line.split("\t", 2)
        rows.setdefault(kind, []).append((head.replace(" ", "|"), tail))
    forms: dict[str, frozenset[str]] = {}
    for head, tail in rows["form"]:
        for name in tail.split("|"):
            forms[name] = forms.get(name, frozenset()) | {head}
    return _Data(
        places=_by_name(rows["place"]),
        acronyms={tail: head for head, tail in rows["acronym"]},
        organisations=_by_name(rows["organisation"]),
        words={kind: frozenset(tail.split("|")) for kind, tail in rows["words"]},
        forms=forms,
        countries={head: tuple(tail.split("|")) for head, tail in rows["country"]},
    )


def _by_name(rows: list[tuple[str, str]]) -> dict[str, str]:
    return {name: head for head, tail in rows for name in tail.split("|")}
