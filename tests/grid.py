"""What a terminal shows of what it was sent: its cells, with their attributes."""

from __future__ import annotations

import re
from typing import NamedTuple

from rich.cells import cell_len

_TOKEN = re.compile(
    r"\x1b\[(?P<values>[0-?]*)[ -/]*(?P<does>[@-~])|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)"
    r"|\x1b[()][A-Z0-9]|\x1b.|[^\x1b]",
    re.DOTALL,
)
_COLOURS = {38: 39, 48: 49}


class Cell(NamedTuple):
    """`text` is empty in the second cell of a wide sign; `look` are its attributes."""

    text: str
    look: tuple[tuple[int, tuple[int, ...]], ...]


class Grid:
    """Knows what full-screen programs send: moves, clearing, attributes and text."""

    def __init__(self, columns: int, lines: int) -> None:
        self._columns, self._lines = columns, lines
        self._x = self._y = 0
        self._look: dict[int, tuple[int, ...]] = {}
        self._clear()

    def _clear(self) -> None:
        """Cells that hold nothing are None."""
        self.cells: list[list[Cell | None]] = [[None] * self._columns for _ in range(self._lines)]

    def feed(self, written: str) -> Grid:
        for token in _TOKEN.finditer(written):
            if token["does"] is not None:
                self._do(token["does"], token["values"])
            elif not token[0].startswith("\x1b"):
                self._put(token[0])
        return self

    def _put(self, text: str) -> None:
        if text == "\r":
            self._x = 0
            return
        if text == "\n":
            self._y = min(self._y + 1, self._lines - 1)
            return
        look = tuple(sorted(self._look.items()))
        for place, shown in zip(range(cell_len(text)), (text, ""), strict=False):
            if self._x + place < self._columns:
                self.cells[self._y][self._x + place] = Cell(shown, look)
        self._x += cell_len(text)

    def _do(self, does: str, values: str) -> None:
        if does == "H":
            line, _, column = values.partition(";")
            self._y, self._x = int(line or 1) - 1, int(column or 1) - 1
        elif does == "J":
            self._clear()
        elif does == "m":
            self._dress([int(value or 0) for value in values.split(";")])

    def _dress(self, codes: list[int]) -> None:
        while codes:
            code = codes.pop(0)
            if code == 0:
                self._look = {}
            elif code in _COLOURS:
                size = 4 if codes[0] == 2 else 2
                self._look[code] = tuple(codes[:size])
                del codes[:size]
            elif code in _COLOURS.values():
                self._look.pop(code - 1, None)
            else:
                self._look[code] = ()

    def text(self) -> list[str]:
        return ["".join(cell.text if cell else " " for cell in line) for line in self.cells]
