"""One line under the query: what was found or what is wrong with it, and the views to go to."""

from __future__ import annotations

from collections.abc import Sequence

from rich.style import Style
from textual.reactive import reactive
from textual.strip import Strip

from tui import cells, ink
from tui.words import grouped, noted, say, say_number

BY_UNIT = noted("by day", "by week", "by month", "by year", "by decade", "by century")
VIEWS = noted("timeline", "lanes", "actors", "documents", "source", "review")
"""In the order of their number keys."""


class StatusLine(ink.Inked):
    """An error takes the place of the counts, so that nothing below it moves."""

    certain: reactive[int | None] = reactive(None)
    possible: reactive[int] = reactive(0)
    total: reactive[int] = reactive(0)
    hidden: reactive[int] = reactive(0)
    """Events that the reader took off the timeline."""
    marked: reactive[int] = reactive(0)
    hint: reactive[str] = reactive("")
    """Why nothing was found, or that only something near was."""
    error: reactive[str] = reactive("")
    doing: reactive[str] = reactive("")
    """What goes on that takes its time, and how far it is."""
    news: reactive[str] = reactive("")
    """What the last reading brought, with the key that leads there."""
    unit: reactive[str] = reactive("day")
    """What the headings stand for."""
    view: reactive[str] = reactive("")
    """The view that is shown."""

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        tabs = self._tabs()
        said = self._said()
        length = sum(cells.width(text) for text, _ in said)
        room = width - 3 - self._width(tabs)
        if self.error and length > room - 1:
            tabs, room = [], width - 3  # what is wrong is worth more than the way elsewhere
        elif length > room:
            tabs = self._tabs(brief=True)
            room = width - 3 - self._width(tabs)
        pieces: list[ink.Piece] = [("   ", ink.PLAIN)]
        for text, style in said:
            shown = cells.cut(text, max(0, room))
            pieces.append((shown, style))
            room -= cells.width(shown)
        pieces.append((" " * room, said[-1][1]))
        return ink.line([*pieces, *tabs], width, self.ground)

    def _width(self, pieces: Sequence[ink.Piece]) -> int:
        return sum(cells.width(text) for text, _ in pieces)

    def _said(self) -> list[ink.Piece]:
        """An error before what goes on, and that before the counts."""
        dim = self.ink("dim")
        if self.error:
            return [(cells.safe(self.error), self.ink("warning"))]
        if self.doing:
            return [(cells.safe(self.doing), dim)]
        pieces = [(f"{self._found()}{self._noted()}", dim)]
        if self.news:
            link = Style.from_meta({"@click": "app.news"})
            pieces += [(" · ", dim), (cells.safe(self.news), self.ink("accent") + link)]
        if self.hint:
            pieces.append((f" · {cells.safe(self.hint)}", dim))
        return pieces

    def _found(self) -> str:
        if self.certain is None:
            return say("reading …")
        found = self.certain + self.possible
        if not found:
            return self._of_all(say("nothing matches,")) if self.total else say("no events")
        by = say(f"by {self.unit}")
        if found == self.total:
            return f"{say_number('{number} event', '{number} events', found)} {by}"
        counts = grouped(found)
        if self.possible:
            certain = say_number("{number} certain", "{number} certain", self.certain)
            possible = say_number("{number} possible", "{number} possible", self.possible)
            counts = f"{certain} · {possible}"
        return f"{self._of_all(counts)} {by}"

    def _noted(self) -> str:
        said = ""
        if self.marked:
            said += say_number(" · {number} marked", " · {number} marked", self.marked)
        if self.hidden:
            said += say_number(" · {number} hidden", " · {number} hidden", self.hidden)
        return said

    def _of_all(self, counts: str) -> str:
        return say_number(
            "{counts} of {number} event", "{counts} of {number} events", self.total, counts=counts
        )

    def _tabs(self, *, brief: bool = False) -> list[ink.Piece]:
        """`brief`: by their numbers, but for the one that is shown."""
        pieces: list[ink.Piece] = []
        for number, view in enumerate(VIEWS, 1):
            style = self.ink("heading") if view == self.view else self.ink("dim")
            link = Style.from_meta({"@click": f"app.view('{view}')"})
            name = "" if brief and view != self.view else f" {say(view)}"
            pieces += [(f"{number}{name}", style + link), ("  ", ink.PLAIN)]
        return pieces
