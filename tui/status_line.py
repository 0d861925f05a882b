"""One line under the query: what was found or what is wrong with it, and the views to go to."""

from __future__ import annotations

from rich.style import Style
from textual.reactive import reactive
from textual.strip import Strip

from tui import cells, ink


class StatusLine(ink.Inked):
    """An error takes the place of the counts, so that nothing below it moves."""

    certain: reactive[int | None] = reactive(None)
    possible: reactive[int] = reactive(0)
    total: reactive[int] = reactive(0)
    hint: reactive[str] = reactive("")
    """Why nothing was found, or that only something near was."""
    error: reactive[str] = reactive("")
    unit: reactive[str] = reactive("day")
    """What the headings stand for."""
    view: reactive[str] = reactive("")
    """The view that is shown."""

    def __init__(self, views: tuple[str, ...]) -> None:
        """The views in the order of their number keys."""
        super().__init__()
        self._views = views

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        tabs = self._tabs()
        used = sum(cells.width(text) for text, _ in tabs)
        error = cells.safe(self.error)
        if error and cells.width(error) > width - used - 4:
            tabs, used = [], 0  # what is wrong is worth more than the way elsewhere
        hint = f" · {cells.safe(self.hint)}" if self.hint else ""
        text = cells.fit(error or f"{self._found()}{hint}", max(0, width - used - 3))
        style = self.ink("warning") if error else self.ink("dim")
        return ink.line([("   ", ink.PLAIN), (text, style), *tabs], width, self.ground)

    def _found(self) -> str:
        if self.certain is None:
            return "reading …"
        found = self.certain + self.possible
        if not found:
            return f"nothing matches, of {self.total:,} events" if self.total else "no events"
        by = f" by {self.unit}"
        if found == self.total:
            return f"{found:,} events{by}"
        counts = f"{self.certain:,} certain · {self.possible:,} possible"
        return f"{counts if self.possible else f'{found:,}'} of {self.total:,} events{by}"

    def _tabs(self) -> list[ink.Piece]:
        pieces: list[ink.Piece] = []
        for number, view in enumerate(self._views, 1):
            style = self.ink("heading") if view == self.view else self.ink("dim")
            link = Style.from_meta({"@click": f"app.view('{view}')"})
            pieces += [(f"{number} {view}", style + link), ("  ", ink.PLAIN)]
        return pieces
