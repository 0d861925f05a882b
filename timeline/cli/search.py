"""`timeline search`: the events that match a query, best first."""

from __future__ import annotations

import argparse
from datetime import date

from timeline import locales, query, search
from timeline.cli import FOUND, NOTHING, listing, options, session
from timeline.cli.words import say, tell_hidden
from timeline.export import jsonl

EXAMPLES = """\
  timeline search zelensk letters/
  timeline search 'participant:trump before:2026-01-06' letters/
  timeline search --format jsonl --limit 5 'status:planned' --db letters.timeline
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("query", metavar="QUERY", help="words and fields, as in the explorer")
    options.paths(parser)
    parser.add_argument("--format", choices=("text", "jsonl"), default="text", help="(else text)")
    parser.add_argument("--limit", metavar="N", type=int, help="no more than the best N")
    parser.add_argument(
        "--possible", action="store_true", help="also events whose date may match but need not"
    )
    options.store(parser)
    options.reading(parser)


def run(args: argparse.Namespace) -> int:
    wanted = query.parse(args.query, today=date.today(), language=locales.language())
    with session.opened(args) as store:
        results = search.find(store, wanted)
        limit = len(results) if args.limit is None else args.limit
        rows = results.ranked(limit, possible=args.possible)
        if args.format == "text":
            for line in listing.lines(rows):
                print(line)
        else:
            for row in rows:
                event = store.event(row.id)
                if event is not None:
                    print(jsonl.dumps(jsonl.as_json(event)))
        if results.possible and not args.possible:
            them = "it" if results.possible == 1 else "them"
            say(f"{results.possible} more may match: --possible adds {them}")
        tell_hidden(results.hidden)
    return FOUND if rows else NOTHING
