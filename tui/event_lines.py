"""The events in the order of time as lines: days as headings, silences named, bounds kept apart.

Nothing here draws: the list does, and before Textual is loaded the first screen.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from timeline.when import When
from tui import cells, dates, headings, looks, signs
from tui.headings import Heading, Unit
from tui.layout import Line
from tui.looks import Inks
from tui.words import say

if TYPE_CHECKING:
    from timeline.search import Row
    from tui.pages import Pages

ACTORS_FROM = 64
"""Columns from which the actors stand beside the title."""

HEADINGS_KEPT = 4096


class EventLines:
    """Of one answer; None: there is none yet."""

    def __init__(self, pages: Pages | None = None) -> None:
        self.pages = pages
        self.unit: Unit = headings.DAYS
        """What the headings stand for."""
        self.columns: Collection[str] = ("actors", "sources")
        """What stands beside the titles."""
        self.complete = True
        """Nothing is filtered out, so that a gap is a silence of the documents."""
        self._headings: dict[int, Heading] = {}
        self._headings_of: tuple[object, ...] = ()

    def row(self, index: int) -> Row | None:
        return self.pages.row(index) if self.pages is not None else None

    def when(self, index: int) -> When | None:
        row = self.row(index)
        return row.when if row is not None else None

    def __len__(self) -> int:
        return len(self.pages.results) if self.pages is not None else 0

    def window(self, page: Iterable[Line]) -> tuple[int, int] | None:
        """First and last second of the rows of that page."""
        seconds = [
            second
            for line in page
            if line.above is None and (second := dates.anchor(self.when(line.row))) is not None
        ]
        return (min(seconds), max(seconds)) if seconds else None

    # ------------------------------------------------------------------- above the rows
    def heads(self, row: int) -> bool:
        """The row is the first under its heading."""
        return row == 0 or self.heading(row).key != self.heading(row - 1).key

    def heading(self, row: int) -> Heading:
        """Found once: a page is laid out and painted with each of them a few times."""
        of = (self.pages, self.unit)
        if self._headings_of != of or len(self._headings) > HEADINGS_KEPT:
            self._headings_of, self._headings = of, {}
        found = self._headings.get(row)
        if found is None:
            found = self._headings[row] = headings.heading(self.when(row), self.unit)
        return found

    def count_above(self, row: int, first: bool) -> int:
        """Lines above the row; `first`: it is the first in sight."""
        if first or not row:
            return 1
        return 1 + bool(self._silence(row)) if self.heads(row) else 0

    def above(self, row: int, width: int, *, first: bool) -> list[Inks]:
        lines = []
        if not first and row:
            if not self.heads(row):
                return []
            if silence := self._silence(row):
                lines.append(_rule(silence, width, "dim", "┄"))
        heading = self.heading(row)
        stroke = "╌" if heading.band else "─"
        lines.append(_rule(heading.text, width, "heading", stroke))
        return lines

    def _silence(self, row: int) -> str:
        """What is said of the time between the row and the one before; "" where that is short."""
        least = round(1.5 * self.unit.seconds)
        length = dates.gap(self.when(row - 1), self.when(row), least=least)
        if not length:
            return ""
        if self.complete:
            return say("no events for {length}", length=length)
        return say("nothing that matches for {length}", length=length)

    # --------------------------------------------------------------------------- a row
    def event(self, shown: Row, width: int, *, at_cursor: bool, marked: bool) -> Inks:
        plain = "" if shown.certain else "dim"
        tail = self._tail(shown)
        room = width - 6
        beside = self._beside(shown)
        title_room = room if room < ACTORS_FROM or not any(beside) else room * 2 // 3
        rest = room - title_room - sum(cells.width(text) for text, _ in tail)
        title_room += min(0, rest)
        clock = self._moment(shown.when)
        return [
            # Blanks in the ink of what follows: fewer changes of ink are fewer things to send.
            ("▌", "accent") if at_cursor else (" ", plain),
            (signs.of_time(shown.when).shape, plain),
            (signs.MARKED.shape, "accent") if marked else (" ", plain),
            (f"{signs.of_status(shown.status, negated=shown.negated).shape} ", plain),
            (f"{clock} " if clock else "", "dim"),
            *_title(shown, title_room - (len(clock) + 1 if clock else 0), plain),
            (_columns(beside, rest), "dim"),
            *tail,
        ]

    def _moment(self, when: When | None) -> str:
        """What the heading does not say: the hour under a day, the day under a longer unit."""
        if not self.unit.column:
            return dates.clock(when)
        if headings.heading(when, self.unit).key[:1] in "<>n" or not (
            said := headings.brief(when, self.unit)
        ):
            return " " * self.unit.column
        return cells.fit(said, self.unit.column)

    def _beside(self, shown: Row) -> list[str]:
        """Participants come first among the actors."""
        texts = {"actors": ", ".join(shown.actors), "document": f"{shown.path}:{shown.line}"}
        return [texts[column] for column in self.columns if column in texts]

    def _tail(self, shown: Row) -> Inks:
        """What must not be overlooked, at the right end."""
        tail = [(f" {sign.shape}", "accent") for sign in signs.of_marks(shown.marks)]
        tail += [(f" #{cells.cut(cells.safe(tag), 12)}", "dim") for tag in _tags(shown)]
        if not shown.certain:
            tail.append((f" {say('maybe')}", "dim"))
        if shown.disputed or shown.warned:
            tail.append((f" {signs.DISPUTED.shape}", "warning"))
        if shown.sources > 1 and "sources" in self.columns:
            tail.append((f" {signs.SOURCES.shape}{shown.sources}", "dim"))
        return tail


def _title(shown: Row, room: int, plain: str) -> Inks:
    text = cells.cut(cells.safe(shown.title), room)
    pieces = looks.lit(text, shown.lit, plain, "lit")
    return [*pieces, (" " * (room - cells.width(text)), plain)]


def _rule(text: str, width: int, name: str, stroke: str) -> Inks:
    shown = cells.cut(text, max(1, width - 6))
    rest = max(0, width - cells.width(shown) - 6)
    return [(f" {stroke * 2} ", "dim"), (shown, name), (" " + stroke * rest, "dim")]


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
