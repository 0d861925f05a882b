"""Lanes: an actor's events as marks along the time axis; nothing here draws on the screen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from timeline.store import Store
from tui import signs
from tui.axis import Axis
from tui.time_strip import BLOCKS

if TYPE_CHECKING:
    from timeline.search import ActorCount, Row

FEW = 300
"""Events of a lane that are drawn one by one, with their spans and bounds; more, as density."""

TAIL = 6
"""Cells of the dotted line that runs to where a bound is open."""


@dataclass(frozen=True, slots=True)
class Lane:
    """`marks` has one character for each cell of the axis it was drawn for."""

    name: str
    events: int
    marks: str


def draw(
    store: Store, asked: str, actors: Iterable[ActorCount], axis: Axis, *, today: date
) -> Iterator[Lane]:
    """A lane for each actor, of what `asked` matches."""
    from timeline import query, search  # not before the first paint

    for actor in actors:
        wanted = query.parse(f'({asked}) actor:"{actor.name}"', today=today)
        results = search.find(store, wanted)
        if len(results) <= FEW:
            marks = of_rows(results.page(0, FEW), axis)
        else:
            marks = density(results.histogram(axis.first, axis.last, axis.width))
        yield Lane(actor.name, actor.events, marks)


def of_rows(rows: Iterable[Row], axis: Axis) -> str:
    """Each event at its sign; several in a cell as their number; ranges and bounds as lines."""
    lines: dict[int, str] = {}
    points: dict[int, list[str]] = {}
    for row in rows:
        if row.when is None:
            continue
        first, last = row.when.earliest, row.when.latest
        sign = signs.of_status(row.status, negated=row.negated).shape
        if first is not None:
            points.setdefault(axis.cell(first), []).append(sign)
            lines |= _forward(axis, first, last)
        elif last is not None:
            points.setdefault(axis.cell(last), []).append(sign)
            lines |= _back(axis, last)
    shown = [lines.get(cell, " ") for cell in range(axis.width)]
    for cell, found in points.items():
        if 0 <= cell < axis.width:
            shown[cell] = found[0] if len(found) == 1 else _number(len(found))
    return "".join(shown)


def _forward(axis: Axis, first: int, last: int | None) -> dict[int, str]:
    """From its start to its end, or on and on."""
    start = axis.cell(first)
    if last is not None:
        return dict.fromkeys(range(start + 1, axis.cell(last) + 1), "━")
    return {**dict.fromkeys(range(start + 1, start + TAIL), "┄"), start + TAIL: "→"}


def _back(axis: Axis, last: int) -> dict[int, str]:
    """From some time before."""
    end = axis.cell(last)
    return {end - TAIL: "←", **dict.fromkeys(range(end - TAIL + 1, end), "┄")}


def density(counts: Iterable[int]) -> str:
    found = list(counts)
    most = max(found, default=0)
    return "".join(BLOCKS[-(-count * 8 // most)] if count else " " for count in found)


def _number(count: int) -> str:
    return str(count) if count < 10 else "+"
