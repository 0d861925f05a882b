"""Writes how common words are: `python -m timeline.training.actors.counting`.

What is common in one language and rare in all others is a word of it; what is met in all of them
about as often is a name, or a word that has travelled. Needs the packages of the extra `data`.
"""

from __future__ import annotations

import gzip
import math
from collections.abc import Iterator, Mapping
from statistics import median

import wordfreq

from timeline import languages
from timeline.training.actors.models import MODELS

PEERS = ("ca", "cs", "de", "en", "es", "fi", "fr", "it", "nb", "nl", "pl", "pt", "sv")
"""The languages in Latin letters of which wordfreq has long lists."""

WORDS = 45_000
"""The commonest of a language: rarer ones cost more than they tell."""

COMMON = (3.0, 3.5, 4.2, 5.0)
"""Where the classes begin, on the Zipf scale: 3 is once in a million words."""

OWN = (0.75, 1.25, 1.75, 2.25, 3.0)
"""Where the classes begin: by how much the Zipf value lies above the median of the others."""


def main() -> None:
    counts = {code: wordfreq.get_frequency_dict(code, "large") for code in PEERS}
    for code in filter(counts.__contains__, languages.codes()):
        grouped: dict[str, list[str]] = {}
        for word, name in sorted(dict(_classes(code, counts)).items()):
            grouped.setdefault(name, []).append(word)
        lines = (f"{name}\t{' '.join(words)}" for name, words in sorted(grouped.items()))
        target = MODELS / f"{code}.words.gz"
        target.write_bytes(gzip.compress("\n".join(lines).encode(), 9, mtime=0))
        print(f"{target.name}: {target.stat().st_size / 1000:.0f} KB")


def _classes(code: str, counts: Mapping[str, Mapping[str, float]]) -> Iterator[tuple[str, str]]:
    words = sorted(counts[code].items(), key=lambda row: (-row[1], row[0]))
    letters = [(word, count) for word, count in words if word[0].isalpha()][:WORDS]
    others = [counts[peer] for peer in PEERS if peer != code]
    for word, count in letters:
        common = _zipf(count)
        own = common - median(_zipf(other.get(word, 0.0)) for other in others)
        yield word.casefold(), f"{_step(common, COMMON)}{_step(own, OWN)}"


def _zipf(frequency: float) -> float:
    return math.log10(frequency) + 9 if frequency else 0.0


def _step(value: float, limits: tuple[float, ...]) -> int:
    return sum(value >= limit for limit in limits)


if __name__ == "__main__":
    main()
