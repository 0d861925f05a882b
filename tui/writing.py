"""What matches, written to a file in the format that its name ends with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.errors import TimelineError
from timeline.model import Event
from timeline.store import Store
from tui.pages import SIZE
from tui.words import say

if TYPE_CHECKING:
    from timeline.search import Results


def write(store: Store, results: Results, path: Path) -> int:
    """How many events were written. A file that is there is not written over.

    Raises TimelineError for a format that is not known, OSError where the file cannot be written.
    """
    from timeline.export import WRITERS

    writer = WRITERS.get(path.suffix.removeprefix("."))
    if writer is None:
        raise TimelineError(
            say("“{name}” has no ending that is known.", name=path.name),
            say("They are .{endings}.", endings=", .".join(WRITERS)),
        )
    with path.open("x", encoding="utf-8") as file:
        file.writelines(f"{line}\n" for line in writer(_events(store, results)))
    return len(results)


def _events(store: Store, results: Results) -> Iterator[Event]:
    for start in range(0, len(results), SIZE):
        for row in results.page(start, start + SIZE):
            event = store.event(row.id)
            if event is not None:
                yield event
