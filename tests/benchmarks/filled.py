"""A store of so many synthetic events, made once a run by another process.

EVENTS=1000000 in the environment asks for other sizes than the usual ones.
"""

from __future__ import annotations

import atexit
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.benchmarks import synthetic
from timeline.store import Store

SIZES = [int(size) for size in os.environ.get("EVENTS", "10000,100000").split(",")]


@dataclass(frozen=True)
class Filled:
    """Where it is, and what it took: CPU seconds of `load`, and of json.loads alone; bytes of text
    (titles and passages) and of the file."""

    path: Path
    lines: Path
    cpu: float
    floor: float
    text: int
    size: int


@cache
def _folder() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="timeline-benchmark-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


@cache
def at(count: int) -> Filled:
    path = _folder() / f"{count}.timeline"
    command = [sys.executable, "-m", "tests.benchmarks.filled", str(count), str(path)]
    cpu, floor, text, size = json.loads(subprocess.check_output(command))
    return Filled(path, path.with_suffix(".jsonl"), cpu, floor, text, size)


def _fill(count: int, path: Path) -> list[float]:
    lines = path.with_suffix(".jsonl")
    text = 0
    with lines.open("w", encoding="utf-8") as file:
        for event in synthetic.events(count):
            file.write(json.dumps(event, ensure_ascii=False) + "\n")
            text += len((event["title"] + event["quote"]).encode())
    with lines.open(encoding="utf-8") as file:
        start = time.process_time()
        for line in file:
            json.loads(line)
        floor = time.process_time() - start
    with Store.open(path, writable=True) as store, lines.open(encoding="utf-8") as file:
        start = time.process_time()
        for _ in store.load(map(json.loads, file)):
            pass
        cpu = time.process_time() - start
    return [cpu, floor, text, path.stat().st_size]


if __name__ == "__main__":
    print(json.dumps(_fill(int(sys.argv[1]), Path(sys.argv[2]))))
