"""The steps in which a reader put things right: only ever added to, undone and redone in turn."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from timeline.store.corrections import standing
from timeline.store.corrections.kinds import OF_DOCUMENTS, Correction, Kind

IN_FORCE, UNDONE, GONE, REVERSAL = range(4)
"""The states of a step; what is GONE was undone, and then something else was done instead."""


@dataclass(frozen=True, slots=True)
class Step:
    """What was put right at once, for any number of events: it is undone at once.

    `corrections` say what then holds, `before` what held; both in the same order. `reverses` is
    the number of the step that this one undid or redid; None for one of the reader's own. What
    `Store.undo` gives is the step that was undone.
    """

    number: int
    corrections: tuple[Correction, ...]
    before: tuple[Correction, ...]
    reverses: int | None = None

    @property
    def anchors(self) -> tuple[str, ...]:
        """What it is about, each once: ids of tellings, paths, names of actors."""
        return tuple(dict.fromkeys(correction.anchor for correction in self.corrections))

    @property
    def documents(self) -> tuple[str, ...]:
        """Paths of the documents of which it says how they are to be read."""
        paths = (one.anchor for one in self.corrections if one.kind in OF_DOCUMENTS)
        return tuple(dict.fromkeys(paths))

    def __str__(self) -> str:
        """In a few words: “star, 3 events”, “title: Vertice a Parigi”."""
        said = ", ".join(dict.fromkeys(map(_said, self.corrections)))
        events = len(self.anchors)
        return f"{said}, {events} events" if events > 1 else said


def _said(correction: Correction) -> str:
    if correction.value is None:
        return f"no {_name(correction)}"
    return f"{_name(correction)}{_value(correction)}"


def _name(correction: Correction) -> str:
    return f"{correction.kind} {correction.about}".rstrip()


def _value(correction: Correction) -> str:
    if correction.kind is Kind.DATE and not correction.value:
        return ": none"
    return f": {correction.value}" if correction.value else ""


# ------------------------------------------------------------------------------------ doing
def record(connection: sqlite3.Connection, corrections: Iterable[Correction]) -> Step | None:
    """A new step; None where all of it holds already. What was undone cannot be redone then."""
    done, before = [], []
    for correction in corrections:
        held = standing.value(connection, correction)
        if held != correction.value:
            done.append(correction)
            before.append(_as(correction, held))
            standing.put(connection, correction)
    if not done:
        return None
    connection.execute("UPDATE step SET state = ? WHERE state = ?", (GONE, UNDONE))
    number = _new(connection, IN_FORCE)
    connection.executemany(
        "INSERT INTO change VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            (number, place, new.anchor, new.kind, new.about, new.value, old.value)
            for place, (new, old) in enumerate(zip(done, before, strict=True), 1)
        ),
    )
    return Step(number, tuple(done), tuple(before))


def undo(connection: sqlite3.Connection) -> Step | None:
    """The last step in force is not any more; None where there is none."""
    row = connection.execute("SELECT max(number) FROM step WHERE state = ?", (IN_FORCE,)).fetchone()
    if row[0] is None:
        return None
    step = _step(connection, row[0])
    for correction in reversed(step.before):
        standing.put(connection, correction)
    _turn(connection, step, UNDONE)
    return step


def redo(connection: sqlite3.Connection) -> Step | None:
    """The step undone last is in force again; None where there is none, or something was done
    since."""
    row = connection.execute("SELECT min(number) FROM step WHERE state = ?", (UNDONE,)).fetchone()
    if row[0] is None:
        return None
    step = _step(connection, row[0])
    for correction in step.corrections:
        standing.put(connection, correction)
    _turn(connection, step, IN_FORCE)
    return step


def _turn(connection: sqlite3.Connection, step: Step, state: int) -> None:
    connection.execute("UPDATE step SET state = ? WHERE number = ?", (state, step.number))
    _new(connection, REVERSAL, step.number)


def _new(connection: sqlite3.Connection, state: int, reverses: int | None = None) -> int:
    number = connection.execute(
        "INSERT INTO step (state, reverses) VALUES (?, ?)", (state, reverses)
    ).lastrowid
    assert number is not None
    return number


# --------------------------------------------------------------------------------- reading
def steps(connection: sqlite3.Connection) -> Iterator[Step]:
    """All of them as they were done, the first one first; those that undid and redid as well, with
    what held after them."""
    undone: set[int] = set()
    for number, reverses in connection.execute(
        "SELECT number, reverses FROM step ORDER BY number"
    ).fetchall():
        if reverses is None:
            yield _step(connection, number)
            continue
        step = _step(connection, reverses)
        if reverses in undone:
            undone.remove(reverses)
            yield Step(number, step.corrections, step.before, reverses)
        else:
            undone.add(reverses)
            yield Step(number, step.before[::-1], step.corrections[::-1], reverses)


def waiting(connection: sqlite3.Connection) -> tuple[int, int]:
    """How many steps could be undone, and how many redone."""
    counts = dict(connection.execute("SELECT state, count(*) FROM step GROUP BY state").fetchall())
    return counts.get(IN_FORCE, 0), counts.get(UNDONE, 0)


def _step(connection: sqlite3.Connection, number: int) -> Step:
    rows = connection.execute(
        "SELECT anchor, kind, about, value, before FROM change WHERE step = ? ORDER BY place",
        (number,),
    ).fetchall()
    done = tuple(
        Correction(anchor, Kind(kind), value, about) for anchor, kind, about, value, _ in rows
    )
    before = tuple(_as(one, row[4]) for one, row in zip(done, rows, strict=True))
    return Step(number, done, before)


def _as(correction: Correction, value: str | None) -> Correction:
    return Correction(correction.anchor, correction.kind, value, correction.about)
