"""The passage that tells an event: read from the store with all that is in its document, or as a
citation to paste elsewhere."""

from __future__ import annotations

from timeline.model import Coverage, Event
from timeline.store import Store
from tui.document_card import About
from tui.wrapping import Reading


def read(store: Store, event: Event, source: int) -> Reading:
    """The document of that telling of the event, from 0, with the passage to light in it."""
    telling = event.tellings[source]
    told = store.events_in(telling.path)
    return Reading(
        store.document(telling.path),
        telling.span,
        telling.trigger,
        event.id,
        events=tuple((one.event_id, one.span) for one in told),
        words=tuple(one.trigger for one in told if one.trigger is not None),
        dates=tuple(timex.span for timex in store.timexes(telling.path)),
    )


def about(store: Store, coverage: Coverage) -> About:
    """What became of a file, with the words that date nothing as they stand in it."""
    if coverage.failure is not None or not coverage.unplaced:
        return About(coverage)
    document = store.document(coverage.path)
    words = ((timex.span.of(document.text), timex.span.start) for timex in coverage.unplaced)
    return About(coverage, tuple((text, document.line(start)) for text, start in words))
