"""A time in a query as conditions: what surely, and what possibly, stands so to it.

Before and after are during with an end left open. Everything rests on two things: the numbers of
events stand in the order of time, so that what starts in a range is a range of numbers; and events
of one reach start within a known distance of any moment they may mean.
"""

from __future__ import annotations

import sqlite3

from timeline.gregorian import DAY
from timeline.query.nodes import Relation, Time
from timeline.search.conditions import NOTHING, Answer, Condition, Where, both
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
    """A part of what it may mean lies in the range: all that starts in it, and what may last from
    before or until after it. One list of numbers, so that no event is looked at in vain."""
    parts = [_starting(connection, first, last)]
    if first is not None:
        parts += [_running(reach, first) for reach in range(WIDEST)]
        parts.append(Where(f"{_reaching(bounds.OPEN_END)} AND second < ?", (first,)))
    if last is not None:
        parts.append(Where(f"{_reaching(bounds.OPEN_START)} AND second > ?", (last,)))
    selects = " UNION ALL ".join(f"SELECT number FROM event WHERE {part.sql}" for part in parts)
    values = tuple(value for part in parts for value in part.parameters)
    return Where(f"number IN ({selects})", values)


def _starting(connection: sqlite3.Connection, first: int | None, last: int | None) -> Where:
    """It starts in the range; what is known by its end only, ends there."""
    starting = _numbers(connection, first, None if last is None else _end_of_day(last))
    if last is None:
        return starting
    early = "(earliest IS NULL OR earliest <= ?)"
    return Where(f"{starting.sql} AND {early}", (*starting.parameters, last))


def _running(reach: int, first: int) -> Where:
    """It started earlier and may last until then."""
    return Where(
        f"{_reaching(reach)} AND second >= ? AND second < ? AND latest >= ?",
        (first - bounds.length(reach), first, first),
    )


def _reaching(reach: int) -> str:
    """In words by which SQLite sees that its index of reaches will do: it holds no days."""
    return f"reach = {reach:d} AND reach <> 0" if reach else "reach = 0"


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
