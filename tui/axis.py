"""A stretch of time laid over a number of cells: which second is where, and what to write there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline import gregorian
from timeline.gregorian import DAY
from tui import dates
from tui.digits import written

YEAR = 31_556_952
"""Seconds in the mean Gregorian year."""

LABEL = 9
"""Cells a label needs at least, with the blank after it."""

_MONTH_STEPS = (1, 2, 3, 6)
_YEAR_STEPS = tuple(n * 10**power for power in range(8) for n in (1, 2, 5))
_DAY_STEPS = (1, 2, 7, 14)
_HOUR_STEPS = (1, 3, 6, 12)


@dataclass(frozen=True, slots=True)
class Axis:
    """[first, last] in seconds over `width` cells; at least a day long."""

    first: int
    last: int
    width: int

    def __post_init__(self) -> None:
        if self.width < 1 or self.last <= self.first:
            raise ValueError(f"no axis from {self.first} to {self.last} in {self.width} cells")

    @property
    def length(self) -> int:
        return self.last - self.first + 1

    def cell(self, second: int) -> int:
        """May lie outside [0, width)."""
        return (second - self.first) * self.width // self.length

    def second(self, cell: int) -> int:
        """The first second of that cell."""
        return self.first - (-cell * self.length // self.width)

    def contains(self, second: int) -> bool:
        return self.first <= second <= self.last

    def around(self, second: int, length: int) -> Axis:
        """The same cells over another length, with that second in the middle."""
        start = second - length // 2
        return Axis(start, start + length - 1, self.width)

    def inside(self, whole: Axis) -> Axis:
        """The same length moved, by whole days, so that it does not reach beyond the whole."""
        if self.length >= whole.length:
            return whole
        late, early = max(0, self.last - whole.last), max(0, whole.first - self.first)
        first = self.first - late + early
        first = -(-first // DAY) * DAY if late else first // DAY * DAY
        return Axis(first, first + self.length - 1, self.width)

    def named(self, first: int, last: int) -> tuple[str, str]:
        """The time from the one cell to the end of the other, in units no finer than the cells
        are: two days, months or years, as a query has them."""
        seconds = self.length / self.width
        digits = next((n for least, n in ((YEAR, 1), (YEAR / 12, 2)) if seconds >= least * 0.95), 3)
        return (
            written(self.second(first), digits),
            written(self.second(last + 1) - 1, digits),
        )

    @property
    def scale(self) -> str:
        """How much time a cell is, in words."""
        seconds = self.length / self.width
        for name, unit in (("year", YEAR), ("month", YEAR / 12), ("day", DAY), ("hour", 3600)):
            if seconds >= unit * 0.95:
                number = seconds / unit
                shown = f"{number:.0f}" if number >= 9.5 else f"{number:.1f}".removesuffix(".0")
                return f"a cell is {shown} {name}{'' if shown == '1' else 's'}"
        return f"a cell is {seconds / 60:.0f} minutes"

    # ------------------------------------------------------------------------- the labels
    def labels(self) -> Iterator[tuple[int, str]]:
        """Cells and what to write there, from left to right, not overlapping."""
        free = 0
        for second, text in self._ticks():
            cell = self.cell(second)
            if cell >= free and cell + len(text) <= self.width:
                yield cell, text
                free = cell + len(text) + 1

    def _ticks(self) -> Iterator[tuple[int, str]]:
        least = self.length * LABEL / self.width
        for ticks, steps, unit in (
            (self._hours, _HOUR_STEPS, 3600.0),
            (self._days, _DAY_STEPS, float(DAY)),
            (self._months, _MONTH_STEPS, YEAR / 12),
            (self._years, _YEAR_STEPS, float(YEAR)),
        ):
            for step in steps:
                if step * unit >= least:
                    return ticks(step)
        return iter(())

    def _years(self, step: int) -> Iterator[tuple[int, str]]:
        """At round numbers as they are said: 500 BC, 1, 500."""
        number = gregorian.civil(self.first // DAY)[0] // step
        while (second := gregorian.seconds(_said(number * step))) <= self.last:
            if second >= self.first:
                yield second, dates.year_name(_said(number * step))
            number += 1

    def _months(self, step: int) -> Iterator[tuple[int, str]]:
        """The year is said at each January and at the first label."""
        year, month, _ = gregorian.civil(self.first // DAY)
        month = (month - 1) // step * step
        said = False
        while (second := gregorian.seconds(year, month + 1)) <= self.last:
            if second >= self.first:
                name = dates.month(month + 1)[:3]
                yield second, name if said and month else f"{name} {dates.year_name(year)}"
                said = True
            years, month = divmod(month + step, 12)
            year += years

    def _days(self, step: int) -> Iterator[tuple[int, str]]:
        said = 0
        for number in range(-(-self.first // DAY), self.last // DAY + 1):
            year, month, day = gregorian.civil(number)
            if (day - 1) % step and step < 7:
                continue
            if step >= 7 and number % step:  # day 0 was a Monday
                continue
            name = f"{day} {dates.month(month)[:3]}"
            yield number * DAY, name if said == year else f"{name} {dates.year_name(year)}"
            said = year

    def _hours(self, step: int) -> Iterator[tuple[int, str]]:
        for hour in range(-(-self.first // 3600), self.last // 3600 + 1):
            if hour % 24 == 0:
                _, month, day = gregorian.civil(hour // 24)
                yield hour * 3600, f"{day} {dates.month(month)[:3]}"
            elif hour % step == 0:
                yield hour * 3600, f"{hour % 24:02}:00"


def _said(number: int) -> int:
    """The year, as the calendar counts, that is said to be that number: -500 is 500 BC. There is no
    year 0: it is 1."""
    return number + 1 if number <= 0 else number
