"""How fast a document is read: characters a second, as ratios to dateparser on the same text."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from timeline import build, documents, languages
from timeline.extract import dates
from timeline.languages import detection
from timeline.model import Document

SEEDS = Path(__file__).parent.parent.parent / "seeds"
LEAST = 100_000
"""Characters of each language's text: the samples, repeated."""

ROUNDS = 3


def run() -> None:
    print(f"{'':10}{'characters a second':>46}{'ratio to search_dates':>28}")
    print(f"{'language':10}{'search_dates':>14}{'dates.find':>16}{'build.extract':>16}", end="")
    print(f"{'dates.find':>13}{'build.extract':>15}")
    for code, text in texts().items():
        peer, found, read = speeds(code, text)
        print(f"{code:10}{peer:14,.0f}{found:16,.0f}{read:16,.0f}", end="")
        print(f"{found / peer:13.1f}{read / peer:15.1f}")


def speeds(code: str, text: str) -> tuple[float, float, float]:
    """Of dateparser's search_dates (on a tenth: it is slow), our finder, and the whole reading."""
    language, document = languages.load(code), Document("sample.txt", text, "")
    part = text[: LEAST // 10]
    return (
        _speed(lambda: _search_dates(part, code), len(part)),
        _speed(lambda: dates.find(text, language), len(text)),
        _speed(lambda: build.extract(document, stated_language=code), len(text)),
    )


def texts() -> dict[str, str]:
    """The samples by language, each at least LEAST characters long."""
    samples: dict[str, list[str]] = {}
    for path in sorted(SEEDS.iterdir()):
        if path.suffix in documents.READERS:
            text = documents.prose(documents.read(path, name=path.name))
            code, _ = detection.detect(text)
            if code is not None:
                samples.setdefault(code, []).append(text)
    whole = {code: "\n\n".join(parts) + "\n\n" for code, parts in samples.items()}
    return {code: text * (LEAST // len(text) + 1) for code, text in sorted(whole.items())}


def _search_dates(text: str, code: str) -> object:
    from dateparser.search import search_dates

    return search_dates(text, languages=[code])


def _speed(work: Callable[[], object], characters: int) -> float:
    """Characters a second; the median of a few rounds after one to warm up."""
    work()
    took = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        took.append(time.perf_counter() - start)
    return characters / median(took)
