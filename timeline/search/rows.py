"""A row of the list: what is shown of an event before it is opened."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from timeline.model import Span, Status
from timeline.store import actors, entries, packing, tellings
from timeline.store.corrections import UNMARKED, Marks, standing
from timeline.when import When


@dataclass(frozen=True, slots=True)
class Row:
    """An event in the list. `lit` are the spans of the title that match; `path` and `line` are
    those of its leading telling; `certain`: it surely matches, else its date only may; `marks` are
    what the reader noted on it."""

    id: str
    when: When | None
    status: Status
    negated: bool
    title: str
    actors: tuple[str, ...]
    path: str
    line: int
    sources: int
    disputed: bool
    warned: bool
    certain: bool
    lit: tuple[Span, ...]
    marks: Marks = UNMARKED


def read(
    connection: sqlite3.Connection,
    numbers: Sequence[int],
    *,
    certain: frozenset[int],
    light: Callable[[str], tuple[Span, ...]],
) -> list[Row]:
    """The rows of these events, in the order given; one that is gone meanwhile is left out."""
    found = connection.execute(
        "SELECT e.number, t.id, e.edtf, e.flags, e.actors, d.path, t.line, e.sources, e.body,"
        " t.quote, t.body FROM event e JOIN telling t ON t.number = e.lead"
        " JOIN document d ON d.number = t.document"
        " WHERE e.number IN (SELECT value FROM json_each(?))",
        (packing.dumps(list(numbers)),),
    ).fetchall()
    names = _names(connection, found)
    noted = standing.marks(connection, numbers)
    by_number = {row[0]: row for row in found}
    return [
        _row(by_number[number], names, number in certain, light, noted.get(number, UNMARKED))
        for number in numbers
        if number in by_number
    ]


def _names(connection: sqlite3.Connection, found: Sequence[Sequence[Any]]) -> dict[int, str]:
    wanted = {number for row in found for number in actors.read(row[4])}
    return dict(
        connection.execute(
            "SELECT number, name FROM actor WHERE number IN (SELECT value FROM json_each(?))",
            (packing.dumps(sorted(wanted)),),
        ).fetchall()
    )


def _row(
    found: Sequence[Any],
    names: dict[int, str],
    certain: bool,
    light: Callable[[str], tuple[Span, ...]],
    marks: Marks,
) -> Row:
    _, identity, date, flags, cast, path, line, sources, body, *told = found
    title = tellings.title(*told) if body is None else json.loads(body)[0]
    return Row(
        identity,
        packing.read_when(date),
        entries.status(flags),
        bool(flags & entries.NEGATED),
        title,
        tuple(names[number] for number in actors.read(cast) if number in names),
        path,
        line,
        sources,
        bool(flags & entries.DISPUTED),
        bool(flags & entries.WARNED),
        certain,
        light(title),
        marks,
    )
