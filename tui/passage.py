"""The passage that tells an event: read from the store with all that is in its document, or as a
citation to paste elsewhere."""

from __future__ import annotations

from timeline.model import Event
from timeline.store import Store
from tui import dates
from tui.source_view import Reading


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


def cite(event: Event, source: int, line: int) -> str:
    """Quote, file, line and date."""
    telling = event.tellings[source]
    return f"“{telling.quote}” ({telling.path}:{line}, {dates.spoken(event.when)})"
