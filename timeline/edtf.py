"""EDTF (ISO 8601-2:2019, Extended Date/Time Format) read into bounds.

Level 1 in full, and of level 2 what prose needs: sets (`[1667,1668]`, `[..2026-01-05]`), partial
unspecified digits (`156X-12`), qualifiers of a part (`2004-06~-11`, counted for the whole), and
the divisions of a year beyond seasons (33-36 quarters, 37-39 four-month terms, 40-41 halves).
Seasons are the northern meteorological ones: 24, winter, runs from December into the next year.
Times may stop at the hour or the minute. A time zone is accepted and kept in the written value;
bounds are wall-clock time, so that an event stays on the day its source names.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from timeline import gregorian
from timeline.errors import DateError
from timeline.gregorian import DAY


class Precision(StrEnum):
    """How fine a date is said; members stand from coarse to fine."""

    MILLENNIUM = "millennium"
    CENTURY = "century"
    DECADE = "decade"
    YEAR = "year"
    HALF = "half"
    SEASON = "season"
    QUARTER = "quarter"
    MONTH = "month"
    DAY = "day"
    HOUR = "hour"
    MINUTE = "minute"
    SECOND = "second"

    @property
    def fineness(self) -> int:
        """0 for the coarsest."""
        return list(Precision).index(self)


@dataclass(frozen=True, slots=True)
class Bounds:
    """First and last second that a value may mean, both inclusive; None: no bound on that side."""

    earliest: int | None
    latest: int | None
    precision: Precision
    uncertain: bool = False
    approximate: bool = False


_DATE = re.compile(
    r"""(?:Y(?P<long>-?\d{5,})|(?P<year>-?[\dX]{4}))
        (?:-(?P<month>[\dX]{2})(?:-(?P<day>[\dX]{2}))?)?
        (?:T(?P<hour>\d\d)(?::(?P<minute>\d\d)(?::(?P<second>\d\d))?)?(?:Z|[+-]\d\d(?::?\d\d)?)?)?""",
    re.VERBOSE,
)
_QUALIFIERS = re.compile("[?~%]")
_DIVISIONS = {  # first month, months, precision
    **{20 + n: (3 * n, 3, Precision.SEASON) for n in (1, 2, 3, 4)},
    **{24 + n: (3 * n, 3, Precision.SEASON) for n in (1, 2, 3, 4)},  # northern, said so
    **{28 + n: ((3 * n + 5) % 12 + 1, 3, Precision.SEASON) for n in (1, 2, 3, 4)},  # southern
    **{32 + n: (3 * n - 2, 3, Precision.QUARTER) for n in (1, 2, 3, 4)},
    **{36 + n: (4 * n - 3, 4, Precision.QUARTER) for n in (1, 2, 3)},
    **{39 + n: (6 * n - 5, 6, Precision.HALF) for n in (1, 2)},
}
_UNSPECIFIED_YEAR = {0: Precision.YEAR, 1: Precision.DECADE, 2: Precision.CENTURY}


def read(value: str) -> Bounds:
    """The bounds of an EDTF value.

    Raises DateError for what is not EDTF, for a day the calendar lacks, and for an interval that
    ends before it starts.
    """
    try:
        return _read(value)
    except ValueError as error:
        raise DateError(
            f"“{value}” is not an EDTF date: {error}.",
            "Write it like 2026-01-06, 2026-01, 2026, 2026-01-06/2026-01-09 or [..2026-01-05].",
        ) from error


def _read(value: str) -> Bounds:
    if value[:1] in "[{" and value[-1:] == {"[": "]", "{": "}"}.get(value[:1]):
        return _set(value[1:-1])
    if "/" in value:
        first, _, last = value.partition("/")
        return _between(_end(first), _end(last))
    return _date(value)


def _set(members: str) -> Bounds:
    """One of, or all of: the hull of its members."""
    parts = [_range(part.strip()) for part in members.split(",")]
    opens = any(part.earliest is None for part in parts)
    stays = any(part.latest is None for part in parts)
    return Bounds(
        None if opens else min(p.earliest for p in parts if p.earliest is not None),
        None if stays else max(p.latest for p in parts if p.latest is not None),
        max((part.precision for part in parts), key=lambda p: p.fineness),
        any(part.uncertain for part in parts),
        any(part.approximate for part in parts),
    )


def _range(part: str) -> Bounds:
    if ".." not in part:
        return _date(part)
    first, _, last = part.partition("..")
    return _between(_end(first), _end(last))


def _end(value: str) -> Bounds | None:
    """An end of an interval; None where it is open or unknown."""
    return None if value in ("", "..") else _date(value)


def _between(first: Bounds | None, last: Bounds | None) -> Bounds:
    known = [bounds for bounds in (first, last) if bounds is not None]
    if not known:
        raise ValueError("both ends are open")
    earliest = first.earliest if first else None
    latest = last.latest if last else None
    if earliest is not None and latest is not None and latest < earliest:
        raise ValueError("it ends before it starts")
    return Bounds(
        earliest,
        latest,
        max((bounds.precision for bounds in known), key=lambda p: p.fineness),
        any(bounds.uncertain for bounds in known),
        any(bounds.approximate for bounds in known),
    )


def _date(value: str) -> Bounds:
    match = _DATE.fullmatch(_QUALIFIERS.sub("", value))
    if match is None:
        raise ValueError("no year, month or day can be read in it")
    first, last, precision = _span_of(match)
    return Bounds(
        first,
        last,
        precision,
        uncertain="?" in value or "%" in value,
        approximate="~" in value or "%" in value,
    )


def _span_of(match: re.Match[str]) -> tuple[int | None, int | None, Precision]:
    years = _years(match["long"] or match["year"])
    if match["month"] is None:
        if match["hour"] is not None:
            raise ValueError("a time needs a day")
        return _whole_years(match["year"] or "", years)
    if years is None:
        _check_month_and_day(match["month"], match["day"])
        return None, None, Precision.DAY if match["day"] else Precision.MONTH
    if match["month"].isdigit() and int(match["month"]) in _DIVISIONS:
        return _division(match, years)
    return _months_and_days(match, years)


def _years(written: str) -> tuple[int, int] | None:
    """First and last year; None if no digit of it is known."""
    if written.strip("-X") == "":
        return None
    ends = int(written.replace("X", "0")), int(written.replace("X", "9"))
    return min(ends), max(ends)


def _whole_years(
    written: str, years: tuple[int, int] | None
) -> tuple[int | None, int | None, Precision]:
    precision = _UNSPECIFIED_YEAR.get(written.count("X"), Precision.MILLENNIUM)
    if years is None:
        return None, None, Precision.YEAR
    return gregorian.seconds(years[0]), gregorian.seconds(years[1] + 1) - 1, precision


def _check_month_and_day(month: str, day: str | None) -> None:
    """Raises ValueError for XXXX-13 or XXXX-02-30; 2000 is a leap year, so 29 February passes."""
    if month.isdigit():
        gregorian.day_number(2000, int(month), int(day) if day and day.isdigit() else 1)


def _division(
    match: re.Match[str], years: tuple[int, int]
) -> tuple[int | None, int | None, Precision]:
    if match["day"] is not None:
        raise ValueError("a season or quarter has no days of its own")
    month, length, precision = _DIVISIONS[int(match["month"])]
    past, month_after = divmod(month - 1 + length, 12)
    after = gregorian.seconds(years[1] + past, month_after + 1)
    return gregorian.seconds(years[0], month), after - 1, precision


def _months_and_days(
    match: re.Match[str], years: tuple[int, int]
) -> tuple[int | None, int | None, Precision]:
    months = _digits(match["month"], 1, 12)
    if match["day"] is None:
        last_day = gregorian.month_length(years[1], months[1])
        days, precision = (1, last_day), Precision.MONTH
    else:
        days = _digits(match["day"], 1, gregorian.month_length(years[1], months[1]))
        precision = Precision.DAY
    first = gregorian.seconds(years[0], months[0], days[0])
    last = gregorian.seconds(years[1], months[1], days[1])
    if match["hour"] is None:
        return first, last + DAY - 1, precision
    offset, length, precision = _time(match)
    return first + offset, last + offset + length - 1, precision


def _digits(written: str, lowest: int, highest: int) -> tuple[int, int]:
    """The range of numbers that digits with X among them can mean, inside the bounds given."""
    first = max(lowest, int(written.replace("X", "0")))
    last = min(highest, int(written.replace("X", "9")))
    if first > last:
        raise ValueError(f"{written} is not between {lowest} and {highest}")
    return first, last


def _time(match: re.Match[str]) -> tuple[int, int, Precision]:
    """Seconds after midnight, length in seconds, and how fine the time is said."""
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    second = int(match["second"] or 0)
    if hour > 24 or minute > 59 or second > 59 or (hour == 24 and (minute or second)):
        raise ValueError("the clock has no such time")
    offset = hour * 3600 + minute * 60 + second
    if match["second"] is not None:
        return offset, 1, Precision.SECOND
    if match["minute"] is not None:
        return offset, 60, Precision.MINUTE
    return offset, 3600, Precision.HOUR
