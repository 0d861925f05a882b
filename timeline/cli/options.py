"""The options that several commands share, and what was said with them."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.documents import LARGEST
from timeline.errors import DateError

if TYPE_CHECKING:
    from timeline.when import When


def paths(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths",
        metavar="PATH",
        nargs="*",
        help="a folder, read with all its folders, or a file; - is standard input",
    )


def reading(parser: argparse.ArgumentParser) -> None:
    """How documents are read."""
    parser.add_argument(
        "--document-date",
        metavar="DATE",
        type=_date,
        help="the day the documents were written, as 2026-01-06 (else each one's is found)",
    )
    parser.add_argument(
        "--lang", metavar="CODE", help="the language of the documents, as it (else detected)"
    )
    parser.add_argument(
        "--encoding", metavar="NAME", help="the encoding of files without a mark (else utf-8)"
    )
    parser.add_argument(
        "--max-size",
        metavar="MB",
        type=_megabytes,
        default=LARGEST,
        help=f"the largest file that is read (else {LARGEST // 1_000_000})",
    )
    parser.add_argument(
        "--tagger",
        metavar="NAME:MODEL",
        help="find names with what you have installed: spacy:de_core_news_lg, gliner:FOLDER",
    )


def configuration(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--config",
        metavar="FILE",
        type=Path,
        help="the configuration (else TIMELINE_CONFIG, or ~/.config/timeline/config.toml)",
    )


def look(parser: argparse.ArgumentParser) -> None:
    """How the explorer looks; they win over the configuration."""
    configuration(parser)
    parser.add_argument("--theme", metavar="NAME", help="the colours of the explorer")
    parser.add_argument(
        "--no-color", dest="colour", action="store_false", default=None, help="without colours"
    )
    parser.add_argument(
        "--no-mouse",
        dest="mouse",
        action="store_false",
        default=None,
        help="leave the mouse to the terminal",
    )


def stated_look(args: argparse.Namespace) -> dict[str, object]:
    """The settings that were stated by flags, by their names in the configuration."""
    names = ("config", "theme", "colour", "mouse")
    given = ((name, getattr(args, name)) for name in names)
    return {name: value for name, value in given if value is not None}


def store(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--db",
        metavar="FILE",
        type=Path,
        help="the store to read PATH into; without a PATH it is used as it is",
    )


def _date(written: str) -> When:
    from timeline import when  # only where a date is stated

    try:
        value = when.parse(written)
    except DateError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
    if not value.bounded:
        raise argparse.ArgumentTypeError(f"“{written}” is open: name a day, a month or a year.")
    return value


def _megabytes(written: str) -> int:
    try:
        return int(float(written) * 1_000_000)
    except (ValueError, OverflowError) as error:
        raise argparse.ArgumentTypeError(f"“{written}” is no number of megabytes.") from error
