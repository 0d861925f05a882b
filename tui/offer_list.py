"""The small list under the query box: what the query may become."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.message import Message
from textual.reactive import reactive, var
from textual.strip import Strip

from tui import cells, ink
from tui.offers import Offer

WIDEST = 48
"""Cells of what is offered; more is cut."""


class OfferList(ink.Inked):
    """It takes no key: the box does, and says which offer stands out."""

    offers: var[tuple[Offer, ...]] = var(())
    chosen: reactive[int] = reactive(-1)
    """The offer that ⏎ takes, from 0; -1: none yet."""

    @dataclass
    class Taken(Message):
        """The reader clicked on it."""

        offer: Offer

    def watch_offers(self, offers: tuple[Offer, ...]) -> None:
        self.display = bool(offers)
        if offers:
            width = min(WIDEST, max(cells.width(_shown(offer)) for offer in offers))
            says = max(cells.width(offer.says) for offer in offers)
            self.styles.height = len(offers)
            self.styles.width = min(self.app.size.width - 4, width + says + 6)
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
