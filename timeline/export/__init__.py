"""Events to a file format; every format is a generator of lines without their line ends.

To add a format, write a module with a `write(events, store)`, or `write(events)` if an event says
enough, and name it in WRITERS.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from timeline.export import jsonl, markdown, table
from timeline.model import Event
from timeline.store import Store

Writer = Callable[[Iterable[Event], Store], Iterator[str]]
"""Of events of that store."""


def _by_themselves(write: Callable[[Iterable[Event]], Iterator[str]]) -> Writer:
    return lambda events, _: write(events)


WRITERS: Mapping[str, Writer] = {
    "jsonl": _by_themselves(jsonl.write),
    "csv": _by_themselves(table.write),
    "md": markdown.write,
}
