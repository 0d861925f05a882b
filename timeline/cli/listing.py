"""The timeline as text: an event a line, for people who read it in a pager or through a reader."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline import inert, signs
from timeline.search import Results, Row

PAGE = 500
"""Rows fetched at a time."""

_DATE = 16
"""Columns for the date: most fit, longer ones push the rest to the right."""


def all_of(results: Results) -> Iterator[Row]:
    """Every row in the order of time, a page in memory at a time."""
    for start in range(0, len(results), PAGE):
        yield from results.page(start, start + PAGE)


def lines(rows: Iterable[Row], *, undated: str = "no date") -> Iterator[str]:
    """Date, sign, title, actors, file:line."""
    for row in rows:
        date = row.when.edtf if row.when else undated
        sign = signs.sign(row.status, negated=row.negated)
        cells = [f"{date:{_DATE}} {sign} {inert.line(row.title)}"]
        if row.actors:
            cells.append(f"({inert.line(', '.join(row.actors))})")
        cells.append(f"{inert.line(row.path)}:{row.line}")
        yield "  ".join(cells)
