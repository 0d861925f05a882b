"""A query taken apart into the filters that it puts in force, each of which can be taken off."""

from __future__ import annotations

import re
from typing import NamedTuple

_PIECE = re.compile(r'"[^"]*"?|(?<![^\s:!|(])/(?:\\.|[^/\\])+/(?=[\s)|]|$)|[()]|[^\s"()]')
"""A phrase, a regular expression, a parenthesis, or a letter."""

_AS_FIELD = re.compile(r'(?P<field>!?\w+):=?"(?P<value>[^"]*)"?')


class Term(NamedTuple):
    """[start, end) of the query; `shown` is how it reads as a chip."""

    start: int
    end: int
    shown: str


def split(query: str) -> list[Term]:
    """What has to hold together, as it stands in the query: alternatives and groups stay whole.

    Anything can be split, also what is no query yet.
    """
    spans: list[tuple[int, int]] = []
    start, end, depth = -1, -1, 0
    for piece in _PIECE.finditer(query):
        if start >= 0 and depth == 0 and piece.start() > end and not _joins(query, end, piece):
            spans.append((start, end))
            start = -1
        start = piece.start() if start < 0 else start
        end = piece.end()
        depth = max(0, depth + {"(": 1, ")": -1}.get(piece.group(), 0))
    if start >= 0:
        spans.append((start, end))
    return [Term(first, last, _shown(query[first:last])) for first, last in spans]


def _joins(query: str, end: int, piece: re.Match[str]) -> bool:
    """A bar on either side of the blank makes one filter of two."""
    return piece.group() == "|" or query[end - 1] == "|"


def _shown(text: str) -> str:
    """Quotes that only keep words together say nothing on a chip."""
    named = _AS_FIELD.fullmatch(text)
    return f"{named['field']}: {named['value']}" if named else text.replace(":", ": ", 1)


_DAYS = re.compile(r"date:-?\d[\d-]*(\.\.-?\d[\d-]*)?")


def with_date(query: str, days: str) -> str:
    """The query with that stretch of days in the place of the one it had, or at its end."""
    there = [place for place, term in enumerate(split(query)) if _DAYS.fullmatch(_of(query, term))]
    for place in reversed(there):
        query = without(query, place)
    return f"{query.strip()} date:{days}".strip()


def _of(query: str, term: Term) -> str:
    return query[term.start : term.end]


def without(query: str, index: int) -> str:
    """The query with that filter, from 0 or from the end, taken off."""
    terms = split(query)
    if not -len(terms) <= index < len(terms):
        return query.strip()
    gone = terms[index]
    return " ".join(
        f"{query[: gone.start].rstrip()} {query[gone.end :].lstrip()}".split(" ")
    ).strip()
