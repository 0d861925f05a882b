"""What a reader put right, by the telling it was said of: read again, a document keeps it.

Kinds that a search knows: star, hide, edit (the value tells what, or is empty), and tag.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Correction:
    """`telling` may be the id of one that no document tells any more: it may come back."""

    telling: str
    kind: str
    value: str = ""


def add(connection: sqlite3.Connection, correction: Correction) -> None:
    connection.execute(
        "INSERT OR IGNORE INTO correction (telling, kind, value) VALUES (?, ?, ?)",
        (correction.telling, correction.kind, correction.value),
    )


def remove(connection: sqlite3.Connection, correction: Correction) -> None:
    connection.execute(
        "DELETE FROM correction WHERE telling = ? AND kind = ? AND value = ?",
        (correction.telling, correction.kind, correction.value),
    )


def of(connection: sqlite3.Connection, tellings: Iterable[str] | None) -> Iterator[Correction]:
    """Those of these tellings; of all for None."""
    if tellings is None:
        rows = connection.execute("SELECT telling, kind, value FROM correction")
        yield from (Correction(*row) for row in rows.fetchall())
        return
    for telling in tellings:
        rows = connection.execute(
            "SELECT telling, kind, value FROM correction WHERE telling = ?", (telling,)
        )
        yield from (Correction(*row) for row in rows.fetchall())


def any_of(connection: sqlite3.Connection, kind: str) -> bool:
    row = connection.execute("SELECT 1 FROM correction WHERE kind = ? LIMIT 1", (kind,)).fetchone()
    return row is not None
