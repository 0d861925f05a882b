"""Where a command's documents come from: paths, standard input, or a store."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from timeline import documents as readers
from timeline.cli.words import say
from timeline.documents import folder
from timeline.errors import NothingToReadError, UnreadableDocumentError
from timeline.model import Document

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
        yield stdin(args.encoding)
        read += 1
    for entry in walk(args.paths):
        document = _document(entry, args)
        if document is not None:
            yield document
        read += document is not None
        failed += document is None and (isinstance(entry, folder.Found) or entry.failed)
    if not read:
        raise nothing_in(args.paths, failed)


def walk(paths: list[str]) -> Iterator[folder.Found | folder.Skipped]:
    """Raises NothingToReadError for a missing path."""
    named = [Path(path) for path in paths if path != "-"]
    return folder.walk(named) if named else iter(())


def stdin(encoding: str | None) -> Document:
    """Raises UnreadableDocumentError for what is not text."""
    data = sys.stdin.buffer.read()
    return readers.from_bytes(data, name=STDIN, encoding=encoding)


def nothing_in(paths: list[str], failed: int) -> NothingToReadError:
    where = ", ".join(paths)
    if failed:
        return NothingToReadError(f"Nothing in {where} could be read.", "See the lines above.")
    kinds = ", ".join(sorted(readers.READERS))
    return NothingToReadError(f"There is nothing to read in {where}.", f"Files read: {kinds}.")


def _document(entry: folder.Found | folder.Skipped, args: argparse.Namespace) -> Document | None:
    """None, and a word on why, where there is none to be had."""
    if isinstance(entry, folder.Skipped):
        if entry.failed:
            say(f"{entry.name}: {entry.why}")
        return None
    try:
        return readers.read(
            entry.path, name=entry.name, encoding=args.encoding, largest=args.max_size
        )
    except UnreadableDocumentError as error:
        say(str(error))
        return None
