"""The events in the order of time: days as headings, silences named, bounds kept apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.style import Style
from textual import events
from textual.message import Message
from textual.reactive import var
from textual.strip import Strip

from timeline.when import When
from tui import cells, dates, headings, ink, keymap, signs
from tui.pages import Pages
from tui.rows import Rows
from tui.words import say

if TYPE_CHECKING:
    from timeline.search import Results, Row

ACTORS_FROM = 64
"""Columns from which the actors stand beside the title."""


class TimelineList(Rows):
    """All that matches, oldest first."""

    BINDINGS = [*keymap.TIMELINE]

    pages: Pages | None = None
    marked: var[tuple[str, ...]] = var(())
    """Ids of the events that the reader marked, in the order of marking."""
    begun: var[int | None] = var(None)
    """The row from which a range is being marked, up to the cursor."""
    advice: var[str] = var("")
    """What to do where there is no row."""
    unit: var[headings.Unit] = var(headings.DAYS)
    """What the headings stand for."""
    columns: var[tuple[str, ...]] = var(("actors", "sources"))
    """What stands beside the titles."""
    complete = True
    """Nothing is filtered out, so that a gap is a silence of the documents."""

    # --------------------------------------------------------------------------- the rows
    def show(self, results: Results, selected: str | None, second: int | None) -> None:
        """Other results: the selected event stays where it is, if it is still among them; else
        the cursor goes to what is nearest to that second."""
        y = self.line_of(self.cursor) if self.count() else None
        self.pages = Pages(results)
        self.begun = None  # its row is another now
        position = results.position(selected) if selected is not None else None
        if position is None:
            position = results.at(second) if second is not None else 0
        self.refill()
        before = self.cursor
        self.keep(min(position, max(0, len(results) - 1)), y)
        if self.cursor == before and self.count():
            self.post_message(self.Moved(self, self.cursor))

    def watch_marked(self) -> None:
        self.refresh()

    def watch_unit(self) -> None:
        """Under other headings the cursor's row stays on its line."""
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
        return self.pages.row(index) if self.pages is not None else None

    def when(self, index: int) -> When | None:
        row = self.row(index)
        return row.when if row is not None else None

    def count(self) -> int:
        return len(self.pages.results) if self.pages is not None else 0

    def window(self) -> tuple[int, int] | None:
        """First and last second of the rows in sight."""
        seconds = [
            second
            for shown in self.page()
            if shown.above is None and (second := dates.anchor(self.when(shown.row))) is not None
        ]
        return (min(seconds), max(seconds)) if seconds else None

    def action_date(self, step: int) -> None:
        """To the first row of the next or of this or the previous date."""
        row = self.cursor
        if step < 0 and row > 0 and self._heads(row):
            row -= 1
        if step > 0:
            row += 1
            while row < self.count() and not self._heads(row):
                row += 1
        else:
            while row > 0 and not self._heads(row):
                row -= 1
        self.cursor = row

    def _heads(self, row: int) -> bool:
        """The row is the first under its heading."""
        return row == 0 or self._heading(row).key != self._heading(row - 1).key

    def _heading(self, row: int) -> headings.Heading:
        return headings.heading(self.when(row), self.unit)

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
        return ink.line([(f"   {self.advice}", self.ink("dim"))], self.line_width, self.ground)

    def above(self, row: int, width: int, *, first: bool) -> list[Strip]:
        strips = []
        if not first and row:
            if not self._heads(row):
                return []
            if silence := self._silence(row):
                strips.append(self._rule(silence, width, "dim", "┄"))
        heading = self._heading(row)
        stroke = "╌" if heading.band else "─"
        strips.append(self._rule(heading.text, width, "heading", stroke))
        return strips

    def _silence(self, row: int) -> str:
        """What is said of the time between the row and the one before; "" where that is short."""
        least = round(1.5 * self.unit.seconds)
        length = dates.gap(self.when(row - 1), self.when(row), least=least)
        if not length:
            return ""
        if self.complete:
            return say("no events for {length}", length=length)
        return say("nothing that matches for {length}", length=length)

    def _rule(self, text: str, width: int, name: str, stroke: str) -> Strip:
        dim = self.ink("dim")
        shown = cells.cut(text, max(1, width - 6))
        rest = max(0, width - cells.width(shown) - 6)
        pieces = [(f" {stroke * 2} ", dim), (shown, self.ink(name)), (" " + stroke * rest, dim)]
        return ink.line(pieces, width, self.ground)

    def paint(self, row: int, width: int, *, at_cursor: bool) -> Strip:
        shown = self.row(row)
        if shown is None:
            return Strip.blank(width, self.ground)
        base = self.ground
        if at_cursor:
            base += self.ink("cursor" if self.has_focus else "marked")
        plain = ink.PLAIN if shown.certain else self.ink("dim")
        tail = self._tail(shown)
        room = width - 6
        beside = self._beside(shown)
        title_room = room if room < ACTORS_FROM or not beside else room * 2 // 3
        rest = room - title_room - sum(cells.width(text) for text, _ in tail)
        title_room += min(0, rest)
        clock = self._moment(shown.when)
        title = self._title(shown, title_room - (len(clock) + 1 if clock else 0), plain)
        return ink.line(
            [
                ("▌" if at_cursor else " ", self.ink("accent")),
                (signs.of_time(shown.when).shape, plain),
                (signs.MARKED.shape if self._is_marked(row, shown) else " ", self.ink("accent")),
                (f"{signs.of_status(shown.status, negated=shown.negated).shape} ", plain),
                (f"{clock} " if clock else "", self.ink("dim")),
                *title,
                (_columns(beside, rest), self.ink("dim")),
                *tail,
            ],
            width,
            base,
        )

    def _moment(self, when: When | None) -> str:
        """What the heading does not say: the hour under a day, the day under a longer unit."""
        if not self.unit.column:
            return dates.clock(when)
        if headings.heading(when, self.unit).key[:1] in "<>n" or not (
            said := headings.brief(when, self.unit)
        ):
            return " " * self.unit.column
        return cells.fit(said, self.unit.column)

    def _is_marked(self, row: int, shown: Row) -> bool:
        return shown.id in self.marked or row in self.range

    def _title(self, shown: Row, room: int, plain: Style) -> list[ink.Piece]:
        text = cells.cut(cells.safe(shown.title), room)
        pieces = ink.lit(text, shown.lit, plain, self.ink("lit"))
        return [*pieces, (" " * (room - cells.width(text)), plain)]

    def _beside(self, shown: Row) -> list[str]:
        """Participants come first among the actors."""
        texts = {"actors": ", ".join(shown.actors), "document": f"{shown.path}:{shown.line}"}
        return [texts[column] for column in self.columns if column in texts]

    def _tail(self, shown: Row) -> list[ink.Piece]:
        """What must not be overlooked, at the right end."""
        tail: list[ink.Piece] = [
            (f" {sign.shape}", self.ink("accent")) for sign in signs.of_marks(shown.marks)
        ]
        tail += [(f" #{cells.cut(cells.safe(tag), 12)}", self.ink("dim")) for tag in _tags(shown)]
        if not shown.certain:
            tail.append((f" {say('maybe')}", self.ink("dim")))
        if shown.disputed or shown.warned:
            tail.append((f" {signs.DISPUTED.shape}", self.ink("warning")))
        if shown.sources > 1 and "sources" in self.columns:
            tail.append((f" {signs.SOURCES.shape}{shown.sources}", self.ink("dim")))
        return tail


def _columns(texts: list[str], room: int) -> str:
    """Side by side in so many cells; they give way to what stands at the right end."""
    if room < 6 or not texts:
        return " " * max(0, room)
    each = room // len(texts)
    widths = [each] * (len(texts) - 1) + [room - each * (len(texts) - 1)]
    return "".join(
        "  " + cells.fit(cells.safe(text), width - 2)
        for text, width in zip(texts, widths, strict=True)
    )


def _tags(shown: Row) -> tuple[str, ...]:
    """As many as there is room for beside a title."""
    return shown.marks.tags[:2]
