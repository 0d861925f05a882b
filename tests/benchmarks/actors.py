"""How fast actors are found, beside sentence splitting; and how well names are told to be one."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from statistics import median

from tests.benchmarks.extraction import texts
from tests.names import pairs
from timeline import languages
from timeline.extract import actors, sentences
from timeline.languages import Language
from timeline.model import Span

ROUNDS = 3


def run() -> None:
    print(f"{'language':10}{'KB/s':>8}{'of sentence splitting':>24}")
    for code, text in texts().items():
        language = languages.load(code)
        size = len(text.encode()) / 1000
        found = size / _seconds(partial(actors.find, text, language))
        split = size / _seconds(partial(_split, text, language))
        print(f"{code:10}{found:8.0f}{found / split:24.3f}")
    for kind, held_out in (("seen", False), ("held out", True)):
        chosen = [pair for pair in pairs.read() if pair.held_out == held_out]
        precision, recall = pairs.score(chosen)
        print(
            f"{len(chosen)} pairs of names, {kind}: precision {precision:.1f}, recall {recall:.1f}"
        )


def _split(text: str, language: Language) -> list[Span]:
    return list(sentences.split(text, language))


def _seconds(work: Callable[[], object]) -> float:
    """CPU seconds, the median of a few rounds."""
    taken = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return median(taken)
