"""Actors have numbers: an event names many, and many events name one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from timeline.model import ActorType, Part, Role
from timeline.store import folding, packing

KINDS = (ActorType.PERSON, ActorType.ORGANISATION, ActorType.PLACE)
"""Actors that have names of their own."""


class Cast(NamedTuple):
    """A part of an event by the number of its actor: as it is tagged in the index of words, and as
    it stands in a column of `event`, negative who is only mentioned. `forms` are its aliases, each
    with the number."""

    part: Part
    number: int
    took_part: bool
    tags: str
    signed: str
    forms: tuple[tuple[int, str], ...]


class Actors:
    """The numbers of actors, each looked up once while a batch is written."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._known: dict[tuple[str, str, str], int] = {}
        self._new: list[tuple[int, str]] = []
        self._met: dict[int, Cast] = {}
        """By the addresses of parts, which are theirs as long as they are held here: to compare
        them by what they say takes ten times as long."""

    def learn(self, parts: Iterable[Part]) -> None:
        """Look all of them up at once."""
        wanted = {part.name for part in parts} - {name for name, _, _ in self._known}
        rows = self._connection.execute(
            "SELECT name, type, key, number FROM actor"
            " WHERE name IN (SELECT value FROM json_each(?))",
            (packing.dumps(sorted(wanted)),),
        )
        self._known.update(((name, type_, key), number) for name, type_, key, number in rows)

    def cast(self, parts: Iterable[Part]) -> list[Cast]:
        """In their order; a new number where an actor is named for the first time."""
        met = self._met
        return [met.get(id(part)) or self._meet(part) for part in parts]

    def _meet(self, part: Part) -> Cast:
        number = self._number((part.name, part.type.value, part.key or ""))
        took_part = part.role is Role.PARTICIPANT
        tags = f"#a{number} #p{number}" if took_part else f"#a{number}"
        signed = str(number if took_part else -number)
        forms = tuple([(number, form) for form in part.aliases])
        cast = self._met[id(part)] = Cast(part, number, took_part, tags, signed, forms)
        return cast

    def _number(self, identity: tuple[str, str, str]) -> int:
        number = self._known.get(identity)
        if number is None:
            number = self._known[identity] = self._stored(identity)
        return number

    def _stored(self, identity: tuple[str, str, str]) -> int:
        row = self._connection.execute(
            "SELECT number FROM actor WHERE (name, type, key) = (?, ?, ?)", identity
        ).fetchone()
        return int(row[0]) if row is not None else self._added(identity)

    def _added(self, identity: tuple[str, str, str]) -> int:
        number = self._connection.execute(
            "INSERT INTO actor (name, type, key, events) VALUES (?, ?, ?, 0)", identity
        ).lastrowid
        assert number is not None
        self._new.append((number, identity[0]))
        return number

    def write(self) -> None:
        """By what the new ones are found."""
        self._connection.executemany(
            "INSERT INTO naming (key, actor) VALUES (?, ?)",
            sorted((key, number) for number, name in self._new for key in keys(name)),
        )
        call(self._connection, self._new)
        self._new.clear()


def call(connection: sqlite3.Connection, called: Iterable[tuple[int, str]]) -> None:
    """The actors are also written so."""
    connection.executemany(
        "INSERT OR IGNORE INTO called (word, actor) VALUES (?, ?)",
        sorted((word, actor) for actor, form in called for word in folding.words(form)),
    )


def recall(connection: sqlite3.Connection, changed: Iterable[int]) -> None:
    """What is left of the names of actors that lost some."""
    for actor in changed:
        connection.execute("DELETE FROM called WHERE actor = ?", (actor,))
        forms = connection.execute(
            "SELECT number, name FROM actor WHERE number = ?1"
            " UNION SELECT actor, form FROM alias WHERE actor = ?1",
            (actor,),
        )
        call(connection, forms.fetchall())


def keys(name: str) -> frozenset[str]:
    """Those under which the name is looked for, whatever type of actor it is taken for."""
    from timeline import names  # who only reads never asks for these

    return frozenset(key for kind in KINDS for key in names.keys(name, kind))


def written(cast: Sequence[Cast]) -> str:
    """As a column of `event`: participants first."""
    return " ".join(
        [one.signed for one in cast if one.took_part]
        + [one.signed for one in cast if not one.took_part]
    )


def read(column: str) -> list[int]:
    """The numbers of a column of `event`, without their signs."""
    return [abs(int(number)) for number in column.split()]
