"""Which tellings the reader holds together or apart, over what merging found."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TypeAlias

from timeline import merge
from timeline.model import Reason, Telling
from timeline.store import packing
from timeline.store.corrections.kinds import Kind

HELD = Reason("held together by the reader")
"""Why tellings are one event that merging would have left apart."""

_Pairs: TypeAlias = dict[int, set[int]]


class Bonds:
    """By the numbers of tellings, of those that are there. Read once for a settling."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.together = _pairs(connection, Kind.MERGE)
        self.apart = _pairs(connection, Kind.SPLIT)

    def holds(self, numbers: Collection[int]) -> bool:
        """Some of these are together because the reader says so."""
        return any(number in self.together for number in numbers)

    def parted(
        self, connection: sqlite3.Connection, numbers: Sequence[int], known: Mapping[int, Telling]
    ) -> list[list[int]]:
        """Tellings that are linked, in as few groups as can be with none together that are held
        apart, and none that could be of two events.

        What the reader holds together is joined first, then what merging found, in an order that
        depends on nothing but the tellings.
        """
        if len(numbers) < 3 and not any(number in self.apart for number in numbers):
            return [list(numbers)]
        ordered = merge.in_order(numbers, known)
        place = {number: index for index, number in enumerate(ordered)}
        joined = Joined(ordered, self.apart)
        for a in ordered:
            for b in sorted(self.together.get(a, set()) & place.keys(), key=place.__getitem__):
                joined.join(a, b)
        merge.join(ordered, known, _links(connection, numbers), joined.group_of, joined.join)
        return joined.groups()

    def groups(self, connection: sqlite3.Connection, ids: Iterable[str]) -> list[list[str]]:
        """Tellings as they would be linked, were there no others."""
        rows = connection.execute(
            "SELECT number, id FROM telling WHERE id IN (SELECT value FROM json_each(?))",
            (packing.dumps(sorted(ids)),),
        )
        names: dict[int, str] = dict(rows.fetchall())
        joined = Joined(list(names), {})
        for a, b in _links(connection, list(names)):
            joined.join(a, b)
        for a in names:
            for b in self.together.get(a, set()) & names.keys():
                joined.join(a, b)
        return sorted(sorted(names[number] for number in group) for group in joined.groups())


class Joined:
    """Numbers joined one pair after the other, where nothing forbids it."""

    def __init__(self, numbers: Iterable[int], apart: Mapping[int, set[int]]) -> None:
        self._apart = apart
        self._groups = {number: {number} for number in numbers}

    def join(self, a: int, b: int) -> None:
        one, other = self._groups[a], self._groups[b]
        if one is other or any(self._apart.get(number, set()) & other for number in one):
            return
        if len(one) < len(other):
            one, other = other, one
        one |= other
        for number in other:
            self._groups[number] = one

    def group_of(self, number: int) -> int:
        """The same for all that are together."""
        return id(self._groups[number])

    def groups(self) -> list[list[int]]:
        distinct = {id(group): group for group in self._groups.values()}
        return [sorted(group) for group in distinct.values()]


def _pairs(connection: sqlite3.Connection, kind: Kind) -> _Pairs:
    """In both directions."""
    rows = connection.execute(
        "SELECT one.number, other.number FROM correction c JOIN telling one ON one.id = c.anchor"
        " JOIN telling other ON other.id = c.about WHERE c.kind = ?",
        (kind.value,),
    )
    pairs: _Pairs = {}
    for a, b in rows.fetchall():
        pairs.setdefault(a, set()).add(b)
        pairs.setdefault(b, set()).add(a)
    return pairs


def _links(connection: sqlite3.Connection, numbers: Sequence[int]) -> set[tuple[int, int]]:
    """What merging found among these."""
    rows = connection.execute(
        "SELECT a, b FROM link WHERE a IN (SELECT value FROM json_each(?1))"
        " AND b IN (SELECT value FROM json_each(?1))",
        (packing.dumps(list(numbers)),),
    )
    return set(rows.fetchall())
