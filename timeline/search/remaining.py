"""Events in the order of the timeline, without a few that the reader has hidden."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from timeline.search.sequence import Matches, Ordered


class Remaining(Ordered):
    """All but those left `out`, which are among them: what it costs depends on those alone."""

    def __init__(self, every: Ordered, out: Matches) -> None:
        self.every = every
        self.out = out

    def __len__(self) -> int:
        return len(self.every) - len(self.out)

    def page(self, start: int, stop: int) -> list[int]:
        if start < 0 or stop <= start:
            return []
        place = start + self._before(start)
        found: list[int] = []
        while missing := stop - start - len(found):
            numbers = self.every.page(place, place + missing)
            found += (number for number in numbers if number not in self.out)
            place += len(numbers)
            if len(numbers) < missing:
                break
        return found

    def _before(self, start: int) -> int:
        """How many are left out before the one that stands at `start` here."""
        few, many = 0, len(self.out)
        while few < many:
            middle = (few + many) // 2
            there = self.every.page(start + middle, start + middle + 1)
            if there and bisect_right(self.out.numbers, there[0]) > middle:
                few = middle + 1
            else:
                many = middle
        return few

    def rank(self, number: int) -> int:
        return self.every.rank(number) - bisect_left(self.out.numbers, number)

    def before(self, seconds: Sequence[int]) -> list[int]:
        out = self.out.before(seconds)
        return [
            all_of - hidden for all_of, hidden in zip(self.every.before(seconds), out, strict=True)
        ]

    def among(self, numbers: Sequence[int]) -> list[int]:
        return [number for number in self.every.among(numbers) if number not in self.out]
