"""What the explorer begins with: where the reader was, and the first answer.

Found before Textual is loaded, so that the first screen can be drawn from it; the explorer goes on
with the same.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from timeline.errors import TimelineError
from tui import dates, pages, place, strip_lines
from tui.place import Place
from tui.strip_lines import Seconds
from tui.words import dates_code

if TYPE_CHECKING:
    from timeline.search import Results
    from timeline.store import Store

LONGEST = 0.3
"""Seconds of processor that the first answer may take; a longer one is found behind a prompt."""


@dataclass(frozen=True, slots=True)
class Start:
    """`asked` is the query as it is typed, `before` where the reader was, if ever; `whole` are the
    first and the last second there is anything at."""

    asked: str
    before: Place | None
    results: Results
    everything: Results
    whole: Seconds | None

    @property
    def stretch(self) -> Seconds | None:
        """What the strip shows; None: the whole."""
        kept = self.before.stretch if self.before is not None else ()
        if len(kept) == 2 and kept[0] < kept[1]:
            return kept[0], kept[1]
        return strip_lines.beginning(self.whole, self.everything)

    @property
    def row(self) -> int:
        """The row that the reader stands on."""
        event = (self.before.event or None) if self.before is not None else None
        beginning = strip_lines.beginning(self.whole, self.everything)
        return pages.place(self.results, event, beginning[0] if beginning else None)


def found(store: Store, asked: str, *, today: date) -> Start | None:
    """None where it takes too long, or the query of before is none any more."""
    from timeline import query, search

    before = place.load(store.path)
    if before is not None and not asked:
        asked = before.query
    end = time.process_time() + LONGEST
    try:
        with store.until(lambda: time.process_time() > end):
            everything = search.find(store, query.parse("", today=today))
            results = everything
            if asked.strip():
                results = search.find(store, query.parse(asked, today=today, language=dates_code()))
            # Found here, and not while the screen is painted.
            _ = results.certain, len(results), len(everything)
    except TimelineError:
        return None
    return Start(asked, before, results, everything, whole_of(store))


def whole_of(store: Store) -> Seconds | None:
    """The first and the last second there is anything at."""
    summary = store.summary()
    if summary.first is None or summary.last is None:
        return None
    return dates.stretch(summary.first, summary.last)
