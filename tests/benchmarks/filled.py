"""A store of so many synthetic events, made once a run by another process.

EVENTS=1000000 in the environment asks for other sizes than the usual ones; STORES=folder keeps what
was made there, and takes what another run has left.
"""

from __future__ import annotations

import atexit
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage

from tests.benchmarks import synthetic
from timeline.cli.processes import Processes
from timeline.store import Store, folding

SIZES = [int(size) for size in os.environ.get("EVENTS", "10000,100000").split(",")]


@dataclass(frozen=True)
class Filled:
    """What it took: seconds of `load` with processes that read ahead, as the clock had it and of
    all processors; of processor for a bare table and a bare index of the same rows. `text` are the
    bytes of titles and passages, `size` those of the file."""

    wall: float
    cpu: float
    floor: float
    text: int
    size: int


@cache
def _folder() -> Path:
    kept = os.environ.get("STORES")
    if kept:
        Path(kept).mkdir(parents=True, exist_ok=True)
        return Path(kept)
    folder = Path(tempfile.mkdtemp(prefix="timeline-benchmark-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def path(count: int) -> Path:
    return _folder() / f"{count}.timeline"


def lines(count: int) -> Path:
    return _folder() / f"{count}.jsonl"


@cache
def at(count: int) -> Filled:
    told = _folder() / f"{count}.json"
    if not told.exists():
        command = [sys.executable, "-m", "tests.benchmarks.filled", str(count), str(_folder())]
        told.write_bytes(subprocess.check_output(command))
    return Filled(**json.loads(told.read_text()))


def _fill(count: int) -> Filled:
    text = 0
    with lines(count).open("w", encoding="utf-8") as file:
        for event in synthetic.events(count):
            file.write(json.dumps(event, ensure_ascii=False) + "\n")
            text += len((event["title"] + event["quote"]).encode())
    path(count).unlink(missing_ok=True)
    began, before = time.perf_counter(), _cpu()
    with (
        Store.open(path(count), writable=True) as store,
        Processes() as workers,
        lines(count).open(encoding="utf-8") as file,
    ):
        for _ in store.load(file, executor=workers):
            pass
    wall = time.perf_counter() - began
    cpu = _cpu() - before
    return Filled(wall, cpu, _floor(count), text, path(count).stat().st_size)


def _cpu() -> float:
    """Of this process and those that have ended."""
    spent = (getrusage(who) for who in (RUSAGE_SELF, RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in spent)


BATCH = 20_000


def _floor(count: int) -> float:
    """SQLite alone: what stands in the rows of events and tellings, and the words of the passages,
    written to a table and an index that answer nothing else."""
    bare = _folder() / f"{count}.bare"
    bare.unlink(missing_ok=True)
    spent = 0.0
    with sqlite3.connect(path(count)) as source, sqlite3.connect(bare) as target:
        target.execute("PRAGMA journal_mode = WAL")
        target.execute("PRAGMA synchronous = NORMAL")
        target.execute("CREATE TABLE row (a PRIMARY KEY, b, c, d, e, f, g, h, i, j)")
        target.execute(
            "CREATE VIRTUAL TABLE found USING fts5 (words, content='', detail=none, columnsize=0)"
        )
        rows = source.execute(
            "SELECT t.id, e.number, e.second, e.earliest, e.latest, e.edtf, e.actors, t.start,"
            " t.quote, t.body FROM event e JOIN telling t ON t.number = e.lead ORDER BY e.number"
        )
        while batch := list(islice(rows, BATCH)):
            words = [(row[1], " ".join(folding.words(row[8]))) for row in batch]
            start = time.process_time()
            target.executemany("INSERT INTO row VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", batch)
            target.executemany("INSERT INTO found (rowid, words) VALUES (?, ?)", words)
            target.commit()
            spent += time.process_time() - start
    source.close()
    target.close()
    bare.unlink()
    return spent


if __name__ == "__main__":
    os.environ["STORES"] = sys.argv[2]
    print(json.dumps(asdict(_fill(int(sys.argv[1])))))
