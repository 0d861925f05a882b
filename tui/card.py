"""A thing in full, beside or under the list that it stands in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from textual.geometry import Region
from textual.strip import Strip

from tui import cells, ink, keymap
from tui.looks import Inks

LABEL = 11
"""Cells of the column of labels."""


class Card(ink.InkedView):
    """A subclass says what is written on it (`written`), and calls `write` where it is of another
    thing, `rewrite` where more is known of the same."""

    BINDINGS = [*keymap.EVENT]

    _lines: Sequence[Inks] = ()

    def written(self, width: int) -> Iterator[Inks]:
        raise NotImplementedError

    def write(self) -> None:
        self.rewrite()
        self.scroll_to(y=0, animate=False)

    def rewrite(self) -> None:
        before, self._lines = self._lines, list(self.written(max(20, self.line_width)))
        self.extend_to(len(self._lines))
        for y in range(self.size.height):
            index = self.scroll_offset.y + y
            if before[index : index + 1] != self._lines[index : index + 1]:
                self.refresh(Region(0, y, self.outer_size.width, 1))

    def on_resize(self) -> None:
        self.rewrite()
        self.refresh()

    def render_line(self, y: int) -> Strip:
        index = self.scroll_offset.y + y
        if index >= len(self._lines):
            return Strip.blank(self.line_width, self.ground)
        return self.inked(self._lines[index], self.line_width, self.ground)

    def action_scroll_down(self) -> None:
        self.scroll_relative(y=1, animate=False)

    def action_scroll_up(self) -> None:
        self.scroll_relative(y=-1, animate=False)


def wrapped(text: str, width: int, name: str = "") -> Iterator[Inks]:
    """Any text as lines of at most so many cells, in that ink."""
    shown = cells.safe(text)
    for start, end in cells.wrap(shown, 0, len(shown), max(10, width)):
        yield [(shown[start:end].rstrip(), name)]


def labelled(fields: Iterable[tuple[str, str, str]], width: int) -> Iterator[Inks]:
    """Label, text and its ink: the texts stand under one another, each line of one on its own."""
    for label, value, name in fields:
        shown = label
        for part in value.split("\n"):
            for written in wrapped(part, width - LABEL, name):
                yield [(cells.fit(cells.safe(shown), LABEL), "dim"), *written]
                shown = ""
