"""Corrections: what a key that puts something right costs, and lists with a few events hidden."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from statistics import median

from tests.benchmarks import filled
from timeline import query, search
from timeline.store import Correction, Kind, Store

TODAY = date(2026, 1, 9)
ROUNDS = 21


def run() -> None:
    for count in filled.SIZES:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "copy.timeline"
            filled.at(count)
            shutil.copy(filled.path(count), path)
            print(f"{count:,} events, milliseconds of wall time, the median of {ROUNDS}")
            with Store.open(path, writable=True) as store:
                _measure(store, count)


def _measure(store: Store, count: int) -> None:
    rows = search.find(store, query.parse("", today=TODAY)).page(count // 2, count // 2 + ROUNDS)
    ids = [row.id for row in rows]
    floor = _each(ids, lambda one: store.remember("benchmark", one))
    print(f"  {'one row written':24} {floor:8.2f}")
    for name, said in _SAID.items():
        spent = _each(ids, partial(_correct, store, said))
        back = _each(ids, lambda _: store.undo())
        print(f"  {name:24} {spent:8.2f}  {spent / floor:5.1f} x one row, undo {back:.2f}")
    print("  with twenty hidden")
    store.correct([Correction(one, Kind.HIDE) for one in ids[:20]])
    for name, text in {"all": "", "a frequent word": "meeting", "is:review": "is:review"}.items():
        wanted = query.parse(text, today=TODAY)
        spent = _each(ids[:7], partial(_page, store, wanted))
        print(f"  {name:24} {spent:8.2f}")


_SAID: dict[str, tuple[Kind, str]] = {
    "star": (Kind.STAR, ""),
    "hide": (Kind.HIDE, ""),
    "title": (Kind.TITLE, "Another title"),
    "date, far away": (Kind.DATE, "1999-03-04"),
    "no date": (Kind.DATE, ""),
    "status": (Kind.STATUS, "planned"),
}


def _correct(store: Store, said: tuple[Kind, str], one: str) -> object:
    return store.correct([Correction(one, *said)])


def _page(store: Store, wanted: query.Query, _: str) -> object:
    results = search.find(store, wanted)
    return results.page(len(results) // 2, len(results) // 2 + 50)


def _each(ids: list[str], act: Callable[[str], object]) -> float:
    spent = []
    for one in ids:
        start = time.perf_counter()
        act(one)
        spent.append((time.perf_counter() - start) * 1000)
    return median(spent)
