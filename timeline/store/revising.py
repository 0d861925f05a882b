"""Events of which the reader says something else than before: made anew from what was read."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from timeline.model import Event
from timeline.store import entries, events, packing, tellings
from timeline.store.corrections import naming as namings
from timeline.store.corrections import standing
from timeline.store.corrections.applying import apply
from timeline.store.corrections.kinds import GROUPING, OF_ACTORS, SHOWN, Correction


def events_of(connection: sqlite3.Connection, anchors: Iterable[str]) -> list[int]:
    """The numbers of the events with these tellings."""
    rows = connection.execute(
        "SELECT DISTINCT event FROM telling WHERE id IN (SELECT value FROM json_each(?))"
        " AND event IS NOT NULL",
        (packing.dumps(list(anchors)),),
    )
    return [number for (number,) in rows]


def naming(connection: sqlite3.Connection, names: Iterable[str]) -> list[int]:
    """The numbers of the events that name actors of these names, also as another form of one: who
    was called otherwise before has the old name there."""
    rows = connection.execute(
        "SELECT number FROM actor WHERE name IN (SELECT value FROM json_each(?1))"
        " UNION SELECT actor FROM alias WHERE form IN (SELECT value FROM json_each(?1))",
        (packing.dumps(sorted(names)),),
    ).fetchall()
    tags = " OR ".join(f'"#a{number}"' for (number,) in rows)
    found = "SELECT rowid FROM words WHERE words MATCH ?"
    return [n for (n,) in connection.execute(found, (f"tags : ({tags})",))] if tags else []


PAGE = 2_000
"""Events made anew in one go: of an actor who is named everywhere there are many."""


def revise(connection: sqlite3.Connection, numbers: Iterable[int]) -> None:
    """These events as they now are to be; their tellings stay together as they are."""
    # By their leading tellings: events have other numbers when room is made for one of them.
    leads = [
        lead
        for (lead,) in connection.execute(
            "SELECT lead FROM event WHERE number IN (SELECT value FROM json_each(?))"
            " ORDER BY number",
            (packing.dumps(sorted(numbers)),),
        ).fetchall()
    ]
    for start in range(0, len(leads), PAGE):
        _revise(connection, tellings.events_of(connection, leads[start : start + PAGE]))


def _revise(connection: sqlite3.Connection, numbers: Iterable[int]) -> None:
    ordered = sorted(numbers)
    read = [event.uncorrected or event for _, event in events.load(connection, ordered)]
    told = {telling.id for event in read for telling in event.tellings}
    places = tellings.numbers(connection, told)
    events.remove(connection, ordered)
    fresh = map(entries.of, corrected(connection, read))
    events.insert(connection, fresh, places, tellings.place)


def revise_all(connection: sqlite3.Connection) -> None:
    """Every event of which something is said: for those that came without being settled."""
    said = list(standing.everything(connection))
    numbers = events_of(connection, {one.anchor for one in said if one.kind in SHOWN})
    people = {one.anchor for one in said if one.kind in OF_ACTORS}
    revise(connection, {*numbers, *naming(connection, people)})


def corrected(connection: sqlite3.Connection, read: Iterable[Event]) -> list[Event]:
    """Events as they were read, with what the reader says of them."""
    whole = list(read)
    if standing.is_empty(connection):
        return whole
    said: dict[str, list[Correction]] = {}
    for one in standing.of(connection, (t.id for event in whole for t in event.tellings)):
        if one.kind in SHOWN - GROUPING:
            said.setdefault(one.anchor, []).append(one)
    called = namings.load(connection)
    return [
        apply(event, (one for told in event.tellings for one in said.get(told.id, ())), called)
        for event in whole
    ]
