"""`timeline import`: events as JSON lines into a store, without their documents."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from timeline.cli import FOUND, NOTHING, options
from timeline.cli.processes import Processes
from timeline.cli.words import say
from timeline.errors import NothingToReadError, TimelineError
from timeline.store import Store
from timeline.store.imports import Imported

EXAMPLES = """\
  timeline export letters/ > letters.jsonl
  timeline import --db copy.timeline letters.jsonl && timeline --db copy.timeline
  jq -c 'select(.status == "planned")' letters.jsonl | timeline import --db plans.timeline -
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files", metavar="FILE", nargs="+", help="JSON lines as export writes them; - is stdin"
    )
    options.store(parser)


def run(args: argparse.Namespace) -> int:
    if args.db is None:
        raise NothingToReadError("There is no store to import into.", "Name one with --db.")
    added = known = 0
    with Store.open(args.db, writable=True) as store, Processes() as workers:
        for name in args.files:
            taken = Imported(0, 0)
            for step in store.load(_lines(name), source=name, executor=workers):
                taken = step
            added, known = added + taken.added, known + taken.known
    say(f"{added} events imported, {known} were there already")
    return FOUND if added or known else NOTHING


def _lines(name: str) -> Iterator[str]:
    try:
        if name == "-":
            yield from sys.stdin
            return
        with Path(name).open(encoding="utf-8") as file:
            yield from file
    except (OSError, UnicodeDecodeError) as error:
        raise TimelineError(f"{name} cannot be read: {error}.", "Check the file.") from error
