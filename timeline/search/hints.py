"""Why a query found nothing, or only nearly what was typed: a sentence for under the box."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from timeline.query import nodes
from timeline.query.nodes import Node
from timeline.search import missing
from timeline.search.conditions import NOTHING, Condition, selection
from timeline.search.plan import Planner

OFFERED = 3


def of(connection: sqlite3.Connection, planner: Planner, root: Node, *, found: bool) -> str | None:
    """None where there is nothing to say."""
    if found:
        return _closeness(planner)
    parts = list(_parts(root))
    for part in parts:
        if not _holds(connection, planner.answer(part).maybe):
            return _beyond(planner, part) or missing.say(connection, part)
    return "Each part of this is found, but never together." if len(parts) > 1 else None


def _closeness(planner: Planner) -> str | None:
    """What was taken for a word that stands nowhere as it was typed, and for an event's name."""
    taken = [
        f"“{typed}” stands nowhere: {', '.join(others)}"
        for typed, others in closest(planner).items()
    ]
    taken += [
        f"“{node.text}” is taken for “{event.title}”, {event.when}"
        for node, event in planner.meant.items()
        if event is not None
    ]
    return f"{'; '.join(taken)}." if taken else None


def _beyond(planner: Planner, part: Node) -> str | None:
    """All lies on the other side of the event that was meant."""
    if not isinstance(part, nodes.Against):
        return None
    event = planner.meant.get(part)
    if event is None:
        return None
    return f"No event lies {part.relation} “{event.title}”, {event.when}."


def closest(planner: Planner) -> dict[str, tuple[str, ...]]:
    """What was taken for each word that stands nowhere as it was typed; a few, the closest."""
    return {
        forms.typed: forms.other[:OFFERED]
        for forms in planner.forms.values()
        if forms.other and not forms.written
    }


def _parts(node: Node) -> Iterator[Node]:
    """What has to hold at the same time."""
    if isinstance(node, nodes.All):
        for part in node.nodes:
            yield from _parts(part)
    elif not isinstance(node, nodes.Not):
        yield node


def _holds(connection: sqlite3.Connection, condition: Condition) -> bool:
    if condition == NOTHING:
        return False
    sql, parameters = selection(condition)
    return connection.execute(f"{sql} LIMIT 1", parameters).fetchone() is not None
