"""Steps done and undone, and the events they are about brought up to date: those alone."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

from timeline.model import Event
from timeline.store import entries, events, packing, tellings
from timeline.store.corrections import log, standing
from timeline.store.corrections.applying import apply
from timeline.store.corrections.kinds import SHOWN, Correction
from timeline.store.corrections.log import Step


def correct(connection: sqlite3.Connection, corrections: Iterable[Correction]) -> Step | None:
    wanted = [said for one in corrections for said in _for_all_tellings(connection, one)]
    return _shown(connection, log.record(connection, wanted))


def undo(connection: sqlite3.Connection) -> Step | None:
    return _shown(connection, log.undo(connection))


def redo(connection: sqlite3.Connection) -> Step | None:
    return _shown(connection, log.redo(connection))


def _for_all_tellings(
    connection: sqlite3.Connection, correction: Correction
) -> Iterator[Correction]:
    """It is said of the event: what was said of its other tellings, before they were one event, is
    taken back."""
    rows = connection.execute(
        "SELECT c.anchor FROM telling said JOIN event e ON e.number = said.event"
        f" JOIN telling t ON {tellings.OF_EVENT}"
        " JOIN correction c ON c.anchor = t.id AND c.kind = ?2 AND c.about = ?3"
        " WHERE said.id = ?1 AND t.id <> ?1",
        (correction.anchor, correction.kind.value, correction.about),
    )
    for (anchor,) in rows.fetchall():
        yield Correction(anchor, correction.kind, None, correction.about)
    yield correction


def _shown(connection: sqlite3.Connection, step: Step | None) -> Step | None:
    if step is not None:
        anchors = [one.anchor for one in step.corrections if one.kind in SHOWN]
        again(connection, _events(connection, anchors))
    return step


def _events(connection: sqlite3.Connection, anchors: Iterable[str]) -> list[int]:
    """The numbers of the events with these tellings."""
    rows = connection.execute(
        "SELECT DISTINCT event FROM telling WHERE id IN (SELECT value FROM json_each(?))"
        " AND event IS NOT NULL",
        (packing.dumps(list(anchors)),),
    )
    return [number for (number,) in rows]


def again(connection: sqlite3.Connection, numbers: Iterable[int]) -> None:
    """These events as they now are to be, from what was read of them."""
    ordered = sorted(numbers)
    if not ordered:
        return
    read = [event.uncorrected or event for _, event in events.load(connection, ordered)]
    told = {telling.id for event in read for telling in event.tellings}
    places = tellings.numbers(connection, told)
    events.remove(connection, ordered)
    fresh = map(entries.of, corrected(connection, read))
    events.insert(connection, fresh, places, tellings.place)


def again_all(connection: sqlite3.Connection) -> None:
    """Every event of which something is said: for events that came without being settled."""
    anchors = {one.anchor for one in standing.everything(connection) if one.kind in SHOWN}
    again(connection, _events(connection, anchors))


def corrected(connection: sqlite3.Connection, read: Iterable[Event]) -> list[Event]:
    """Events as they were read, with what the reader says of them."""
    whole = list(read)
    if standing.is_empty(connection):
        return whole
    said: dict[str, list[Correction]] = {}
    for one in standing.of(connection, (t.id for event in whole for t in event.tellings)):
        said.setdefault(one.anchor, []).append(one)
    return [
        apply(event, (one for telling in event.tellings for one in said.get(telling.id, ())))
        for event in whole
    ]
