"""The numbers of events: labels that stand in the order of the timeline, with room between them.

So the order of the rows is the order in time: a page is a range of numbers, the matches of a
search come sorted, and an event put between two others costs those two, not the whole file. Where
the room between two neighbours is used up, the labels of the fewest events around are spread again
(the list-labelling of Itai, Konheim and Rodeh, 1981).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from typing import NamedTuple

GAP = 8
"""Room left after an event that is put at the end: small, since the index stores differences."""

FIRST = 1 << 27
"""The first label: sixteen million events can be put before it, too. Every byte of it is stored
three times, and up to twice as many as that are a byte shorter than those above."""


class Key(NamedTuple):
    """What events are ordered by; equal only for the same passage.

    `fineness` puts what is said of a year before what is said of a month of it, and that before
    the days, so that each stands with its like: the last second it may mean, negative.
    """

    second: int
    rank: int
    fineness: int
    path: str
    start: int
    id: str


class Run(NamedTuple):
    """New events, by their places in the batch, that go between the same two neighbours."""

    first: int
    last: int
    low: int | None
    high: int | None


def runs(connection: sqlite3.Connection, keys: Sequence[Key]) -> Iterator[Run]:
    """The keys, in order, cut where an event of the store stands between two of them.

    Each is looked up when it is asked for, so that its neighbours are those of that moment.
    """
    first = 0
    while first < len(keys):
        low, high = _neighbours(connection, keys[first])
        limit = None if high is None else _key(connection, high)
        last = first + 1
        while last < len(keys) and (limit is None or keys[last] < limit):
            last += 1
        yield Run(first, last, low, high)
        first = last


def spread(count: int, low: int | None, high: int | None) -> list[int] | None:
    """`count` labels between two others, evenly; None if there is not enough room."""
    if high is None:
        start = FIRST if low is None else low + GAP
        return list(range(start, start + count * GAP, GAP))
    if low is None:
        return list(range(high - count * GAP, high, GAP))
    if high - low <= count:
        return None
    return [low + (high - low) * place // (count + 1) for place in range(1, count + 1)]


def crowd(
    connection: sqlite3.Connection, count: int, low: int, high: int
) -> tuple[list[int], int | None, int | None, int]:
    """The fewest events around a full gap that leave room for `count` more among them.

    Returns their labels, the labels on either side of them, and how many of them come before the
    gap. Twice as many are looked at each time, so the work stays in proportion to what was put in.
    """
    width = max(4, count)
    while True:
        before = _labels(connection, "number <= ? ORDER BY number DESC", low, width + 1)[::-1]
        after = _labels(connection, "number >= ? ORDER BY number", high, width + 1)
        left = before.pop(0) if len(before) > width else None
        right = after.pop() if len(after) > width else None
        members = before + after
        if left is None or right is None or right - left > 2 * (len(members) + count):
            return members, left, right, len(before)
        width *= 2


def _labels(connection: sqlite3.Connection, condition: str, label: int, limit: int) -> list[int]:
    rows = connection.execute(f"SELECT number FROM event WHERE {condition} LIMIT ?", (label, limit))
    return [number for (number,) in rows]


# ---------------------------------------------------------------------------------- neighbours
_KEY = (
    "SELECT e.number, e.second, e.rank, -coalesce(e.latest, 0), d.path, t.start, t.id FROM event e"
    " JOIN telling t ON t.number = e.lead JOIN document d ON d.number = t.document"
)


def _key(connection: sqlite3.Connection, label: int) -> Key:
    _, *key = connection.execute(f"{_KEY} WHERE e.number = ?", (label,)).fetchone()
    return Key(*key)


def _neighbours(connection: sqlite3.Connection, key: Key) -> tuple[int | None, int | None]:
    """The labels of the events just before and just after where the key belongs."""
    last = connection.execute("SELECT max(number) FROM event").fetchone()[0]
    if last is None or _key(connection, last) < key:
        return last, None
    low = _last_before(connection, key)
    condition, bound = ("number > ?", low) if low is not None else ("number >= ?", -(1 << 62))
    return low, _labels(connection, f"{condition} ORDER BY number", bound, 1)[0]


def _last_before(connection: sqlite3.Connection, key: Key) -> int | None:
    """The greatest label whose key is smaller."""
    below = _last_below(connection, key.second, key.rank)
    same = "second = ? AND rank = ? ORDER BY number"
    ends = [
        connection.execute(
            f"SELECT number FROM event WHERE {same} {direction} LIMIT 1", (key.second, key.rank)
        ).fetchone()
        for direction in ("ASC", "DESC")
    ]
    if ends[0] is None:
        return below
    left, right = ends[0][0] - 1, ends[1][0] + 1
    while right - left > 1:
        middle = (left + right) // 2
        found = connection.execute(
            f"{_KEY} WHERE e.number >= ? AND e.number < ? ORDER BY e.number LIMIT 1",
            (middle, right),
        ).fetchone()
        if found is not None and Key(*found[1:]) < key:
            left = found[0]
        else:
            right = middle
    return left if left >= ends[0][0] else below


def _last_below(connection: sqlite3.Connection, second: int, rank: int) -> int | None:
    """The greatest label whose second and rank are smaller."""
    # One after the other: of two columns compared as one, SQLite's index narrows the first only,
    # and all that has no date is of one second.
    for condition, values in (
        ("second = ? AND rank < ?", (second, rank)),
        ("second < ?", (second,)),
    ):
        row = connection.execute(
            f"SELECT number FROM event WHERE {condition}"
            " ORDER BY second DESC, rank DESC, number DESC LIMIT 1",
            values,
        ).fetchone()
        if row is not None:
            return int(row[0])
    return None


def first_at(connection: sqlite3.Connection, second: int) -> int | None:
    """The number of the first event that starts at that moment or later."""
    row = connection.execute(
        "SELECT number FROM event WHERE second >= ? ORDER BY second, rank, number LIMIT 1",
        (second,),
    ).fetchone()
    return None if row is None else int(row[0])
