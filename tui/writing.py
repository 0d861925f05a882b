"""What matches, written to a file in the format that its name ends with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.model import Event
from timeline.store import Store
from tui.field import Verdict
from tui.pages import SIZE
from tui.words import say

if TYPE_CHECKING:
    from timeline.search import Results


def formats() -> str:
    """Their endings, in words."""
    from timeline.export import WRITERS

    *most, last = (f".{ending}" for ending in WRITERS)
    return say("{most} or {last}", most=", ".join(most), last=last)


def destination(typed: str) -> Verdict:
    """Where it can be written. A file that is there is not written over."""
    from timeline.export import WRITERS

    path = Path(typed).expanduser().absolute()
    if path.suffix.removeprefix(".") not in WRITERS:
        return Verdict(None, say("The name ends with {formats}.", formats=formats()))
    if path.exists():
        exists = say("{name} exists: nothing is written over. Give another name.", name=path.name)
        return Verdict(None, exists)
    if not path.parent.is_dir():
        return Verdict(None, say("There is no folder {path}.", path=path.parent))
    return Verdict(str(path), say("in {path}", path=path.parent))


def write(store: Store, results: Results, path: Path) -> int:
    """How many events were written.

    Raises OSError where the file cannot be written, or is there since it was asked for.
    """
    from timeline.export import WRITERS

    with path.open("x", encoding="utf-8") as file:
        writer = WRITERS[path.suffix.removeprefix(".")]
        file.writelines(f"{line}\n" for line in writer(_events(store, results), store))
    return len(results)


def _events(store: Store, results: Results) -> Iterator[Event]:
    for start in range(0, len(results), SIZE):
        for row in results.page(start, start + SIZE):
            event = store.event(row.id)
            if event is not None:
                yield event
