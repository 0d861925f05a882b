"""After documents came or went: their tellings become events, merged where they tell the same."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import replace

from timeline import merge
from timeline.model import Event
from timeline.store import copies, entries, events, given, links, revising, tellings
from timeline.store.corrections.bonds import HELD, Bonds


def settle(connection: sqlite3.Connection) -> None:
    """Every telling that belongs to no event gets one, together with all it is linked to."""
    links.compare(connection, list(tellings.uncompared(connection)))
    tellings.compared(connection)
    bonds = Bonds(connection)
    unsettled = tellings.unsettled(connection)
    linked = list(links.components(connection, unsettled, bonds.together))
    members = [number for component in linked for number in component]
    events.remove(connection, tellings.events_of(connection, members))
    known = dict(tellings.load(connection, members))
    groups = [group for component in linked for group in bonds.parted(connection, component, known)]
    handed = not given.is_empty(connection)
    told = []
    for group in groups:
        passages = [known[number] for number in group]
        event = given.again(connection, passages) if handed else None
        told.append(_held(event or merge.combine(passages), bonds.holds(group)))
    numbers = {known[number].id: number for number in members}
    fresh = map(entries.of, revising.corrected(connection, told))
    events.insert(connection, fresh, numbers, tellings.place)


def _held(event: Event, by_reader: bool) -> Event:
    if by_reader and len(event.tellings) > 1:
        return replace(event, merged=(*event.merged, HELD))
    return event


def regroup(connection: sqlite3.Connection, numbers: Iterable[int]) -> None:
    """The reader says of these tellings what they are to one another: their events anew."""
    of = tellings.events_of(connection, list(numbers))
    given.keep(connection, (event for _, event in events.load(connection, of)))
    events.remove(connection, of)
    settle(connection)


def forget(connection: sqlite3.Connection, path: str) -> None:
    """A document with all that it told; the other tellings of its events become unsettled."""
    rows = connection.execute(
        "SELECT t.number FROM telling t JOIN document d ON d.number = t.document WHERE d.path = ?",
        (path,),
    ).fetchall()
    gone = [number for (number,) in rows]
    told = [telling for _, telling in tellings.load(connection, gone)]
    linked = links.with_linked(connection, gone)
    # What could have been of two events may be of one that is left.
    events.remove(connection, tellings.events_of(connection, linked))
    copies.loosen(connection, told, sorted(set(linked).difference(gone)))
    connection.execute("DELETE FROM document WHERE path = ?", (path,))
