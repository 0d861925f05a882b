"""A date as the integers by which it is sorted and searched.

`reach` makes an overlap an index scan: all events of one reach start at most `length(reach)`
seconds before the last second they may mean, so only a bounded stretch before a range has to be
looked at.
"""

from __future__ import annotations

from typing import NamedTuple

from timeline.gregorian import DAY
from timeline.when import When

OPEN_START, OPEN_END, UNDATED = -1, -2, -3
"""The reaches of what has no bound on one side, or on both."""

NEVER = (1 << 62, 3)
"""The sort key of what has no date: after everything."""


class Bounds(NamedTuple):
    """The columns of `event` that hold its time."""

    second: int
    rank: int
    earliest: int | None
    latest: int | None
    reach: int


def of(when: When | None) -> Bounds:
    if when is None:
        return Bounds(*NEVER, None, None, UNDATED)
    return Bounds(*when.sort_key, when.earliest, when.latest, _reach(when))


def _reach(when: When) -> int:
    if when.earliest is None:
        return UNDATED if when.latest is None else OPEN_START
    if when.latest is None:
        return OPEN_END
    return ((when.latest - when.earliest) // DAY).bit_length()


def length(reach: int) -> int:
    """The most seconds that lie between the bounds of an event of that reach, 0 or more."""
    return (1 << reach) * DAY
