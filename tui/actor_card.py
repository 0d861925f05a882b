"""An actor in full: every name it is called by, its first and last event, and with whom it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from textual.reactive import var

from timeline.store import Store
from tui import dates, lanes
from tui.card import Card, labelled, wrapped
from tui.looks import Inks
from tui.words import grouped, say, say_number

if TYPE_CHECKING:
    from timeline.query import Query
    from timeline.search import ActorCount, Row

COMPANY = 8
"""Others named at most, the most frequent."""


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """An actor with its first and its last event and those who are named beside it."""

    actor: ActorCount
    first: Row | None
    last: Row | None
    company: tuple[ActorCount, ...]


def meet(store: Store, asked: Query, actor: ActorCount, *, today: date) -> Acquaintance:
    """As far as its events match what is asked."""
    from timeline import search

    term = lanes.of_actor(actor.name)
    results = search.find(store, lanes.narrowed(asked, term, today=today))
    dated = results.at(1 << 61)
    ends = [results.page(row, row + 1) for row in (0, max(0, dated - 1))]
    others = (one for one in results.actors(COMPANY + 1) if one.name != actor.name)
    first, last = (page[0] if page else None for page in ends)
    return Acquaintance(actor, first, last, tuple(others)[:COMPANY])


class ActorCard(Card):
    """Stands where the event's card does while the actors are looked at."""

    about: var[Acquaintance | None] = var(None)

    def watch_about(self) -> None:
        self.write()

    def written(self, width: int) -> Iterator[Inks]:
        if self.about is None:
            return
        yield from wrapped(self.about.actor.name, width, "heading")
        events = say_number("{number} event", "{number} events", self.about.actor.events)
        yield [(f"{say(self.about.actor.type.value)} · {events}", "")]
        yield []
        yield from labelled(((label, value, "") for label, value in _fields(self.about)), width)


def _fields(about: Acquaintance) -> Iterator[tuple[str, str]]:
    names = [name for name in about.actor.aliases if name != about.actor.name]
    if names:
        yield say("called"), ", ".join(names)
    if about.first is not None:
        yield say("first"), _told(about.first)
    if about.last is not None and about.last != about.first:
        yield say("last"), _told(about.last)
    if about.company:
        named = (f"{one.name} ({grouped(one.events)})" for one in about.company)
        yield say("with"), ", ".join(named)


def _told(row: Row) -> str:
    return f"{dates.spoken(row.when)}: {row.title}"
