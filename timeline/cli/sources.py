"""Where a command's documents come from: paths, standard input, or a store."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from timeline import build, inert
from timeline import documents as readers
from timeline.documents import folder
from timeline.errors import NothingToReadError, TimelineError, UnreadableDocumentError
from timeline.model import Document, Event, Telling

STDIN = "stdin"
"""The name of the document that standard input is."""


def documents(args: argparse.Namespace) -> Iterator[Document]:
    """The documents of the paths asked for; what cannot be read is said and left out.

    Raises NothingToReadError for a missing path, and where there is nothing to read at all.
    """
    if not args.paths:
        raise NothingToReadError("There is nothing to read.", "Name a folder or a file, or -.")
    read = failed = 0
    if "-" in args.paths:
        yield stdin(args)
        read += 1
    paths = [Path(path) for path in args.paths if path != "-"]
    for entry in folder.walk(paths) if paths else ():
        if isinstance(entry, folder.Skipped):
            failed += entry.failed
            if entry.failed:
                say(f"{entry.name}: {entry.why}")
            continue
        try:
            yield readers.read(
                entry.path, name=entry.name, encoding=args.encoding, largest=args.max_size
            )
            read += 1
        except UnreadableDocumentError as error:
            failed += 1
            say(str(error))
    if not read:
        raise nothing_in(args.paths, failed)


def stdin(args: argparse.Namespace) -> Document:
    """Raises UnreadableDocumentError for what is not text."""
    data = sys.stdin.buffer.read()
    return readers.from_bytes(data, path=Path(STDIN), name=STDIN, encoding=args.encoding)


def nothing_in(paths: list[str], failed: int) -> TimelineError:
    where = ", ".join(paths)
    if failed:
        return NothingToReadError(f"Nothing in {where} could be read.", "See the lines above.")
    kinds = ", ".join(sorted(readers.READERS))
    return NothingToReadError(f"There is nothing to read in {where}.", f"It reads {kinds}.")


def say(words: str) -> None:
    """A line for the user, on standard error."""
    print(f"timeline: {inert.line(words)}", file=sys.stderr)


class Gathered:
    """Stands in for the store until it is merged."""

    def __init__(self, tellings: list[Telling]) -> None:
        self.tellings = tellings

    def events(self) -> Iterator[Event]:
        for told in sorted(
            self.tellings, key=lambda t: t.when.sort_key if t.when else (1 << 62, 4)
        ):
            yield Event(
                told.id,
                told.when,
                told.status,
                told.negated,
                told.title,
                told.parts,
                told.places,
                (told,),
                reasons=told.reasons,
                warnings=told.warnings,
            )


@contextmanager
def store(args: argparse.Namespace) -> Iterator[Gathered]:
    tellings: list[Telling] = []
    for document in documents(args):
        extraction = build.extract(
            document, stated_date=args.document_date, stated_language=args.lang
        )
        tellings += extraction.tellings
    yield Gathered(tellings)
