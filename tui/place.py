"""Where the reader was when the explorer was left: kept for each timeline until the next start."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from timeline import places

TIMELINES = 200
"""Timelines of which the place is kept, those left last."""

ASKED = 100
"""Queries kept of one timeline, those asked last."""


@dataclass(frozen=True, slots=True)
class Place:
    """What is asked and looked at; ids of events. `asked` are the queries, the last one last;
    `stretch` holds the seconds that the strip shows, nothing where that is all."""

    query: str = ""
    event: str = ""
    view: str = "timeline"
    unit: str = "day"
    marked: tuple[str, ...] = ()
    stretch: tuple[int, ...] = ()
    asked: tuple[str, ...] = ()


def load(timeline: Path | None) -> Place | None:
    """Of a timeline by its file; None where it was never left, or what was kept is damaged."""
    found = _all().get(_key(timeline)) if timeline is not None else None
    if not isinstance(found, dict):
        return None
    values: dict[str, Any] = {}
    for field in fields(Place):
        value = found.get(field.name, field.default)
        kind = type(field.default)
        of = int if field.name == "stretch" else str
        if kind is tuple and isinstance(value, list | tuple):
            value = tuple(one for one in value if isinstance(one, of))
        if not isinstance(value, kind):
            return None
        values[field.name] = value
    return Place(**values)


def keep(timeline: Path | None, place: Place) -> None:
    """Nothing of a timeline in memory. Raises OSError where it cannot be written."""
    if timeline is None:
        return
    key = _key(timeline)
    others = {name: kept for name, kept in _all().items() if name != key}
    kept = dict([*others.items(), (key, asdict(place))][-TIMELINES:])
    file = _file()
    file.parent.mkdir(parents=True, exist_ok=True)
    temporary = file.with_suffix(".new")
    temporary.write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")
    temporary.replace(file)


def is_first_start() -> bool:
    """No timeline was ever left."""
    return not _file().exists()


def _key(timeline: Path) -> str:
    return str(timeline.resolve())


def _file() -> Path:
    return places.state() / "places.json"


def _all() -> Mapping[str, Any]:
    try:
        found = json.loads(_file().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
