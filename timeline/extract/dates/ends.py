"""The two dates of a range that each say all of themselves: "between | 1994 | and | May 1997".

TIMEX3 has no range: it annotates the two, and who prints TIMEX3 prints these; the store keeps the
range alone. Days are left together ("from 3 to 5 March"): a stretch
of them is one thing that happened, and mostly the first says only half of itself.
"""

from __future__ import annotations

from dataclasses import replace

from timeline.extract.dates import matching
from timeline.extract.dates.expressions import Expression, Fixed, Match, Range
from timeline.extract.dates.meanings import RANGES
from timeline.extract.dates.parsing import Parse

_LONG = frozenset(("month", "year", "decade", "century"))


def apart(match: Match, parse: Parse) -> tuple[Match, ...]:
    """Both as matches of their own; empty for everything else."""
    whole = match.expression
    if not isinstance(whole, Range):
        return ()
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


def _said(parse: Parse, end: Expression, start: int, stop: int) -> Match | None:
    """Where between two tokens that end of the range is said."""
    for index in range(start, stop):
        for reached, found in sorted(
            parse.below(RANGES, index, Fixed), key=lambda found: -found[0]
        ):
            if found == end and reached <= stop:
                match = Match(index, reached, end)
                return replace(match, start=max(start, matching.with_article(parse, match)))
    return None
