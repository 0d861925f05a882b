"""The queries that were asked, to go back to and forward again, as in a browser."""

from __future__ import annotations

from collections.abc import Iterable


class History:
    """A place in the list of queries; what lies after it is forgotten when another is asked."""

    def __init__(self, first: str) -> None:
        self._asked = [first]
        self._place = 0

    def add(self, query: str) -> None:
        query = query.strip()
        if query != self._asked[self._place]:
            del self._asked[self._place + 1 :]
            self._asked.append(query)
            self._place += 1

    def fill(self, before: Iterable[str]) -> None:
        """What was asked at an earlier start, the last one last, goes before all the rest."""
        earlier = list(before)
        self._asked[:0] = earlier
        self._place += len(earlier)

    def past(self) -> list[str]:
        """All that were asked, the last one first, each once."""
        return [query for query in dict.fromkeys(reversed(self._asked)) if query]

    def step(self, places: int) -> str:
        """The query so many places forward, or back if negative; it stops at the ends."""
        self._place = max(0, min(self._place + places, len(self._asked) - 1))
        return self._asked[self._place]
