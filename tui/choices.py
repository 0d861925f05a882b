"""A few things to choose from, each with the letter that chooses it at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from textual.strip import Strip

from tui import cells, ink, keymap
from tui.rows import Rows


class Choice(NamedTuple):
    """`key` is the letter, `shows` what would be had by it."""

    key: str
    name: str
    shows: str


class Choices(Rows, inherit_bindings=False):
    """Letters are for the choices: only the arrows move."""

    BINDINGS = [*keymap.CHOICES]

    def __init__(self, choices: Sequence[Choice]) -> None:
        super().__init__()
        self._choices = choices
        self.styles.height = len(choices)

    def count(self) -> int:
        return len(self._choices)

    def paint(self, row: int, width: int, *, at_cursor: bool) -> Strip:
        choice = self._choices[row]
        base = self.ground + self.ink("cursor") if at_cursor else self.ground
        name = max(cells.width(choice.name) for choice in self._choices) + 2
        shows = cells.cut(cells.safe(choice.shows), max(0, width - name - 6))
        return ink.line(
            [
                ("▌ " if at_cursor else "  ", self.ink("accent")),
                (f"{choice.key}  ", self.ink("accent")),
                (cells.fit(choice.name, name), ink.PLAIN),
                (shows, self.ink("dim")),
            ],
            width,
            base,
        )
