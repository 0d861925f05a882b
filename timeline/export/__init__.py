"""Events to a file format; every format is a generator of lines without their line ends.

To add a format, write a module with a `write(events)` and name it in WRITERS.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from timeline.export import jsonl, markdown, table
from timeline.model import Event

Writer = Callable[[Iterable[Event]], Iterator[str]]

WRITERS: Mapping[str, Writer] = {
    "jsonl": jsonl.write,
    "csv": table.write,
    "md": markdown.write,
}
