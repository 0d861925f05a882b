"""`timeline actors`: the actors and places named in texts."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from typing import Any

from timeline import build, inert
from timeline.cli import FOUND, NOTHING, lines, options, sources
from timeline.export import jsonl
from timeline.model import ActorType, Document, Mention

EXAMPLES = """\
  timeline actors letters/
  timeline actors --jsonl letters/ | jq -r '.actors[].name' | sort | uniq -c
  echo '{"id": 1, "text": "Ada Lovelace met Charles Babbage."}' | timeline actors --jsonl
"""

_NAMED = (ActorType.PERSON, ActorType.ORGANISATION, ActorType.PLACE)
"""The types of the JSON contract: offices and groups have no name of their own."""


def arguments(parser: argparse.ArgumentParser) -> None:
    options.paths(parser)
    parser.add_argument(
        "--jsonl",
        action="store_true",
        help='as JSON lines; without a PATH they answer lines of {"id", "text", "lang"}',
    )
    options.reading(parser)


def run(args: argparse.Namespace) -> int:
    if args.jsonl and not args.paths:
        lines.serve(lambda question: _answer(question, args))
        return FOUND
    found = 0
    for document in sources.documents(args):
        mentions = build.mentions(document, stated_language=args.lang, tagger=args.tagger)
        found += len(mentions)
        if args.jsonl:
            said = {"id": document.path, **_json(document, mentions)}
            print(jsonl.dumps(said))
            continue
        for mention in mentions:
            print(_row(document, mention))
    return FOUND if found else NOTHING


def _answer(question: Mapping[str, Any], args: argparse.Namespace) -> dict[str, Any]:
    document = Document("", question["text"], "")
    language = question.get("lang") or args.lang
    return _json(document, build.mentions(document, stated_language=language, tagger=args.tagger))


def _json(document: Document, mentions: tuple[Mention, ...]) -> dict[str, Any]:
    return {
        "actors": [
            {
                "start": mention.span.start,
                "end": mention.span.end,
                "text": mention.span.of(document.text),
                "type": mention.type.value,
                "name": mention.name,
            }
            for mention in mentions
            if mention.type in _NAMED and not mention.adjective
        ]
    }


def _row(document: Document, mention: Mention) -> str:
    cells = (
        f"{document.path}:{document.line(mention.span.start)}",
        mention.type.value,
        mention.name,
        mention.span.of(document.text),
    )
    return "\t".join(map(inert.line, cells))
