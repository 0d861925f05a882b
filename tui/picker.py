"""A list to choose from, over the views."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.strip import Strip
from textual.widgets import Static

from tui import cells, ink, keymap
from tui.rows import Rows
from tui.words import say

TALLEST = 18
"""Lines of the list at most; it scrolls."""


class Item(NamedTuple):
    """`says` is written beside the name, dim."""

    name: str
    says: str = ""


class Pick(NamedTuple):
    """The item's place, from 0; `gone`: it shall be removed, not followed."""

    place: int
    gone: bool = False


class Items(Rows):
    """What there is to choose."""

    BINDINGS = [*keymap.CHOOSE]

    def __init__(self, items: Sequence[Item]) -> None:
        super().__init__()
        self._items = items
        self._column = max((cells.width(cells.safe(item.name)) for item in items), default=0)
        self.styles.height = max(1, min(TALLEST, len(items)))

    def count(self) -> int:
        return len(self._items)

    def paint(self, row: int, width: int, *, at_cursor: bool) -> Strip:
        item = self._items[row]
        base = self.ground + self.ink("cursor") if at_cursor else self.ground
        column = min(self._column, max(10, width - 12))
        pieces = [
            ("▌ " if at_cursor else "  ", self.ink("accent")),
            (cells.fit(cells.safe(item.name), column), ink.PLAIN),
            (f"  {cells.safe(item.says)}", self.ink("dim")),
        ]
        return ink.line(pieces, width, base)


class Picker(ModalScreen[Pick | None]):
    """Answers with what was picked, or with None."""

    BINDINGS = [*keymap.PICKER]

    def __init__(
        self, title: str, items: Sequence[Item], *, empty: str, foot: str, removes: bool = False
    ) -> None:
        """`empty` is said where there is nothing to choose; `foot` says what ⏎ does."""
        super().__init__()
        self._title, self._items, self._empty = title, items, empty
        self._foot, self._removes = foot, removes

    def compose(self) -> ComposeResult:
        with Vertical(classes="sheet"):
            yield Static(cells.safe(self._title), classes="sheet-title", markup=False)
            if self._items:
                yield Items(self._items)
            else:
                yield Static(self._empty, markup=False)
            yield Static(f"{self._foot}   {say('esc back')}", classes="sheet-foot", markup=False)

    @on(Rows.Chosen)
    def _chosen(self, message: Rows.Chosen) -> None:
        message.stop()
        self.dismiss(Pick(message.row))

    def action_remove(self) -> None:
        if self._removes and self._items:
            self.dismiss(Pick(self.query_one(Items).cursor, gone=True))
