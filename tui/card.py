"""A thing in full, beside or under the list that it stands in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.strip import Strip

from tui import ink, keymap
from tui.event_card import Inks


class Card(ink.InkedView):
    """A subclass says what is written on it (`written`), and calls `write` where that changes."""

    BINDINGS = [*keymap.EVENT]

    _lines: Sequence[Inks] = ()

    def written(self, width: int) -> Iterator[Inks]:
        raise NotImplementedError

    def write(self) -> None:
        self._write()
        self.scroll_to(y=0, animate=False)

    def on_resize(self) -> None:
        self._write()

    def _write(self) -> None:
        self._lines = list(self.written(max(20, self.size.width - 3)))
        self.extend_to(len(self._lines))
        self.refresh()

    def render_line(self, y: int) -> Strip:
        index = self.scroll_offset.y + y
        if index >= len(self._lines):
            return Strip.blank(self.size.width, self.ground)
        pieces = [
            (text, self.ink(name) if name else ink.PLAIN) for text, name in self._lines[index]
        ]
        return ink.line(pieces, self.size.width, self.ground)

    def action_scroll_down(self) -> None:
        self.scroll_relative(y=1, animate=False)

    def action_scroll_up(self) -> None:
        self.scroll_relative(y=-1, animate=False)
