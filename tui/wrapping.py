"""A document laid out in lines for the screen, as much as is within reach of a passage."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import NamedTuple

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


class Spans:
    """Stretches of a text, to be asked which of them touch a part of it."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = sorted(spans)
        self._starts = [span.start for span in self._spans]
        self._reached = list(accumulate((span.end for span in self._spans), max))
        """How far those up to each of them go, at most."""

    def touching(self, start: int, end: int) -> tuple[Span, ...]:
        first = bisect_right(self._reached, start)
        near = self._spans[first : bisect_left(self._starts, end)]
        return tuple(span for span in near if span.end > start)


NONE = Spans(())


@dataclass(frozen=True, slots=True)
class Reading:
    """What to show: a document, the passage in it, and the stretches found in it.

    `events` pairs an event's id with its span, in text order; `told` are those spans, `words` those
    that name the events, `dates` the time expressions, `matches` what the query found in the
    passage.
    """

    document: Document
    passage: Span | None = None
    trigger: Span | None = None
    event_id: str | None = None
    events: tuple[tuple[str, Span], ...] = ()
    told: Spans = NONE
    words: Spans = NONE
    dates: Spans = NONE
    matches: tuple[Span, ...] = ()


class ByLine:
    """A reading of which each line asks for what touches it alone."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._found = Spans([one for one in (reading.trigger, *reading.matches) if one])

    def part(self, start: int, end: int) -> Part:
        passage = self._reading.passage
        return Part(
            passage if passage is not None and passage.overlaps(Span(start, end)) else None,
            bool(self._reading.told.touching(start, end)),
            self._found.touching(start, end),
            self._reading.dates.touching(start, end),
            self._reading.words.touching(start, end),
        )


class Part(NamedTuple):
    """What there is of a reading in a line; `events`: it tells one or another."""

    passage: Span | None
    events: bool
    found: Sequence[Span]
    dates: Sequence[Span]
    words: Sequence[Span]


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


def cuts(part: Part, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The line in pieces inside which every character looks alike."""
    spans = (*part.found, *part.dates, *part.words, *((part.passage,) if part.passage else ()))
    edges = {start, end}
    for span in spans:
        edges.update(edge for edge in (span.start, span.end) if start < edge < end)
    yield from pairwise(sorted(edges))
