"""A time in a query as conditions: what surely, and what possibly, stands so to it."""

from __future__ import annotations

from timeline.query.nodes import Relation, Time
from timeline.search.conditions import NOTHING, Answer, Where, both

DATED = Where("rank < 3")


def answer(node: Time) -> Answer:
    if node.relation is Relation.DURING:
        return _during(node.when.earliest, node.when.latest)
    if node.relation is Relation.BEFORE:
        return _before(node.when.earliest)
    return _after(node.when.latest)


def _before(start: int | None) -> Answer:
    """Surely: it ended before; possibly: it may have begun before."""
    if start is None:
        return Answer(NOTHING, DATED)
    return Answer(
        Where("second < ? AND latest < ?", (start, start)),
        Where("rank < 3 AND (rank = 0 OR earliest < ?)", (start,)),
    )


def _after(end: int | None) -> Answer:
    """Surely: it began after; possibly: it may have ended after."""
    if end is None:
        return Answer(NOTHING, DATED)
    return Answer(
        Where("second > ? AND earliest > ? AND rank < 3", (end, end)),
        Where("rank < 3 AND (rank = 2 OR latest > ?)", (end,)),
    )


def _during(first: int | None, last: int | None) -> Answer:
    """Surely: all of it lies inside; possibly: a part of it may."""
    surely = [DATED]
    maybe = [DATED]
    if first is not None:
        surely.append(Where("second >= ? AND earliest >= ?", (first, first)))
        maybe.append(Where("(rank = 2 OR latest >= ?)", (first,)))
    if last is not None:
        surely.append(Where("second <= ? AND latest <= ?", (last, last)))
        maybe.append(Where("(rank = 0 OR earliest <= ?)", (last,)))
    return Answer(both(surely), both(maybe))
