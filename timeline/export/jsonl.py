"""JSON Lines: an event a line, exactly as it is known. Other programs rely on these keys."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from timeline import gregorian, inert
from timeline.gregorian import DAY
from timeline.model import Event, Telling


def write(events: Iterable[Event]) -> Iterator[str]:
    for event in events:
        yield dumps(as_json(event))


def dumps(value: Any) -> str:
    """A line of JSON: exact, and harmless where it is printed."""
    return inert.json(json.dumps(value, ensure_ascii=False))


def as_json(event: Event) -> dict[str, Any]:
    """The event as JSON values. `earliest` and `latest` are moments such as
    2026-01-06T23:59:59, null where nothing bounds that side."""
    leading = event.leading
    return {
        "id": event.id,
        "date": event.when.edtf if event.when else None,
        "earliest": _moment(event.when.earliest if event.when else None),
        "latest": _moment(event.when.latest if event.when else None),
        "status": event.status.value,
        "negated": event.negated,
        "title": event.title,
        "actors": [part.name for part in event.parts],
        "participants": list(event.participants),
        "aliases": {part.name: list(part.aliases) for part in event.parts if part.aliases},
        "places": [place.name for place in event.places],
        "file": leading.path,
        "start": leading.span.start,
        "end": leading.span.end,
        "quote": leading.quote,
        "trigger": [leading.trigger.start, leading.trigger.end] if leading.trigger else None,
        "reasons": [str(reason) for reason in event.reasons],
        "sources": [_source(telling) for telling in event.tellings],
        "disputed": event.disputed,
        "warnings": list(event.warnings),
        **(
            {} if event.uncorrected is None else {"corrected": _corrected(event.uncorrected, event)}
        ),
    }


def _corrected(read: Event, event: Event) -> dict[str, Any]:
    """What was read, of all that the reader put right."""
    before, now = as_json(read), as_json(replace(event, uncorrected=None))
    return {key: before[key] for key in _CORRECTABLE if before[key] != now[key]}


_CORRECTABLE = ("date", "status", "negated", "title", "actors", "participants")


def _source(telling: Telling) -> dict[str, Any]:
    return {
        "file": telling.path,
        "start": telling.span.start,
        "end": telling.span.end,
        "quote": telling.quote,
        "date": telling.when.edtf if telling.when else None,
    }


def _moment(seconds: int | None) -> str | None:
    """Any year: four digits and a sign where it has more or lies before year 0, as in EDTF."""
    if seconds is None:
        return None
    days, rest = divmod(seconds, DAY)
    year, month, day = gregorian.civil(days)
    written = f"Y{year}" if abs(year) > 9999 else f"{year:05}" if year < 0 else f"{year:04}"
    hours, minutes = divmod(rest // 60, 60)
    return f"{written}-{month:02}-{day:02}T{hours:02}:{minutes:02}:{rest % 60:02}"
