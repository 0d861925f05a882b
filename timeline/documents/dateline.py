"""The line at the head of a document that says where and when it was written.

"Parigi, 6 gennaio 2026 – Martedì, …", "ROMA, 3 mag. (ANSA) - …", or a date on a line of its own. A
date in the middle of prose is none, so what stands around it decides: before it only a place or a
few names on the same line, after it the line's end or a sign that closes a dateline.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from timeline import gregorian, when
from timeline.edtf import Precision
from timeline.errors import DateError
from timeline.gregorian import DAY
from timeline.model import Dated, Reason, Span, Timex, TimexType
from timeline.when import When

HEAD = 1200
"""Characters in which a dateline may begin."""

LINES = 6
"""Lines with anything on them among which a dateline may stand."""

BEFORE = 60
"""Characters that a place, an agency or a name may take before the date on its line."""

_ALONE = 4
"""Words that may stand beside a date on a line of its own ("Published on", a name)."""

_CLOSED = re.compile(r"[ \t]*(?:\([^)\n]{1,40}\)[ \t]*)?(?:[–—:|•·]|--|-(?=[ \t])|[ \t]*$)")
_PLACE = re.compile(r"(?:[^\W\d_][\w'’.-]*|[(),/|•·–—:*#-]|[ \t])*")
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_JOINS = re.compile(r"[\s,;:()–—-]*")
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
_YEARLESS = re.compile(r"XXXX-\d\d-\d\d")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class Weekday:
    """A weekday named beside the date; `number` is 0 for Monday."""

    quote: str
    span: Span
    number: int


@dataclass(frozen=True, slots=True)
class Dateline:
    """A day read in the head of a document; `when` is `XXXX-01-06` where it names no year."""

    when: When
    quote: str
    span: Span
    weekday: Weekday | None = None
    warnings: tuple[str, ...] = ()

    def in_year(self, year: int) -> Dateline:
        """The same day of that year; itself if it names one or that year lacks the day."""
        if self.when.bounded:
            return self
        try:
            return replace(self, when=when.parse(f"{year:04}{self.when.edtf[4:]}"))
        except DateError:
            return self

    def dated(self) -> Dated:
        """The document's date, checked against the weekday beside it."""
        reason = Reason("dateline", self.quote, self.span)
        if self.when.earliest is None:
            warning = f"“{self.quote}” names no year: state the date with --document-date"
            return Dated(None, "dateline", (reason,), self.span, (*self.warnings, warning))
        plain = Dated(self.when, "dateline", (reason,), self.span, self.warnings)
        if self.weekday is None:
            return plain
        return _checked(plain, self.weekday, gregorian.weekday(self.when.earliest // DAY))


def _checked(dated: Dated, named: Weekday, real: int) -> Dated:
    if named.number == real:
        says = f"weekday agrees: {dated.when} is a {_DAYS[real]}"
        return replace(dated, reasons=(*dated.reasons, Reason(says, named.quote, named.span)))
    place = f"[{named.span.start},{named.span.end}]"
    warning = f"“{named.quote}” {place} contradicts the date: {dated.when} is a {_DAYS[real]}"
    return replace(dated, warnings=(*dated.warnings, warning))


def find(head: str, timexes: Sequence[Timex]) -> Dateline | None:
    """The first dateline among the time expressions of the head, which were found without a
    reference date."""
    for start, end in _lines(head):
        for timex in timexes:
            if start <= timex.span.start and timex.span.end <= end:
                value = _day(timex)
                if value is not None and _heads(head[start:end], timex, start):
                    beside = _weekday_beside(head, timex.span, timexes)
                    quote = timex.span.of(head)
                    return Dateline(value, quote, timex.span, beside, timex.warnings)
    return None


def _lines(head: str) -> Iterator[tuple[int, int]]:
    filled = [match.span() for match in re.finditer(r"[^\r\n]*\S[^\r\n]*", head)]
    return iter(filled[:LINES])


def _day(timex: Timex) -> When | None:
    """A day that needs no other date to be understood, with its year or without; the day, where
    the hour is told too."""
    if timex.type not in (TimexType.DATE, TimexType.TIME):
        return None
    if _YEARLESS.fullmatch(timex.value[:10]):
        return when.parse(timex.value[:10])
    value = timex.when
    if value is None or value.earliest is None or not value.bounded or timex.anchor != "none":
        return None
    if value.precision.fineness < Precision.DAY.fineness:
        return None
    return when.day_at(value.earliest)


def _heads(line: str, timex: Timex, start: int) -> bool:
    before = line[: timex.span.start - start]
    after = line[timex.span.end - start :]
    if len(before) > BEFORE or not _PLACE.fullmatch(before):
        return False
    if len(_WORD.findall(before)) + len(_WORD.findall(after)) <= _ALONE:
        return True
    return bool(_CLOSED.match(after)) and _names_a_place(before)


def _names_a_place(before: str) -> bool:
    """Nothing, or words most of which begin with a capital: prose has small words."""
    words: list[str] = _WORD.findall(before)
    return sum(word[0].islower() for word in words) <= len(words) // 3


def _weekday_beside(head: str, span: Span, timexes: Sequence[Timex]) -> Weekday | None:
    """A bare weekday just before or after the date."""
    for timex in timexes:
        match = _WEEKDAY.fullmatch(timex.value)
        if match and _JOINS.fullmatch(_between(head, span, timex.span)):
            return Weekday(timex.span.of(head), timex.span, int(match[1]) - 1)
    return None


def _between(text: str, a: Span, b: Span) -> str:
    first, last = sorted((a, b))
    return text[first.end : last.start]
