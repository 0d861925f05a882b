"""What the commands that find things in texts share: rows of folders, and questions answered."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from timeline.cli import FOUND, NOTHING, lines, options, sources
from timeline.export import jsonl
from timeline.model import Document

Found = TypeVar("Found")

Find = Callable[[Document, Mapping[str, Any]], Sequence[Found]]
"""What a document holds, by what is stated of it beside its text."""


def arguments(parser: argparse.ArgumentParser, *, asked: Sequence[str]) -> None:
    """`asked`: the keys that a line of questions may have."""
    options.paths(parser)
    keys = ", ".join(f'"{key}"' for key in asked)
    parser.add_argument(
        "--jsonl",
        action="store_true",
        help=f"as JSON lines; without a PATH they answer lines of {{{keys}}}",
    )
    options.reading(parser)


def run(
    args: argparse.Namespace,
    find: Find[Found],
    *,
    json: Callable[[Document, Sequence[Found]], dict[str, Any]],
    row: Callable[[Document, Found], str],
) -> int:
    """The exit code; raises TimelineError for what cannot be read or answered."""
    if args.jsonl and not args.paths:
        lines.serve(lambda question: _answer(question, find, json))
        return FOUND
    total = 0
    for document in sources.documents(args):
        found = find(document, {})
        total += len(found)
        if args.jsonl:
            print(jsonl.dumps({"id": document.path, **json(document, found)}))
            continue
        for one in found:
            print(row(document, one))
    return FOUND if total else NOTHING


def _answer(
    question: Mapping[str, Any],
    find: Find[Found],
    json: Callable[[Document, Sequence[Found]], dict[str, Any]],
) -> dict[str, Any]:
    document = Document("", question["text"], "")
    return json(document, find(document, question))
