"""`timeline open`: read and explore; as text where there is no terminal to explore it in."""

from __future__ import annotations

import argparse
import sys
from datetime import date

from timeline import query, search
from timeline.cli import FOUND, NOTHING, listing, options, session

EXAMPLES = """\
  timeline letters/
  timeline open --query 'zelensk parigi' letters/
  timeline letters/ | less
  pdftotext report.pdf - | timeline --lang it -
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    options.paths(parser)
    parser.add_argument("--query", metavar="QUERY", default="", help="begin with this search")
    parser.add_argument("--plain", action="store_true", help="print the timeline as text")
    options.store(parser)
    options.reading(parser)


def run(args: argparse.Namespace) -> int:
    with session.opened(args) as store:
        today = date.today()
        results = search.find(store, query.parse(args.query, today=today))
        screen = sys.stdout.isatty() and not args.plain and args.explore is not None
        if screen:
            code: int = args.explore(store, query=args.query, today=today)
            return code
        for line in listing.lines(listing.all_of(results)):
            print(line)
        return FOUND if len(results) else NOTHING
