"""Events of which the reader says something else than before: made anew from what was read."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from timeline.model import Event
from timeline.store import entries, events, packing, tellings
from timeline.store.corrections import standing
from timeline.store.corrections.applying import apply
from timeline.store.corrections.kinds import GROUPING, SHOWN, Correction


def events_of(connection: sqlite3.Connection, anchors: Iterable[str]) -> list[int]:
    """The numbers of the events with these tellings."""
    rows = connection.execute(
        "SELECT DISTINCT event FROM telling WHERE id IN (SELECT value FROM json_each(?))"
        " AND event IS NOT NULL",
        (packing.dumps(list(anchors)),),
    )
    return [number for (number,) in rows]


def revise(connection: sqlite3.Connection, numbers: Iterable[int]) -> None:
    """These events as they now are to be; their tellings stay together as they are."""
    ordered = sorted(numbers)
    if not ordered:
        return
    read = [event.uncorrected or event for _, event in events.load(connection, ordered)]
    told = {telling.id for event in read for telling in event.tellings}
    places = tellings.numbers(connection, told)
    events.remove(connection, ordered)
    fresh = map(entries.of, corrected(connection, read))
    events.insert(connection, fresh, places, tellings.place)


def revise_all(connection: sqlite3.Connection) -> None:
    """Every event of which something is said: for those that came without being settled."""
    anchors = {one.anchor for one in standing.everything(connection) if one.kind in SHOWN}
    revise(connection, events_of(connection, anchors))


def corrected(connection: sqlite3.Connection, read: Iterable[Event]) -> list[Event]:
    """Events as they were read, with what the reader says of them."""
    whole = list(read)
    if standing.is_empty(connection):
        return whole
    said: dict[str, list[Correction]] = {}
    for one in standing.of(connection, (t.id for event in whole for t in event.tellings)):
        if one.kind in SHOWN - GROUPING:
            said.setdefault(one.anchor, []).append(one)
    return [
        apply(event, (one for telling in event.tellings for one in said.get(telling.id, ())))
        for event in whole
    ]
