"""A trained model into the files that the tagger reads: one a language, of whole numbers."""

from __future__ import annotations

import gzip
from collections import defaultdict
from pathlib import Path
from typing import Any

from timeline.extract.actors import tagger
from timeline.extract.actors.tagger import LABELS
from timeline.training.actors import examples

MODELS = Path(tagger.__file__).parent / "models"

SCALE = 10
"""Whole numbers by one unit of weight; a byte holds ± 12.7."""

BOLDNESS = 0.8
"""Taken from the weight of “no name” on capitals: the corpora name less than a reader would."""

TRUST = {"*": 5.0, "!": 3.0, "?": 1.5}
"""Added to the weight of the first guess, where it is known, sure, or neither: the rules have
names and nouns that no corpus of ours contains."""


def write(info: Any, code: str) -> None:
    """The model of one language: the steps, then a feature a line with a weight for each label."""
    weights: dict[str, list[float]] = defaultdict(lambda: [0.0] * len(LABELS))
    for (name, label), weight in info.state_features.items():
        plain = _plain(name, code)
        if plain is not None:
            weights[plain][LABELS.index(label)] += weight
    weights["capital"][0] -= BOLDNESS
    for label in LABELS[1:]:
        for mark, trust in TRUST.items():
            weights[f"q{label[0]}{label[2:4]}{mark}"][LABELS.index(label)] += trust
    steps = [str(_whole(info.transitions.get((a, b), 0.0))) for a in LABELS for b in LABELS]
    rows = [" ".join(steps)]
    for name, row in sorted(weights.items()):
        whole = [_whole(weight) for weight in row]
        if any(whole):
            rows.append(f"{name}\t{' '.join(map(str, whole))}")
    target = MODELS / f"{code}.gz"
    target.write_bytes(gzip.compress("\n".join(rows).encode(), 9, mtime=0))
    print(f"{code}: {len(rows)} features, {target.stat().st_size / 1000:.0f} KB")


def _plain(name: str, code: str) -> str | None:
    """The feature without its owner; None if it belongs to a source or to another language."""
    if name == "outside" or name.startswith("~"):
        return None
    owner, colon, rest = name.partition(":")
    if colon and owner in examples.LANGUAGES:
        return rest if owner == code else None
    return name


def _whole(weight: float) -> int:
    return max(-127, min(127, round(weight * SCALE)))
