"""A list of rows behind a cursor that paints what is in sight and holds nothing else.

The vertical scroll position counts rows, not lines: a row may have lines above it (a heading, a
gap), and how many such lines there are in a million rows nobody needs to know.
"""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import var
from textual.strip import Strip

from tui import keymap, layout
from tui.ink import InkedView
from tui.layout import Line


class Rows(InkedView):
    """A subclass says how many rows there are (`count`), what one looks like (`paint`), and what
    stands above it (`above`)."""

    BINDINGS = [*keymap.ROWS]

    cursor: var[int] = var(0)

    @dataclass
    class Moved(Message):
        """The cursor stands on another row."""

        rows: Rows
        row: int

        @property
        def control(self) -> Rows:
            return self.rows

    @dataclass
    class Chosen(Message):
        """The reader wants what is behind that row."""

        rows: Rows
        row: int

        @property
        def control(self) -> Rows:
            return self.rows

    # -------------------------------------------------------------- what a subclass says
    def count(self) -> int:
        raise NotImplementedError

    def paint(self, row: int, width: int, *, at_cursor: bool) -> Strip:
        raise NotImplementedError

    def above(self, row: int, width: int, *, first: bool) -> list[Strip]:
        """Lines above the row; `first`: it is the first in sight, so what it stands under must be
        said even if the row before it stands there too."""
        return []

    def count_above(self, row: int, first: bool) -> int:
        """How many lines those are."""
        return len(self.above(row, self.line_width, first=first))

    def words(self, row: int) -> str:
        """What a row can be found by."""
        return ""

    # ------------------------------------------------------------------------ the lines
    @property
    def page_height(self) -> int:
        return max(1, self.size.height)

    @property
    def top(self) -> int:
        """The first row in sight."""
        return self.scroll_offset.y

    def page(self) -> list[Line]:
        """The lines in sight, laid out once for all lines of a paint."""
        key = (self.top, self.size, self._fills)
        if self._layout is None or self._layout[0] != key:
            lines = layout.page(self.top, self.page_height, self.count(), self.count_above)
            self._layout = (key, lines)
        return self._layout[1]

    _layout: tuple[tuple[int, Size, int], list[Line]] | None = None
    _fills = 0

    def _rows_in_sight(self) -> int:
        return sum(line.above is None for line in self.page())

    def line_of(self, row: int) -> int | None:
        """The line of the page on which that row is seen."""
        lines = self.page()
        return lines.index(Line(row)) if Line(row) in lines else None

    def render_line(self, y: int) -> Strip:
        width, lines = self.line_width, self.page()
        if y >= len(lines):
            return Strip.blank(width, self.ground)
        row, above = lines[y]
        if above is not None:
            return self.above(row, width, first=row == self.top)[above]
        return self.paint(row, width, at_cursor=row == self.cursor)

    def refill(self) -> None:
        """The rows are others now, or look otherwise: lay out and paint anew."""
        self._fills += 1
        self._ends = False
        self._look_for_end(self.top)
        if not self._ends:
            self.extend_to(self.count() - 1 + self.page_height)
        self.refresh()

    _ends = False
    """It is known where scrolling ends."""

    def _look_for_end(self, top: float) -> None:
        """Scrolling ends where the last row stands on the last line. Far from there it is enough
        that it is ahead: nobody reads the last rows to find out."""
        count, height = self.count(), self.page_height
        if not self._ends and top + 2 * height >= count:
            self._ends = True
            end = layout.top_for(count - 1, height, self.count_above) if count > 1 else 0
            self.extend_to(end + height)

    def validate_scroll_y(self, value: float) -> float:
        self._look_for_end(value)
        return super().validate_scroll_y(value)

    def validate_scroll_target_y(self, value: float) -> float:
        self._look_for_end(value)
        return super().validate_scroll_target_y(value)

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._fills += 1

    def on_resize(self) -> None:
        self.refill()
        self.reveal()

    # ----------------------------------------------------------------------- the cursor
    def validate_cursor(self, row: int) -> int:
        return max(0, min(row, self.count() - 1))

    def watch_cursor(self, before: int, row: int) -> None:
        if not self.count():
            return
        top = self.top
        self.reveal()
        if self.top == top:
            for y in (self.line_of(before), self.line_of(row)):
                if y is not None:
                    self.refresh(Region(0, y, self.line_width, 1))
        self.post_message(self.Moved(self, row))

    def reveal(self) -> None:
        """Scroll as little as shows the cursor's row; after a leap, with what is around it."""
        if self.line_of(self.cursor) is None:
            top = layout.top_showing(
                self.cursor, self.top, self.page_height, self.count(), self.count_above
            )
            self.scroll_to(y=top, animate=False)

    def keep(self, row: int, y: int | None) -> None:
        """Put the cursor on that row and the row on that line of the page, where that can be."""
        self.cursor = row
        if y is not None:
            self.scroll_to(y=layout.top_before(self.cursor, y, self.count_above), animate=False)
        self.reveal()

    def action_move(self, rows: int) -> None:
        self.cursor += rows

    def action_page(self, pages: float) -> None:
        step = max(1, int(abs(pages) * (self._rows_in_sight() - 1)))
        self.cursor += step if pages > 0 else -step

    def action_go(self, row: int) -> None:
        self.cursor = row if row >= 0 else self.count() + row

    def action_choose(self) -> None:
        if self.count():
            self.post_message(self.Chosen(self, self.cursor))

    # -------------------------------------------------------------------- finding a row
    _sought = ""

    @dataclass
    class Seeking(Message):
        """The reader wants to say what to look for in this list."""

        rows: Rows

    def action_find(self) -> None:
        self.post_message(self.Seeking(self))

    def seek(self, text: str) -> bool:
        """To the first row from the cursor on that holds the text; whether there is one."""
        self._sought = text.casefold()
        return self._find(range(self.cursor, self.cursor + self.count()))

    def action_find_next(self, step: int) -> None:
        if self._sought:
            first = self.cursor + step
            self._find(range(first, first + step * self.count(), step))

    def _find(self, way: range) -> bool:
        """Round the end of the list and on."""
        for row in (row % self.count() for row in way):
            if self._sought in self.words(row).casefold():
                self.cursor = row
                return True
        return False

    # ------------------------------------------------------------------------ the mouse
    def on_click(self, event: events.Click) -> None:
        """A click moves the cursor there; on the cursor's row it opens."""
        lines = self.page()
        if event.y >= len(lines) or lines[event.y].above is not None:
            return
        row = lines[event.y].row
        if row == self.cursor:
            self.action_choose()
        self.cursor = row
