"""The small list under the query box: what the query may become."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.message import Message
from textual.reactive import reactive, var
from textual.strip import Strip

from tui import cells, ink
from tui.offers import Offer


class OfferList(ink.Inked):
    """It takes no key: the box does, and says which offer stands out."""

    offers: var[tuple[Offer, ...]] = var(())
    chosen: reactive[int] = reactive(-1)
    """The offer that ⏎ takes, from 0; -1: none yet."""

    @dataclass
    class Taken(Message):
        """The reader clicked on it."""

        offer: Offer

    def watch_offers(self, before: tuple[Offer, ...], offers: tuple[Offer, ...]) -> None:
        """Its size changes with their number alone: to lay out the screen costs more than all
        else that a key does."""
        if len(offers) != len(before):
            self.display = bool(offers)
            self.styles.height = max(1, len(offers))
        self.refresh()

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        if y >= len(self.offers):
            return Strip.blank(width, self.ground)
        offer = self.offers[y]
        base = self.ground + (self.ink("cursor") if y == self.chosen else self.ink("marked"))
        says = cells.cut(cells.safe(offer.says), max(0, width - 12))
        room = width - cells.width(says) - 5
        mark = "▌ " if y == self.chosen else "  "
        return ink.line(
            [
                (mark, self.ink("accent")),
                (cells.fit(_shown(offer), max(1, room)), ink.PLAIN),
                (f"  {says} ", self.ink("dim")),
            ],
            width,
            base,
        )

    def on_click(self, event: events.Click) -> None:
        if event.y < len(self.offers):
            self.post_message(self.Taken(self.offers[event.y]))


def _shown(offer: Offer) -> str:
    return cells.safe(offer.shown)
