"""`timeline open`: read and explore; as text where there is no terminal to explore it in."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from timeline import locales
from timeline.cli import FOUND, NOTHING, options, session
from timeline.cli.words import say, tell_hidden

if TYPE_CHECKING:
    from timeline.cli import Explorer
    from timeline.query import Query
    from timeline.store import Store

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
    options.look(parser)
    options.store(parser)
    options.reading(parser)


def run(args: argparse.Namespace) -> int:
    today = date.today()
    if args.query:
        _parsed(args.query, today)  # a wrong one is refused before anything is read
    if _has_screen() and not args.plain and args.explorer is not None:
        return _explore(args, args.explorer, today)
    with session.opened(args) as store:
        return _list(store, args.query, today)


def _explore(args: argparse.Namespace, explorer: Explorer, today: date) -> int:
    """What is to be said of the reading is said when the screen is free again."""
    told: list[str] = []
    try:
        with (
            explorer.waiting(args.query),
            session.opened(args, correcting=True, tell=told.append) as store,
        ):
            if "-" in args.paths:
                _listen_to_terminal()
            return explorer.run(
                store,
                query=args.query,
                today=today,
                folder=_folder([path for path in args.paths if path != "-"]),
                stated=options.stated_look(args),
                again=session.again(args, store),
            )
    finally:
        for words in told:
            say(words)


def _folder(paths: Sequence[str]) -> Path | None:
    """Where the documents are, for who wants to open one in an editor."""
    from timeline.documents import folder

    return folder.base_of([Path(path) for path in paths]) if paths else None


# What searches is imported only where it is used: the explorer draws its frame before it searches.
def _parsed(typed: str, today: date) -> Query:
    from timeline import query

    return query.parse(typed, today=today, language=locales.language())


def _list(store: Store, typed: str, today: date) -> int:
    from timeline import search
    from timeline.cli import listing

    results = search.find(store, _parsed(typed, today))
    for line in listing.lines(listing.all_of(results)):
        print(line)
    tell_hidden(results.hidden)
    return FOUND if len(results) else NOTHING


def _has_screen() -> bool:
    """Both outputs: Textual draws on standard error, so `2>file` would leave the screen blank."""
    return sys.stdout.isatty() and sys.stderr.isatty()


def _listen_to_terminal() -> None:
    """Standard input has been read to its end; keys come from the terminal itself."""
    os.dup2(os.open("/dev/tty", os.O_RDONLY), sys.stdin.fileno())
