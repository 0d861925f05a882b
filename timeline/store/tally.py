"""Counts that are kept ahead of any question, changed by what comes and what goes."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain

from timeline.gregorian import DAY
from timeline.store import actors
from timeline.store.actors import Cast
from timeline.store.bounds import UNDATED
from timeline.store.entries import Entry

STRETCH = 1 << 12
"""Labels in a stretch: some hundreds of events, few enough to be counted on demand."""


class Tally:
    """Changes to the counts, gathered over a batch and written at once."""

    def __init__(self) -> None:
        self.words: Counter[str] = Counter()
        self.actors: Counter[int] = Counter()
        self.aliases: Counter[tuple[int, str]] = Counter()
        self.days: Counter[int] = Counter()
        self.stretches: Counter[int] = Counter()

    def come(
        self, numbers: Iterable[int], fresh: Iterable[Entry], casts: Iterable[Iterable[Cast]]
    ) -> None:
        """Events with their actors, but not their words; all at once, which is ten times as
        fast."""
        cast = list(chain.from_iterable(casts))
        self.stretches.update([number // STRETCH for number in numbers])
        self.days.update(_days(fresh))
        self.actors.update([one.number for one in cast])
        self.aliases.update([form for one in cast for form in one.forms])

    def go(self, number: int, entry: Entry, cast: Sequence[Cast]) -> None:
        """An event, likewise."""
        self.move(-1, number)
        self.days.subtract(_days([entry]))
        self.actors.subtract([one.number for one in cast])
        self.aliases.subtract([form for one in cast for form in one.forms])

    def move(self, sign: int, number: int) -> None:
        self.stretches[number // STRETCH] += sign

    def write(self, connection: sqlite3.Connection) -> None:
        _add(connection, "day", "day", self.days)
        _add(connection, "stretch", "stretch", self.stretches)
        connection.executemany(
            "INSERT INTO word (word, mirror, events) VALUES (?1, ?2, ?3)"
            " ON CONFLICT DO UPDATE SET events = events + ?3",
            ((word, word[::-1], change) for word, change in sorted(self.words.items()) if change),
        )
        connection.executemany(
            "INSERT INTO alias (actor, form, events) VALUES (?1, ?2, ?3)"
            " ON CONFLICT DO UPDATE SET events = events + ?3",
            ((*key, change) for key, change in self.aliases.items() if change),
        )
        actors.call(connection, (key for key, change in self.aliases.items() if change > 0))
        connection.executemany(
            "UPDATE actor SET events = events + ?2 WHERE number = ?1",
            ((actor, change) for actor, change in self.actors.items() if change),
        )
        self._sweep(connection)

    def _sweep(self, connection: sqlite3.Connection) -> None:
        """What no event needs any more goes."""
        connection.executemany(
            "DELETE FROM word WHERE word = ? AND events <= 0",
            ((word,) for word, change in self.words.items() if change < 0),
        )
        lost = [key for key, change in self.aliases.items() if change < 0]
        connection.executemany(
            "DELETE FROM alias WHERE actor = ? AND form = ? AND events <= 0", lost
        )
        connection.execute("DELETE FROM actor WHERE events <= 0")
        actors.recall(connection, {actor for actor, _ in lost})


def _days(of: Iterable[Entry]) -> list[int]:
    return [entry.time.second // DAY for entry in of if entry.time.reach != UNDATED]


def _add(connection: sqlite3.Connection, table: str, column: str, changes: Counter[int]) -> None:
    changed = [(key, change) for key, change in changes.items() if change]
    connection.executemany(
        f"INSERT INTO {table} ({column}, events) VALUES (?1, ?2)"
        " ON CONFLICT DO UPDATE SET events = events + ?2",
        changed,
    )
    connection.executemany(
        f"DELETE FROM {table} WHERE {column} = ? AND events <= 0",
        ((key,) for key, change in changed if change < 0),
    )
