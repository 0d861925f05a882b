"""Whom a name as typed may mean: the actors who are called so anywhere, in any spelling."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from timeline import names
from timeline.search.vocabulary import Forms
from timeline.store import actors, folding, packing

JUST = "="
"""Before a name: nobody else who may be meant by it."""

MOST = 200
"""Actors that a name may mean: the most frequent."""


def called(connection: sqlite3.Connection, words: Sequence[Forms], *, whole: bool) -> list[int]:
    """Those of whose names every word is a part; `whole`: as it is written."""
    found: set[int] | None = None
    for forms in words:
        having = _having(connection, forms, whole)
        found = having if found is None else found & having
    return _most_frequent(connection, found or ())


def _having(connection: sqlite3.Connection, forms: Forms, whole: bool) -> set[int]:
    spelled = [forms.typed] if whole else [forms.typed, *forms.begun, *forms.other]
    rows = connection.execute(
        "SELECT actor FROM called WHERE word IN (SELECT value FROM json_each(?))",
        (packing.dumps(spelled),),
    ).fetchall()
    if forms.prefix and not whole:
        rows += connection.execute(
            "SELECT actor FROM called WHERE word > ?1 AND word < ?1 || char(1114111)",
            (forms.typed,),
        ).fetchall()
    return {actor for (actor,) in rows}


def spelled(connection: sqlite3.Connection, name: str) -> list[int]:
    """Those who go by this name in another language, script or spelling."""
    rows = connection.execute(
        "SELECT DISTINCT a.number, a.name FROM naming n JOIN actor a ON a.number = n.actor"
        " WHERE n.key IN (SELECT value FROM json_each(?)) ORDER BY a.events DESC LIMIT ?",
        (packing.dumps(sorted(actors.keys(name))), 4 * MOST),
    ).fetchall()
    # A part of a name is typed more often than all of it: what nothing forbids is enough then.
    agree = names.same if " " in name.strip() else names.compatible
    return [number for number, known in rows if agree(name, known)][:MOST]


def listed(connection: sqlite3.Connection, name: str) -> list[int]:
    """Those who are listed under just this name, whatever else they are called."""
    as_written = connection.execute("SELECT number FROM actor WHERE name = ?", (name,)).fetchall()
    if as_written:
        return [number for (number,) in as_written]
    words = folding.words(name)
    rows = connection.execute(
        "SELECT a.number, a.name FROM actor a JOIN called c ON c.actor = a.number WHERE c.word = ?",
        (words[0] if words else "",),
    )
    return [number for number, known in rows if folding.words(known) == words]


def _most_frequent(connection: sqlite3.Connection, numbers: Iterable[int]) -> list[int]:
    rows = connection.execute(
        "SELECT number FROM actor WHERE number IN (SELECT value FROM json_each(?))"
        " ORDER BY events DESC, number LIMIT ?",
        (packing.dumps(sorted(numbers)), MOST),
    )
    return [number for (number,) in rows]
