"""A query as typed and as understood. What understands it is loaded for one that asks something."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.query.nodes import Node


@dataclass(frozen=True, slots=True)
class Query:
    """`root` is None where it asks nothing."""

    text: str
    root: Node | None


def parse(text: str, *, today: date, language: str = "en") -> Query:
    """`today` is what relative dates count from, `language` what dates in words are read in.

    Raises QueryError with the span that is wrong.
    """
    if not text.strip():
        return Query(text, None)
    from timeline.query import parser

    return Query(text, parser.read(text, today, language))


def offer(text: str, *, today: date, language: str = "en") -> str | None:
    """The query with the date in its words as a filter: “vertice gennaio 2026” becomes “vertice
    date:2026-01”. None for words without a date, and for a query that has filters already.

    Only what holds a digit is taken for a date: “may” and “march” are words.
    """
    if not any(letter.isdigit() for letter in text):
        return None
    from timeline.query import offers

    return offers.offer(text, today, language)
