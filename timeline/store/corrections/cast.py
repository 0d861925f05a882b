"""Who was in an event, as the reader has it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from timeline import gazetteer
from timeline.model import ActorType, Event, Part, Reason, Role
from timeline.store.corrections.kinds import ABSENT


def put(event: Event, name: str, role: str, final: Callable[[str], str]) -> Event:
    """The actor of that name in that role; added, or taken out. `event` is as it was read, `final`
    tells by which name one goes now, which may be the name given."""
    found = _called(event.parts, name, final)
    if role == ABSENT:
        parts = tuple(part for part in event.parts if part not in found)
    elif not found:
        parts = (*event.parts, Part(name, kind(name), Role(role)))
    else:
        parts = tuple(
            replace(part, role=Role(role)) if part in found else part for part in event.parts
        )
    reason = Reason(f"{name} {role}, says the reader")
    return replace(event, parts=parts, reasons=(reason, *event.reasons))


def _called(parts: Sequence[Part], name: str, final: Callable[[str], str]) -> list[Part]:
    """By that name; else those who go by it now; else those who are also written so."""
    return (
        [part for part in parts if part.name == name]
        or [part for part in parts if final(part.name) == name]
        or [part for part in parts if name in part.aliases]
    )


def kind(name: str) -> ActorType:
    """A body or a place that is known by that name, else a person."""
    if gazetteer.organisation(name) is not None:
        return ActorType.ORGANISATION
    return ActorType.PLACE if gazetteer.place(name) is not None else ActorType.PERSON
