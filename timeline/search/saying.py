"""What can only be seen in the text itself: phrases, beginnings and ends, regular expressions.

SQLite asks back for every event that the rest of the query leaves over.

Expressions are matched by `regex`, which can be told how long to try: with `re`, one like (a+)+$
would hold up the program for years on a passage that somebody made for it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any

from timeline.errors import QueryError
from timeline.query import nodes
from timeline.query.fields import has_capital
from timeline.query.nodes import Field
from timeline.search.conditions import Where
from timeline.store import folding, packing, tellings
from timeline.store.connection import Connection

if TYPE_CHECKING:
    import regex

PATIENCE = 0.25
"""Seconds for which an expression is tried on one text; nearly all take some microseconds."""

_ASK = (
    f"EXISTS (SELECT 1 FROM event e JOIN telling t ON {tellings.OF_EVENT}"
    " WHERE e.number = event.number AND {function}(?, ?, t.quote, t.body))"
)


def enable(connection: Connection) -> None:
    """Teach the connection the functions that the conditions below call."""
    if connection.taught:
        return
    connection.taught = True
    for name, function in (("says_words", _says_words), ("says_pattern", _says_pattern)):
        # Not the connection itself, which holds what it was taught: neither would ever be freed.
        heard = partial(_heard, connection.unsaid, function)
        connection.create_function(name, 4, heard, deterministic=True)


Says = Callable[[str, str, str, bytes], bool]
"""Whether a telling, by its passage and its body, says in that field what is sought."""


def _heard(
    unsaid: list[BaseException], says: Says, sought: str, field: str, quote: str, body: bytes
) -> bool:
    try:
        return says(sought, field, quote, body)
    except BaseException as error:  # an interrupt, too: SQLite only passes on that it failed
        unsaid.append(error)
        raise


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
    return Where(_ASK.format(function="says_pattern"), (node.expression, node.field.value))


def _says_words(sought: str, field: str, quote: str, body: bytes) -> bool:
    return any(
        sought in f"^ {' '.join(folding.words(text))} $" for text in _texts(field, quote, body)
    )


def _says_pattern(pattern: str, field: str, quote: str, body: bytes) -> bool:
    search = _compiled(pattern).search
    try:
        # `concurrent`: meanwhile the other threads go on, and the screen with them.
        return any(
            search(text, timeout=PATIENCE, concurrent=True) for text in _texts(field, quote, body)
        )
    except TimeoutError as error:
        raise _too_slow(pattern) from error


def _too_slow(pattern: str) -> QueryError:
    pattern = pattern.removeprefix("(?i)")
    return QueryError(
        f"/{pattern}/ takes too long on one of the passages.",
        "Write it without a repeat inside a repeat, such as (a+)+.",
    )


@lru_cache(maxsize=32)
def _compiled(pattern: str) -> regex.Pattern[str]:
    import regex  # nothing else needs it

    return regex.compile(pattern)


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
