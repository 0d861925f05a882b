"""One line under the query: what was found or what is wrong with it, and the views to go to."""

from __future__ import annotations

from collections.abc import Iterator

from rich.style import Style
from textual.reactive import reactive
from textual.strip import Strip

from tui import cells, found, ink
from tui.found import Found, Part


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
        parts = found.line(list(self._said()), self.view, width, wrong=bool(self.error))
        return ink.line(map(self._linked, parts), width, self.ground)

    def _said(self) -> Iterator[Part]:
        """An error before what goes on, and that before the counts."""
        if self.error:
            yield Part(cells.safe(self.error), "warning")
        elif self.doing:
            yield Part(cells.safe(self.doing), "dim")
        else:
            counts = (self.certain, self.possible, self.total, self.hidden, self.marked)
            yield from Found(*counts, self.unit).said()
            if self.news:
                yield from (Part(" · ", "dim"), Part(cells.safe(self.news), "accent", "news"))
            if self.hint:
                yield Part(f" · {cells.safe(self.hint)}", "dim")

    def _linked(self, part: Part) -> ink.Piece:
        style = self.ink(part.ink) if part.ink else ink.PLAIN
        if part.does:
            style += Style.from_meta({"@click": f"app.{part.does}"})
        return part.text, style
