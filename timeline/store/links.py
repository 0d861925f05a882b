"""Which tellings are of one event: links between those that `merge` finds the same.

A telling is compared with those under the keys it seeks, when it is new. What two tellings are
to each other depends on nothing else, so the components of the graph, which are the events, do not
depend on the order of reading, and a new document costs what its own tellings cost.

Tellings of one form in one document are alike to any other: they are compared as one, and linked
to the outermost of another such group only. That leaves the components what they are, also when
any document is dropped: no link goes through a third one.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import TypeAlias

from timeline import merge
from timeline.model import Telling
from timeline.store import packing, tellings

_Numbered: TypeAlias = tuple[int, Telling]
_Groups: TypeAlias = dict[tuple[str, merge.Form], list[_Numbered]]


def compare(connection: sqlite3.Connection, fresh: Sequence[_Numbered]) -> None:
    """New tellings with all that were there and with one another."""
    known = dict(fresh)
    verdicts = merge.Verdicts()
    forms: dict[merge.Form, _Groups] = {}
    for (path, form), group in _grouped(fresh).items():
        forms.setdefault(form, {})[path, form] = group
    for groups in forms.values():
        found = _hashes(merge.keys(next(iter(groups.values()))[0][1]))
        connection.executemany(
            "INSERT INTO blocking (key, telling) VALUES (?, ?)",
            ((key, number) for group in groups.values() for number, _ in group for key in found),
        )
    for groups in forms.values():
        sought = _hashes(merge.sought(next(iter(groups.values()))[0][1]))
        others = _grouped(_candidates(connection, sought, known))
        for group in groups.values():
            for other in others.values():
                connection.executemany(
                    "INSERT OR IGNORE INTO link (a, b) VALUES (?, ?)",
                    _links(group, other, verdicts),
                )


def _grouped(numbered: Sequence[_Numbered]) -> _Groups:
    """By document and form."""
    groups: _Groups = {}
    for number, telling in numbered:
        groups.setdefault((telling.path, merge.form(telling)), []).append((number, telling))
    return groups


def _hashes(keys: Iterable[str]) -> list[int]:
    return sorted(map(hashed, keys))


def hashed(key: str) -> int:
    """As it is stored, in 64 bits."""
    digest = hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, signed=True)


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


def _links(
    group: Sequence[_Numbered], others: Sequence[_Numbered], verdicts: merge.Verdicts
) -> Iterator[tuple[int, int]]:
    """Enough pairs of the two groups to hold together all whose pairs are one event.

    In one document only passages that stand apart can be. Whatever has a passage of the other
    group before it has the one that ends first before it, and likewise the last one after it.
    """
    for some, ends in ((group, _outermost(others)), (others, _outermost(group))):
        for number, telling in some:
            for other, end in ends:
                if number != other and verdicts.same(telling, end) is not None:
                    yield min(number, other), max(number, other)


def _outermost(group: Sequence[_Numbered]) -> list[_Numbered]:
    """The one that ends first and the one that begins last."""
    first = min(group, key=lambda numbered: (numbered[1].span.end, numbered[0]))
    last = max(group, key=lambda numbered: (numbered[1].span.start, numbered[0]))
    return [first] if first is last else [first, last]


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


def _neighbours(connection: sqlite3.Connection, number: int) -> list[int]:
    rows = connection.execute(
        "SELECT b FROM link WHERE a = ?1 UNION SELECT a FROM link WHERE b = ?1", (number,)
    )
    return [neighbour for (neighbour,) in rows]
