"""The other forms in which a document writes its actors: Kiev, say, where it means Ukraine."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from timeline.model import ActorType, Mention, Telling

Forms = Mapping[tuple[str, ActorType], Sequence[str]]


def forms(mentions: Iterable[Mention], text: str) -> Forms:
    """Name and type to what else is written for it, in the order of the text.

    Adjectives are left out: “Ukrainian” speaks of Ukraine, but is no name of it.
    """
    found: dict[tuple[str, ActorType], dict[str, None]] = {}
    for mention in mentions:
        written = " ".join(mention.span.of(text).split())
        if written != mention.name and not mention.adjective:
            found.setdefault((mention.name, mention.type), {})[written] = None
    return {actor: tuple(written) for actor, written in found.items()}


def fill(telling: Telling, known: Forms) -> Telling:
    """The telling with those of its actors."""
    parts = tuple(
        replace(part, aliases=tuple(dict.fromkeys((*part.aliases, *written))))
        if (written := known.get((part.name, part.type)))
        else part
        for part in telling.parts
    )
    return replace(telling, parts=parts)
