"""Events in the order of the timeline, by their numbers: all of them, or those that match."""

from __future__ import annotations

import sqlite3
from abc import ABC, abstractmethod
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate

from timeline.gregorian import DAY
from timeline.store.tally import STRETCH


class Ordered(ABC):
    """Events one after the other."""

    @abstractmethod
    def __len__(self) -> int: ...

    @abstractmethod
    def page(self, start: int, stop: int) -> list[int]:
        """Their numbers."""

    @abstractmethod
    def rank(self, number: int) -> int:
        """How many stand before that number."""

    @abstractmethod
    def before(self, seconds: Sequence[int]) -> list[int]:
        """How many start before each of these moments, which come in order. A moment inside a day
        counts as the end of that day where they lie a day apart or more."""


class Matches(Ordered):
    """The events of some numbers, which come sorted."""

    def __init__(self, connection: sqlite3.Connection, numbers: array[int]) -> None:
        self.connection = connection
        self.numbers = numbers

    def __len__(self) -> int:
        return len(self.numbers)

    def page(self, start: int, stop: int) -> list[int]:
        return list(self.numbers[start:stop])

    def rank(self, number: int) -> int:
        return bisect_left(self.numbers, number)

    def before(self, seconds: Sequence[int]) -> list[int]:
        return [
            len(self) if label is None else bisect_left(self.numbers, label)
            for label in (first_at(self.connection, second) for second in _days(seconds))
        ]


class Everything(Ordered):
    """All events; counted ahead, so that nothing here depends on how many there are."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    @cached_property
    def _stretches(self) -> tuple[list[int], list[int]]:
        """Stretches in order, and how many events stand before each and after the last."""
        rows = self.connection.execute("SELECT stretch, events FROM stretch ORDER BY stretch")
        return _counted(rows.fetchall())

    @cached_property
    def _by_day(self) -> tuple[list[int], list[int]]:
        rows = self.connection.execute("SELECT day, events FROM day ORDER BY day")
        return _counted(rows.fetchall())

    def __len__(self) -> int:
        return self._stretches[1][-1]

    def page(self, start: int, stop: int) -> list[int]:
        if not 0 <= start < min(stop, len(self)):
            return []
        stretches, counts = self._stretches
        place = bisect_left(counts, start + 1) - 1
        skipped = start - counts[place]
        rows = self.connection.execute(
            "SELECT number FROM event WHERE number >= ? ORDER BY number LIMIT ?",
            (stretches[place] * STRETCH, skipped + stop - start),
        ).fetchall()
        return [number for (number,) in rows[skipped:]]

    def rank(self, number: int) -> int:
        stretches, counts = self._stretches
        stretch = number // STRETCH
        (inside,) = self.connection.execute(
            "SELECT count(*) FROM event WHERE number >= ? AND number < ?",
            (stretch * STRETCH, number),
        ).fetchone()
        return counts[bisect_left(stretches, stretch)] + int(inside)

    def before(self, seconds: Sequence[int]) -> list[int]:
        if _within_days(seconds):
            labels = (first_at(self.connection, second) for second in seconds)
            return [len(self) if label is None else self.rank(label) for label in labels]
        days, counts = self._by_day
        return [counts[bisect_left(days, second // DAY)] for second in _days(seconds)]


def first_at(connection: sqlite3.Connection, second: int) -> int | None:
    """The number of the first event that starts at that moment or later."""
    row = connection.execute(
        "SELECT number FROM event WHERE second >= ? ORDER BY second, rank, number LIMIT 1",
        (second,),
    ).fetchone()
    return None if row is None else int(row[0])


def _within_days(seconds: Sequence[int]) -> bool:
    return len(seconds) > 1 and seconds[1] - seconds[0] < DAY


def _days(seconds: Sequence[int]) -> Sequence[int]:
    """Moments a day or more apart are moved to the start of the next day."""
    return seconds if _within_days(seconds) else [-(-second // DAY) * DAY for second in seconds]


def _counted(rows: list[tuple[int, int]]) -> tuple[list[int], list[int]]:
    return [key for key, _ in rows], list(accumulate((count for _, count in rows), initial=0))
