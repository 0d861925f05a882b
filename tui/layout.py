"""Which rows are on a page when some have lines above them; nothing here draws.

`above(row, first)` is the number of lines above a row; `first`: it is the first on the page.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

WIDE = 110
"""Columns from which list and source stand side by side."""

VAST = 170
"""Columns from which what is said of an event stands between list and source."""

Above = Callable[[int, bool], int]


class Line(NamedTuple):
    """A line of the page: the row itself, or the line of that number, from 0, above it."""

    row: int
    above: int | None = None


def page(top: int, height: int, count: int, above: Above) -> list[Line]:
    """The page that starts with the row `top`, which is on it even if only one line is."""
    shown: list[Line] = []
    for row in range(top, count):
        number = above(row, row == top)
        if row == top:
            skipped = max(0, number - height + 1)
            shown += [Line(row, line) for line in range(skipped, number)]
        else:
            shown += [Line(row, line) for line in range(number)]
        shown.append(Line(row))
        if len(shown) >= height:
            break
    return shown[:height]


def top_for(row: int, height: int, above: Above) -> int:
    """The first row of the fullest page that ends with that row."""
    top = row
    used = 1  # the rows from `top` on, with the lines between them
    while top > 0:
        used += 1 + above(top, False)
        if used + above(top - 1, True) > height:
            break
        top -= 1
    return top


def top_before(row: int, line: int, above: Above) -> int:
    """The last row with which a page can start so that `row` stands on that line or below it."""
    top, between = row, 0
    while top > 0 and above(top, True) + between < line:
        between += 1 + above(top, False)
        top -= 1
    return top


def top_showing(row: int, top: int, height: int, count: int, above: Above) -> int:
    """The first row of the page that shows that row, moved from the one that starts with `top` as
    little as can be; after a leap, with what is around the row."""
    lines = page(top, height, count, above)
    if Line(row) in lines:
        return top
    in_sight = sum(line.above is None for line in lines)
    if not top - height // 2 <= row <= top + in_sight + height // 2:
        leapt = top_before(row, height // 3, above)
        # Who reads the last rows needs another page of them.
        near_end = count - leapt <= height
        return min(leapt, top_for(count - 1, height, above)) if near_end else leapt
    return row if row < top else top_for(row, height, above)
