"""Where in time one is: the whole stretch, how dense it is, what matches, and what is in sight."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from timeline.gregorian import DAY
from tui import strip_lines
from tui.axis import Axis
from tui.headings import DAYS, UNITS, Unit
from tui.strip_lines import StripLines
from tui.sweep import Swept

if TYPE_CHECKING:
    from timeline.search import Results


class TimeStrip(Swept):
    """Three lines: dates, density, and the part that the list shows with its cursor."""

    everything: reactive[Results | None] = reactive(None)
    results: reactive[Results | None] = reactive(None)
    whole: reactive[tuple[int, int] | None] = reactive(None)
    """First and last second there is anything at."""
    stretch: reactive[tuple[int, int] | None] = reactive(None)
    """First and last second shown; None: the whole."""
    unit: reactive[Unit] = reactive(DAYS)
    """The step of the zoom: what the headings of the list stand for, too."""
    cursor: reactive[int | None] = reactive(None)
    """The second at which the selected event lies."""
    extent: reactive[tuple[int | None, int | None]] = reactive((None, None))
    """First and last second that it lasts or may mean, as far as they are known."""
    window: reactive[tuple[int, int] | None] = reactive(None)
    """First and last second of the rows in sight."""
    inset: reactive[int] = reactive(strip_lines.INSET)
    """The column at which time begins: that of what is drawn below over the same time."""

    @dataclass
    class Sought(Message):
        """The reader wants to go to that second."""

        second: int

    @dataclass
    class Stretched(Message):
        """Another stretch of time is shown: its first and last second."""

        first: int
        last: int

    @dataclass
    class Selected(Message):
        """The reader wants only what lies between: two days, months or years, as a query has
        them."""

        first: str
        last: str

    @dataclass
    class Zoomed(Message):
        """The reader wants to look closer (1) or wider (-1)."""

        step: int

    _counts: tuple[object, list[int], list[int]] | None = None
    """What was counted for, and the events in each cell: all of them, and those that match."""

    # --------------------------------------------------------------------------- the axis
    @property
    def axis(self) -> Axis | None:
        return strip_lines.axis(self.stretch or self.whole, self.size.width, self.inset)

    def _whole_axis(self) -> Axis | None:
        width = max(self.size.width, self.inset + strip_lines.LEAST)
        return strip_lines.axis(self.whole, width, self.inset)

    def watch_whole(self) -> None:
        self._tell_bounds()

    def watch_stretch(self) -> None:
        self._tell_bounds()

    def _tell_bounds(self) -> None:
        if bounds := self.stretch or self.whole:
            self.post_message(self.Stretched(*bounds))

    def watch_cursor(self, second: int | None) -> None:
        """The cursor never leaves the strip: the stretch moves with it."""
        axis = self.axis
        if self.stretch and axis and second is not None and not axis.contains(second):
            moved = axis.around(second, axis.length)
            if (whole := self._whole_axis()) is not None and whole.contains(second):
                moved = moved.inside(whole)
            self.stretch = (moved.first, moved.last)

    @property
    def here(self) -> int | None:
        """The second one is at: of the selected event, else of the beginning of the stretch."""
        if self.cursor is None and self.stretch is not None:
            return self.stretch[0]
        return self.cursor

    def open_on(self, results: Results) -> None:
        """Begin with where most events are, if a few strays make all of time much longer."""
        if (stretch := strip_lines.beginning(self.whole, results)) is not None:
            self.stretch = stretch

    def zoom(self, step: int) -> None:
        """Closer (1), wider (-1), or all (0). A cell is a day, a week … a century; closer first
        brings the cells down to the unit there is, and only then goes to the next shorter one."""
        axis, whole = self.axis, self._whole_axis()
        if axis is None or whole is None:
            return
        if step == 0:
            self.stretch = None
            return
        place = UNITS.index(self.unit)
        if step < 0 and self.unit.seconds < whole.length:
            place = min(place + 1, len(UNITS) - 1)
        elif step > 0 and axis.length <= self._reach(UNITS[place], axis) + DAY:
            place = max(place - 1, 0)
        reach = self._reach(UNITS[place], axis)
        self.unit = UNITS[place]
        middle = self.cursor if self.cursor is not None else (axis.first + axis.last) // 2
        length = min(axis.length, reach) if step > 0 else max(axis.length, reach)
        after = axis.around(middle, length).inside(whole)
        self.stretch = None if after == whole else (after.first, after.last)

    def _reach(self, unit: Unit, axis: Axis) -> int:
        """The seconds that the strip shows where a cell is such a unit; never more than there is
        to show."""
        whole = self._whole_axis()
        return min(unit.seconds * axis.width, whole.length if whole else axis.length)

    def step(self, direction: int) -> None:
        """To the next cell with a match, earlier (-1) or later (1)."""
        axis, (_, matches) = self.axis, self._density()
        if axis is None or self.results is None:
            return
        here = axis.cell(self.cursor) if self.cursor is not None else 0
        way = range(here + 1, axis.width) if direction > 0 else range(here - 1, -1, -1)
        for cell in way:
            if 0 <= cell < axis.width and matches[cell]:
                self.post_message(self.Sought(axis.second(cell)))
                return
        beyond = axis.last + 1 if direction > 0 else axis.first - axis.length // 2
        if self.stretch is not None:
            self.post_message(self.Sought(beyond))

    def _density(self) -> tuple[list[int], list[int]]:
        """Events in each cell: of all, and of those that match."""
        axis = self.axis
        if axis is None or self.everything is None or self.results is None:
            return [], []
        key = (axis, self.everything, self.results)
        if self._counts is None or self._counts[0] != key:
            bounds = (axis.first, axis.last, axis.width)
            matches = self.results.histogram(*bounds)
            same = self.results is self.everything
            self._counts = (key, matches if same else self.everything.histogram(*bounds), matches)
        return self._counts[1], self._counts[2]

    # -------------------------------------------------------------------------- the lines
    def render_line(self, y: int) -> Strip:
        axis = self.axis
        if axis is None:
            return Strip.blank(self.size.width, self.ground)
        everything, matches = self._density()
        shown = StripLines(
            axis,
            self.inset,
            self.whole,
            everything,
            matches,
            cursor=self.cursor,
            extent=self.extent,
            window=self.window,
            swept=self._swept_cells(axis),
        )
        return self.inked(shown.line(y), self.size.width, self.ground)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """The wheel zooms, as the keys do."""
        event.stop()
        self.post_message(self.Zoomed(-1))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self.post_message(self.Zoomed(1))

    def _swept_cells(self, axis: Axis) -> tuple[int, int] | None:
        if self.swept is None:
            return None
        first, last = (column - self.inset for column in self.swept)
        return (max(0, first), min(last, axis.width - 1)) if last >= 0 else None

    def take_swept(self, first: int, last: int) -> None:
        axis = self.axis
        if axis is not None:
            cells = max(0, first - self.inset), min(last - self.inset, axis.width - 1)
            self.post_message(self.Selected(*axis.named(*cells)))

    def on_click(self, event: events.Click) -> None:
        axis = self.axis
        if axis is not None and 0 <= event.x - self.inset < axis.width:
            self.post_message(self.Sought(axis.second(event.x - self.inset)))
