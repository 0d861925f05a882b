"""`timeline config`: where files are, and what is in force."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from timeline import documents, export, languages, places
from timeline.cli import FOUND, options

EXAMPLES = """\
  timeline config
  timeline config letters/        also where the store of that folder lies
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    options.paths(parser)


def run(args: argparse.Namespace) -> int:
    rows = {
        "configuration": places.config(),
        "stores": places.data(),
        "state": places.state(),
        "languages": ", ".join(languages.codes()),
        "formats read": ", ".join(sorted(documents.READERS)),
        "formats written": ", ".join(export.WRITERS),
        "largest file": f"{documents.LARGEST / 1_000_000:.0f} MB",
        "colour": "off (NO_COLOR)" if os.environ.get("NO_COLOR") else "on",
    }
    paths = [Path(path) for path in args.paths if path != "-"]
    if paths:
        rows["store"] = places.store(paths)
    width = max(map(len, rows))
    for name, value in rows.items():
        print(f"{name:{width}}  {value}")
    return FOUND
