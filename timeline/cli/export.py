"""`timeline export`: every event that is not hidden, for other programs and for reports."""

from __future__ import annotations

import argparse
from itertools import chain

from timeline import export
from timeline.cli import FOUND, NOTHING, options, session
from timeline.cli.words import tell_hidden

EXAMPLES = """\
  timeline export letters/ > letters.jsonl
  timeline export --format csv letters/ > letters.csv
  timeline export --format md --db letters.timeline > letters.md
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    options.paths(parser)
    parser.add_argument(
        "--format", choices=tuple(export.WRITERS), default="jsonl", help="(else jsonl)"
    )
    options.store(parser)
    options.reading(parser)


def run(args: argparse.Namespace) -> int:
    with session.opened(args) as store:
        tell_hidden(store.summary().hidden)
        events = store.events()
        first = next(events, None)
        if first is None:
            return NOTHING
        for line in export.WRITERS[args.format](chain([first], events), store):
            print(line)
    return FOUND
