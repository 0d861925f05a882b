"""Lanes: the events of an actor, document, place or status as marks along the time axis; nothing
here draws on the screen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from timeline.model import Status
from timeline.store import Store
from tui import dates, signs
from tui.axis import Axis
from tui.strip_lines import BLOCKS

if TYPE_CHECKING:
    from timeline.query import Query
    from timeline.search import Results, Row

FEW = 300
"""Events of a lane that are drawn one by one, with their spans and bounds; more, as density."""

TAIL = 6
"""Cells of the dotted line that runs to where a bound is open."""

LANES_SHOWN = 100
"""Lanes at most."""

LOOKED_AT = 2000
"""Events that are looked at to learn which documents and places there are, spread over all."""


@dataclass(frozen=True, slots=True)
class Lane:
    """`marks` has one character for each cell of the axis it was drawn for; `term` is the filter
    that leaves its events alone; `first` the second at which it begins, None: nobody knows."""

    name: str
    events: int
    marks: str
    term: str = ""
    first: int | None = None


def draw(
    store: Store, asked: Query, terms: Mapping[str, str], axis: Axis, *, today: date
) -> Iterator[Lane]:
    """A lane for each of the names, whose events are what `asked` and its term match; none where
    nothing does."""
    from timeline import search  # not before the first paint

    for name, term in terms.items():
        results = search.find(store, narrowed(asked, term, today=today))
        count = len(results)
        if not count:
            continue
        head = results.page(0, 1)
        if count <= FEW:
            marks = of_rows(results.page(0, FEW), axis)
        else:
            marks = density(results.histogram(axis.first, axis.last, axis.width))
        yield Lane(name, count, marks, term, dates.anchor(head[0].when) if head else None)


def sparks(
    store: Store, asked: Query, terms: Mapping[str, str], axis: Axis, *, today: date
) -> Iterator[tuple[str, str]]:
    """For each of the names how its events are spread over the axis, a character a cell."""
    from timeline import search

    for name, term in terms.items():
        results = search.find(store, narrowed(asked, term, today=today))
        yield name, density(results.histogram(axis.first, axis.last, axis.width))


def nearest(results: Results, second: int) -> int:
    """The row of the event that lies nearest to that moment."""
    after = results.at(second)
    rows = results.page(max(0, after - 1), after + 1)
    apart = [
        abs(moment - second) if (moment := dates.anchor(row.when)) is not None else 1 << 62
        for row in rows
    ]
    return max(0, after - 1) + apart.index(min(apart)) if apart else 0


def narrowed(asked: Query, term: str, *, today: date) -> Query:
    """What is asked, and the term besides; put together as they were understood, since what is
    still being typed may have an open quote."""
    from timeline import query
    from timeline.query.nodes import All

    also = query.parse(term, today=today)
    roots = tuple(root for root in (asked.root, also.root) if root is not None)
    return query.Query(f"{asked.text} {term}".strip(), roots[0] if len(roots) == 1 else All(roots))


# ------------------------------------------------------------------------ what lanes are of
def of_actor(name: str) -> str:
    """Just this one. Quotes in a name part words, as blanks do."""
    return 'actor:="{}"'.format(name.replace('"', " "))


def _actors(store: Store, results: Results) -> dict[str, str]:
    return {actor.name: of_actor(actor.name) for actor in results.actors(LANES_SHOWN)}


def _documents(store: Store, results: Results) -> dict[str, str]:
    counts = Counter(row.path for row in _spread(results))
    return {
        path: f'file:"{path}"' for path, _ in counts.most_common(LANES_SHOWN) if '"' not in path
    }


def _places(store: Store, results: Results) -> dict[str, str]:
    common = counted_places(store, results).most_common(LANES_SHOWN)
    return {name: f'place:"{name}"' for name, _ in common if '"' not in name}


def counted_places(store: Store, results: Results) -> Counter[str]:
    """How many of the events that are looked at are there."""
    counts: Counter[str] = Counter()
    for row in _spread(results):
        event = store.event(row.id)
        counts.update({place.name for place in event.places} if event is not None else ())
    return counts


def _spread(results: Results) -> Iterator[Row]:
    """All rows or, of too many, some from everywhere."""
    page, pages = 50, LOOKED_AT // 50
    total = len(results)
    starts = (
        range(0, total, page)
        if total <= LOOKED_AT
        else [total * number // pages for number in range(pages)]
    )
    for start in starts:
        yield from results.page(start, start + page)


def _statuses(store: Store, results: Results) -> dict[str, str]:
    told = {status.value: f"status:{status.value} !is:negated" for status in Status}
    return {**told, signs.NEGATED.means: "is:negated"}


KINDS: Mapping[str, Callable[[Store, Results], dict[str, str]]] = {
    "actor": _actors,
    "document": _documents,
    "place": _places,
    "status": _statuses,
}
"""What there may be a lane for: names, and the filter for each."""


# ----------------------------------------------------------------------------- the order
def by_count(lanes: Iterable[Lane]) -> list[Lane]:
    return sorted(lanes, key=lambda lane: -lane.events)


def by_first(lanes: Iterable[Lane]) -> list[Lane]:
    """Those of which no beginning is known come last."""
    return sorted(lanes, key=lambda lane: (lane.first is None, lane.first or 0))


ORDERS: Mapping[str, Callable[[Iterable[Lane]], list[Lane]]] = {
    "the most events first": by_count,
    "first to appear": by_first,
}


# ----------------------------------------------------------------------------- the marks
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
