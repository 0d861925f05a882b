"""Conditions on events: an expression of the index of words, or SQL on the table of events.

Both kinds are combined with and, or and not. What is said in the index alone stays one expression
of the index, which answers without touching a row.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Match:
    """An FTS5 expression."""

    expression: str


@dataclass(frozen=True, slots=True)
class Where:
    """SQL on `event`, with its parameters."""

    sql: str
    parameters: tuple[object, ...] = ()


@dataclass(frozen=True, slots=True)
class Period(Where):
    """What stands between two numbers, from `low` to before `high`, without some, and with others
    from outside: the same as its SQL on `event` says, for whoever wants no more than that.

    `without` and `outside` are SQL that yields numbers, each with its parameters.
    """

    low: int = 0
    high: int = 0
    without: Where = Where("")
    outside: Where = Where("")


Condition = Match | Where

EVERYTHING = Where("TRUE")
NOTHING = Where("FALSE")


@dataclass(frozen=True, slots=True)
class Answer:
    """A question's certain and its possible answers; every certain one is also possible."""

    surely: Condition
    maybe: Condition


def crisp(condition: Condition) -> Answer:
    """Nothing about it is only possible."""
    return Answer(condition, condition)


def where(condition: Condition) -> Where:
    if isinstance(condition, Where):
        return condition
    return Where("number IN (SELECT rowid FROM words WHERE words MATCH ?)", (condition.expression,))


def both(conditions: Sequence[Condition]) -> Condition:
    """All of them."""
    return _joined(conditions, "AND", EVERYTHING)


def either(conditions: Sequence[Condition]) -> Condition:
    """At least one of them."""
    return _joined(conditions, "OR", NOTHING)


def _joined(conditions: Sequence[Condition], word: str, neutral: Where) -> Condition:
    absorbing = NOTHING if neutral is EVERYTHING else EVERYTHING
    kept = [condition for condition in dict.fromkeys(conditions) if condition != neutral]
    if absorbing in kept:
        return absorbing
    matches = [condition for condition in kept if isinstance(condition, Match)]
    others = [condition for condition in kept if isinstance(condition, Where)]
    if matches:
        inside = f" {word} ".join(f"({match.expression})" for match in matches)
        whole = matches[0] if len(matches) == 1 else Match(inside)
        if not others:
            return whole
        others.insert(0, where(whole))
    if not others:
        return neutral
    if len(others) == 1:
        return others[0]
    sql = f" {word} ".join(f"({other.sql})" for other in others)
    return Where(sql, tuple(value for other in others for value in other.parameters))


def without(condition: Condition) -> Condition:
    """All that it does not hold for."""
    if condition == NOTHING:
        return EVERYTHING
    if condition == EVERYTHING:
        return NOTHING
    inside = where(condition)
    # Not NOT: what compares with an unknown bound is NULL, and so would its opposite be.
    return Where(f"({inside.sql}) IS NOT TRUE", inside.parameters)


def selection(condition: Condition) -> tuple[str, tuple[object, ...]]:
    """SQL that yields the numbers of the events, in the order of the timeline."""
    if isinstance(condition, Match):
        sql = "SELECT rowid AS number FROM words WHERE words MATCH ? ORDER BY rowid"
        return sql, (condition.expression,)
    return f"SELECT number FROM event WHERE {condition.sql} ORDER BY number", condition.parameters
