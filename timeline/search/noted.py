"""What the reader noted on events, and what a reading brought, as conditions."""

from __future__ import annotations

import sqlite3

from timeline.query.nodes import Flag
from timeline.search.conditions import Condition, Match, Where, both, without
from timeline.store import news
from timeline.store.corrections import Kind, standing
from timeline.store.corrections.kinds import SHOWN

_EDITED = ", ".join(f"'{kind}'" for kind in sorted(SHOWN))

_MARKS = {
    Flag.STARRED: f"c.kind = '{Kind.STAR}'",
    Flag.COMMENTED: f"c.kind = '{Kind.COMMENT}'",
    Flag.HIDDEN: standing.HIDDEN,
    Flag.EDITED: f"c.kind IN ({_EDITED})",
    Flag.REVIEWED: f"c.kind = '{Kind.REVIEWED}'",
}
"""SQL on the corrections c of an event."""

_NEWS = {Flag.NEW: news.NEW, Flag.CHANGED: news.CHANGED}

_DOUBTFUL = Match('tags : ("#disputed" OR "#warned" OR "#unsure")')


def flag(connection: sqlite3.Connection, wanted: Flag) -> Condition:
    if wanted is Flag.REVIEW:
        return _doubtful(connection)
    if wanted in _NEWS:
        return Where(_NEWS[wanted])
    if wanted in _MARKS:
        return _corrected(_MARKS[wanted])
    return Match(f'tags : "#{wanted.value}"')


def _doubtful(connection: sqlite3.Connection) -> Condition:
    """What is worth a second look and had none. Before the first, the index alone tells."""
    if not standing.any_of(connection, Kind.REVIEWED):
        return _DOUBTFUL
    return both([_DOUBTFUL, without(_corrected(_MARKS[Flag.REVIEWED]))])


def tagged(tag: str) -> Condition:
    return _corrected("c.kind = ? AND c.about = ?", Kind.TAG.value, tag)


def _corrected(condition: str, *parameters: str) -> Where:
    return Where(
        "number IN (SELECT t.event FROM correction c JOIN telling t ON t.id = c.anchor"
        f" WHERE {condition})",
        parameters,
    )
