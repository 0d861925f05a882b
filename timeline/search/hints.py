"""Why a query found nothing, or only nearly what was typed: a sentence for under the box."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from rapidfuzz import process
from rapidfuzz.distance import OSA

from timeline.query import nodes
from timeline.query.nodes import Field, Node
from timeline.search.conditions import NOTHING, Condition, selection
from timeline.search.plan import Planner
from timeline.store import folding, packing

NEAR = 0.55
"""How alike a name must be to be offered, from 0 to 1."""

OFFERED = 3


def of(connection: sqlite3.Connection, planner: Planner, root: Node, *, found: bool) -> str | None:
    """None where there is nothing to say."""
    if found:
        return _closeness(planner)
    parts = list(_parts(root))
    for part in parts:
        if not _holds(connection, planner.answer(part).maybe):
            return _missing(connection, part)
    return "Each part of this is found, but never together." if len(parts) > 1 else None


def _closeness(planner: Planner) -> str | None:
    """What was taken for a word that stands nowhere as it was typed."""
    taken = [
        f"“{typed}” stands nowhere: {', '.join(others)}"
        for typed, others in closest(planner).items()
    ]
    return f"{'; '.join(taken)}." if taken else None


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


def _missing(connection: sqlite3.Connection, node: Node) -> str:
    if not isinstance(node, nodes.Words | nodes.Exact):
        return "No event is so: take a condition away."
    if node.field in (Field.ACTOR, Field.PARTICIPANT):
        near = ", ".join(_near(connection, node.text))
        return f"No {node.field} “{node.text}”{f': {near}' if near else ''}."
    where = "" if node.field is Field.ANY else f" in the {node.field}"
    return f"Nothing holds “{node.text}”{where}."


def _near(connection: sqlite3.Connection, text: str) -> list[str]:
    """Actors whose names are a little like it, with their events."""
    words = [word for (word,) in connection.execute("SELECT DISTINCT word FROM called")]
    close = [
        match
        for word in folding.words(text)
        for match, *_ in process.extract(
            word, words, scorer=OSA.normalized_similarity, score_cutoff=NEAR, limit=OFFERED
        )
    ]
    rows = connection.execute(
        "SELECT DISTINCT a.name, a.events FROM called c JOIN actor a ON a.number = c.actor"
        " WHERE c.word IN (SELECT value FROM json_each(?)) AND a.events > 0"
        " ORDER BY a.events DESC LIMIT ?",
        (packing.dumps(close), OFFERED),
    )
    return [f"{name}, {events} event{'s' * (events != 1)}" for name, events in rows]
