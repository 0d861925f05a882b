"""The filters in force as chips, each with a cross that takes it off; nothing here draws."""

from __future__ import annotations

from typing import NamedTuple

from tui import cells, terms
from tui.looks import Inks


class Chips(NamedTuple):
    """A line, and the cells [start, end) of the cross of each filter that is on it."""

    written: Inks
    crosses: list[tuple[int, int]]


def line(query: str, width: int) -> Chips:
    """As many chips as there is room for in so many cells."""
    written: Inks = []
    crosses: list[tuple[int, int]] = []
    used = 0
    found = terms.split(query)
    for index, term in enumerate(found):
        left = len(found) - index
        text = cells.cut(cells.safe(term.shown), max(8, width // 2))
        if used + cells.width(text) + 5 + (9 if left > 1 else 0) > width:
            written.append((f"{left} more", "dim"))
            break
        written += [(f" {text} ", "marked"), ("✕ ", "marked accent"), (" ", "")]
        used += cells.width(text) + 5
        crosses.append((used - 4, used - 1))
    return Chips(written, crosses)
