"""The store: events in, bytes on disk, and what a list on screen asks for."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from itertools import islice
from statistics import median
from typing import NamedTuple

from tests.benchmarks import filled, synthetic
from timeline import query, search
from timeline.gregorian import DAY
from timeline.store import Store

TODAY = date(2026, 1, 9)
ROUNDS = 7


def run() -> None:
    for count in filled.SIZES:
        made = filled.at(count)
        print(f"{count:,} events, {made.text / count:.0f} bytes of text each")
        print(
            f"  import    {count / made.wall:10,.0f} events a second, of processor"
            f" {count / made.cpu:,.0f}: {made.cpu / made.floor:.1f} x SQLite alone with these rows"
        )
        print(
            f"  size      {made.size / count:10,.0f} bytes an event,"
            f" {made.size / made.text:.1f} x its text"
        )
        _shuffled(count)
        with Store.open(filled.path(count)) as store:
            _questions(store, count)


FEW = 50_000
"""Events that are imported twice, to tell by what their order costs."""


def _shuffled(count: int) -> None:
    with filled.lines(count).open(encoding="utf-8") as file:
        lines = list(islice(file, FEW))
    ordered = _import(lines)
    random.Random(count).shuffle(lines)
    print(f"  in no order, {len(lines):,} of them: {_import(lines) / ordered:.1f} x in theirs")


def _import(lines: Sequence[str]) -> float:
    """Seconds of processor, in one process and in memory."""
    start = time.process_time()
    with Store.open(None, writable=True) as store:
        for _ in store.load(lines):
            pass
    return time.process_time() - start


def _questions(store: Store, count: int) -> None:
    first, last = synthetic.FIRST * DAY, synthetic.LAST * DAY - 1
    every = _find(store, "")
    asked: dict[str, Callable[[], object]] = {
        "first page": lambda: _find(store, "").page(0, 50),
        "page in the middle": lambda: every.page(count // 2, count // 2 + 50),
        "last page": lambda: every.page(count - 50, count),
        "histogram": lambda: every.histogram(first, last, 100),
        "histogram of a month": lambda: every.histogram(last - 30 * DAY, last, 30),
        "best of a month": lambda: _find(store, "date:2001-04").ranked(50),
        "count of a month": lambda: _find(store, "date:2001-04").certain,
        "month, with possible": lambda: _find(store, "date:2001-04").page(0, 50),
        "after a month, with possible": lambda: _find(store, "after:2001-04").page(0, 50),
        "jump to a day": lambda: every.at(first + 5000 * DAY),
    }
    for word in _words(store):
        found = _find(store, f"{word.word} ")
        asked |= {
            f"found in {word.events:,} events": partial(_count, store, word.word),
            "  histogram": partial(found.histogram, first, last, 100),
            "  histogram of a year": partial(found.histogram, last - 365 * DAY, last, 53),
            "  page in the middle": partial(found.page, word.events // 2, word.events // 2 + 50),
        }
        _print(asked)
        asked.clear()


def _print(asked: dict[str, Callable[[], object]]) -> None:
    for name, question in asked.items():
        print(f"  {name:22}{_cpu(question):8.2f} ms of CPU")


class Word(NamedTuple):
    word: str
    events: int


def _words(store: Store) -> list[Word]:
    """The most frequent word, and rarer ones: a tenth, a hundredth and a thousandth of it."""
    rows = store.connection.execute("SELECT word, events FROM word ORDER BY events DESC")
    words = [Word(*row) for row in rows]
    wanted = (words[0].events // share for share in (1, 10, 100, 1000))
    return [next(word for word in words if word.events <= events) for events in wanted]


def _count(store: Store, word: str) -> int:
    return len(_find(store, f"{word} "))


def _find(store: Store, text: str) -> search.Results:
    return search.find(store, query.parse(text, today=TODAY))


def _cpu(question: Callable[[], object]) -> float:
    """Milliseconds, the median of some rounds after a first one."""
    question()
    spent = []
    for _ in range(ROUNDS):
        start = time.process_time()
        question()
        spent.append((time.process_time() - start) * 1000)
    return median(spent)
