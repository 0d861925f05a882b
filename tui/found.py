"""What was found, in a line, and the views to go to; nothing here draws."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tui import cells
from tui.words import grouped, noted, say, say_number

BY_UNIT = noted("by day", "by week", "by month", "by year", "by decade", "by century")
VIEWS = noted("timeline", "lanes", "actors", "documents", "source", "review")
"""In the order of their number keys."""

LEAD = 3
"""Cells before what is said, as wide as the prompt above it."""


class Part(NamedTuple):
    """Safe text, its ink, and the action of the explorer that a click on it does, if any."""

    text: str
    ink: str
    does: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """Numbers of events; `certain` is None until there is an answer, `hidden` were taken off the
    timeline, `unit` is what the headings stand for."""

    certain: int | None = None
    possible: int = 0
    total: int = 0
    hidden: int = 0
    marked: int = 0
    unit: str = "day"

    def said(self) -> list[Part]:
        return [Part(f"{self._found()}{self._noted()}", "dim")]

    def _found(self) -> str:
        if self.certain is None:
            return say("reading …")
        found = self.certain + self.possible
        if not found:
            return self._of_all(say("nothing matches,")) if self.total else say("no events")
        by = say(f"by {self.unit}")
        if found == self.total:
            return f"{say_number('{number} event', '{number} events', found)} {by}"
        counts = grouped(found)
        if self.possible:
            certain = say_number("{number} certain", "{number} certain", self.certain)
            possible = say_number("{number} possible", "{number} possible", self.possible)
            counts = f"{certain} · {possible}"
        return f"{self._of_all(counts)} {by}"

    def _noted(self) -> str:
        said = ""
        if self.marked:
            said += say_number(" · {number} marked", " · {number} marked", self.marked)
        if self.hidden:
            said += say_number(" · {number} hidden", " · {number} hidden", self.hidden)
        return said

    def _of_all(self, counts: str) -> str:
        return say_number(
            "{counts} of {number} event", "{counts} of {number} events", self.total, counts=counts
        )


def line(said: Sequence[Part], view: str, width: int, *, wrong: bool = False) -> list[Part]:
    """What is said at the left and the views at the right; where there is little room the views go
    by their numbers, and give way to what is wrong."""
    tabs = _tabs(view)
    room = width - LEAD - _width(tabs)
    if wrong and _width(said) > room - 1:
        tabs, room = [], width - LEAD
    elif _width(said) > room:
        tabs = _tabs(view, brief=True)
        room = width - LEAD - _width(tabs)
    parts = [Part(" " * LEAD, "")]
    for part in said:
        parts.append(part._replace(text=cells.cut(part.text, max(0, room))))
        room -= cells.width(parts[-1].text)
    return [*parts, Part(" " * max(0, room), said[-1].ink), *tabs]


def _tabs(view: str, *, brief: bool = False) -> list[Part]:
    """`brief`: by their numbers, but for the one that is shown."""
    tabs: list[Part] = []
    for number, name in enumerate(VIEWS, 1):
        ink = "heading" if name == view else "dim"
        text = f"{number}" if brief and name != view else f"{number} {say(name)}"
        tabs += [Part(text, ink, f"view('{name}')"), Part("  ", "")]
    return tabs


def _width(parts: Sequence[Part]) -> int:
    return sum(cells.width(part.text) for part in parts)
