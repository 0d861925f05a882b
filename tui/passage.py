"""The passage that tells an event: read from the store with all that is in its document, or as a
citation to paste elsewhere."""

from __future__ import annotations

from collections.abc import Callable

from timeline.model import Coverage, Event, Span
from timeline.store import Store
from tui.document_card import About
from tui.wrapping import Reading

Lit = Callable[[str], tuple[Span, ...]]


def read(store: Store, event: Event, source: int, lit: Lit | None = None) -> Reading:
    """The document of that telling of the event, from 0, with the passage to light in it; `lit`
    finds in the passage what was asked for."""
    telling = event.tellings[source]
    told = store.events_in(telling.path)
    document = store.document(telling.path)
    return Reading(
        document,
        telling.span,
        telling.trigger,
        event.id,
        events=tuple((one.event_id, one.span) for one in told),
        words=tuple(one.trigger for one in told if one.trigger is not None),
        matches=matches(document.text, telling.span, lit) if lit is not None else (),
        dates=tuple(timex.span for timex in store.timexes(telling.path)),
    )


def matches(text: str, passage: Span, lit: Lit) -> tuple[Span, ...]:
    """What was asked for, as it stands in the passage."""
    start = passage.start
    return tuple(Span(start + found.start, start + found.end) for found in lit(passage.of(text)))


def whole(store: Store, coverage: Coverage) -> Reading | None:
    """The document from its start, with all that it tells; None where there is no text of it."""
    if coverage.failure is not None:
        return None
    told = store.events_in(coverage.path)
    return Reading(
        store.document(coverage.path),
        events=tuple((one.event_id, one.span) for one in told),
        words=tuple(one.trigger for one in told if one.trigger is not None),
        dates=tuple(timex.span for timex in store.timexes(coverage.path)),
    )


def about(store: Store, coverage: Coverage) -> About:
    """What became of a file, with the words that date nothing as they stand in it."""
    if coverage.failure is not None or not coverage.unplaced:
        return About(coverage)
    document = store.document(coverage.path)
    words = ((timex.span.of(document.text), timex.span.start) for timex in coverage.unplaced)
    return About(coverage, tuple((text, document.line(start)) for text, start in words))
