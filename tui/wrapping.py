"""A document laid out in lines for the screen, as much as is within reach of a passage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline.model import Document, Span
from tui import cells


@dataclass(frozen=True, slots=True)
class Reach:
    """How much is laid out on each side of the passage, at most."""

    lines: int
    characters: int


GLANCE = Reach(200, 8_000)
"""Beside the list, where every step opens another document."""
READING = Reach(20_000, 200_000)
"""Once the reader scrolls in it: a document of 50 MB opens like any other."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What to show: a document, the passage in it, and the stretches found in it.

    `events` pairs an event's id with its span, in text order; `words` are those that name the
    events, `dates` the time expressions, `matches` what the query found in the passage.
    """

    document: Document
    passage: Span | None = None
    trigger: Span | None = None
    event_id: str | None = None
    events: tuple[tuple[str, Span], ...] = ()
    words: tuple[Span, ...] = ()
    matches: tuple[Span, ...] = ()
    dates: tuple[Span, ...] = ()


def holds(span: Span | None, offset: int) -> bool:
    """That code point lies in the span."""
    return span is not None and span.start <= offset < span.end


def within(reach: Reach, document: Document, passage: Span) -> tuple[int, int]:
    """The stretch of the document to lay out; by whole steps, so that neighbours share it."""
    starts = document.line_starts
    first = max(0, document.line(passage.start) - 1 - reach.lines)
    last = document.line(passage.end) - 1 + reach.lines
    first -= first % (reach.lines // 2)
    start = max(starts[first], passage.start - reach.characters)
    end = starts[last] if last < len(starts) else len(document.text)
    return start, min(end, max(passage.end, passage.start) + reach.characters)


def wrapped(
    document: Document, start: int, end: int, text: str, width: int
) -> Iterator[tuple[int, int]]:
    """Lines for the screen as stretches of the document, line ends left out."""
    position = start
    while position <= end:
        stop = document.text.find("\n", position, end)
        stop = end if stop < 0 else stop
        visible = stop - 1 if stop > position and document.text[stop - 1] == "\r" else stop
        for a, b in cells.wrap(text, position - start, visible - start, width):
            yield a + start, b + start
        position = stop + 1


def cuts(reading: Reading, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The line in pieces inside which every character looks alike."""
    spans: Sequence[Span | None] = (
        reading.passage,
        reading.trigger,
        *reading.matches,
        *reading.dates,
        *reading.words,
    )
    edges = {start, end}
    for span in spans:
        if span is not None:
            edges.update(edge for edge in (span.start, span.end) if start < edge < end)
    ordered = sorted(edges)
    yield from pairwise(ordered)
