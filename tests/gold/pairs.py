"""`python -m tests.gold.pairs`: of pairs of documents, which are joined into one event.

Of the half to tune on, what is wrong is listed; of the unseen half only the total is.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass

from tests import gold
from timeline import build
from timeline.model import Document
from timeline.store import Fingerprint, Store

HALVES = ("tune", "unseen")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two documents, each a language and a text; `one` where they tell one event."""

    half: str
    one: bool
    why: str
    told: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Total:
    """Pairs of one event that were joined, and those that were not; pairs of two that were."""

    right: int
    missed: int
    wrong: int

    @property
    def precision(self) -> float:
        joined = self.right + self.wrong
        return self.right / joined if joined else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed)


def load(half: str) -> list[Pair]:
    """The pairs of a half, as the file lists them."""
    said = tomllib.loads((gold.HERE / "pairs.toml").read_text("utf-8"))
    return [
        Pair(one["half"], one["one"], one["why"], tuple((code, text) for code, text in one["told"]))
        for one in said["pair"]
        if one["half"] == half
    ]


def joined(pair: Pair) -> bool:
    """Some event has sources in both documents."""
    with Store.open(None, writable=True) as store:
        for number, (language, text) in enumerate(pair.told):
            document = Document(f"{number}.txt", text, text)
            read = build.extract(document, stated_language=language)
            store.put(document, Fingerprint(0, 0, text), *read.finds)
        store.settle()
        return any(len({told.path for told in event.tellings}) > 1 for event in store.events())


def total(pairs: Sequence[Pair], found: Sequence[bool]) -> Total:
    said = list(zip((pair.one for pair in pairs), found, strict=True))
    return Total(said.count((True, True)), said.count((True, False)), said.count((False, True)))


def report() -> None:
    for half in HALVES:
        pairs = load(half)
        found = [joined(pair) for pair in pairs]
        if half == "tune":
            for pair, together in zip(pairs, found, strict=True):
                if pair.one != together:
                    print(f"{'missed' if pair.one else 'wrongly one'}: {pair.why}")
        counted = total(pairs, found)
        print(
            f"{half:8} precision {counted.precision:.1%}, recall {counted.recall:.1%}"
            f" ({counted.right} right, {counted.missed} missed, {counted.wrong} wrong)"
        )


if __name__ == "__main__":
    report()
