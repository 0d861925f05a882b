"""Annotated documents: those of a folder, and those that our own sentence patterns make."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from timeline.training.actors.fillers import BODIES, Fillers

PATTERNS = Path(__file__).parent / "patterns"
SENTENCES = 8
"""Sentences of one made document."""

LANGUAGES = tuple(sorted(path.stem for path in PATTERNS.glob("*.txt")))
"""Those that have patterns: the others are read by the rules alone."""

_SLOT = re.compile(r"\{(\w+)\}|<(person|organisation|place) ([^>]*)>")
_TYPES = {"P": "person", "S": "person", "C": "place", "N": "place", "R": "place", "land": "place",
          **dict.fromkeys(("O", "G", "A", *BODIES), "organisation")}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Example:
    """A document with its names as (start, end, type); `source` is the kind of text."""

    language: str
    source: str
    text: str
    names: tuple[tuple[int, int, str], ...]


def read(path: Path, limit: int) -> Iterator[Example]:
    """The documents of a JSON lines file: lang, text, actors; at most `limit`, evenly spread."""
    rows = [row for row in path.read_text(encoding="utf-8").split("\n") if row]
    source = path.stem.removeprefix("train-").rpartition("-")[0] or path.stem
    for row in rows[:: max(1, len(rows) // limit)]:
        document = json.loads(row)
        names = tuple((n["start"], n["end"], n["type"]) for n in document["actors"])
        yield Example(document["lang"], source, document["text"], names)


def make(language: str, rounds: int, seed: int) -> Iterator[Example]:
    """Documents of sentences made from the language's patterns, each pattern `rounds` times."""
    lines = (PATTERNS / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    fillers = Fillers(language, [line for line in lines if line.startswith("!")], seed)
    patterns = [line for line in lines if line and line[0] not in "#!"]
    chance = random.Random(seed)
    for number in range(rounds):
        chance.shuffle(patterns)
        for at in range(0, len(patterns), SENTENCES):
            yield _document(language, patterns[at : at + SENTENCES], fillers, number)


def _document(language: str, patterns: list[str], fillers: Fillers, number: int) -> Example:
    text = ""
    names: list[tuple[int, int, str]] = []
    for pattern in patterns:
        text, found = _fill(text, pattern, fillers)
        names += found
        text += "\n"
    if number % 3 == 0:
        text = text.replace("'", "’")
    return Example(language, "made", text, tuple(names))


def _fill(text: str, pattern: str, fillers: Fillers) -> tuple[str, list[tuple[int, int, str]]]:
    names: list[tuple[int, int, str]] = []
    last = 0
    for slot in _SLOT.finditer(pattern):
        text += pattern[last : slot.start()]
        kind = _TYPES.get(slot[1] or "") or slot[2]
        filled = fillers.fill(slot[1]) if slot[1] else _inner(slot[3], fillers)
        if kind:
            names.append((len(text), len(text) + len(filled), kind))
        text += filled
        last = slot.end()
    return text + pattern[last:], names


def _inner(pattern: str, fillers: Fillers) -> str:
    return re.sub(r"\{(\w+)\}", lambda slot: fillers.fill(slot[1]), pattern)
