"""What to say of a condition that no event fulfils, by its kind: a sentence."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from rapidfuzz import process
from rapidfuzz.distance import OSA

from timeline.query import nodes
from timeline.query.nodes import Field, Node, Relation
from timeline.search.who import JUST
from timeline.store import folding, packing

NEAR = 0.55
"""How alike a name must be to be offered, from 0 to 1."""

OFFERED = 3


def say(connection: sqlite3.Connection, node: Node) -> str:
    sentence = _SENTENCES.get(type(node))
    if sentence is None:
        return "No event is so: take a condition away."
    return sentence(connection, node)


def _words(connection: sqlite3.Connection, node: nodes.Words | nodes.Exact) -> str:
    if node.field in (Field.ACTOR, Field.PARTICIPANT):
        name = node.text.removeprefix(JUST)
        near = ", ".join(_near(connection, name))
        return f"No {node.field} “{name}”{f': {near}' if near else ''}."
    return f"Nothing holds “{node.text}”{_where(node.field)}."


def _where(field: Field) -> str:
    return "" if field is Field.ANY else f" in the {field}"


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


def _pattern(_: sqlite3.Connection, node: nodes.Pattern) -> str:
    return f"Nothing matches /{node.typed}/{_where(node.field)}."


_TIMES = {Relation.DURING: "during", Relation.BEFORE: "before", Relation.AFTER: "after"}


def _time(_: sqlite3.Connection, node: nodes.Time) -> str:
    return f"No event lies {_TIMES[node.relation]} {node.when}."


def _against(_: sqlite3.Connection, node: nodes.Against) -> str:
    return (
        f"“{node.text}” is not a date that can be understood,"
        " and stands in the title of no event that has one."
    )


def _told(_: sqlite3.Connection, node: nodes.Told) -> str:
    return f"No event is {' or '.join(sorted(node.statuses))}."


def _flag(_: sqlite3.Connection, node: nodes.Is) -> str:
    return f"No event is {node.flag}."


def _tagged(connection: sqlite3.Connection, node: nodes.Tagged) -> str:
    rows = connection.execute(
        "SELECT about FROM correction WHERE kind = 'tag' GROUP BY about ORDER BY count(*) DESC"
    )
    return _among(f"No event has the tag “{node.tag}”", (tag for (tag,) in rows))


def _language(connection: sqlite3.Connection, node: nodes.InLanguage) -> str:
    rows = connection.execute(
        "SELECT json_extract(coverage, '$[1]') AS code FROM document WHERE code <> ''"
        " GROUP BY code ORDER BY count(*) DESC"
    )
    return _among(f"No event is told in “{node.code}”", (code for (code,) in rows))


def _among(what: str, known: Iterable[str]) -> str:
    """With what there is instead."""
    there = ", ".join(known)
    return f"{what}; there is: {there}." if there else f"{what}."


def _file(_: sqlite3.Connection, node: nodes.InFile) -> str:
    return f"No document that tells events has “{node.text}” in its path."


def _source(_: sqlite3.Connection, node: nodes.FromSource) -> str:
    if node.count:
        return f"No event is told by {node.count} passages."
    return f"No document says “{node.text}” of itself."


_SENTENCES: Mapping[type, Callable[[sqlite3.Connection, Any], str]] = {
    nodes.Words: _words,
    nodes.Exact: _words,
    nodes.Pattern: _pattern,
    nodes.Time: _time,
    nodes.Against: _against,
    nodes.Told: _told,
    nodes.Is: _flag,
    nodes.Tagged: _tagged,
    nodes.InLanguage: _language,
    nodes.InFile: _file,
    nodes.FromSource: _source,
}
