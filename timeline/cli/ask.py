"""`timeline ask`: the explorer line by line, for screen readers and plain terminals.

A line is a query; a number shows that event in full, an empty line goes on with the list. Nothing
moves the cursor, nothing is drawn twice.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from datetime import date

from timeline import inert, locales, query, search
from timeline.cli import FOUND, listing, options, session
from timeline.cli.show import Told, report
from timeline.cli.words import say
from timeline.errors import TimelineError
from timeline.search import Results, Row
from timeline.store import Store

EXAMPLES = """\
  timeline ask letters/
  echo 'zelensk after:2025' | timeline ask letters/
"""

PAGE = 10
"""Events told at once: a listener cannot skim."""

HELP = """\
words or fields   the events that match, oldest first
an empty line     the next of them
a number          that event in full, with its source
all               every event
? or help         this
q                 leave"""


def arguments(parser: argparse.ArgumentParser) -> None:
    options.paths(parser)
    options.configuration(parser)
    options.store(parser)
    options.reading(parser)


def run(args: argparse.Namespace) -> int:
    told = str if args.explorer is None else args.explorer.speaks({"config": args.config})
    with session.opened(args) as store:
        dialogue = Dialogue(store, date.today(), told)
        for line in dialogue.answer(""):
            print(line)
        for typed in _lines(told("? tells what can be typed.")):
            if typed in ("q", "quit"):
                break
            for line in dialogue.answer(typed):
                print(line, flush=True)
    return FOUND


def _lines(hint: str) -> Iterator[str]:
    """What is typed, or comes through a pipe, until its end."""
    if not sys.stdin.isatty():
        yield from (line.strip() for line in sys.stdin)
        return
    import readline  # noqa: F401 - lets the line be edited

    say(hint)
    while True:
        try:
            yield input("> ").strip()
        except EOFError:
            return


class Dialogue:
    """The answer that is being told, and how far it was; `told` puts what we say of it into
    another language."""

    def __init__(self, store: Store, today: date, told: Told = str) -> None:
        self._store = store
        self._today = today
        self._say = told
        self._results = self._find("")
        self._told = 0

    def answer(self, typed: str) -> Iterator[str]:
        """What is said to a line; lines without anything that acts on a terminal."""
        if typed in ("?", "help"):
            yield from map(self._say, HELP.splitlines())
        elif typed.isdecimal():
            yield from self._event(int(typed))
        elif not typed:
            yield from self._next()
        else:
            try:
                self._results = self._find("" if typed == "all" else typed)
            except TimelineError as error:
                yield inert.line(" ".join(filter(None, map(self._say, (error.what, error.do)))))
                return
            self._told = 0
            yield self._say(self._counts())
            yield from self._next()

    def _find(self, typed: str) -> Results:
        return search.find(
            self._store, query.parse(typed, today=self._today, language=locales.language())
        )

    def _counts(self) -> str:
        results = self._results
        if not len(results):
            return "Nothing matches."
        found = f"{len(results):,} event{'s' * (len(results) != 1)}"
        return (
            f"{found}, of which {results.possible:,} only may match" if results.possible else found
        )

    def _next(self) -> Iterator[str]:
        if not len(self._results):
            return
        rows = self._results.page(self._told, self._told + PAGE)
        if not rows:
            yield self._say("That was the last.")
        undated = self._say("no date")
        for number, line in enumerate(listing.lines(rows, undated=undated), self._told + 1):
            yield f"{number}  {line}"
        self._told += len(rows)

    def _event(self, number: int) -> Iterator[str]:
        """By its number in the answer, from 1."""
        rows: list[Row] = self._results.page(number - 1, number) if number else []
        event = self._store.event(rows[0].id) if rows else None
        if event is None:
            there = f"There is no event {number}: there are {len(self._results):,}."
            yield self._say(there)
            return
        yield from map(inert.text, report(event, self._store, self._say))
