"""Time expressions: hostile text against prose by the character, and the first answer.

The ratio says how much longer a character takes than one of the Italian samples: what is linear
keeps it as the text grows.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
from statistics import median

from tests.benchmarks import extraction
from timeline import languages, when
from timeline.extract import dates

LENGTH = 1_000_000
CREATED = when.parse("2026-01-09")
HOSTILE = {
    "digits": "1",
    "numbers": "1 ",
    "chains": "1/",
    "fractions": "1/1/1/1 ",
    "years": "1994 1995 1996 ",
    "quarters": "q3",
    "articles": "il ",
    "months": "gennaio febbraio marzo ",
    "function words": "la di che ",
    "ranges": "dal 3 al 5 maggio al ",
    "parts": "fine di ",
    "number words": "due mila ",
    "long word": "venti",
    "empty lines": "\n\n",
    "dates": "6 gennaio 2026, ",
    "any character": "".join(map(chr, random.Random(0).sample(range(32, 0xD800), 20_000))),
}
ROUNDS = 1
REQUEST = {"id": 1, "text": "Roma, 3 maggio 2024", "date": "2024-05-03", "lang": "it"}


def run() -> None:
    italian = languages.load("it")
    prose = extraction.texts()["it"]
    plain = _seconds(prose, italian) / len(prose)
    print(f"prose                {1 / plain:12,.0f} characters a second")
    print(f"{'1 MB of':16}{'a second':>17}{'ratio to prose':>16}{'to a tenth of it':>18}")
    for name, piece in HOSTILE.items():
        text = (piece * (LENGTH // len(piece) + 1))[:LENGTH]
        whole = _seconds(text, italian) / LENGTH
        part = _seconds(text[: LENGTH // 10], italian) / (LENGTH // 10)
        print(f"{name:16}{1 / whole:17,.0f}{whole / plain:16.2f}{whole / part:18.2f}")
    first, bare = _start([sys.executable, "-m", "tui", "dates", "--jsonl"]), _start(None)
    print(f"first answer of a cold start {first:.2f} s, python alone {bare:.2f} s")


def _seconds(text: str, language: languages.Language) -> float:
    def once() -> float:
        began = time.process_time()
        dates.find(text, language, created=CREATED)
        return time.process_time() - began

    return min(once() for _ in range(ROUNDS))


def _start(command: list[str] | None) -> float:
    """Median seconds until the first line of an answer."""

    def once() -> float:
        began = time.perf_counter()
        line = json.dumps(REQUEST) + "\n"
        asked = command or [sys.executable, "-c", "print(input())"]
        subprocess.run(asked, input=line, text=True, capture_output=True, check=True)
        return time.perf_counter() - began

    return median(once() for _ in range(ROUNDS))
