"""When something was: an EDTF value with its bounds, as vague as the source was."""

from __future__ import annotations

from dataclasses import dataclass

from timeline import edtf, gregorian
from timeline.edtf import Precision
from timeline.gregorian import DAY


@dataclass(frozen=True, slots=True)
class When:
    """A closed interval in seconds since 0001-01-01T00:00; below 0 lies BCE. None: unbounded.

    `edtf` is what is shown and stored; the bounds are what is searched. Build one with `parse` or
    the functions below it, which keep the two in step. There is no `<`: sort by `sort_key`, and
    ask `surely_before` or `possibly_during` for the truth.
    """

    edtf: str
    earliest: int | None
    latest: int | None
    precision: Precision
    uncertain: bool = False
    approximate: bool = False

    def __post_init__(self) -> None:
        if self.earliest is not None and self.latest is not None and self.latest < self.earliest:
            raise ValueError(f"latest {self.latest} lies before earliest {self.earliest}")

    def __str__(self) -> str:
        return self.edtf

    @property
    def bounded(self) -> bool:
        """Known on both sides, so that it has a place of its own on the timeline."""
        return self.earliest is not None and self.latest is not None

    @property
    def sort_key(self) -> tuple[int, int]:
        """(second, rank): for lists only, never for truth.

        What lies before a day sorts just before it; what lies after a day, after all of that day;
        what has no bound at all, last.
        """
        if self.earliest is not None:
            if self.latest is not None:
                return self.earliest, 1
            return (self.earliest // DAY + 1) * DAY - 1, 2
        return (self.latest, 0) if self.latest is not None else (_NEVER, 3)

    def surely_before(self, other: When) -> bool:
        """Every second this can mean lies before every second that the other can mean."""
        return (
            self.latest is not None and other.earliest is not None and self.latest < other.earliest
        )

    def possibly_during(self, other: When) -> bool:
        """The two may overlap: symmetric, and true whenever nothing rules it out."""
        return not self.surely_before(other) and not other.surely_before(self)

    def surely_during(self, other: When) -> bool:
        """Every second this can mean lies inside the other's bounds."""
        after_start = other.earliest is None or (
            self.earliest is not None and other.earliest <= self.earliest
        )
        before_end = other.latest is None or (
            self.latest is not None and self.latest <= other.latest
        )
        return after_start and before_end


_NEVER = 1 << 62
"""After every second that can be written: sorts what has no bounds to the end."""


def parse(value: str) -> When:
    """A When from EDTF.

    Raises DateError (a ValueError) for anything else.
    """
    bounds = edtf.read(value)
    return When(
        value,
        bounds.earliest,
        bounds.latest,
        bounds.precision,
        bounds.uncertain,
        bounds.approximate,
    )


def year(number: int) -> When:
    """An astronomical year: 0 is 1 BC."""
    return parse(_year(number))


def month(number: int, of_month: int) -> When:
    return parse(f"{_year(number)}-{of_month:02}")


def day(number: int, of_month: int, of_day: int) -> When:
    """A day by year, month and day.

    Raises DateError for a day that the calendar does not have.
    """
    return parse(f"{_year(number)}-{of_month:02}-{of_day:02}")


def day_at(seconds: int) -> When:
    """The day in which that second lies."""
    return day(*gregorian.civil(seconds // DAY))


def before(other: When) -> When:
    """Some time that ended before the other began.

    Raises ValueError if the other has no beginning.
    """
    if other.earliest is None:
        raise ValueError(f"{other} has no beginning")
    return parse(f"[..{day_at(other.earliest - DAY)}]")


def after(other: When) -> When:
    """Some time that did not begin before the other: the same day is possible.

    Raises ValueError if the other has no beginning.
    """
    if other.earliest is None:
        raise ValueError(f"{other} has no beginning")
    return parse(f"[{day_at(other.earliest)}..]")


def since(other: When) -> When:
    """From the beginning of the other on, with no end known.

    Raises ValueError if the other has no beginning.
    """
    if other.earliest is None:
        raise ValueError(f"{other} has no beginning")
    return parse(f"{day_at(other.earliest)}/..")


def between(first: When, last: When) -> When:
    """From the beginning of one to the end of the other, each as finely as it was said.

    Raises DateError if it would end before it starts.
    """
    return parse(f"{first}/{last}")


def one_of(candidates: list[When]) -> When:
    """One of several dates, undecided; in order, each once."""
    ordered = sorted(set(candidates), key=lambda candidate: candidate.sort_key)
    return ordered[0] if len(ordered) == 1 else parse(f"[{','.join(map(str, ordered))}]")


def inferred(other: When) -> When:
    """The same time, marked as not said by the text itself (`?`)."""
    if other.uncertain or other.edtf[-1:] in "]}" or "/" in other.edtf:
        return other
    return parse(f"{other.edtf.rstrip('~')}%" if other.approximate else f"{other.edtf}?")


def _year(number: int) -> str:
    if abs(number) > 9999:
        return f"Y{number}"
    return f"-{-number:04}" if number < 0 else f"{number:04}"
