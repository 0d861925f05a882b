"""Search as you type: CPU for each key, and whether the event that was meant is among the first.

A known item is an event; its query is three words of it, typed letter by letter, with none, one or
two typing errors. The peer is fzf, which filters the same titles as lines.
"""

from __future__ import annotations

import json
import random
import resource
import shutil
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Any

from tests.benchmarks import filled
from timeline import query, search
from timeline.store import Store

TODAY = date(2026, 1, 9)
ITEMS = 40
COMPARED = 3
"""Of them with fzf, which takes its time."""
LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass
class Measured:
    """Milliseconds of CPU for each key: to the first page, and to its count and histogram, too."""

    first: list[float]
    whole: list[float]
    hits: int = 0


def run() -> None:
    for count in filled.SIZES:
        filled.at(count)
        print(f"{count:,} events, {ITEMS} known items; CPU in ms for each key")
        items = _items(filled.lines(count), count)
        with Store.open(filled.path(count)) as store:
            for errors in range(3):
                _print(errors, _measure(store, items, errors))
        print(
            f"  memory at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB"
        )
        _peer(count, items)


def _items(lines: Path, count: int) -> list[dict[str, Any]]:
    step = count // ITEMS
    with lines.open(encoding="utf-8") as file:
        return [json.loads(line) for line in islice(file, step // 2, None, step)]


def _measure(store: Store, items: list[dict[str, Any]], errors: int) -> Measured:
    chance = random.Random(errors)
    measured = Measured([], [])
    for item in items:
        typed = mistyped(asked(item), errors, chance)
        for end in range(1, len(typed) + 1):
            rows = _key(store, typed[:end], measured)
        measured.hits += item["id"] in [row.id for row in rows[:10]]
    return measured


def _key(store: Store, typed: str, measured: Measured) -> list[search.Row]:
    start = time.process_time()
    results = search.find(store, query.parse(typed, today=TODAY))
    rows = results.ranked(50)
    measured.first.append((time.process_time() - start) * 1000)
    results.histogram(62_640_518_400, 63_902_822_399, 100)  # first, as the explorer asks for it
    if len(results):
        results.page(0, 50)
    measured.whole.append((time.process_time() - start) * 1000)
    return rows


def asked(item: dict[str, Any]) -> str:
    """The surname that begins its title, its longest word, and its place."""
    words = item["title"].replace(",", "").split()
    longest = max(words[1:-1], key=len)
    return f"{words[0]} {longest} {words[-1]}".casefold()


def mistyped(text: str, errors: int, chance: random.Random) -> str:
    """Each error in another word, the longer ones first: a letter lost, added, changed, moved."""
    words = text.split()
    by_length = sorted(range(len(words)), key=lambda place: -len(words[place]))
    for place in by_length[:errors]:
        words[place] = _mistyped(words[place], chance)
    return " ".join(words)


def _mistyped(word: str, chance: random.Random) -> str:
    at = chance.randrange(1, len(word) - 1)
    letter = chance.choice(LETTERS)
    return chance.choice(
        (
            word[:at] + word[at + 1 :],
            word[:at] + letter + word[at:],
            word[:at] + letter + word[at + 1 :],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        )
    )


def _print(errors: int, measured: Measured) -> None:
    print(
        f"  {errors} errors  hit@10 {measured.hits / ITEMS:.2f}"
        f"  first page p50 {_at(measured.first, 50):5.1f} p99 {_at(measured.first, 99):6.1f}"
        f"  with count and histogram p50 {_at(measured.whole, 50):5.1f}"
        f" p99 {_at(measured.whole, 99):6.1f}"
    )


def _at(values: list[float], percent: int) -> float:
    return sorted(values)[len(values) * percent // 100]


# ------------------------------------------------------------------------------------ fzf
def _peer(count: int, items: list[dict[str, Any]]) -> None:
    """fzf filters all its lines for each key, and so it tells how many match, as we do here; its
    own loading is taken off."""
    if shutil.which("fzf") is None:
        print("  fzf is not installed: not compared")
        return
    rows, source = filled.path(count).with_suffix(".txt"), filled.lines(count)
    with source.open(encoding="utf-8") as lines, rows.open("w", encoding="utf-8") as out:
        out.writelines(json.loads(line)["title"] + "\n" for line in lines)
    keys = [key for item in items[:COMPARED] for key in _some_keys(asked(item))]
    loading = median(_fzf(rows, None) for _ in range(COMPARED))
    theirs = [_fzf(rows, key) - loading for key in keys]
    with Store.open(filled.path(count)) as store:
        _ours(store, keys[0])  # the first one loads what searches
        ours = [_ours(store, key) for key in keys]
    times = sorted(their / our for their, our in zip(theirs, ours, strict=True))
    print(
        f"  fzf {median(theirs) * 1000:.0f} ms of CPU for a key, we {median(ours) * 1000:.1f}:"
        f" {median(times):.0f} x, at least {times[0]:.0f} x"
    )


def _some_keys(text: str) -> Iterator[str]:
    """What is typed at the first key, half-way and at the last."""
    return (text[:end] for end in (1, len(text) // 2, len(text)))


def _fzf(rows: Path, text: str | None) -> float:
    """CPU seconds; without a query, of reading the lines only."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with rows.open("rb") as file:
        command = ["fzf", "--filter", text or "'\x01"]
        subprocess.run(command, stdin=file, stdout=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _ours(store: Store, text: str) -> float:
    start = time.process_time()
    results = search.find(store, query.parse(text, today=TODAY))
    results.ranked(50)
    len(results)
    return time.process_time() - start
