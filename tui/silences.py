"""The longest stretches of time of which nothing is told."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from timeline.gregorian import DAY
from tui import dates

if TYPE_CHECKING:
    from timeline.search import Results

CELLS = 4000
"""Parts into which all of time is cut to find what is empty: a silence shorter than one is none of
the longest."""

MOST = 30

AROUND = 8
"""Rows on each side of a silence among which those with bounds are looked for."""


class Silence(NamedTuple):
    """Seconds from the end of one event to the start of the next, which stands in the row `row`."""

    first: int
    last: int
    row: int
    title: str

    @property
    def length(self) -> int:
        return self.last - self.first


def longest(results: Results) -> list[Silence]:
    """Between dated events that match, the longest first; what may have been at any time breaks
    none."""
    dated = results.at(1 << 61)
    ends = [results.page(row, row + 1) for row in (0, dated - 1)] if dated > 1 else []
    seconds = [dates.anchor(page[0].when) for page in ends if page]
    if len(seconds) < 2 or seconds[0] is None or seconds[1] is None:
        return []
    first, last = seconds[0], max(seconds[1], seconds[0] + DAY)
    cells = min(CELLS, (last - first) // DAY + 1)
    runs = sorted(_empty(results.histogram(first, last, cells)), reverse=True)
    found = {_exactly(results, row) for _, row in runs[: 3 * MOST]}
    return sorted(filter(None, found), key=lambda one: (-one.length, one.row))[:MOST]


def _empty(counts: list[int]) -> Iterator[tuple[int, int]]:
    """Runs of empty cells: how many there are, and how many events stand before them."""
    before = 0
    for some, group in groupby(counts, key=bool):
        run = list(group)
        if some:
            before += sum(run)
        elif before:
            yield len(run), before


def _exactly(results: Results, row: int) -> Silence | None:
    """From the last event before the row, and to the first from it on, that have both bounds."""
    first = max(0, row - AROUND)
    rows = results.page(first, row + AROUND)
    known = [(place, one) for place, one in enumerate(rows, first) if one.when and one.when.bounded]
    before = next((one for place, one in reversed(known) if place < row), None)
    after = next(((place, one) for place, one in known if place >= row), None)
    if before is None or after is None or not dates.gap(before.when, after[1].when):
        return None
    assert before.when is not None
    assert after[1].when is not None
    start, end = before.when.latest, after[1].when.earliest
    assert start is not None
    assert end is not None
    return Silence(start, end, after[0], after[1].title)
