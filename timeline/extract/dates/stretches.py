"""From one date to another: which of what recurs the two ends are, and what lies between them."""

from __future__ import annotations

from dataclasses import replace

from timeline import when
from timeline.errors import DateError
from timeline.extract.dates import directing
from timeline.extract.dates.expressions import Expression, Named, Range, Reference
from timeline.extract.dates.resolved import Resolved, of_period
from timeline.when import When

_YEAR = 366
"""Days; nobody tells a longer range by days without their years."""


def ahead(expression: Range) -> Expression:
    """The end of a range; what recurs lies ahead where the range begins at present."""
    last = expression.last
    if isinstance(expression.first, Reference) and isinstance(last, Named):
        return replace(last, direction=1) if last.direction is None else last
    return last


def beginning(expression: Expression, first: Resolved, last: Resolved) -> Resolved:
    """The beginning of a range: what recurs is the last one before the end."""
    if not isinstance(expression, Named) or first.period is None or last.period is None:
        return first
    if 0 <= last.period.first_day - first.period.first_day < _YEAR:
        return first
    before = [
        period
        for period in directing.candidates(expression.what, last.period)
        if period.first_day <= last.period.first_day
    ]
    return of_period(before[-1], first.anchor, *first.says) if before else first


def ending(expression: Expression, first: Resolved, last: Resolved) -> Resolved:
    """The end of a range: where the beginning is rare (29 February), the first one after it."""
    if not isinstance(expression, Named) or first.period is None or last.period is None:
        return last
    if last.period.first_day - first.period.first_day < _YEAR:
        return last
    after = [
        period
        for period in directing.candidates(expression.what, first.period)
        if period.first_day >= first.period.first_day
    ]
    return of_period(after[0], last.anchor, *last.says) if after else last


def between(first: Resolved, last: Resolved) -> Resolved:
    """All days from the first of the beginning to the last of the end, where a story goes on."""
    value = f"{first.value}/{last.value}"
    if first.when is None or last.when is None:
        return Resolved(value)
    try:
        moment = when.between(_start_of(first.when), _end_of(last.when))
    except DateError:
        return Resolved(value)
    return Resolved(
        value,
        period=last.period if last.period is not None else first.period,
        when=moment,
        anchor=first.anchor if first.anchor != "none" else last.anchor,
        says=first.says or last.says,
        warnings=(*first.warnings, *last.warnings),
    )


def _start_of(moment: When) -> When:
    return when.parse(moment.edtf.partition("/")[0])


def _end_of(moment: When) -> When:
    return when.parse(moment.edtf.rpartition("/")[2])
