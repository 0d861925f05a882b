"""What can only be seen in the text itself: phrases, beginnings and ends, regular expressions.

SQLite asks back for every event that the rest of the query leaves over.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache

from timeline.query import nodes
from timeline.query.fields import has_capital
from timeline.query.nodes import Field
from timeline.search.conditions import Where
from timeline.store import folding, packing
from timeline.store.connection import Connection

_ASK = (
    "EXISTS (SELECT 1 FROM telling t WHERE t.event = event.number"
    " AND {function}(?, ?, t.title, t.quote, t.body))"
)


def enable(connection: Connection) -> None:
    """Teach the connection the functions that the conditions below call."""
    if connection.taught:
        return
    connection.taught = True
    connection.create_function("says_words", 5, _says_words, deterministic=True)
    connection.create_function("says_pattern", 5, _says_pattern, deterministic=True)


def certain_by_words(node: nodes.Exact, folded: list[str]) -> bool:
    """The index alone can tell: one word, anywhere in the field, capitals alike."""
    return len(folded) == 1 and not (node.first or node.last or has_capital(node.text))


def phrase(node: nodes.Exact) -> Where:
    if has_capital(node.text):
        words = re.findall(r"\w+", node.text)
        start, end = r"\A\W*" if node.first else r"\b", r"\W*\Z" if node.last else r"\b"
        regex = start + r"\W+".join(map(re.escape, words)) + end
        return Where(_ASK.format(function="says_pattern"), (regex, node.field.value))
    sought = f" {' '.join(folding.words(node.text))} "
    bounded = f"{'^' if node.first else ''}{sought}{'$' if node.last else ''}"
    return Where(_ASK.format(function="says_words"), (bounded, node.field.value))


def pattern(node: nodes.Pattern) -> Where:
    flags = "(?i)" if node.regex.flags & re.IGNORECASE else ""
    return Where(
        _ASK.format(function="says_pattern"), (flags + node.regex.pattern, node.field.value)
    )


def _says_words(sought: str, field: str, title: str, quote: str, body: str) -> bool:
    return any(
        sought in f"^ {' '.join(folding.words(text))} $"
        for text in _texts(field, title, quote, body)
    )


def _says_pattern(regex: str, field: str, title: str, quote: str, body: str) -> bool:
    compiled = _compiled(regex)
    return any(compiled.search(text) for text in _texts(field, title, quote, body))


@lru_cache(maxsize=32)
def _compiled(regex: str) -> re.Pattern[str]:
    return re.compile(regex)


def _texts(field: str, title: str, quote: str, body: str) -> list[str]:
    """What a telling says in that field."""
    if field == Field.TITLE:
        return [title]
    if field == Field.TEXT:
        return [quote]
    *_, parts, places, _, _ = json.loads(body)
    who = [
        form
        for name, code, _, *aliases in parts
        if packing.participates(code) or field != Field.PARTICIPANT
        for form in (name, *aliases)
    ]
    where = [form for name, _, *aliases in places for form in (name, *aliases)]
    if field == Field.ANY:
        return [title, quote, *who, *where]
    return where if field == Field.PLACE else who
