"""Which events of the seeds are one event, told in several documents and languages."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import Any

from tests import gold
from timeline import when
from timeline.when import When


@dataclass(frozen=True, slots=True)
class Telling:
    """An event of one gold: `document` is the name of the gold file without its suffix."""

    document: str
    event: str


@dataclass(frozen=True, slots=True)
class Shared:
    """One event and all its tellings. `when` holds once they are put together."""

    title: str
    tier: str
    when: When
    disputed: bool
    told: tuple[Telling, ...]


def shared() -> list[Shared]:
    """The events that should become one, as the file lists them."""
    return [
        Shared(
            event["title"],
            event["tier"],
            when.parse(event["edtf"]),
            event.get("disputed", False),
            tuple(map(_telling, event["told"])),
        )
        for event in _said()["event"]
    ]


def apart() -> list[tuple[Telling, Telling]]:
    """Pairs that look alike and must stay two."""
    return [(_telling(left), _telling(right)) for left, right in _said()["apart"]]


def find(telling: Telling) -> gold.Event:
    """Raises StopIteration if no gold has it."""
    one = gold.load(gold.HERE / f"{telling.document}.json")
    return next(event for event in one.events if event.id == telling.event)


def _said() -> dict[str, Any]:
    return tomllib.loads((gold.HERE / "across.toml").read_text("utf-8"))


def _telling(written: str) -> Telling:
    return Telling(*written.split(":"))
