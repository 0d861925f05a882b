"""What the terminal shows already need not be sent again.

A widget that Textual repaints is sent whole, also where hardly anything of it has changed; over a
slow line each character counts. Here is remembered what was written where, run by run, and only
what differs goes out.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from rich.cells import cell_len

_MOVE = re.compile(r"\x1b\[(\d+);(\d+)H")
_LOOK = re.compile(r"\x1b\[[\d;]*m")
_LINE_END = "\r\n"


class _Run(NamedTuple):
    """Cells [start, end) of a line, and what was written to them."""

    start: int
    end: int
    written: str


class Shown:
    """Of a terminal that only we write to."""

    def __init__(self) -> None:
        self._lines: dict[int, list[_Run]] = {}

    def forget(self) -> None:
        """The screen holds something else now, or nobody knows what."""
        self._lines.clear()

    def lacking(self, paint: str) -> str:
        """What of a paint is not there yet; all of what is no paint, or a paint of everything: who
        asks for that, after a change of size or because something else wrote there, needs it."""
        before, *rest = _MOVE.split(paint)
        if not rest:
            return paint
        moves = list(zip(map(int, rest[::3]), map(int, rest[1::3]), rest[2::3], strict=True))
        if self._is_whole(moves):
            self.forget()
        sent = "".join(self._sent(*move) for move in moves)
        line, start, written = moves[-1]
        # Where the cursor is to stay.
        return f"{before}{sent}" if written else f"{before}{sent}\x1b[{line};{start}H"

    def _is_whole(self, moves: list[tuple[int, int, str]]) -> bool:
        """Line by line from the first one on, each from its first cell."""
        lines = [line for line, column, written in moves if column == 1 and written]
        return len(lines) >= max(2, len(moves) - 1) and lines == list(range(1, len(lines) + 1))

    def _sent(self, line: int, start: int, written: str) -> str:
        run = written.rstrip(_LINE_END)
        text = _LOOK.sub("", run)
        if not text:
            return ""
        move = f"\x1b[{line};{start}H"
        known = self._lines.setdefault(line, [])
        if not text.isprintable():  # it may do more than stand there
            self.forget()
            return f"{move}{written}"
        new = _Run(start, start + cell_len(text), run)
        if new in known:
            return ""
        known[:] = [one for one in known if one.end <= new.start or one.start >= new.end]
        known.append(new)
        return f"{move}{run}"
