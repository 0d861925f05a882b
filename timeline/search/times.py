"""A time in a query as conditions: what surely, and what possibly, stands so to it.

Before and after are during with an end left open. Everything rests on two things: the numbers of
events stand in the order of time, so that what starts in a range is a range of numbers; and events
of one reach start within a known distance of any moment they may mean.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from timeline.gregorian import DAY
from timeline.query.nodes import Relation, Time
from timeline.search.conditions import NOTHING, Answer, Condition, Period, Where, both, where
from timeline.store import bounds, labels

END = (1 << 63) - 1
"""After every number."""

WIDEST = 24
"""The reach of more years than any program can write."""


def answer(connection: sqlite3.Connection, node: Time) -> Answer:
    first, last = _range(node)
    if first is None and last is None:
        return Answer(NOTHING, _between(*_ends(connection, None, None)))
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
    ends = _ends(connection, first, last)
    conditions: list[Condition] = [_between(*ends)]
    without: list[Where] = []
    if first is not None:
        conditions.append(Where("earliest >= ?", (first,)))
        day = _end_of_day(first)
        early = "second BETWEEN ? AND ? AND (earliest IS NULL OR earliest < ?)"
        without.append(Where(early, (first, day, first)))
        open_start = f"{_reaching(bounds.OPEN_START)} AND second > ? AND second <= ?"
        without.append(Where(open_start, (day, END if last is None else _end_of_day(last))))
    if last is not None:
        conditions.append(Where("latest <= ?", (last,)))
        without += [_lasting(reach, last) for reach in range(WIDEST)]
        late = f"{_reaching(bounds.OPEN_START)} AND second BETWEEN ? AND ? AND latest > ?"
        without.append(Where(late, (last - DAY, _end_of_day(last), last)))
        open_end = f"{_reaching(bounds.OPEN_END)} AND second >= ? AND second <= ?"
        without.append(Where(open_end, (-END if first is None else first, _end_of_day(last))))
    whole = where(both(conditions))
    return Period(whole.sql, whole.parameters, *ends, _selected(without), _selected([]))


def _touching(connection: sqlite3.Connection, first: int | None, last: int | None) -> Condition:
    """A part of what it may mean lies in the range: all that starts in it, and what may last from
    before or until after it. One list of numbers, so that no event is looked at in vain."""
    ends = _ends(connection, first, last)
    starting = _starting(ends, last)
    without: list[Where] = []
    outside: list[Where] = []
    if first is not None:
        outside += [_running(reach, first) for reach in range(WIDEST)]
        outside.append(Where(f"{_reaching(bounds.OPEN_END)} AND second < ?", (first,)))
    if last is not None:
        outside.append(Where(f"{_reaching(bounds.OPEN_START)} AND second > ?", (last,)))
        without.append(
            Where("second BETWEEN ? AND ? AND earliest > ?", (last, _end_of_day(last), last))
        )
    every = _selected([starting, *outside])
    sql = f"number IN ({every.sql})"
    return Period(sql, every.parameters, *ends, _selected(without), _selected(outside))


def _selected(parts: Sequence[Where]) -> Where:
    """The numbers of the events for which one of them holds; none of none."""
    selects = " UNION ALL ".join(f"SELECT number FROM event WHERE {part.sql}" for part in parts)
    return Where(selects, tuple(value for part in parts for value in part.parameters))


def _starting(ends: tuple[int, int], last: int | None) -> Where:
    """It starts in the range; what is known by its end only, ends there."""
    starting = _between(*ends)
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


def _lasting(reach: int, last: int) -> Where:
    """It starts until then, and may last longer."""
    return Where(
        f"{_reaching(reach)} AND second > ? AND second <= ? AND latest > ?",
        (last - bounds.length(reach), _end_of_day(last), last),
    )


def _reaching(reach: int) -> str:
    """In words by which SQLite sees that its index of reaches will do: it holds no days."""
    return f"reach = {reach:d} AND reach <> 0" if reach else "reach = 0"


def _between(low: int, high: int) -> Where:
    return Where("number >= ? AND number < ?", (low, high))


def _ends(connection: sqlite3.Connection, first: int | None, last: int | None) -> tuple[int, int]:
    """The first number whose place on the timeline is in the range, to the end of its last day, and
    the first after it; what has no date is in none."""
    low = -END if first is None else _label(connection, first)
    after = bounds.NEVER[0] if last is None else _end_of_day(last) + 1
    return low, _label(connection, after)


def _label(connection: sqlite3.Connection, second: int) -> int:
    found = labels.first_at(connection, second)
    return END if found is None else found


def _end_of_day(second: int) -> int:
    """Where what began on that day and has no end stands on the timeline."""
    return (second // DAY + 1) * DAY - 1
