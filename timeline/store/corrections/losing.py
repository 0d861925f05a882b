"""Corrections whose anchor is gone: they wait for it, and are told."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from timeline.store.corrections import standing
from timeline.store.corrections.kinds import GROUPING, OF_ACTORS, OF_DOCUMENTS, Correction, Kind


def _listed(kinds: frozenset[Kind]) -> str:
    return ", ".join(f"'{kind}'" for kind in sorted(kinds))


_TOLD = "EXISTS (SELECT 1 FROM telling t WHERE t.id = {})"

_LOST = " OR ".join(
    (
        f"c.kind IN ({_listed(OF_DOCUMENTS)})"
        " AND NOT EXISTS (SELECT 1 FROM document d WHERE d.path = c.anchor)",
        f"c.kind IN ({_listed(OF_ACTORS)})"
        " AND NOT EXISTS (SELECT 1 FROM actor a WHERE a.name = c.anchor)"
        " AND NOT EXISTS (SELECT 1 FROM alias f WHERE f.form = c.anchor)",
        f"c.kind NOT IN ({_listed(OF_DOCUMENTS | OF_ACTORS)}) AND NOT {_TOLD.format('c.anchor')}",
        f"c.kind IN ({_listed(GROUPING)}) AND NOT {_TOLD.format('c.about')}",
    )
)


def lost(connection: sqlite3.Connection) -> Iterator[Correction]:
    """What is in force and has nothing to be in force on."""
    return standing.where(connection, _LOST)
