"""The events that a person should look at, one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.reactive import var
from textual.strip import Strip

from tui import cells, dates, ink, keymap, signs
from tui.pages import Pages
from tui.rows import Rows
from tui.words import grouped, say

if TYPE_CHECKING:
    from timeline.search import Results, Row

DATE = 24
"""Cells of the date."""


class ReviewList(Rows):
    """What is reviewed leaves it, and the next one comes up by itself."""

    BINDINGS = [*keymap.REVIEW]

    pages: Pages | None = None
    done: var[int] = var(0)
    """Events that were reviewed already."""

    def show(self, results: Results, done: int) -> None:
        self.pages = Pages(results)
        self.done = done
        self.refill()
        self.set_reactive(ReviewList.cursor, max(0, min(self.cursor, self.count() - 1)))
        self.reveal()
        self.refresh()
        self.post_message(self.Moved(self, self.cursor))

    def row(self, index: int) -> Row | None:
        return self.pages.row(index) if self.pages is not None else None

    def count(self) -> int:
        return len(self.pages.results) if self.pages is not None else 0

    def render_line(self, y: int) -> Strip:
        if self.count() or y > 1:
            return super().render_line(y)
        if y:
            nothing = say("Nothing is left to review.")
            return ink.line([(f"   {nothing}", self.ink("dim"))], self.line_width, self.ground)
        return self.above(0, self.line_width, first=True)[0]

    def above(self, row: int, width: int, *, first: bool) -> list[Strip]:
        """How far one is stays in sight."""
        if not first:
            return []
        whole = self.done + self.count()
        said = say("{done} of {whole} reviewed", done=grouped(self.done), whole=grouped(whole))
        text = f" ── {said} "
        full = (width - cells.width(text)) * self.done // max(1, whole)
        rest = width - cells.width(text) - full
        pieces = [
            (text, self.ink("heading")),
            ("━" * full, self.ink("accent")),
            ("─" * rest, self.ink("dim")),
        ]
        return [ink.line(pieces, width, self.ground)]

    def paint(self, row: int, width: int, *, at_cursor: bool) -> Strip:
        shown = self.row(row)
        if shown is None:
            return Strip.blank(width, self.ground)
        base = self.ground
        if at_cursor:
            base += self.ink("cursor" if self.has_focus else "marked")
        why = _why(shown)
        reasons = max(cells.width(one) for one in _reasons())
        room = max(8, width - 10 - DATE - reasons)
        status = signs.of_status(shown.status, negated=shown.negated).shape
        return ink.line(
            [
                ("▌ " if at_cursor else "  ", self.ink("accent")),
                (f"{signs.of_time(shown.when).shape} {status} ", ink.PLAIN),
                (cells.fit(cells.safe(shown.title), room), ink.PLAIN),
                (f"  {cells.fit(dates.spoken(shown.when, doubts=False), DATE)}  ", self.ink("dim")),
                (why.rjust(reasons), self.ink("warning")),
            ],
            width,
            base,
        )


def _why(shown: Row) -> str:
    """Why it is in the queue, the weightiest first."""
    disputed, warned, undated, unsure = _reasons()
    if shown.disputed or shown.warned:
        return disputed if shown.disputed else warned
    return undated if shown.when is None else unsure


def _reasons() -> tuple[str, ...]:
    sign = signs.DISPUTED.shape
    return (
        f"{sign} {say('disputed')}",
        f"{sign} {say('warning')}",
        say("no date"),
        say("unsure"),
    )
