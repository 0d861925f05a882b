"""`timeline config`: where files are, and what is in force."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

from timeline import documents, export, languages, places
from timeline.cli import FOUND, WRONG, options
from timeline.cli.words import say

EXAMPLES = """\
  timeline config
  timeline config path            where the configuration lies, and nothing else
  timeline config letters/        also where the store of that folder lies
  $EDITOR "$(timeline config path)"
"""

_PATH = "path"
"""In place of a folder: only the place of the configuration."""


def arguments(parser: argparse.ArgumentParser) -> None:
    options.paths(parser)
    options.configuration(parser)


def run(args: argparse.Namespace) -> int:
    stated = {"config": args.config} if args.config is not None else {}
    if args.explorer is None:  # there is no explorer to configure
        _print(_places(args))
        return FOUND
    file, settings, wrong = args.explorer.told(stated)
    if args.paths == [_PATH]:
        print(file)
        return FOUND
    _print({"configuration": f"{file}{'' if file.exists() else '  (not there)'}"} | _places(args))
    print()
    _print(dict(settings))
    for words in wrong:
        say(words)
    return WRONG if wrong else FOUND


def _places(args: argparse.Namespace) -> dict[str, object]:
    rows: dict[str, object] = {
        "stores": places.data(),
        "state": places.state(),
        "languages": ", ".join(languages.codes()),
        "formats read": ", ".join(sorted(documents.READERS)),
        "formats written": ", ".join(export.WRITERS),
        "largest file": f"{documents.LARGEST / 1_000_000:.0f} MB",
    }
    paths = [Path(path) for path in args.paths if path != "-"]
    if paths:
        rows["store"] = places.store(paths)
    return rows


def _print(rows: Mapping[str, object]) -> None:
    width = max(map(len, rows))
    for name, value in rows.items():
        print(f"{name:{width}}  {value}")
