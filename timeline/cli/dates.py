"""`timeline dates`: the time expressions of texts."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from typing import Any

from timeline import build, inert, when
from timeline.cli import finding
from timeline.model import Document, Timex

EXAMPLES = """\
  timeline dates letters/
  echo 'Ieri a Roma.' | timeline dates --document-date 2026-01-06 -
  echo '{"id": 1, "text": "yesterday", "date": "2026-01-06"}' | timeline dates --jsonl
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    finding.arguments(parser, asked=("id", "text", "date", "lang"))


def run(args: argparse.Namespace) -> int:
    def find(document: Document, stated: Mapping[str, Any]) -> Sequence[Timex]:
        date = stated.get("date")
        return build.outline(
            document,
            stated_date=when.parse(date) if date else args.document_date,
            stated_language=stated.get("lang") or args.lang,
        ).timexes

    return finding.run(args, find, json=_json, row=_row)


def _json(document: Document, timexes: Sequence[Timex]) -> dict[str, Any]:
    return {
        "timexes": [
            {
                "start": timex.span.start,
                "end": timex.span.end,
                "text": timex.span.of(document.text),
                "type": timex.type.value,
                "value": timex.value,
            }
            for whole in timexes
            for timex in whole.ends or (whole,)  # TIMEX3 has no range: it annotates both ends
        ]
    }


def _row(document: Document, timex: Timex) -> str:
    cells = (
        f"{document.path}:{document.line(timex.span.start)}",
        timex.type.value,
        timex.value,
        timex.when.edtf if timex.when else "-",
        timex.span.of(document.text),
    )
    return "\t".join(map(inert.line, cells))
