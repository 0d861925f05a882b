"""A time in a query as conditions: what surely, and what possibly, stands so to it.

Before and after are during with an end left open. Everything rests on two things: the numbers of
events stand in the order of time, so that what starts in a range is a range of numbers; and events
of one reach start within a known distance of any moment they may mean.
"""

from __future__ import annotations

import sqlite3

from timeline.gregorian import DAY
from timeline.query.nodes import Relation, Time
from timeline.search.conditions import NOTHING, Answer, Condition, Where, both, either
from timeline.store import bounds, labels

END = (1 << 63) - 1
"""After every number."""

WIDEST = 24
"""The reach of more years than any program can write."""


def answer(connection: sqlite3.Connection, node: Time) -> Answer:
    first, last = _range(node)
    if first is None and last is None:
        return Answer(NOTHING, _numbers(connection, None, None))
    return Answer(_inside(connection, first, last), _touching(connection, first, last))


def _range(node: Time) -> tuple[int | None, int | None]:
    """The seconds during which it is asked to be. Before what has no beginning is never."""
    when = node.when
    if node.relation is Relation.DURING:
        return when.earliest, when.latest
    if node.relation is Relation.BEFORE:
        return None, None if when.earliest is None else when.earliest - 1
    return None if when.latest is None else when.latest + 1, None


def _inside(connection: sqlite3.Connection, first: int | None, last: int | None) -> Condition:
    """All that it may mean lies in the range."""
    conditions = [_numbers(connection, first, None if last is None else _end_of_day(last))]
    if first is not None:
        conditions.append(Where("earliest >= ?", (first,)))
    if last is not None:
        conditions.append(Where("latest <= ?", (last,)))
    return both(conditions)


def _touching(connection: sqlite3.Connection, first: int | None, last: int | None) -> Condition:
    """A part of what it may mean lies in the range."""
    conditions: list[Condition] = [_starting(connection, first, last)]
    if first is not None:
        conditions.append(_running(first))
        conditions.append(_of_reach(bounds.OPEN_END, None, first))
    if last is not None:
        conditions.append(_of_reach(bounds.OPEN_START, last, None))
    return either(conditions)


def _starting(connection: sqlite3.Connection, first: int | None, last: int | None) -> Condition:
    """It starts in the range; what is known by its end only, ends there."""
    starting = _numbers(connection, first, None if last is None else _end_of_day(last))
    if last is None:
        return starting
    return both([starting, Where("(earliest IS NULL OR earliest <= ?)", (last,))])


def _running(first: int) -> Condition:
    """It started earlier and may last until then."""
    parts: list[str] = []
    values: list[int] = []
    for reach in range(WIDEST):
        parts.append(
            "SELECT number FROM event WHERE reach = ? AND second >= ? AND second < ?"
            " AND latest >= ?"
        )
        values += [reach, first - bounds.length(reach), first, first]
    return Where(f"number IN ({' UNION ALL '.join(parts)})", tuple(values))


def _of_reach(reach: int, after: int | None, before: int | None) -> Condition:
    """Open on a side: known to have begun before a moment, or to have ended after one."""
    condition, value = ("second > ?", after) if after is not None else ("second < ?", before)
    return Where(
        f"number IN (SELECT number FROM event WHERE reach = ? AND {condition})", (reach, value)
    )


def _numbers(connection: sqlite3.Connection, first: int | None, last: int | None) -> Where:
    """Those whose place on the timeline lies between the moments; none without a date."""
    low = -END if first is None else _label(connection, first)
    return Where("number >= ? AND number < ?", (low, _label(connection, _after(last))))


def _after(last: int | None) -> int:
    return bounds.NEVER[0] if last is None else last + 1


def _label(connection: sqlite3.Connection, second: int) -> int:
    found = labels.first_at(connection, second)
    return END if found is None else found


def _end_of_day(second: int) -> int:
    """Where what began on that day and has no end stands on the timeline."""
    return (second // DAY + 1) * DAY - 1
