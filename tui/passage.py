"""The passage that tells an event: read from the store with all that is in its document, or as a
citation to paste elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from timeline.model import Coverage, Event, Span
from timeline.store import Store
from tui.document_card import About
from tui.wrapping import Reading

Lit = Callable[[str], tuple[Span, ...]]


def read(whole: Reading, event: Event, source: int, lit: Lit | None = None) -> Reading:
    """That telling of the event, from 0, as the passage to light in the whole of its document;
    `lit` finds in it what was asked for."""
    telling = event.tellings[source]
    text = whole.document.text
    return replace(
        whole,
        passage=telling.span,
        trigger=telling.trigger,
        event_id=event.id,
        matches=matches(text, telling.span, lit) if lit is not None else (),
    )


def matches(text: str, passage: Span, lit: Lit) -> tuple[Span, ...]:
    """What was asked for, as it stands in the passage."""
    start = passage.start
    return tuple(Span(start + found.start, start + found.end) for found in lit(passage.of(text)))


def about(store: Store, coverage: Coverage) -> About:
    """What became of a file, with the words that date nothing as they stand in it."""
    if coverage.failure is not None or not coverage.unplaced:
        return About(coverage)
    document = store.document(coverage.path)
    words = ((timex.span.of(document.text), timex.span.start) for timex in coverage.unplaced)
    return About(coverage, tuple((text, document.line(start)) for text, start in words))
