"""The line above a list: what the list is of, and the name of each column where it begins."""

from __future__ import annotations

from collections.abc import Iterable

from tui import cells
from tui.looks import Inks

RULE = "─"


def write(title: str, columns: Iterable[tuple[int, str]], width: int) -> Inks:
    """`columns` are cells and what begins there, from left to right; what there is no room for
    beside the title is left out."""
    text = f" {RULE * 2} {cells.cut(title, max(1, width - 6))} "
    written: Inks = [(text, "heading")]
    used = cells.width(text)
    for cell, name in columns:
        if cell > used and cell + cells.width(name) + 1 <= width:
            written += [(RULE * (cell - used - 1), "dim"), (f" {name} ", "dim")]
            used = cell + cells.width(name) + 1
    written.append((RULE * max(0, width - used), "dim"))
    return written
