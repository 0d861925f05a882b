"""An event ready to be stored: all that can be said of its row without the store, and back."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any, NamedTuple

from timeline.model import Event, Part, Status, Telling
from timeline.store import bounds, packing, words
from timeline.store.bounds import Bounds
from timeline.store.labels import Key
from timeline.store.words import Words

NEGATED, DISPUTED, WARNED = 1, 2, 4
STATUSES = tuple(Status)
_CODES = {status: code for code, status in enumerate(STATUSES)}
_STATUS = 3
"""Bits of `flags` to the right of the status."""


class Entry(NamedTuple):
    """`told` are the ids of its tellings, the leading one first."""

    key: Key
    told: tuple[str, ...]
    time: Bounds
    flags: int
    edtf: str | None
    body: str | None
    parts: tuple[Part, ...]
    words: Words


def of(event: Event) -> Entry:
    time = bounds.of(event.when)
    leading = event.leading
    return Entry(
        key(time, leading.path, leading.span.start, leading.id),
        tuple([telling.id for telling in event.tellings]),
        time,
        _flags(event),
        packing.edtf(event.when),
        _body(event),
        event.parts,
        words.of(event),
    )


def key(time: Bounds, path: str, start: int, identity: str) -> Key:
    """The place on the timeline of what happened then, and is told there first."""
    return Key(time.second, time.rank, -(time.latest or 0), path, start, identity)


def alone(telling: Telling) -> Event:
    """The event that a single telling tells."""
    return Event(
        telling.id,
        telling.when,
        telling.status,
        telling.negated,
        telling.title,
        telling.parts,
        telling.places,
        (telling,),
        reasons=telling.reasons,
        warnings=telling.warnings,
    )


def _flags(event: Event) -> int:
    return flags(
        _CODES[event.status],
        negated=event.negated,
        disputed=event.disputed,
        warned=bool(event.warnings),
    )


def flags(status: int, *, negated: bool, disputed: bool, warned: bool) -> int:
    """`status`: its place among those there are."""
    return NEGATED * negated + DISPUTED * disputed + WARNED * warned + (status << _STATUS)


def status(flags: int) -> Status:
    return STATUSES[flags >> _STATUS]


def _body(event: Event) -> str | None:
    """What it says beyond its only telling."""
    if len(event.tellings) == 1 and event == alone(event.leading):
        return None
    return packing.dumps(
        [
            event.title,
            packing.parts(event.parts),
            packing.places(event.places),
            packing.reasons(event.reasons),
            packing.reasons(event.merged),
            list(event.warnings),
            *(() if event.uncorrected is None else (_original(event.uncorrected),)),
        ]
    )


def _original(event: Event) -> list[Any]:
    """What a reader can put right, as it was read."""
    return [
        event.title,
        packing.edtf(event.when),
        _flags(event),
        packing.parts(event.parts),
        packing.reasons(event.reasons),
    ]


# --------------------------------------------------------------------------------------- out
def read(told: tuple[Telling, ...], flags: int, date: str | None, body: str | None) -> Event:
    """The event of these tellings, from the columns of an entry."""
    if body is None:
        return alone(told[0])
    title, parts, places, why, merged, warnings, *original = json.loads(body)
    event = replace(
        alone(told[0]),
        when=packing.read_when(date),
        status=status(flags),
        negated=bool(flags & NEGATED),
        title=title,
        parts=packing.read_parts(parts),
        places=packing.read_places(places),
        tellings=told,
        disputed=bool(flags & DISPUTED),
        reasons=packing.read_reasons(why),
        merged=packing.read_reasons(merged),
        warnings=tuple(warnings),
    )
    return replace(event, uncorrected=_as_read(event, *original[0])) if original else event


def _as_read(event: Event, title: str, date: str | None, flags: int, cast: Any, why: Any) -> Event:
    return replace(
        event,
        title=title,
        when=packing.read_when(date),
        status=status(flags),
        negated=bool(flags & NEGATED),
        disputed=bool(flags & DISPUTED),
        parts=packing.read_parts(cast),
        reasons=packing.read_reasons(why),
    )
