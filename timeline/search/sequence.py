"""Events in the order of the timeline, by their numbers: all of them, or those that match."""

from __future__ import annotations

import json
import sqlite3
from abc import ABC, abstractmethod
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import accumulate, pairwise

from timeline.gregorian import DAY
from timeline.search.conditions import Condition, Match, selection
from timeline.store import labels
from timeline.store.tally import STRETCH


class Ordered(ABC):
    """Events one after the other."""

    @abstractmethod
    def __len__(self) -> int: ...

    @abstractmethod
    def page(self, start: int, stop: int) -> list[int]:
        """Their numbers; none where it begins before the first."""

    @abstractmethod
    def rank(self, number: int) -> int:
        """How many stand before that number."""

    @abstractmethod
    def before(self, seconds: Sequence[int]) -> list[int]:
        """How many start before each of these moments, which come in order. A moment inside a day
        counts as the end of that day where they lie a day apart or more."""

    @abstractmethod
    def among(self, numbers: Sequence[int]) -> list[int]:
        """Those of the numbers, of events in order, that belong to them."""


class Matches(Ordered):
    """The events of some numbers, which come sorted."""

    def __init__(self, connection: sqlite3.Connection, numbers: array[int]) -> None:
        self.connection = connection
        self.numbers = numbers

    def __len__(self) -> int:
        return len(self.numbers)

    def page(self, start: int, stop: int) -> list[int]:
        return list(self.numbers[start:stop]) if 0 <= start < stop else []

    def rank(self, number: int) -> int:
        return bisect_left(self.numbers, number)

    def before(self, seconds: Sequence[int]) -> list[int]:
        return [self.rank(label) for label in _labels(self.connection, seconds)]

    def among(self, numbers: Sequence[int]) -> list[int]:
        return [number for number in numbers if number in self]

    def __contains__(self, number: int) -> bool:
        place = self.rank(number)
        return place < len(self.numbers) and self.numbers[place] == number


class Crowd(Ordered):
    """The many events that hold a word: counted by the index, looked at only where they are shown.

    The index counts far more in a second than could be handed over.
    """

    def __init__(self, connection: sqlite3.Connection, match: Match) -> None:
        self.connection = connection
        self.match = match
        self._known: tuple[list[int], list[int]] | None = None

    def _slices(self, cuts: Iterable[int] = ()) -> tuple[list[int], list[int]]:
        """The numbers where slices begin and the last one ends, and how many match before each.

        They are counted once, and there are cuts where whoever asks first wants them.
        """
        if self._known is None:
            low, high = self.connection.execute(
                "SELECT (SELECT min(number) FROM event), (SELECT max(number) FROM event)"
            ).fetchone()
            even = (low + (high + 1 - low) * place // SLICES for place in range(SLICES + 1))
            starts = sorted({*even, *(cut for cut in cuts if low < cut <= high)})
            counts = (self._count(*ends) for ends in pairwise(starts))
            self._known = starts, list(accumulate(counts, initial=0))
        return self._known

    def _count(self, low: int, high: int) -> int:
        """How many match from a number to before another."""
        (found,) = self.connection.execute(
            "SELECT count(*) FROM words WHERE words MATCH ? AND rowid >= ? AND rowid < ?",
            (self.match.expression, low, high),
        ).fetchone()
        return int(found)

    def __len__(self) -> int:
        return self._slices()[1][-1]

    def page(self, start: int, stop: int) -> list[int]:
        if not 0 <= start < min(stop, len(self)):
            return []
        starts, counts = self._slices()
        place = bisect_right(counts, start) - 1
        skipped = start - counts[place]
        rows = self.connection.execute(
            "SELECT rowid FROM words WHERE words MATCH ? AND rowid >= ? ORDER BY rowid LIMIT ?",
            (self.match.expression, starts[place], skipped + stop - start),
        ).fetchall()
        return [number for (number,) in rows[skipped:]]

    def rank(self, number: int) -> int:
        starts, counts = self._slices()
        place = bisect_right(starts, number) - 1
        if place < 0 or number == starts[place] or starts[place] == starts[-1]:
            return counts[max(place, 0)]
        return counts[place] + self._count(starts[place], number)

    def before(self, seconds: Sequence[int]) -> list[int]:
        labels = _labels(self.connection, seconds)
        self._slices(labels)
        return [self.rank(label) for label in labels]

    def among(self, numbers: Sequence[int]) -> list[int]:
        return [number for number in numbers if self._count(number, number + 1)]


SLICES = 64
MANY = 15_000
"""Matches up to which they are all fetched, which takes some milliseconds."""


def of(connection: sqlite3.Connection, condition: Condition) -> Ordered:
    """The events for which the condition holds."""
    sql, parameters = selection(condition)
    if isinstance(condition, Match) and _is_quick(condition):
        more = connection.execute(f"{sql} LIMIT 1 OFFSET ?", (*parameters, MANY))
        if more.fetchone() is not None:
            return Crowd(connection, condition)
    # As one text, which takes half the time of as many rows.
    (joined,) = connection.execute(
        f"SELECT group_concat(number) FROM ({sql})", parameters
    ).fetchone()
    return Matches(connection, array("q", () if joined is None else json.loads(f"[{joined}]")))


def _is_quick(match: Match) -> bool:
    """Few words and no beginning of words, so that it costs little to ask again for each slice."""
    return match.expression.count('"') < 2 * QUICK and " *" not in match.expression


QUICK = 5
"""Words in an expression that is asked again and again."""


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
            return [self.rank(label) for label in _labels(self.connection, seconds)]
        days, counts = self._by_day
        return [counts[bisect_left(days, second // DAY)] for second in _days(seconds)]

    def among(self, numbers: Sequence[int]) -> list[int]:
        return list(numbers)


def _within_days(seconds: Sequence[int]) -> bool:
    return len(seconds) > 1 and seconds[1] - seconds[0] < DAY


def _days(seconds: Sequence[int]) -> Sequence[int]:
    """Moments a day or more apart are moved to the start of the next day."""
    return seconds if _within_days(seconds) else [-(-second // DAY) * DAY for second in seconds]


def _counted(rows: list[tuple[int, int]]) -> tuple[list[int], list[int]]:
    return [key for key, _ in rows], list(accumulate((count for _, count in rows), initial=0))


def _labels(connection: sqlite3.Connection, seconds: Sequence[int]) -> list[int]:
    """The numbers of the first events that start at each of these moments, or later."""
    found = (labels.first_at(connection, second) for second in _days(seconds))
    return [END if label is None else label for label in found]


END = 1 << 62
"""After every number."""
