"""The index of words made anew, where the program that wrote the file made other words."""

from __future__ import annotations

import sqlite3

from timeline.store import events, words
from timeline.store.actors import Actors
from timeline.store.tally import Tally

_FACT = "words"


def is_current(connection: sqlite3.Connection) -> bool:
    row = connection.execute("SELECT value FROM fact WHERE name = ?", (_FACT,)).fetchone()
    return row is not None and row[0] == words.edition()


def reindex(connection: sqlite3.Connection) -> None:
    """Every event again; what is counted of words with it."""
    connection.execute("INSERT INTO words (words) VALUES ('delete-all')")
    connection.execute("DELETE FROM word")
    known, tally = Actors(connection), Tally()
    numbers = [number for (number,) in connection.execute("SELECT number FROM event")]
    for start in range(0, len(numbers), events.PAGE):
        page = events.load(connection, numbers[start : start + events.PAGE])
        rows = [(number, events.indexed(known, event)) for number, event in page]
        events.index(connection, rows)
        for _, row in rows:
            tally.words.update(row.distinct())
    tally.write(connection)
    connection.execute("INSERT OR REPLACE INTO fact VALUES (?, ?)", (_FACT, words.edition()))
