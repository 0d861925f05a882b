"""An event as `export` writes it, read back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any

from timeline.model import Event, Part, Place, Reason, Role, Span, Status, Telling, telling_id
from timeline.store import packing
from timeline.store.corrections import cast


def event(data: Mapping[str, Any]) -> Event:
    """Raises KeyError, TypeError or ValueError for what is no event."""
    told = _told(data)
    return Event(
        told[0].id,
        packing.read_when(data["date"]),
        told[0].status,
        told[0].negated,
        told[0].title,
        told[0].parts,
        told[0].places,
        told,
        disputed=bool(data.get("disputed")),
        reasons=told[0].reasons,
        warnings=told[0].warnings,
    )


def _told(data: Mapping[str, Any]) -> tuple[Telling, ...]:
    """The leading telling with all that the event says, and the others with what they say."""
    sources = data.get("sources") or [data]
    trigger = data.get("trigger")
    lead = Telling(
        str(data["id"]),
        data["file"],
        "",
        Span(data["start"], data["end"]),
        data["quote"],
        None if trigger is None else Span(*trigger),
        data["title"],
        packing.read_when(sources[0]["date"]),
        Status(data["status"]),
        bool(data["negated"]),
        "",
        tuple(_parts(data)),
        tuple(place(name) for name in data.get("places", ())),
        tuple(_reason(says) for says in data.get("reasons", ())),
        tuple(data.get("warnings", ())),
    )
    return (lead, *(_other(lead, source) for source in sources[1:]))


def _other(lead: Telling, source: Mapping[str, Any]) -> Telling:
    span = Span(source["start"], source["end"])
    return replace(
        lead,
        id=telling_id(source["file"], source["quote"], span.start),
        path=source["file"],
        span=span,
        quote=source["quote"],
        trigger=None,
        when=packing.read_when(source["date"]),
    )


def _parts(data: Mapping[str, Any]) -> Iterator[Part]:
    participants = set(data.get("participants", ()))
    aliases = data.get("aliases", {})
    for name in data.get("actors", ()):
        yield part(name, name in participants, tuple(aliases.get(name, ())))


# The same few thousand names and reasons come again and again.
@lru_cache(maxsize=1 << 14)
def part(name: str, took_part: bool, aliases: tuple[str, ...]) -> Part:
    """Of what type it is, nobody says."""
    role = Role.PARTICIPANT if took_part else Role.MENTIONED
    return Part(name, _type(name), role, aliases=aliases)


place = lru_cache(maxsize=1 << 14)(Place)
_reason = lru_cache(maxsize=1 << 10)(Reason)


_type = lru_cache(maxsize=1 << 16)(cast.kind)
