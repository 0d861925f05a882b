"""Who is in the events that match, with how often and from when to when."""

from __future__ import annotations

from rich.style import Style
from textual.reactive import reactive
from textual.strip import Strip

from timeline.search import ActorCount
from tui import cells, ink, keymap
from tui.rows import Rows

BAR = 8
"""Cells of the bar that compares the counts."""

SPAN_FROM = 60
"""Columns from which first and last date are shown."""


class ActorList(Rows):
    """Enter narrows everything to that actor."""

    BINDINGS = [*keymap.ACTORS]

    actors: reactive[list[ActorCount]] = reactive(list)

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
        return [ink.line([(text.ljust(width, "─"), self.ink("dim"))], width, self.rich_style)]

    def paint(self, row: int, width: int, *, at_cursor: bool) -> Strip:
        actor = self.actors[row]
        base = self.rich_style
        if at_cursor:
            base += self.ink("cursor" if self.has_focus else "marked")
        most = max(1, self.actors[0].events)
        bar = "█" * max(1, actor.events * BAR // most)
        span = f"  {_span(actor)}" if width >= SPAN_FROM else ""
        count = f"{actor.events:>7,} "
        room = width - 2 - BAR - cells.width(span) - len(count) - 15
        name = cells.cut(cells.safe(actor.name), max(1, room))
        aliases = cells.safe(", ".join(alias for alias in actor.aliases if alias != actor.name))
        rest = cells.fit(f"  {aliases}" if aliases else "", max(0, room - cells.width(name)))
        return ink.line(
            [
                ("▌ " if at_cursor else "  ", self.ink("accent")),
                (name, Style()),
                (rest, self.ink("dim")),
                (cells.fit(f" {actor.type.value}", 15), self.ink("dim")),
                (count, Style()),
                (bar.ljust(BAR), self.ink("accent")),
                (span, self.ink("dim")),
            ],
            width,
            base,
        )


def _span(actor: ActorCount) -> str:
    """First and last date, as EDTF, under one another."""
    first, last = (cells.cut(str(when or "–"), 10) for when in (actor.first, actor.last))
    return f"{first:>10}{f' → {last}' if first != last else '':<13}"
