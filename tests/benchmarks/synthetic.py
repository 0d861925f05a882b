"""Events that never happened: as many as asked for, the same every time.

Seven languages, words and names with the frequencies of prose (Zipf), dates from day to year with
some open and some missing, in the order of the timeline; as the JSON objects of `export`.
"""

from __future__ import annotations

import random
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from typing import Any, Generic, TypeVar

from timeline import languages, when
from timeline.gregorian import civil, day_number
from timeline.model import Status, telling_id

FIRST, LAST = day_number(1986, 1, 1), day_number(2026, 1, 1)
WORDS, ACTORS, PLACES, FILES = 14_000, 20_000, 2_000, 3_000
"""Words of a language; names and files of all."""

Item = TypeVar("Item")

_ONSETS = "b br c ch cr d dr f fl g gl gr l m n p pr qu r s sc sp st t tr v z k w h j".split()  # noqa: SIM905 - a list of words is read as one
_NUCLEI = {
    "de": ["a", "e", "i", "o", "u", "au", "ei", "ie", "eu"],
    "en": ["a", "e", "i", "o", "u", "ea", "ou", "ai", "y"],
    "es": ["a", "e", "i", "o", "u", "ia", "ie", "ue"],
    "fr": ["a", "e", "i", "o", "u", "ai", "eau", "ou", "é", "è"],
    "it": ["a", "e", "i", "o", "u", "ia", "io", "à", "ie"],
    "nl": ["a", "e", "i", "o", "u", "aa", "ee", "ij", "oe"],
    "pt": ["a", "e", "i", "o", "u", "ão", "ia", "ei", "õ"],
}
_CODAS = ["", "", "", "n", "r", "l", "s", "t", "nd", "rt", "m"]
_STATUSES = [*[Status.HAPPENED] * 16, *Status]


class Zipf(Generic[Item]):
    """Items drawn by rank: the n-th as often as 1 in n."""

    def __init__(self, items: Sequence[Item]) -> None:
        self.items = items
        self.sums = list(accumulate(1 / (rank + 2) for rank in range(len(items))))

    def draw(self, chance: random.Random) -> Item:
        return self.items[bisect_left(self.sums, chance.random() * self.sums[-1])]


def word(chance: random.Random, code: str, syllables: int) -> str:
    return "".join(
        chance.choice(_ONSETS) + chance.choice(_NUCLEI[code]) + chance.choice(_CODAS)
        for _ in range(syllables)
    )


@cache
def lexicon(code: str) -> Zipf[str]:
    """A language's own function words, and made-up ones after them."""
    chance = random.Random(f"words {code}")
    short = list(languages.load(code).data["language"]["function_words"])
    made = (word(chance, code, chance.choice((1, 2, 2, 3, 3, 4))) for _ in range(WORDS))
    return Zipf(list(dict.fromkeys((*short, *made))))


@cache
def actors() -> Zipf[str]:
    chance = random.Random("actors")
    return Zipf([_name(chance) for _ in range(ACTORS)])


def _name(chance: random.Random) -> str:
    code = chance.choice(sorted(_NUCLEI))
    given = word(chance, code, 2).capitalize()
    return f"{given} {word(chance, code, chance.choice((2, 3, 3))).capitalize()}"


@cache
def places() -> Zipf[str]:
    chance = random.Random("places")
    return Zipf(
        [word(chance, chance.choice(sorted(_NUCLEI)), 2).capitalize() for _ in range(PLACES)]
    )


def dates(count: int) -> list[str | None]:
    """In the order of the timeline."""
    chance = random.Random(f"dates {count}")
    found = [_date(chance) for _ in range(count)]
    undated = (1 << 62, 3)
    keyed = [(undated if date is None else _key(date), index) for index, date in enumerate(found)]
    keyed.sort()
    return [found[index] for _, index in keyed]


@cache
def _key(edtf: str) -> tuple[int, int]:
    return when.parse(edtf).sort_key


def _date(chance: random.Random) -> str | None:
    year, month, day = civil(chance.randrange(FIRST, LAST))
    kind = chance.random()
    if kind < 0.80:
        return f"{year}-{month:02}-{day:02}{'?' if kind < 0.1 else ''}"
    if kind < 0.90:
        return f"{year}-{month:02}"
    if kind < 0.93:
        return f"{year}"
    if kind < 0.95:
        return f"[..{year}-{month:02}-{day:02}]"
    if kind < 0.97:
        return f"[{year}-{month:02}-{day:02}..]"
    return None


def events(count: int) -> Iterator[dict[str, Any]]:
    """The first of 10,000 events is not that of 100,000: dates are drawn for each count."""
    lexica = {code: lexicon(code) for code in sorted(_NUCLEI)}
    codes = sorted(lexica)
    chance = random.Random(f"events {count}")
    for number, date in enumerate(dates(count)):
        code = codes[number % len(codes)]
        yield _event(chance, lexica[code], date, number)


def _event(
    chance: random.Random, lexicon: Zipf[str], date: str | None, number: int
) -> dict[str, Any]:
    who = list(dict.fromkeys(actors().draw(chance) for _ in range(chance.choice((1, 2, 2, 3)))))
    place = places().draw(chance)
    said = " ".join(lexicon.draw(chance) for _ in range(6))
    title = f"{who[0].split()[1]} {said}, {place}"
    quote = f"{title} {' '.join(lexicon.draw(chance) for _ in range(7))}."
    path = f"letters/{chance.randrange(FILES):05}.txt"
    start = number * 7 % 20_000
    return {
        "id": telling_id(path, quote, number),
        "date": date,
        "earliest": None,
        "latest": None,
        "status": chance.choice(_STATUSES).value,
        "negated": chance.random() < 0.03,
        "title": title,
        "actors": who,
        "participants": who[:1] + who[2:],
        "aliases": {who[0]: [who[0].split()[1]]},
        "places": [place],
        "file": path,
        "start": start,
        "end": start + len(quote),
        "quote": quote,
        "trigger": [start, start + 5],
        "reasons": ["dated by the document"],
        "sources": [
            {"file": path, "start": start, "end": start + len(quote), "quote": quote, "date": date}
        ],
        "disputed": False,
        "warnings": [],
    }
