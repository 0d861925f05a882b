"""What a reader did, in words: what is said after it was done, undone or done again."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.store import Correction, Kind, Step
from timeline.store.corrections.kinds import OF_ACTORS
from tui import cells
from tui.words import noted, say, say_number

NAMES: Mapping[Kind, str] = dict(
    zip(
        (Kind.STAR, Kind.TAG, Kind.COMMENT, Kind.HIDE, Kind.TITLE, Kind.DATE, Kind.STATUS),
        noted("star", "tag", "comment", "hidden", "title", "date", "status"),
        strict=True,
    )
) | dict(
    zip(
        (Kind.NEGATED, Kind.ACTOR, Kind.MERGE, Kind.SPLIT, Kind.REVIEWED, Kind.DOCUMENT_DATE),
        noted("negation", "actor", "merged", "split", "reviewed", "date of the document"),
        strict=True,
    )
)
"""Others go by their own names."""

SHOWN = {Kind.TITLE, Kind.DATE, Kind.STATUS, Kind.COMMENT, Kind.DOCUMENT_DATE}
"""Kinds whose value is worth telling."""


def told(step: Step) -> str:
    """ "date: 2026-01-06", "no star, 3 events"."""
    if all(one.kind in OF_ACTORS for one in step.corrections):
        # Of what sort an actor is only follows from who it is.
        named = [one for one in step.corrections if one.kind is not Kind.ACTOR_TYPE]
        return ", ".join(dict.fromkeys(map(_told, named or step.corrections)))
    said = ", ".join(dict.fromkeys(map(_told, step.corrections)))
    several = len(step.anchors)
    if several < 2:
        return said
    return f"{said}, {say_number('{number} event', '{number} events', several)}"


def _told(correction: Correction) -> str:
    if correction.kind in OF_ACTORS and correction.value is not None:
        return cells.safe(f"{correction.about or correction.anchor} → {correction.value or '–'}")
    name = say(NAMES.get(correction.kind, correction.kind.value.replace("-", " ")))
    if correction.kind in (Kind.TAG, Kind.ACTOR):
        name = f"{name} {correction.about}"
    if correction.value is None:
        return say("no {what}", what=name)
    return f"{name}: {correction.value}" if correction.kind in SHOWN else name
