"""Steps done and undone, and the events they are about brought up to date: those alone."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from timeline.store import revising, settling, tellings
from timeline.store.corrections import log, naming, standing
from timeline.store.corrections.kinds import GROUPING, OF_ACTORS, SHOWN, Correction
from timeline.store.corrections.log import Step
from timeline.store.corrections.meaning import meant


def correct(connection: sqlite3.Connection, corrections: Iterable[Correction]) -> Step | None:
    return _shown(connection, log.record(connection, meant(connection, list(corrections))))


def apply(connection: sqlite3.Connection, corrections: Iterable[Correction]) -> Step | None:
    """What was put right elsewhere, in its order: only what holds in the end."""
    last = {(one.anchor, one.kind, one.about): one for one in corrections}
    by_hand = [one for one in last.values() if one.kind in GROUPING and not one.about]
    kept = [one for one in last.values() if one not in by_hand]
    return _shown(connection, log.record(connection, [*kept, *meant(connection, by_hand)]))


def undo(connection: sqlite3.Connection) -> Step | None:
    return _shown(connection, log.undo(connection))


def redo(connection: sqlite3.Connection) -> Step | None:
    return _shown(connection, log.redo(connection))


def _shown(connection: sqlite3.Connection, step: Step | None) -> Step | None:
    if step is None:
        return None
    grouped = [
        identity
        for one in step.corrections
        if one.kind in GROUPING
        for identity in (one.anchor, one.about)
    ]
    if grouped:
        settling.regroup(connection, tellings.numbers(connection, grouped).values())
    changed = [one.anchor for one in step.corrections if one.kind in SHOWN - GROUPING]
    people = [
        one for turn in (step.corrections, step.before) for one in turn if one.kind in OF_ACTORS
    ]
    called = naming.names(naming.load(connection), people)
    changed += standing.cast_with(connection, called)
    revising.revise(
        connection,
        {*revising.events_of(connection, changed), *revising.naming(connection, called)},
    )
    return step
