"""What holds after all that the reader said: by anchor, kind and what it is about, a value."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from timeline.store import packing, tellings
from timeline.store.corrections.kinds import OF_DOCUMENTS, REJECTED, SHOWN, Correction, Kind

_COLUMNS = "c.anchor, c.kind, c.value, c.about"

HIDDEN = f"(c.kind = '{Kind.HIDE}' OR (c.kind = '{Kind.REVIEWED}' AND c.value = '{REJECTED}'))"
"""SQL on correction c: its event leaves the timeline."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What is noted on an event. `edited`: it is not as it was read; `reviewed` is empty, accepted
    or rejected."""

    starred: bool = False
    hidden: bool = False
    edited: bool = False
    tags: tuple[str, ...] = ()
    comment: str = ""
    reviewed: str = ""


UNMARKED = Marks()


def value(connection: sqlite3.Connection, correction: Correction) -> str | None:
    """What is in force in its place; None: what was read."""
    row = connection.execute(
        "SELECT value FROM correction WHERE (anchor, kind, about) = (?, ?, ?)", _key(correction)
    ).fetchone()
    return None if row is None else str(row[0])


def put(connection: sqlite3.Connection, correction: Correction) -> None:
    """In place of what was in force."""
    if correction.value is None:
        connection.execute(
            "DELETE FROM correction WHERE (anchor, kind, about) = (?, ?, ?)", _key(correction)
        )
        return
    connection.execute(
        "INSERT OR REPLACE INTO correction (anchor, kind, about, value) VALUES (?, ?, ?, ?)",
        (*_key(correction), correction.value),
    )


def _key(correction: Correction) -> tuple[str, str, str]:
    return correction.anchor, correction.kind.value, correction.about


def is_empty(connection: sqlite3.Connection) -> bool:
    return connection.execute("SELECT 1 FROM correction LIMIT 1").fetchone() is None


def any_of(connection: sqlite3.Connection, kind: Kind) -> bool:
    found = connection.execute("SELECT 1 FROM correction WHERE kind = ? LIMIT 1", (kind.value,))
    return found.fetchone() is not None


def everything(connection: sqlite3.Connection) -> Iterator[Correction]:
    """All that is in force."""
    return where(connection, "TRUE")


def where(connection: sqlite3.Connection, condition: str) -> Iterator[Correction]:
    """What is in force and fulfils SQL on correction c."""
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM correction c WHERE {condition} ORDER BY anchor, kind, about"
    )
    return map(_read, rows.fetchall())


def of(connection: sqlite3.Connection, anchors: Iterable[str]) -> Iterator[Correction]:
    """What is in force for these, by the order in which they are given."""
    ordered = list(anchors)
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM correction c WHERE anchor IN (SELECT value FROM json_each(?))"
        " ORDER BY kind, about",
        (packing.dumps(ordered),),
    )
    places = {anchor: place for place, anchor in reversed(list(enumerate(ordered)))}
    return iter(sorted(map(_read, rows.fetchall()), key=lambda one: places[one.anchor]))


def _read(row: tuple[str, str, str, str]) -> Correction:
    anchor, kind, value, about = row
    return Correction(anchor, Kind(kind), value, about)


def of_documents(connection: sqlite3.Connection) -> dict[str, dict[Kind, str]]:
    """What is in force, by path."""
    rows = connection.execute(
        "SELECT anchor, kind, value FROM correction"
        " WHERE kind IN (SELECT value FROM json_each(?)) ORDER BY anchor",
        (packing.dumps(sorted(OF_DOCUMENTS)),),
    )
    found: dict[str, dict[Kind, str]] = {}
    for path, kind, value in rows:
        found.setdefault(path, {})[Kind(kind)] = value
    return found


def hidden(connection: sqlite3.Connection) -> list[int]:
    """The numbers of the events that left the timeline, in its order."""
    rows = connection.execute(
        "SELECT DISTINCT t.event FROM correction c JOIN telling t ON t.id = c.anchor"
        f" WHERE {HIDDEN} AND t.event IS NOT NULL ORDER BY t.event"
    )
    return [number for (number,) in rows]


def cast_with(connection: sqlite3.Connection, names: Iterable[str]) -> list[str]:
    """The anchors of those in whose events the reader put these actors, or took them out."""
    rows = connection.execute(
        "SELECT anchor FROM correction"
        " WHERE kind = ? AND about IN (SELECT value FROM json_each(?)) ORDER BY anchor",
        (Kind.ACTOR.value, packing.dumps(sorted(names))),
    )
    return [anchor for (anchor,) in rows]


def reviewed(connection: sqlite3.Connection) -> dict[str, int]:
    """How many events were accepted, and how many rejected."""
    rows = connection.execute(
        "SELECT c.value, count(DISTINCT t.event) FROM correction c"
        " JOIN telling t ON t.id = c.anchor"
        f" WHERE c.kind = '{Kind.REVIEWED}' AND t.event IS NOT NULL GROUP BY c.value"
    )
    return dict(rows.fetchall())


def marks(connection: sqlite3.Connection, numbers: Iterable[int]) -> Mapping[int, Marks]:
    """What is noted on the events of these numbers; those without are left out."""
    if is_empty(connection):
        return {}
    rows = connection.execute(
        f"SELECT t.event, {_COLUMNS} FROM event e JOIN telling t ON {tellings.OF_EVENT}"
        " JOIN correction c ON c.anchor = t.id"
        " WHERE e.number IN (SELECT value FROM json_each(?)) ORDER BY t.event, t.position DESC",
        (packing.dumps(list(numbers)),),
    ).fetchall()
    found: dict[int, list[Correction]] = {}
    for number, *row in rows:
        found.setdefault(number, []).append(_read((row[0], row[1], row[2], row[3])))
    return {number: noted(corrections) for number, corrections in found.items()}


def noted(corrections: Iterable[Correction]) -> Marks:
    """As marks; of two of a kind the last one counts."""
    said: dict[Kind, str] = {}
    tags = []
    for correction in corrections:
        said[correction.kind] = correction.value or ""
        if correction.kind is Kind.TAG:
            tags.append(correction.about)
    reviewed = said.get(Kind.REVIEWED, "")
    return Marks(
        Kind.STAR in said,
        Kind.HIDE in said or reviewed == REJECTED,
        not SHOWN.isdisjoint(said),
        tuple(dict.fromkeys(sorted(tags))),
        said.get(Kind.COMMENT, ""),
        reviewed,
    )
