"""Where something stands in a text, and why it is believed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a document's text: [start, end)."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"no span runs from {self.start} to {self.end}")

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def moved(self, by: int) -> Span:
        return Span(self.start + by, self.end + by)

    def overlaps(self, other: Span) -> bool:
        """They share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Reason:
    """One link in the chain that led to a date, a status or a merge.

    `says` is a clause ("refers to the summit", "dateline", "weekday agrees"); `quote` and `span`
    point at the words it rests on, in the document of the telling that carries the reason.
    """

    says: str
    quote: str = ""
    span: Span | None = None

    def __str__(self) -> str:
        if self.span is None:
            return f"“{self.quote}” {self.says}" if self.quote else self.says
        return f"“{self.quote}” [{self.span.start},{self.span.end}] {self.says}"
