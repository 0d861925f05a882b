"""`timeline dates`: the time expressions of texts."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from typing import Any

from timeline import build, inert, when
from timeline.cli import FOUND, NOTHING, lines, options, sources
from timeline.export import jsonl
from timeline.model import Document, Timex

EXAMPLES = """\
  timeline dates letters/
  echo 'Ieri a Roma.' | timeline dates --document-date 2026-01-06 -
  echo '{"id": 1, "text": "yesterday", "date": "2026-01-06"}' | timeline dates --jsonl
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    options.paths(parser)
    parser.add_argument(
        "--jsonl",
        action="store_true",
        help='as JSON lines; without a PATH they answer lines of {"id", "text", "date", "lang"}',
    )
    options.reading(parser)


def run(args: argparse.Namespace) -> int:
    if args.jsonl and not args.paths:
        lines.serve(lambda question: _answer(question, args))
        return FOUND
    found = 0
    for document in sources.documents(args):
        known = build.outline(document, stated_date=args.document_date, stated_language=args.lang)
        found += len(known.timexes)
        if args.jsonl:
            print(jsonl.dumps({"id": document.path, **_json(document, known)}))
            continue
        for timex in known.timexes:
            print(_row(document, timex))
    return FOUND if found else NOTHING


def _answer(question: Mapping[str, Any], args: argparse.Namespace) -> dict[str, Any]:
    document = Document("", question["text"], "")
    date = question.get("date")
    known = build.outline(
        document,
        stated_date=when.parse(date) if date else args.document_date,
        stated_language=question.get("lang") or args.lang,
    )
    return _json(document, known)


def _json(document: Document, known: build.Outline) -> dict[str, Any]:
    return {
        "timexes": [
            {
                "start": timex.span.start,
                "end": timex.span.end,
                "text": timex.span.of(document.text),
                "type": timex.type.value,
                "value": timex.value,
            }
            for whole in known.timexes
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
