"""Who is in the events that match, with how often and from when to when."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message
from textual.reactive import var
from textual.strip import Strip

from timeline.model import ActorType
from tui import cells, dates, digits, ink, keymap, signs, title_line
from tui.rows import Rows
from tui.words import grouped, say, say_number

if TYPE_CHECKING:
    from timeline.search import ActorCount

SPARK = 16
"""Cells of the line that shows when an actor is in events."""

LEAST = 5
"""Cells beside a name from which something of its aliases can be told."""

ENDS = 25
"""Cells of the dates of an actor's first and last event."""

TYPE_FROM, ENDS_FROM = 64, 84
"""Columns from which an actor's type is shown, and its first and last date."""


def _first(actor: ActorCount) -> tuple[bool, int]:
    """Those of whom no date is known come last."""
    second = dates.anchor(actor.first)
    return second is None, second or 0


def _last(actor: ActorCount) -> tuple[bool, int]:
    second = dates.anchor(actor.last)
    return second is None, -(second or 0)


ORDERS: Mapping[str, Callable[[Iterable[ActorCount]], list[ActorCount]]] = {
    "the most events first": lambda actors: sorted(actors, key=lambda one: -one.events),
    "first to appear": lambda actors: sorted(actors, key=_first),
    "last to be seen": lambda actors: sorted(actors, key=_last),
    "by name": lambda actors: sorted(actors, key=lambda one: one.name.casefold()),
}


class ActorList(Rows):
    """Enter narrows everything to that actor."""

    BINDINGS = [*keymap.ACTORS]

    actors: var[list[ActorCount]] = var(list)
    order: var[str] = var(next(iter(ORDERS)))
    marked: var[tuple[str, ...]] = var(())
    """The names of those to be taken together, in the order of marking."""

    @dataclass
    class Seen(Message):
        """These actors are in sight, and when they are in events is not known yet."""

        names: tuple[str, ...]

    def __init__(self, *, id: str) -> None:  # noqa: A002 - as every widget is told apart
        super().__init__(id=id)
        self._shown: list[ActorCount] = []
        self._sparks: dict[str, str] = {}
        self._unknown: list[str] = []

    follow = ""
    """The name under which the cursor's actor is to be found from now on."""

    def watch_actors(self) -> None:
        """The cursor stays on its actor, or on its row if that one goes by another name now."""
        names = [actor.name for actor in ORDERS[self.order](self.actors)]
        named = self._shown[self.cursor].name if self.cursor < len(self._shown) else ""
        there = next((name for name in (self.follow, named) if name in names), None)
        self.follow = ""
        self._arrange(self.cursor if there is None else names.index(there))

    def watch_order(self) -> None:
        self._arrange(0)

    def _arrange(self, cursor: int) -> None:
        self._shown = ORDERS[self.order](self.actors)
        self.forget()
        self.set_reactive(ActorList.cursor, max(0, min(cursor, self.count() - 1)))
        self.refill()
        self.reveal()

    def forget(self) -> None:
        """What was drawn over another time, or for another answer, holds no more."""
        self._sparks, self._unknown = {}, []
        self.refresh()

    def draw(self, sparks: Mapping[str, str]) -> None:
        """By name: a character for each part of the time that is shown."""
        self._sparks |= sparks
        self.refresh()

    def actor(self, row: int) -> ActorCount:
        return self._shown[row]

    def count(self) -> int:
        return len(self._shown)

    def watch_marked(self) -> None:
        self.refresh()

    def action_mark(self) -> None:
        if self.count():
            name = self.actor(self.cursor).name
            others = tuple(marked for marked in self.marked if marked != name)
            self.marked = others if name in self.marked else (*others, name)

    def words(self, row: int) -> str:
        return " ".join((self._shown[row].name, *self._shown[row].aliases))

    def action_sort(self) -> None:
        orders = list(ORDERS)
        self.order = orders[(orders.index(self.order) + 1) % len(orders)]

    # -------------------------------------------------------------------------- the lines
    def above(self, row: int, width: int, *, first: bool) -> list[Strip]:
        """The names of the columns stay in sight."""
        if not first:
            return []
        said = say_number(
            "{number} actor, {order}",
            "{number} actors, {order}",
            len(self._shown),
            order=say(self.order),
        )
        ends = ENDS if width >= ENDS_FROM else 0
        spark = width - ends - SPARK - 1
        events = say("events")
        named = [(spark - 1 - cells.width(events), events), (spark, say("over the time"))]
        if ends:
            named.append((width - ends + 2, say("first → last")))
        return [self.inked(title_line.write(said, named, width), width, self.ground)]

    def paint(self, row: int, width: int, *, at_cursor: bool) -> Strip:
        actor = self._shown[row]
        base = self.ground
        if at_cursor:
            base += self.ink("cursor" if self.has_focus else "marked")
        types = 2 + max(cells.width(say(one.value)) for one in ActorType)
        kind = cells.fit(f"  {say(actor.type.value)}", types) if width >= TYPE_FROM else "  "
        count = f"{grouped(actor.events):>7} "
        ends = _ends(actor) if width >= ENDS_FROM else ""
        room = width - 4 - SPARK - len(kind) - len(count) - len(ends)
        name = cells.cut(cells.safe(actor.name), room)
        aliases = cells.safe(", ".join(alias for alias in actor.aliases if alias != actor.name))
        mark = signs.MARKED.shape if actor.name in self.marked else " "
        beside = f"  {aliases}" if room - cells.width(name) > LEAST else ""
        return ink.line(
            [
                ("▌" if at_cursor else " ", self.ink("accent")),
                (f"{mark} ", self.ink("accent")),
                (name, ink.PLAIN),
                (cells.fit(beside, room - cells.width(name)), self.ink("dim")),
                (kind, self.ink("dim")),
                (count, ink.PLAIN),
                (f"{self._spark(actor.name)} ", self.ink("accent")),
                (ends, self.ink("dim")),
            ],
            width,
            base,
        )

    def _spark(self, name: str) -> str:
        """Asked for once it is in sight: there may be thousands."""
        if name not in self._sparks:
            self._sparks[name] = ""
            self._unknown.append(name)
            if len(self._unknown) == 1:
                self.call_later(self._ask)
        return self._sparks[name].ljust(SPARK)

    def _ask(self) -> None:
        names, self._unknown = tuple(self._unknown), []
        if names:
            self.post_message(self.Seen(names))


def _ends(actor: ActorCount) -> str:
    """When the first and the last event is, under one another."""
    first, last = (digits.no_finer(when) for when in (actor.first, actor.last))
    return f"  {first:<10}{f' → {last}' if first != last else '':<{ENDS - 12}}"
