"""The two dates of a range that each say all of themselves: "between | 1994 | and | May 1997".

TIMEX3 has no range: it annotates the two, and who prints TIMEX3 prints these; the store keeps the
range alone. Days are left together ("from 3 to 5 March"): a stretch of them is one thing that
happened, and mostly the first says only half of itself. With its weekday it says all, as does the
present.
"""

from __future__ import annotations

from dataclasses import replace

from timeline.extract.dates import matching
from timeline.extract.dates.expressions import (
    DATES,
    Expression,
    Fixed,
    Match,
    Named,
    Range,
    Reference,
)
from timeline.extract.dates.meanings import RANGES
from timeline.extract.dates.parsing import Parse
from timeline.extract.dates.recurring import Yearly

_LONG = frozenset(("month", "year", "decade", "century"))


def apart(match: Match, parse: Parse) -> tuple[Match, ...]:
    """Both as matches of their own; empty for everything else."""
    whole = match.expression
    if not isinstance(whole, Range):
        return ()
    if isinstance(whole.first, Reference) or _is_full_day(whole.first):
        return _halves(match, whole, parse)
    if any(
        not isinstance(end, Fixed) or end.unit not in _LONG for end in (whole.first, whole.last)
    ):
        return ()
    first = _said(parse, whole.first, match.start, match.end)
    if first is None:
        return ()
    # What joins the two ("de 2019 | a | 2021") may be an article elsewhere.
    last = _said(parse, whole.last, first.end + 1, match.end)
    if last is None:  # 1994-97
        last = Match(match.end - 1, match.end, whole.last)
    return first, last


def _is_full_day(end: Expression) -> bool:
    """A day of a month with its weekday."""
    if isinstance(end, Fixed):
        return end.unit == "day" and end.weekday is not None
    return isinstance(end, Named) and isinstance(end.what, Yearly) and end.what.weekday is not None


def _halves(match: Match, whole: Range, parse: Parse) -> tuple[Match, ...]:
    """The two of a range whose years, if they are said once, belong to both."""
    kind = type(whole.first) if isinstance(whole.first, Reference) else (Fixed, Named)
    for start in range(match.start, match.end):
        for end, found in sorted(parse.below(RANGES, start, kind), key=lambda found: -found[0]):
            if found.unit == whole.first.unit and (end < match.end):
                last = _until(parse, whole.last, end + 1, match.end)
                if last is None:
                    return ()
                first = Match(start, end, whole.first)
                return replace(first, start=_with_article(parse, first, match.start)), last
    return ()


def _until(parse: Parse, end: Expression, start: int, stop: int) -> Match | None:
    """Where the last end is said, which nothing follows."""
    for index in range(start, stop):
        for reached, found in parse.below(RANGES, index, DATES):
            if found.unit == end.unit and reached == stop:
                match = Match(index, reached, end)
                return replace(match, start=_with_article(parse, match, start))
    return None


def _with_article(parse: Parse, match: Match, least: int) -> int:
    return max(least, matching.with_article(parse, match))


def _said(parse: Parse, end: Expression, start: int, stop: int) -> Match | None:
    """Where between two tokens that end of the range is said."""
    for index in range(start, stop):
        for reached, found in sorted(
            parse.below(RANGES, index, Fixed), key=lambda found: -found[0]
        ):
            if found == end and reached <= stop:
                match = Match(index, reached, end)
                return replace(match, start=_with_article(parse, match, start))
    return None
