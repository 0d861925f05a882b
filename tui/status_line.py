"""One line under the query: what was found or what is wrong with it, and the views to go to."""

from __future__ import annotations

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
    unit: reactive[str] = reactive("day")
    """What the headings stand for."""
    view: reactive[str] = reactive("")
    """The view that is shown."""

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        tabs = self._tabs()
        used = sum(cells.width(text) for text, _ in tabs)
        error = cells.safe(self.error)
        if error and cells.width(error) > width - used - 4:
            tabs, used = [], 0  # what is wrong is worth more than the way elsewhere
        hint = f" · {cells.safe(self.hint)}" if self.hint else ""
        said = error or f"{self._found()}{self._noted()}{hint}"
        if tabs and cells.width(said) > width - used - 3:
            tabs = self._tabs(brief=True)
            used = sum(cells.width(text) for text, _ in tabs)
        text = cells.fit(said, max(0, width - used - 3))
        style = self.ink("warning") if error else self.ink("dim")
        return ink.line([("   ", ink.PLAIN), (text, style), *tabs], width, self.ground)

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
