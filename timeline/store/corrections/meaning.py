"""What the reader's words come to: all that is to hold, and all that is not to hold any more."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from timeline.store import packing, tellings
from timeline.store.corrections import naming
from timeline.store.corrections.bonds import Bonds
from timeline.store.corrections.kinds import GROUPING, Correction, Kind

_OTHERS = (
    f"telling said JOIN event e ON e.number = said.event JOIN telling t ON {tellings.OF_EVENT}"
)
"""SQL: a telling that was named, and all those of its event."""


def meant(connection: sqlite3.Connection, said: Sequence[Correction]) -> list[Correction]:
    """In the order in which they are to be put in force."""
    alone = [one for one in said if one.kind not in GROUPING]
    return [
        *(whole for one in alone for whole in _of_event(connection, one)),
        *_apart(connection, [one for one in said if one.kind is Kind.SPLIT]),
        *_together(connection, [one for one in said if one.kind is Kind.MERGE]),
    ]


def _of_event(connection: sqlite3.Connection, one: Correction) -> Iterator[Correction]:
    """It is said of the event: what was said of its other tellings, before they were one event, is
    taken back."""
    rows = connection.execute(
        f"SELECT c.anchor FROM {_OTHERS} JOIN correction c ON c.anchor = t.id"
        " WHERE c.kind = ?2 AND c.about = ?3 AND said.id = ?1 AND t.id <> ?1",
        (one.anchor, one.kind.value, one.about),
    )
    for (anchor,) in rows.fetchall():
        yield Correction(anchor, one.kind, None, one.about)
    if one.kind in _TO_A_NAME and one.value:
        yield from _back(connection, one)
    yield one
    if one.kind is Kind.ACTOR_MERGE and one.value:
        yield from _of_its_type(connection, one.anchor, one.value)


_TO_A_NAME = (Kind.ACTOR_RENAME, Kind.ACTOR_MERGE)


def _back(connection: sqlite3.Connection, one: Correction) -> Iterator[Correction]:
    """What led from the new name back to the old one is taken back: the last word counts."""
    called = naming.load(connection)
    name, passed = one.value, {one.anchor}
    while called is not None and name is not None and name not in passed:
        passed.add(name)
        if called.following(name) == one.anchor:
            yield from (Correction(name, kind, None) for kind in _TO_A_NAME)
            return
        name = called.following(name)


def _of_its_type(connection: sqlite3.Connection, name: str, other: str) -> Iterator[Correction]:
    """Who turns out to be another is also what the other one is."""
    rows = connection.execute(
        "SELECT name, type FROM actor WHERE name IN (?, ?) ORDER BY events", (name, other)
    )
    kinds = dict(rows.fetchall())
    if other in kinds and kinds.get(name) != kinds[other]:
        yield Correction(other, Kind.ACTOR_TYPE, kinds[other])


def _together(connection: sqlite3.Connection, said: Sequence[Correction]) -> Iterator[Correction]:
    """All that is held together; nothing of it is held apart any more."""
    groups: list[set[str]] = []
    for one in said:
        if one.value is not None:
            joined = {one.anchor, one.about}
            for identity in (one.anchor, one.about):
                joined.update(_siblings(connection, identity))
            for group in [group for group in groups if group & joined]:
                groups.remove(group)
                joined |= group
            groups.append(joined)
    for group in groups:
        yield from _withdrawn(connection, Kind.SPLIT, group, group)
    yield from map(_pair, said)


def _apart(connection: sqlite3.Connection, said: Sequence[Correction]) -> Iterator[Correction]:
    """Each is held apart from the other one named, or from all others of its event; what is left
    of the event stays one."""
    bonds = Bonds(connection)
    taken: dict[frozenset[str], set[str]] = {}
    for one in said:
        if one.about:
            if one.value is not None:
                yield from _withdrawn(connection, Kind.MERGE, {one.anchor}, {one.about})
            yield _pair(one)
            continue
        event = frozenset((one.anchor, *_siblings(connection, one.anchor)))
        taken.setdefault(event, set()).add(one.anchor)
    for event, out in taken.items():
        yield from _withdrawn(connection, Kind.MERGE, out, set(event))
        for a, b in combinations(sorted(event), 2):
            if a in out or b in out:
                yield Correction(a, Kind.SPLIT, about=b)
        rest = bonds.groups(connection, event - out)
        for a, b in pairwise(min(group) for group in rest):
            yield _pair(Correction(a, Kind.MERGE, about=b))


def _siblings(connection: sqlite3.Connection, identity: str) -> list[str]:
    """The other tellings of its event."""
    rows = connection.execute(
        f"SELECT t.id FROM {_OTHERS} WHERE said.id = ?1 AND t.id <> ?1", (identity,)
    )
    return [other for (other,) in rows]


def _withdrawn(
    connection: sqlite3.Connection, kind: Kind, some: set[str], others: set[str]
) -> Iterator[Correction]:
    """What is in force of that kind between these and those."""
    rows = connection.execute(
        "SELECT anchor, about FROM correction WHERE kind = ?1"
        " AND (anchor IN (SELECT value FROM json_each(?2))"
        "   AND about IN (SELECT value FROM json_each(?3))"
        "  OR about IN (SELECT value FROM json_each(?2))"
        "   AND anchor IN (SELECT value FROM json_each(?3))) ORDER BY anchor, about",
        (kind.value, packing.dumps(sorted(some)), packing.dumps(sorted(others))),
    )
    for anchor, about in rows.fetchall():
        yield Correction(anchor, kind, None, about)


def _pair(one: Correction) -> Correction:
    """The two in one order, whichever was named first."""
    anchor, about = sorted((one.anchor, one.about))
    return Correction(anchor, one.kind, one.value, about)
