"""Who is in the events that match, with how often and from when to when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.reactive import var
from textual.strip import Strip

from tui import cells, dates, ink, keymap
from tui.rows import Rows

if TYPE_CHECKING:
    from timeline.search import ActorCount

BAR = 8
"""Cells of the bar that compares the counts."""

TYPE_FROM, ENDS_FROM = 56, 76
"""Columns from which an actor's type is shown, and its first and last date."""


class ActorList(Rows):
    """Enter narrows everything to that actor."""

    BINDINGS = [*keymap.ACTORS]

    actors: var[list[ActorCount]] = var(list)

    def watch_actors(self) -> None:
        self.set_reactive(ActorList.cursor, 0)
        self.refill()
        self.scroll_to(y=0, animate=False)

    def count(self) -> int:
        return len(self.actors)

    def above(self, row: int, width: int, *, first: bool) -> list[Strip]:
        if row:
            return []
        text = f" ── {len(self.actors)} actors in what matches "
        return [ink.line([(text.ljust(width, "─"), self.ink("dim"))], width, self.ground)]

    def paint(self, row: int, width: int, *, at_cursor: bool) -> Strip:
        actor = self.actors[row]
        base = self.ground
        if at_cursor:
            base += self.ink("cursor" if self.has_focus else "marked")
        most = max(1, self.actors[0].events)
        bar = "█" * max(1, actor.events * BAR // most)
        kind = cells.fit(f"  {actor.type.value}", 14) if width >= TYPE_FROM else "  "
        count = f"{actor.events:>7,} "
        ends = _ends(actor) if width >= ENDS_FROM else ""
        room = width - 3 - BAR - len(kind) - len(count) - len(ends)
        name = cells.cut(cells.safe(actor.name), room)
        aliases = cells.safe(", ".join(alias for alias in actor.aliases if alias != actor.name))
        return ink.line(
            [
                ("▌  " if at_cursor else "   ", self.ink("accent")),
                (name, ink.PLAIN),
                (cells.fit(f"  {aliases}", room - cells.width(name)), self.ink("dim")),
                (kind, self.ink("dim")),
                (count, ink.PLAIN),
                (bar.ljust(BAR), self.ink("accent")),
                (ends, self.ink("dim")),
            ],
            width,
            base,
        )


def _ends(actor: ActorCount) -> str:
    """The days of the first and the last event, under one another; 25 cells."""
    first, last = (dates.day(dates.anchor(when)) for when in (actor.first, actor.last))
    return f"  {first:>10}{f' → {last}' if first != last else '':<13}"
