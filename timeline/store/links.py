"""Which tellings are of one event: links between those that `merge` finds the same.

A telling is compared with those under the keys it seeks, when it is new. What two tellings are
to each other depends on nothing else, so the components of the graph, which are the events, do not
depend on the order of reading, and a new document costs what its own tellings cost.

Tellings of one form in one document are alike to any other: they are compared as one, and linked
to the outermost of another such group only. That leaves the components what they are, also when
any document is dropped: no link goes through a third one.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import TypeAlias

from timeline import merge
from timeline.model import Telling
from timeline.store import copies, packing, tellings
from timeline.store.hashing import hashed

_Numbered: TypeAlias = tuple[int, Telling]


@dataclass(slots=True)
class _Group:
    """Tellings of one form in one document, in no order; `rank` is the order of comparing, None
    for those that were there before."""

    members: list[_Numbered] = field(default_factory=list)
    rank: int | None = None
    _outer: list[_Numbered] = field(default_factory=list)
    _copy: list[int | None] = field(default_factory=list)

    @property
    def path(self) -> str:
        return self.members[0][1].path

    @property
    def copy(self) -> int | None:
        """What its copies elsewhere are found under."""
        if not self._copy:
            self._copy.append(copies.key(self.members[0][1]))
        return self._copy[0]

    @property
    def outermost(self) -> list[_Numbered]:
        """The one that ends first and the one that begins last."""
        if not self._outer:
            first = min(self.members, key=lambda numbered: (numbered[1].span.end, numbered[0]))
            last = max(self.members, key=lambda numbered: (numbered[1].span.start, numbered[0]))
            self._outer = [first] if first is last else [first, last]
        return self._outer


_Place: TypeAlias = tuple[str, int]
"""A document, and the number of the form."""

_LINK = "INSERT OR IGNORE INTO link (a, b) VALUES (?, ?)"

_Groups: TypeAlias = dict[_Place, _Group]


def compare(connection: sqlite3.Connection, fresh: Sequence[_Numbered]) -> None:
    """New tellings with all that were there and with one another, each two once."""
    known = dict(fresh)
    fresh_numbers = set(known)
    verdicts = merge.Verdicts()
    groups = _grouped(fresh, verdicts)
    forms: dict[int, list[_Group]] = {}
    for (_, form), group in groups.items():
        forms.setdefault(form, []).append(group)
    order = sorted(forms.values(), key=lambda alike: sorted(merge.sought(_first(alike))))
    for rank, alike in enumerate(order):
        for group in alike:
            group.rank = rank
        own = alike[0].copy
        found = _hashes(merge.keys(_first(alike))) + ([] if own is None else [own])
        connection.executemany(
            "INSERT INTO blocking (key, telling) VALUES (?, ?)",
            ((key, number) for group in alike for number, _ in group.members for key in found),
        )
    before: list[int] = []
    labels = merge.Labels()
    shelf = merge.Shelf[_Place]((), labels)
    others: _Groups = {}
    for alike in order:
        sought = _hashes(merge.sought(_first(alike)))
        if sought != before:
            # Those who took part on one day seek one another: what they find is read once.
            before = sought
            others = _grouped(_candidates(connection, sought, known), verdicts)
            # Those of one form have the same keys, so that a group is always found whole.
            others = {place: groups.setdefault(place, other) for place, other in others.items()}
            told = ((place, other.members[0][1]) for place, other in others.items())
            shelf = merge.Shelf(told, labels)
        near = [others[place] for place in shelf.near(_first(alike))]
        connection.executemany(_LINK, list(_of_all(alike, near, verdicts)))
    for own in sorted({own for alike in order if (own := alike[0].copy) is not None}):
        connection.executemany(
            _LINK, copies.links(_candidates(connection, [own], known), fresh_numbers)
        )


def _of_all(
    alike: Sequence[_Group], near: Sequence[_Group], verdicts: merge.Verdicts
) -> Iterator[tuple[int, int]]:
    """The links of these groups of one form; those to their copies elsewhere come apart."""
    own = alike[0].copy
    apart: list[_Group] = []
    home: dict[str, _Group] = {}
    for other in near:
        if own is not None and other.copy == own:
            home[other.path] = other
        else:
            apart.append(other)
    for group in alike:
        at_home = [home[group.path]] if group.path in home else []
        for other in (*apart, *at_home):
            yield from _links(group, other, verdicts)


def _first(alike: Sequence[_Group]) -> Telling:
    """One telling of a form, for all of them."""
    return alike[0].members[0][1]


def _grouped(numbered: Sequence[_Numbered], verdicts: merge.Verdicts) -> _Groups:
    groups: _Groups = {}
    for number, telling in numbered:
        place = telling.path, verdicts.number(telling)
        group = groups.get(place)
        if group is None:
            group = groups[place] = _Group()
        group.members.append((number, telling))
    return groups


def _hashes(keys: Iterable[str]) -> list[int]:
    return sorted(map(hashed, keys))


def _candidates(
    connection: sqlite3.Connection, keys: list[int], known: dict[int, Telling]
) -> list[_Numbered]:
    """Those stored under any of the keys; `known` holds what was read, and is added to."""
    rows = connection.execute(
        "SELECT DISTINCT telling FROM blocking WHERE key IN (SELECT value FROM json_each(?))",
        (packing.dumps(keys),),
    )
    numbers = [number for (number,) in rows]
    known.update(tellings.load(connection, [n for n in numbers if n not in known]))
    return [(number, known[number]) for number in numbers]


def _links(group: _Group, other: _Group, verdicts: merge.Verdicts) -> Iterator[tuple[int, int]]:
    """Enough pairs of the two groups to hold together all whose pairs are one event; none where
    the other's turn comes later.

    In one document only passages that stand apart can be. Whatever has a passage of the other
    group before it has the one that ends first before it, and likewise the last one after it.
    """
    if other.rank is not None and group.rank is not None and other.rank > group.rank:
        return
    for some, ends in ((group.members, other.outermost), (other.members, group.outermost)):
        for number, telling in some:
            for near, end in ends:
                if number != near and verdicts.same(telling, end) is not None:
                    yield min(number, near), max(number, near)
        if len(group.members) == len(other.members) == 1:
            return


def components(
    connection: sqlite3.Connection, seeds: Iterable[int], together: Mapping[int, Set[int]]
) -> Iterator[list[int]]:
    """The numbers of all tellings linked to one another, for every seed; each telling once.

    `together` are those that the reader links.
    """
    seen: set[int] = set()
    for seed in seeds:
        if seed in seen:
            continue
        component, edge = [], [seed]
        seen.add(seed)
        while edge:
            number = edge.pop()
            component.append(number)
            fresh = {*_neighbours(connection, number), *together.get(number, ())} - seen
            seen |= fresh
            edge += fresh
        yield component


def with_linked(connection: sqlite3.Connection, numbers: Sequence[int]) -> list[int]:
    """These tellings, and those that are linked to one of them."""
    rows = connection.execute(
        "WITH some(number) AS (SELECT value FROM json_each(?))"
        " SELECT number FROM some UNION SELECT b FROM link JOIN some ON a = number"
        " UNION SELECT a FROM link JOIN some ON b = number",
        (packing.dumps(list(numbers)),),
    )
    return [number for (number,) in rows]


def _neighbours(connection: sqlite3.Connection, number: int) -> list[int]:
    rows = connection.execute(
        "SELECT b FROM link WHERE a = ?1 UNION SELECT a FROM link WHERE b = ?1", (number,)
    )
    return [neighbour for (neighbour,) in rows]
