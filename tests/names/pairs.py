"""The pairs of written forms, and how well `names.same` tells them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from timeline import names


@dataclass(frozen=True, slots=True)
class Pair:
    a: str
    b: str
    same: bool
    held_out: bool


def read() -> list[Pair]:
    """All pairs; every second one of each kind is held out."""
    found: list[Pair] = []
    for line in (Path(__file__).parent / "pairs.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith(("=", "!")):
            a, b = line[1:].split(" | ")
            same = line[0] == "="
            earlier = sum(pair.same == same for pair in found)
            found.append(Pair(a.strip(), b.strip(), same, earlier % 2 == 1))
    return found


def score(pairs: list[Pair]) -> tuple[float, float]:
    """Precision and recall of `names.same`, in percent."""
    said = [pair for pair in pairs if names.same(pair.a, pair.b)]
    right = sum(pair.same for pair in said)
    return 100 * right / len(said), 100 * right / sum(pair.same for pair in pairs)
