"""A document as it stands, with the passage lit and in sight, and everything else found in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rich.style import Style
from textual import events
from textual.message import Message
from textual.reactive import var
from textual.strip import Strip

from timeline.model import Document, Span
from tui import cells, keymap
from tui.ink import PLAIN, InkedView, Piece, line


@dataclass(frozen=True, slots=True)
class Reach:
    """How much is laid out on each side of the passage, at most."""

    lines: int
    characters: int


GLANCE = Reach(200, 8_000)
"""Beside the list, where every step opens another document."""
READING = Reach(20_000, 200_000)
"""Once the reader scrolls in it: a document of 50 MB opens like any other."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What to show: a document, the passage in it, and the stretches found in it.

    `events` pairs an event's id with its span, in text order; `words` are those that name the
    events, `dates` the time expressions.
    """

    document: Document
    passage: Span | None = None
    trigger: Span | None = None
    event_id: str | None = None
    events: tuple[tuple[str, Span], ...] = ()
    words: tuple[Span, ...] = ()
    dates: tuple[Span, ...] = ()


class SourceView(InkedView):
    """The first line names the document and stays; the text scrolls under it."""

    BINDINGS = [*keymap.SOURCE]

    reading: var[Reading | None] = var(None)

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

    # -------------------------------------------------------------------------- laying out
    def watch_reading(self) -> None:
        if not self.has_focus:
            self._reach = GLANCE
        self._lay_out()
        self._reveal()

    def on_resize(self) -> None:
        self._lay_out()
        self._reveal()

    def on_focus(self) -> None:
        self._read_on()

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
        self._lay_out()
        self.scroll_to(y=self._line_at(offset), animate=False)

    def _lay_out(self) -> None:
        """Wraps what lies within reach of the passage."""
        reading, width = self.reading, self._text_width
        if reading is None:
            self._lines, self._text, self._laid_out = (), "", None
            self.extend_to(0)
            self.refresh()
            return
        document = reading.document
        start, end = _within(self._reach, document, reading.passage or Span(0, 0))
        key = (document.path, document.sha256, start, end, width)
        if self._laid_out != key:
            self._laid_out = key
            self._from = start
            self._text = cells.safe(document.text[start:end])
            self._lines = list(_wrapped(document, start, end, self._text, width))
            self.extend_to(len(self._lines) + 1)
        self.refresh()

    @property
    def _gutter(self) -> int:
        """Cells for line numbers and the mark beside the passage."""
        lines = len(self.reading.document.line_starts) if self.reading else 1
        return len(str(lines)) + 3

    @property
    def _text_width(self) -> int:
        return max(10, self.scrollable_content_region.width - self._gutter - 1)

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
        width, base = self.size.width, self.ground
        if self.reading is None:
            return Strip.blank(width, base)
        if y == 0:
            return line(self._title(width), width, base)
        index = self.scroll_offset.y + y - 1
        if index >= len(self._lines):
            return Strip.blank(width, base)
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
        told = reading.passage is not None and reading.passage.overlaps(
            Span(start, max(end, start + 1))
        )
        gutter = f"{number if first else '':>{self._gutter - 3}} "
        pieces: list[Piece] = [(gutter, self.ink("dim"))]
        pieces.append(("▌ " if told else "  ", self.ink("accent")))
        for a, b in _cuts(reading, start, end):
            text = self._text[a - self._from : b - self._from]
            pieces.append((text, self._style(reading, a)))
        return pieces

    def _style(self, reading: Reading, offset: int) -> Style:
        """Of the passage strongest; of the other events, the words that name them."""
        style = PLAIN
        if _holds(reading.passage, offset):
            style += self.ink("passage")
        elif any(_holds(span, offset) for span in reading.words):
            style += self.ink("told")
        if any(_holds(span, offset) for span in reading.dates):
            style += self.ink("accent")
        if _holds(reading.trigger, offset):
            style += self.ink("lit")
        return style

    # ------------------------------------------------------------------------- what it does
    def action_half(self, direction: int) -> None:
        self.scroll_relative(y=direction * max(1, self.size.height // 2), animate=False)

    def action_scroll_down(self) -> None:
        self.scroll_relative(y=1, animate=False)

    def action_scroll_up(self) -> None:
        self.scroll_relative(y=-1, animate=False)

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
        start, end = self._lines[index]
        offset = start
        room = event.x - self._gutter
        while offset < end and room >= cells.width(
            self._text[start - self._from : offset + 1 - self._from]
        ):
            offset += 1
        for event_id, span in self.reading.events:
            if _holds(span, offset):
                self.post_message(self.Walked(event_id))
                return


def _holds(span: Span | None, offset: int) -> bool:
    return span is not None and span.start <= offset < span.end


def _within(reach: Reach, document: Document, passage: Span) -> tuple[int, int]:
    """The stretch of the document to lay out; by whole steps, so that neighbours share it."""
    starts = document.line_starts
    first = max(0, document.line(passage.start) - 1 - reach.lines)
    last = document.line(passage.end) - 1 + reach.lines
    first -= first % (reach.lines // 2)
    start = max(starts[first], passage.start - reach.characters)
    end = starts[last] if last < len(starts) else len(document.text)
    return start, min(end, max(passage.end, passage.start) + reach.characters)


def _wrapped(
    document: Document, start: int, end: int, text: str, width: int
) -> Iterator[tuple[int, int]]:
    """Lines for the screen as stretches of the document, line ends left out."""
    position = start
    while position <= end:
        stop = document.text.find("\n", position, end)
        stop = end if stop < 0 else stop
        visible = stop - 1 if stop > position and document.text[stop - 1] == "\r" else stop
        for a, b in cells.wrap(text, position - start, visible - start, width):
            yield a + start, b + start
        position = stop + 1


def _cuts(reading: Reading, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The line in pieces inside which every character looks alike."""
    spans: Sequence[Span | None] = (
        reading.passage,
        reading.trigger,
        *reading.dates,
        *reading.words,
    )
    edges = {start, end}
    for span in spans:
        if span is not None:
            edges.update(edge for edge in (span.start, span.end) if start < edge < end)
    ordered = sorted(edges)
    yield from pairwise(ordered)
