"""The first screen, drawn without Textual: the query, what was found, the strip and the first page.

Each line stands where the explorer will draw it, and looks the same: a reader begins to read while
the rest is loaded. Where the terminal does not say that it takes every colour, it goes without any
until then.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from tui import chips, dates, found, headings, layout, looks, signs, strip_lines
from tui.event_lines import EventLines
from tui.found import VIEWS, Found
from tui.looks import GROUNDS, INKS, Ink, Inks, Look
from tui.pages import Pages
from tui.strip_lines import Seconds, StripLines

if TYPE_CHECKING:
    from timeline.search import Row
    from tui.configuration import Chosen
    from tui.start import Start

QUERY, STATUS, STRIP, LIST = 0, 1, 2, 5
"""The lines on which these begin; the keys have the last one."""

PROMPT = 3
"""Cells of the prompt."""

READING = 9
"""Lines of what is read of an event, where it lies under the list."""

SHARE, VAST_SHARE = (11, 20), (9, 20)
"""The part of the width that the list has, where what is read stands beside it."""


class Line(NamedTuple):
    """On that line of the screen, from 0, over that ground."""

    y: int
    written: Inks
    over: str = ""


class Room(NamedTuple):
    """Cells of the whole screen and of the list without its scroll bar, and lines of the list."""

    width: int
    list_width: int
    height: int

    @classmethod
    def of(cls, columns: int, lines: int) -> Room:
        if columns < layout.WIDE:
            return cls(columns, columns - 1, lines - LIST - READING - 1)
        part, of = VAST_SHARE if columns >= layout.VAST else SHARE
        return cls(columns, columns * part // of - 1, lines - LIST - 1)


def drawn(start: Start, chosen: Chosen, size: tuple[int, int]) -> list[Line]:
    """The lines for a terminal of that size, in columns and lines; none where it is too small."""
    room = Room.of(*size)
    if room.height < 1:
        return []
    page = _Page(start, chosen, room)
    prompt = [
        (" ", ""),
        ("❯", "prompt"),
        (" ", ""),
        *chips.line(start.asked, room.width - PROMPT).written,
    ]
    shown = [
        Line(QUERY, prompt),
        Line(STATUS, _status(start, page.view, page.lines.unit.name, room)),
    ]
    if page.view != "lanes":  # which put the strip in step with themselves
        shown += _strip(start, page, room)
    if page.view == VIEWS[0]:
        shown += page.drawn()
    return shown


def _status(start: Start, view: str, unit: str, room: Room) -> Inks:
    results, everything = start.results, start.everything
    marked = len(start.before.marked) if start.before is not None else 0
    counted = Found(
        results.certain, results.possible, len(everything), everything.hidden, marked, unit
    )
    return [(part.text, part.ink) for part in found.line(counted.said(), view, room.width)]


class _Page:
    """The rows in sight, and where the reader is among them."""

    def __init__(self, start: Start, chosen: Chosen, room: Room) -> None:
        before = start.before
        self._marked = before.marked if before is not None else ()
        self._room = room
        self.view = before.view if before is not None and before.view in VIEWS else VIEWS[0]
        self.lines = lines = EventLines(Pages(start.results))
        units = (unit for unit in headings.UNITS if before is not None and unit.name == before.unit)
        lines.unit = next(units, headings.DAYS)
        lines.columns = chosen.columns
        lines.complete = len(start.results) == len(start.everything)
        self.cursor = start.row
        self._top = layout.top_showing(self.cursor, 0, room.height, len(lines), lines.count_above)

    @property
    def row(self) -> Row | None:
        return self.lines.row(self.cursor)

    def _in_sight(self) -> list[layout.Line]:
        count = len(self.lines)
        return layout.page(self._top, self._room.height, count, self.lines.count_above)

    def window(self) -> Seconds | None:
        """First and last second of the rows in sight."""
        return self.lines.window(self._in_sight())

    def drawn(self) -> Iterator[Line]:
        width = self._room.list_width
        for y, (index, above) in enumerate(self._in_sight(), LIST):
            if above is not None:
                first = index == self._top
                yield Line(y, self.lines.above(index, width, first=first)[above])
            elif (row := self.lines.row(index)) is not None:
                here, marked = index == self.cursor, row.id in self._marked
                written = self.lines.event(row, width, at_cursor=here, marked=marked)
                yield Line(y, written, "cursor" if here else "")


def _strip(start: Start, page: _Page, room: Room) -> Iterator[Line]:
    axis = strip_lines.axis(start.stretch or start.whole, room.width, strip_lines.INSET)
    if axis is None:
        return
    bounds = axis.first, axis.last, axis.width
    when = page.row.when if page.row is not None else None
    shown = StripLines(
        axis,
        strip_lines.INSET,
        start.whole,
        start.everything.histogram(*bounds),
        start.results.histogram(*bounds),
        cursor=dates.anchor(when),
        extent=(when.earliest, when.latest) if when else (None, None),
        window=page.window(),
    )
    for y in range(strip_lines.HEIGHT):
        yield Line(STRIP + y, shown.line(y))


# ---------------------------------------------------------------------- for the terminal
@dataclass(frozen=True, slots=True)
class Paint:
    """How inks become what a terminal takes; `look` is None where it takes no colours."""

    look: Look | None
    unicode: bool

    def screen(self, lines: list[Line]) -> str:
        """All of the screen in its ground with these lines on it, and no cursor."""
        ground = f"\x1b[{_colour(48, self.look.background)}m" if self.look is not None else ""
        shown = "".join(f"\x1b[{line.y + 1};1H{self.line(line)}" for line in lines)
        return f"\x1b[?2026h\x1b[?25l\x1b[0m{ground}\x1b[H\x1b[2J{shown}\x1b[0m\x1b[?2026l"

    def line(self, line: Line) -> str:
        return "".join(self._piece(text, f"{line.over} {name}") for text, name in line.written)

    def _piece(self, text: str, names: str) -> str:
        ground, ink = Ink(), Ink()
        for name in names.split():
            ground, ink = GROUNDS.get(name, ground), INKS.get(name, ink)
        codes = ["0"]
        if ground.bold or ink.bold:
            codes.append("1")
        if ink.underline:
            codes.append("4")
        if self.look is not None:
            codes += (_colour(38, self.look.over(ink)), _colour(48, self.look.under(ground)))
        shown = text if self.unicode else signs.in_ascii(text)
        return f"\x1b[{';'.join(codes)}m{shown}" if text else ""


def _colour(kind: int, colour: str) -> str:
    parts = (int(colour[start : start + 2], 16) for start in (1, 3, 5))
    return ";".join(map(str, (kind, 2, *parts)))


def paint(chosen: Chosen, environment: Mapping[str, str], *, unicode: bool) -> Paint | None:
    """None for a look that only Textual knows."""
    look = next((look for look in looks.OURS if look.name == chosen.theme), None)
    if look is None:
        return None
    every = environment.get("COLORTERM", "").lower() in ("truecolor", "24bit")
    return Paint(look if chosen.colour and every else None, unicode)
