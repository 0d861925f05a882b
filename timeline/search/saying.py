"""What can only be seen in the text itself: phrases, beginnings and ends, regular expressions.

SQLite asks back for every event that the rest of the query leaves over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from timeline.query import nodes
from timeline.query.fields import has_capital
from timeline.query.nodes import Field
from timeline.search.conditions import Where
from timeline.store import folding, packing, tellings
from timeline.store.connection import Connection

_ASK = (
    f"EXISTS (SELECT 1 FROM event e JOIN telling t ON {tellings.OF_EVENT}"
    " WHERE e.number = event.number AND {function}(?, ?, t.quote, t.body))"
)


def enable(connection: Connection) -> None:
    """Teach the connection the functions that the conditions below call."""
    if connection.taught:
        return
    connection.taught = True
    connection.create_function("says_words", 4, _says_words, deterministic=True)
    connection.create_function("says_pattern", 4, _says_pattern, deterministic=True)


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


def _says_words(sought: str, field: str, quote: str, body: bytes) -> bool:
    return any(
        sought in f"^ {' '.join(folding.words(text))} $" for text in _texts(field, quote, body)
    )


def _says_pattern(regex: str, field: str, quote: str, body: bytes) -> bool:
    search = _compiled(regex).search
    return any(search(text) for text in _texts(field, quote, body))


@lru_cache(maxsize=32)
def _compiled(regex: str) -> re.Pattern[str]:
    return re.compile(regex)


def _texts(field: str, quote: str, body: bytes) -> Iterator[str]:
    """What a telling says in that field; the passage first, which need not be unpacked."""
    if field in (Field.TEXT, Field.ANY):
        yield quote
    if field == Field.TEXT:
        return
    title, parts, places = tellings.named(quote, body)
    if field in (Field.TITLE, Field.ANY):
        yield title
    if field != Field.TITLE:
        yield from _names(field, parts, places)


def _names(field: str, parts: Sequence[Any], places: Sequence[Any]) -> Iterator[str]:
    who = [
        form
        for name, code, _, *aliases in parts
        if packing.participates(code) or field != Field.PARTICIPANT
        for form in (name, *aliases)
    ]
    where = [form for name, _, *aliases in places for form in (name, *aliases)]
    if field != Field.PLACE:
        yield from who
    if field in (Field.PLACE, Field.ANY):
        yield from where
