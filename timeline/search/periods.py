"""The events of a period: a part of the timeline, a few left out and a few from outside put in.

None of the many between is looked at, so what it costs depends on the few alone.
"""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Sequence

from timeline.search.conditions import Period, Where
from timeline.search.remaining import Remaining
from timeline.search.sequence import Everything, Matches, Ordered


def of(connection: sqlite3.Connection, period: Period) -> Ordered:
    low, high = period.low, period.high
    part: Ordered = Part(Everything(connection), low, high)
    without = [number for number in _listed(connection, period.without) if low <= number < high]
    if without:
        part = Remaining(part, Matches(connection, array("q", without)))
    outside = _listed(connection, period.outside)
    earlier = array("q", [number for number in outside if number < low])
    later = array("q", [number for number in outside if number >= high])
    if not (earlier or later):
        return part
    return Succession((Matches(connection, earlier), part, Matches(connection, later)))


def _listed(connection: sqlite3.Connection, numbers: Where) -> list[int]:
    """In order, each once."""
    if not numbers.sql:
        return []
    # As one text, which takes half the time of as many rows.
    (joined,) = connection.execute(
        f"SELECT group_concat(number) FROM ({numbers.sql})", numbers.parameters
    ).fetchone()
    if joined is None:
        return []
    # Sorted first: each of their parts is in order, and there are few of those.
    return list(dict.fromkeys(sorted(json.loads(f"[{joined}]"))))


class Part(Ordered):
    """Those whose numbers lie from one to before another."""

    def __init__(self, every: Everything, low: int, high: int) -> None:
        self.every = every
        self.low = low
        self.high = high
        self._skipped = every.rank(low)
        self._count = max(0, every.rank(high) - self._skipped)

    def __len__(self) -> int:
        return self._count

    def page(self, start: int, stop: int) -> list[int]:
        if start < 0:
            return []
        return self.every.page(start + self._skipped, min(stop, self._count) + self._skipped)

    def rank(self, number: int) -> int:
        return self._clamped(self.every.rank(number))

    def before(self, seconds: Sequence[int]) -> list[int]:
        return [self._clamped(count) for count in self.every.before(seconds)]

    def _clamped(self, count: int) -> int:
        return min(max(0, count - self._skipped), self._count)

    def among(self, numbers: Sequence[int]) -> list[int]:
        return [number for number in numbers if self.low <= number < self.high]


class Succession(Ordered):
    """Parts one after the other: every number of one is smaller than every number of the next."""

    def __init__(self, parts: Sequence[Ordered]) -> None:
        self.parts = parts

    def __len__(self) -> int:
        return sum(map(len, self.parts))

    def page(self, start: int, stop: int) -> list[int]:
        found: list[int] = []
        if start < 0:
            return found
        for part in self.parts:
            size = len(part)
            if start < size and stop > 0:
                found += part.page(max(0, start), min(stop, size))
            start, stop = start - size, stop - size
        return found

    def rank(self, number: int) -> int:
        return sum(part.rank(number) for part in self.parts)

    def before(self, seconds: Sequence[int]) -> list[int]:
        counts = [part.before(seconds) for part in self.parts]
        return [sum(count) for count in zip(*counts, strict=True)]

    def among(self, numbers: Sequence[int]) -> list[int]:
        return sorted(number for part in self.parts for number in part.among(numbers))
