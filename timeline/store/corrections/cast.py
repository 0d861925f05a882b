"""Who was in an event, as the reader has it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from timeline import gazetteer
from timeline.model import ActorType, Event, Part, Reason, Role
from timeline.store.corrections.kinds import ABSENT


def put(event: Event, name: str, role: str) -> Event:
    """The actor of that name, or else with that alias, in that role; added, or taken out."""
    found = _called(event.parts, name)
    if role == ABSENT:
        parts = tuple(part for part in event.parts if part is not found)
    elif found is None:
        parts = (*event.parts, Part(name, kind(name), Role(role)))
    else:
        changed = replace(found, role=Role(role))
        parts = tuple(changed if part is found else part for part in event.parts)
    reason = Reason(f"{name} {role}, says the reader")
    return replace(event, parts=parts, reasons=(reason, *event.reasons))


def _called(parts: Iterable[Part], name: str) -> Part | None:
    known = list(parts)
    exact = (part for part in known if part.name == name)
    return next(exact, next((part for part in known if name in part.aliases), None))


def kind(name: str) -> ActorType:
    """A body or a place that is known by that name, else a person."""
    if gazetteer.organisation(name) is not None:
        return ActorType.ORGANISATION
    return ActorType.PLACE if gazetteer.place(name) is not None else ActorType.PERSON
