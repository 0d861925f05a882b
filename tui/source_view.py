"""A document as it stands, with the passage lit and in sight, and everything else found in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from rich.style import Style
from textual import events
from textual.message import Message
from textual.reactive import var
from textual.strip import Strip

from timeline.model import Span
from tui import cells, keymap, wrapping
from tui.ink import PLAIN, InkedView, Piece, line
from tui.wrapping import GLANCE, READING, ByLine, Part, Reading, holds


class SourceView(InkedView):
    """The first line names the document and stays; the text scrolls under it."""

    BINDINGS = [*keymap.SOURCE]

    reading: var[Reading | None] = var(None)
    cursor: var[int] = var(0)
    """The line on the screen, from 0, at which one reads."""

    @dataclass
    class Walked(Message):
        """The reader went to another event of this document."""

        event_id: str

    _lines: Sequence[tuple[int, int]] = ()
    """Lines on the screen, as stretches of the document."""
    _laid_out: object = None
    """What they were laid out for."""
    _text = ""
    """What of the document is laid out, safe to show; it starts at `_from`."""
    _from = 0
    _reach = GLANCE
    _by_line: ByLine

    # -------------------------------------------------------------------------- laying out
    def watch_reading(self) -> None:
        if self.reading is not None:
            self._by_line = ByLine(self.reading)
        if not self.has_focus:
            self._reach = GLANCE
        self._lay_out()
        self._reveal()
        if self.reading is not None and self.reading.passage is not None:
            passage = self.reading.passage
            if not passage.overlaps(self._stretch(self.cursor)):
                self.cursor = self._line_at(passage.start)

    def on_resize(self) -> None:
        self._lay_out()
        self._reveal()

    def on_focus(self) -> None:
        self._read_on()
        self.refresh()

    def on_blur(self) -> None:
        self.refresh()

    def on_mouse_scroll_down(self) -> None:
        self._read_on()

    def on_mouse_scroll_up(self) -> None:
        self._read_on()

    def _read_on(self) -> None:
        """Lays out as much as one may want to scroll through; what is in sight stays there."""
        if self._reach is READING or not self._lines:
            return
        self._reach = READING
        offset = self._lines[min(self.scroll_offset.y, len(self._lines) - 1)][0]
        read = self._stretch(self.cursor).start
        self._lay_out()
        self.scroll_to(y=self._line_at(offset), animate=False)
        self.cursor = self._line_at(read)

    def _lay_out(self) -> None:
        """Wraps what lies within reach of the passage."""
        reading, width = self.reading, self._text_width
        if reading is None:
            self._lines, self._text, self._laid_out = (), "", None
            self.extend_to(0)
            self.refresh()
            return
        document = reading.document
        start, end = wrapping.within(self._reach, document, reading.passage or Span(0, 0))
        key = (document.path, document.sha256, start, end, width)
        if self._laid_out != key:
            self._laid_out = key
            self._from = start
            self._text = cells.safe(document.text[start:end])
            self._lines = list(wrapping.wrapped(document, start, end, self._text, width))
            self.extend_to(len(self._lines) + 1)
        self.refresh()

    @property
    def _gutter(self) -> int:
        """Cells for line numbers and the mark beside the passage."""
        lines = len(self.reading.document.line_starts) if self.reading else 1
        return len(str(lines)) + 3

    @property
    def _text_width(self) -> int:
        return max(10, self.line_width - self._gutter - 1)

    def _line_at(self, offset: int) -> int:
        """The line on the screen, from 0, in which that code point of the document stands."""
        return max(0, bisect_right(self._lines, (offset, 1 << 62)) - 1)

    def _reveal(self) -> None:
        """The passage a third down, unless all of it is in sight already."""
        if self.reading is None or not self._lines:
            return
        passage = self.reading.passage or Span(0, 0)
        first, last = self._line_at(passage.start), self._line_at(max(0, passage.end - 1))
        height = max(2, self.size.height) - 1
        top = self.scroll_offset.y
        if top <= first and last < top + height:
            return
        lead = max(0, min(height // 3, height - (last - first + 1)))
        self.scroll_to(y=max(0, first - lead), animate=False)

    # --------------------------------------------------------------------------- the lines
    def render_line(self, y: int) -> Strip:
        width, base = self.line_width, self.ground
        if self.reading is None:
            return Strip.blank(width, base)
        if y == 0:
            return line(self._title(width), width, base)
        index = self.scroll_offset.y + y - 1
        if index >= len(self._lines):
            return Strip.blank(width, base)
        if index == self.cursor and self.has_focus:
            base += self.ink("marked")
        return line(self._pieces(self.reading, index), width, base)

    def _title(self, width: int) -> list[Piece]:
        assert self.reading is not None
        dim = self.ink("dim")
        document, passage = self.reading.document, self.reading.passage
        text = cells.safe(document.path)
        if passage is not None:
            text += f":{document.line(passage.start)}"
        text = cells.cut(text, max(1, width - 6))
        rest = "─" * max(0, width - cells.width(text) - 6)
        return [(" ── ", dim), (text, self.ink("heading")), (f" {rest}", dim)]

    def _pieces(self, reading: Reading, index: int) -> list[Piece]:
        start, end = self._lines[index]
        document = reading.document
        number = document.line(start)
        first = document.line_starts[number - 1] == start or index == 0
        part = self._by_line.part(start, max(end, start + 1))
        gutter = f"{number if first else '':>{self._gutter - 3}} "
        dim = self.ink("dim")
        pieces: list[Piece] = [(gutter, dim)]
        mark = "│ " if part.events else "  "
        pieces.append(("▌ ", self.ink("accent")) if part.passage else (mark, dim))
        for a, b in wrapping.cuts(part, start, end):
            text = self._text[a - self._from : b - self._from]
            pieces.append((text, self._style(part, a)))
        return pieces

    def _style(self, part: Part, offset: int) -> Style:
        """Of the passage strongest; of the other events, the words that name them."""
        style = PLAIN
        if holds(part.passage, offset):
            style += self.ink("passage")
        elif any(holds(span, offset) for span in part.words):
            style += self.ink("told")
        if any(holds(span, offset) for span in part.dates):
            style += self.ink("accent")
        if any(holds(span, offset) for span in part.found):
            style += self.ink("lit")
        return style

    # ------------------------------------------------------------------------- what it does
    def validate_cursor(self, index: int) -> int:
        return max(0, min(index, len(self._lines) - 1))

    def watch_cursor(self, _: int, index: int) -> None:
        """It stays in sight."""
        height = max(2, self.size.height) - 1
        top = self.scroll_offset.y
        if index < top or index >= top + height:
            self.scroll_to(y=index if index < top else index - height + 1, animate=False)
        self.refresh()

    def action_move(self, lines: int) -> None:
        """From the line in sight, where the wheel has left the cursor behind."""
        first = self.scroll_offset.y
        last = first + max(1, self.size.height - 2)
        self.cursor = max(first, min(self.cursor, last)) + lines

    def action_page(self, pages: float) -> None:
        self.cursor += int(pages * max(2, self.size.height - 2))

    def action_go(self, index: int) -> None:
        self.cursor = index if index >= 0 else len(self._lines) + index

    def _stretch(self, index: int) -> Span:
        """The code points of a line on the screen; an empty one counts as one."""
        if not 0 <= index < len(self._lines):
            return Span(0, 1)
        start, end = self._lines[index]
        return Span(start, max(end, start + 1))

    def action_row(self) -> None:
        """To the event told on the cursor's line, the next one of several; else to the nearest."""
        if self.reading is None or not self.reading.events:
            return
        here = self._stretch(self.cursor)
        told = [event for event, span in self.reading.events if span.overlaps(here)]
        if not told:
            nearest = min(self.reading.events, key=lambda one: abs(one[1].start - here.start))
            told = [nearest[0]]
        current = self.reading.event_id
        index = told.index(current) + 1 if current in told else 0
        self.post_message(self.Walked(told[index % len(told)]))

    def action_walk(self, step: int) -> None:
        """To the next or previous event in the order of the text; it stops at the ends."""
        if self.reading is None:
            return
        known = [event_id for event_id, _ in self.reading.events]
        if self.reading.event_id in known:
            index = known.index(self.reading.event_id) + step
        else:
            index = 0 if step > 0 else len(known) - 1
        if 0 <= index < len(known):
            self.post_message(self.Walked(known[index]))

    def on_click(self, event: events.Click) -> None:
        """A click on a passage goes to its event: the way back from the text to the row."""
        index = self.scroll_offset.y + event.y - 1
        if self.reading is None or event.y == 0 or index >= len(self._lines):
            return
        self.cursor = index
        start, end = self._lines[index]
        offset = start
        room = event.x - self.styles.gutter.left - self._gutter
        while offset < end and room >= cells.width(
            self._text[start - self._from : offset + 1 - self._from]
        ):
            offset += 1
        for event_id, span in self.reading.events:
            if holds(span, offset):
                self.post_message(self.Walked(event_id))
                return
