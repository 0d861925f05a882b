"""What the last reading that changed anything brought: tellings that are new, altered or lost."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from timeline.model import Telling
from timeline.store import packing, tellings
from timeline.when import When

_NEW, _ALTERED, _LOST = range(3)

_LAST = "(SELECT max(reading) FROM news)"

NEW = (
    "number IN (SELECT t.event FROM news n JOIN telling t ON t.id = n.telling"
    f" WHERE n.reading = {_LAST} AND n.change = {_NEW} GROUP BY t.event"
    " HAVING count(*) = (SELECT e.sources FROM event e WHERE e.number = t.event))"
)
"""SQL on `event`: all that tells it came with the last reading."""

CHANGED = (
    "number IN (SELECT t.event FROM news n JOIN telling t ON t.id IN (n.telling, n.beside)"
    f" WHERE n.reading = {_LAST}) AND NOT {NEW}"
)
"""SQL on `event`: something that tells it came, went or says something else."""


@dataclass(frozen=True, slots=True)
class Lost:
    """A passage that is no longer there: what it told, and where."""

    title: str
    when: When | None
    path: str


@dataclass(frozen=True, slots=True)
class News:
    """Events that `is:new` and `is:changed` find, and passages that are gone."""

    new: int
    changed: int
    lost: tuple[Lost, ...]


class _Content(NamedTuple):
    """What a telling says, wherever in its document it stands."""

    telling: Telling
    said: tuple[object, ...]
    beside: str | None


_Told: TypeAlias = dict[str, _Content]


class Watch:
    """Over one reading. It has a number once it brings something."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.number = _going_on(connection)

    @contextmanager
    def over(self, connection: sqlite3.Connection, path: str) -> Iterator[None]:
        """What happens meanwhile to a document is news."""
        if self.number == 1:
            yield
            return
        before = _told(connection, path)
        yield
        after = _told(connection, path)
        rows = [*_arrived(before, after), *_gone(before, after)]
        if rows:
            self._note(connection, rows)

    def _note(self, connection: sqlite3.Connection, rows: list[tuple[object, ...]]) -> None:
        if self.number is None:
            self.number = connection.execute("INSERT INTO reading (done) VALUES (0)").lastrowid
        connection.executemany(
            "INSERT OR REPLACE INTO news VALUES (?, ?, ?, ?, ?, ?, ?)",
            ((self.number, *row) for row in rows),
        )

    @property
    def brings(self) -> bool:
        """Whether it brought anything that is news."""
        return self.number is not None and self.number > 1

    def finish(self, connection: sqlite3.Connection) -> None:
        if self.number is not None:
            connection.execute("UPDATE reading SET done = 1 WHERE number = ?", (self.number,))


def _going_on(connection: sqlite3.Connection) -> int | None:
    """The reading that a program did not finish, or the first; None for another one."""
    last = connection.execute(
        "SELECT number, done FROM reading ORDER BY number DESC LIMIT 1"
    ).fetchone()
    if last is not None:
        return None if last[1] else int(last[0])
    known = connection.execute("SELECT 1 FROM telling LIMIT 1").fetchone() is not None
    connection.execute("INSERT INTO reading (number, done) VALUES (1, ?)", (int(known),))
    return None if known else 1


def _told(connection: sqlite3.Connection, path: str) -> _Told:
    numbers = [
        number
        for (number,) in connection.execute(
            "SELECT t.number FROM telling t JOIN document d ON d.number = t.document"
            " WHERE d.path = ?",
            (path,),
        )
    ]
    beside = _beside(connection, path)
    return {
        told.id: _Content(told, _said(told), beside.get(told.id))
        for _, told in tellings.load(connection, numbers)
    }


def _said(told: Telling) -> tuple[object, ...]:
    return told.title, told.when, told.status, told.negated, told.parts, told.places


def _beside(connection: sqlite3.Connection, path: str) -> dict[str, str]:
    """For those of the document that are not alone: another document's telling of the event."""
    rows = connection.execute(
        "SELECT said.id, min(t.id) FROM document d JOIN telling said ON said.document = d.number"
        f" JOIN event e ON e.number = said.event JOIN telling t ON {tellings.OF_EVENT}"
        " WHERE d.path = ? AND t.document <> said.document GROUP BY said.id",
        (path,),
    )
    return dict(rows.fetchall())


def _arrived(before: _Told, after: _Told) -> Iterator[tuple[object, ...]]:
    for identity, content in after.items():
        known = before.get(identity)
        if known is None or known.said != content.said:
            yield _row(content, _NEW if known is None else _ALTERED)


def _gone(before: _Told, after: _Told) -> Iterator[tuple[object, ...]]:
    for identity, content in before.items():
        if identity not in after:
            yield _row(content, _LOST)


def _row(content: _Content, change: int) -> tuple[object, ...]:
    told = content.telling
    beside = content.beside if change == _LOST else None
    return told.id, change, beside, told.path, told.title, packing.edtf(told.when)


def last(connection: sqlite3.Connection) -> News:
    """Of the last reading that brought anything after the first."""
    new, changed = (
        connection.execute(f"SELECT count(*) FROM event WHERE {sql}").fetchone()[0]
        for sql in (NEW, CHANGED)
    )
    rows = connection.execute(
        f"SELECT title, edtf, path FROM news WHERE reading = {_LAST} AND change = {_LOST}"
        " ORDER BY path, title, telling"
    )
    return News(
        new,
        changed,
        tuple(Lost(title, packing.read_when(date), path) for title, date, path in rows),
    )
