"""Rows of an answer, fetched a page at a time and forgotten again."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.search import Results, Row


SIZE = 32
"""Rows fetched at once: about a screen, with its headings."""

KEPT = 64
"""Pages held, so that memory does not depend on how many events there are."""


class Pages:
    """Random access to the rows of one answer."""

    def __init__(self, results: Results) -> None:
        self.results = results
        self._pages: OrderedDict[int, list[Row]] = OrderedDict()

    def row(self, index: int) -> Row | None:
        """None outside of the answer, and for an event that was dropped from the store since."""
        if not 0 <= index < len(self.results):
            return None
        number, offset = divmod(index, SIZE)
        page = self._pages.get(number)
        if page is None:
            page = self._pages[number] = self.results.page(number * SIZE, (number + 1) * SIZE)
            if len(self._pages) > KEPT:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return page[offset] if offset < len(page) else None


def place(results: Results, selected: str | None, second: int | None) -> int:
    """The row of the selected event, if it is among the results; else of what is nearest to that
    second, or the first."""
    position = results.position(selected) if selected is not None else None
    if position is None:
        position = results.at(second) if second is not None else 0
    return min(position, max(0, len(results) - 1))
