"""The events in the order of time: days as headings, silences named, bounds kept apart."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from textual import events
from textual.message import Message
from textual.reactive import var
from textual.strip import Strip

from tui import headings, keymap, pages
from tui.event_lines import EventLines
from tui.pages import Pages
from tui.rows import Rows

if TYPE_CHECKING:
    from timeline.search import Results, Row


class TimelineList(Rows):
    """All that matches, oldest first."""

    BINDINGS = [*keymap.TIMELINE]

    marked: var[tuple[str, ...]] = var(())
    """Ids of the events that the reader marked, in the order of marking."""
    begun: var[int | None] = var(None)
    """The row from which a range is being marked, up to the cursor."""
    advice: var[str] = var("")
    """What to do where there is no row."""
    unit: var[headings.Unit] = var(headings.DAYS)
    """What the headings stand for."""

    @cached_property
    def lines(self) -> EventLines:
        return EventLines()

    # --------------------------------------------------------------------------- the rows
    def show(self, results: Results, selected: str | None, second: int | None) -> None:
        """Other results: the selected event stays where it is, if it is still among them; else
        the cursor goes to what is nearest to that second."""
        y = self.line_of(self.cursor) if self.count() else None
        self.lines.pages = Pages(results)
        self.begun = None  # its row is another now
        self.refill()
        before = self.cursor
        self.keep(pages.place(results, selected, second), y)
        if self.cursor == before and self.count():
            self.post_message(self.Moved(self, self.cursor))

    def watch_marked(self) -> None:
        self.refresh()

    def watch_unit(self) -> None:
        """Under other headings the cursor's row stays on its line."""
        self.lines.unit = self.unit
        y = self.line_of(self.cursor) if self.count() else None
        self.refill()
        self.keep(self.cursor, y)

    def watch_begun(self) -> None:
        self.refresh()

    def watch_cursor(self, before: int, row: int) -> None:
        super().watch_cursor(before, row)
        if self.begun is not None:
            self.refresh()

    @property
    def range(self) -> range:
        """The rows between the anchor and the cursor; none where there is no anchor."""
        if self.begun is None:
            return range(0)
        return range(min(self.begun, self.cursor), max(self.begun, self.cursor) + 1)

    def row(self, index: int) -> Row | None:
        return self.lines.row(index)

    def count(self) -> int:
        return len(self.lines)

    def window(self) -> tuple[int, int] | None:
        """First and last second of the rows in sight."""
        return self.lines.window(self.page())

    def action_date(self, step: int) -> None:
        """To the first row of the next or of this or the previous date."""
        row = self.cursor
        if step < 0 and row > 0 and self.lines.heads(row):
            row -= 1
        if step > 0:
            row += 1
            while row < self.count() and not self.lines.heads(row):
                row += 1
        else:
            while row > 0 and not self.lines.heads(row):
                row -= 1
        self.cursor = row

    # ------------------------------------------------------------------------ the mouse
    def on_click(self, event: events.Click) -> None:
        """A click on a heading goes to the first row under it; a second one looks closer."""
        lines = self.page()
        if event.y >= len(lines) or lines[event.y].above is None:
            return
        row = lines[event.y].row
        if event.chain > 1:
            self.post_message(self.Closer())
        self.cursor = row

    @dataclass
    class Closer(Message):
        """The reader wants shorter headings."""

    # -------------------------------------------------------------------------- the lines
    def render_line(self, y: int) -> Strip:
        if self.count() or y != 1:
            return super().render_line(y)
        return self.inked([(f"   {self.advice}", "dim")], self.line_width, self.ground)

    def count_above(self, row: int, first: bool) -> int:
        return self.lines.count_above(row, first)

    def above(self, row: int, width: int, *, first: bool) -> list[Strip]:
        lines = self.lines.above(row, width, first=first)
        return [self.inked(written, width, self.ground) for written in lines]

    def paint(self, row: int, width: int, *, at_cursor: bool) -> Strip:
        shown = self.row(row)
        if shown is None:
            return Strip.blank(width, self.ground)
        base = self.ground
        if at_cursor:
            base += self.ink("cursor" if self.has_focus else "marked")
        marked = shown.id in self.marked or row in self.range
        written = self.lines.event(shown, width, at_cursor=at_cursor, marked=marked)
        return self.inked(written, width, base)
