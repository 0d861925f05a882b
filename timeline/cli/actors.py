"""`timeline actors`: the actors and places named in texts."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from typing import Any

from timeline import build, inert
from timeline.cli import finding
from timeline.model import ActorType, Document, Mention

EXAMPLES = """\
  timeline actors letters/
  timeline actors --jsonl letters/ | jq -r '.actors[].name' | sort | uniq -c
  echo '{"id": 1, "text": "Ada Lovelace met Charles Babbage."}' | timeline actors --jsonl
"""

_NAMED = (ActorType.PERSON, ActorType.ORGANISATION, ActorType.PLACE)
"""The types of the JSON contract: offices and groups have no name of their own."""


def arguments(parser: argparse.ArgumentParser) -> None:
    finding.arguments(parser, asked=("id", "text", "lang"))


def run(args: argparse.Namespace) -> int:
    def find(document: Document, stated: Mapping[str, Any]) -> Sequence[Mention]:
        language = stated.get("lang") or args.lang
        return build.mentions(document, stated_language=language, tagger=args.tagger)

    return finding.run(args, find, json=_json, row=_row)


def _json(document: Document, mentions: Sequence[Mention]) -> dict[str, Any]:
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
