"""`timeline import`: events as JSON lines into a store, without their documents."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from timeline.cli import FOUND, NOTHING, options
from timeline.cli.words import say
from timeline.errors import NothingToReadError, TimelineError
from timeline.store import Store
from timeline.store.imports import Imported

EXAMPLES = """\
  timeline export letters/ > letters.jsonl
  timeline import --db copy.timeline letters.jsonl && timeline --db copy.timeline
  jq -c 'select(.status == "planned")' letters.jsonl | timeline import --db plans.timeline -
"""


_HALF = "\\ud"
"""How JSON begins to write half of a character."""


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files", metavar="FILE", nargs="+", help="JSON lines as export writes them; - is stdin"
    )
    options.store(parser)


def run(args: argparse.Namespace) -> int:
    if args.db is None:
        raise NothingToReadError("There is no store to import into.", "Name one with --db.")
    taken = Imported(0, 0)
    with Store.open(args.db, writable=True) as store:
        for step in store.load(_objects(args.files)):
            taken = step
    say(f"{taken.added} events imported, {taken.known} were there already")
    return FOUND if taken.added or taken.known else NOTHING


def _objects(files: list[str]) -> Iterator[dict[str, Any]]:
    """Raises TimelineError for a file that cannot be read and a line that is not JSON."""
    for name in files:
        for number, line in enumerate(_lines(name), 1):
            if line.strip():
                yield _object(name, number, line)


def _lines(name: str) -> Iterator[str]:
    try:
        if name == "-":
            yield from sys.stdin
            return
        with Path(name).open(encoding="utf-8") as file:
            yield from file
    except (OSError, UnicodeDecodeError) as error:
        raise TimelineError(f"{name} cannot be read: {error}.", "Check the file.") from error


def _object(name: str, number: int, line: str) -> dict[str, Any]:
    try:
        value = json.loads(line)
        if _HALF in line:
            json.dumps(value, ensure_ascii=False).encode()  # half a character cannot be stored
    except (ValueError, RecursionError) as error:  # too many digits, too many brackets
        raise TimelineError(
            f"{name}, line {number} is not JSON: {error}.", "Write an event a line, as export does."
        ) from error
    if not isinstance(value, dict):
        raise TimelineError(f"{name}, line {number} is no event.", "Write an object a line.")
    return value
