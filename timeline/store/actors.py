"""Actors have numbers: an event names many, and many events name one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from timeline.model import Part, Role


def numbers(connection: sqlite3.Connection, parts: Iterable[Part]) -> dict[Part, int]:
    """The number of each actor; a new one where it is named for the first time."""
    return {
        part: _number(connection, (part.name, part.type.value, part.key or "")) for part in parts
    }


def _number(connection: sqlite3.Connection, identity: tuple[str, str, str]) -> int:
    row = connection.execute(
        "SELECT number FROM actor WHERE (name, type, key) = (?, ?, ?)", identity
    ).fetchone()
    if row is None:
        row = connection.execute(
            "INSERT INTO actor (name, type, key, events) VALUES (?, ?, ?, 0) RETURNING number",
            identity,
        ).fetchone()
    return int(row[0])


def written(parts: Iterable[Part], numbers: dict[Part, int]) -> str:
    """As a column of `event`: participants first, those only mentioned negative."""
    ordered = sorted(parts, key=lambda part: part.role is not Role.PARTICIPANT)
    signed = (
        numbers[part] if part.role is Role.PARTICIPANT else -numbers[part] for part in ordered
    )
    return " ".join(map(str, signed))


def read(column: str) -> list[int]:
    """The numbers of a column of `event`, without their signs."""
    return [abs(int(number)) for number in column.split()]
