"""The line at the head of a document that says where and when it was written.

"Parigi, 6 gennaio 2026 – Martedì, …", "ROMA, 3 mag. (ANSA) - …", or a date on a line of its own. A
date in the middle of prose is none, so what stands around it decides: names and the few small words
that datelines have (each language's file lists them), never a verb.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from timeline import gregorian, when
from timeline.documents.line import Line
from timeline.edtf import Precision
from timeline.errors import DateError
from timeline.extract import dates
from timeline.gregorian import DAY
from timeline.languages import Language
from timeline.model import Dated, Reason, Span, Timex, TimexType
from timeline.when import When

HEAD = 1200
"""Characters in which a dateline may begin."""

LINES = 6
"""Lines with anything on them among which a dateline may stand."""

SIGNATURE = 400
"""Characters at the end of a document in which it may be signed."""

LAST_LINES = 3
"""Lines with anything on them, the last of which may be a signature's."""

REACH = 240
"""Characters of a line in which what makes a date its dateline begins and ends."""

_DIGIT = re.compile(r"\d")
_JOINS = re.compile(r"[\s,;:()–—-]*")
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
_YEARLESS = re.compile(r"XXXX-\d\d-\d\d")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


_Sign = Callable[[Line, Timex], bool]
"""Whether a date of a line is the document's own."""


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
    says: str = "dateline"

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
        reason = Reason(self.says, self.quote, self.span)
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


def find(head: str, language: Language) -> Dateline | None:
    """The first dateline in the head of a text, else the date in the heading of a record."""
    return _first(head, language, (Line.is_headed_by, Line.is_record_of))


def find_opening(head: str, language: Language) -> Dateline | None:
    """The day with which the text below the heading of a record begins."""
    return _first(head, language, (Line.opens_record,))


def _first(head: str, language: Language, signs: Sequence[_Sign]) -> Dateline | None:
    filled = _lines(head)
    opening = _openings(head, filled)
    timexes = dates.find(opening, language) if _DIGIT.search(opening) else []
    lines: list[Line] = []
    for start, end in filled:
        above = lines[-1] if lines else None
        lines.append(Line(head, start, end, _between_ends(timexes, start, end), language, above))
    for tells in signs:
        for line in lines:
            for timex in line.timexes:
                value = _day(timex)
                if value is None or not tells(line, timex):
                    continue
                if tells is not Line.is_record_of or not _tells_of_later(value, timexes):
                    beside = _weekday_beside(head, timex.span, line.timexes, language)
                    return Dateline(value, timex.span.of(head), timex.span, beside, timex.warnings)
    return None


def find_signature(text: str, language: Language) -> Dateline | None:
    """The day in the last lines, with a place or a name at most, where a letter or report ends."""
    start = max(0, len(text) - SIGNATURE)
    tail = text[start:]
    for first, end in reversed(_lines(tail, last=True)):
        words = tail[first:end]
        timexes = dates.find(words, language) if _DIGIT.search(words) else []
        line = Line(words, 0, len(words), timexes, language)
        for timex in timexes:
            value = _day(timex)
            if value is not None and value.bounded and line.is_signed_on(timex):
                span = timex.span.moved(start + first)
                quote = timex.span.of(words)
                return Dateline(value, quote, span, None, timex.warnings, "date at its end")
    return None


def _tells_of_later(value: When, timexes: Sequence[Timex]) -> bool:
    """A later year stands in the head: "on 3 February 1889 27 men met" is no record of theirs."""
    if value.earliest is None:
        return False
    year = gregorian.civil(value.earliest // DAY)[0]
    return any(
        timex.when is not None
        and timex.anchor == "none"
        and timex.when.earliest is not None
        and gregorian.civil(timex.when.earliest // DAY)[0] > year + 1
        for timex in timexes
    )


def _openings(head: str, lines: Sequence[tuple[int, int]]) -> str:
    """The head with blanks for what stands further on in a line than a dateline does."""
    opening = ""
    for start, end in lines:
        reach = end if end - start <= REACH else max(head.rfind(" ", start, start + REACH), start)
        opening += head[len(opening) : reach] + " " * (end - reach)
    return opening


def _between_ends(timexes: Sequence[Timex], start: int, end: int) -> list[Timex]:
    return [timex for timex in timexes if start <= timex.span.start and timex.span.end <= end]


def _lines(head: str, *, last: bool = False) -> list[tuple[int, int]]:
    filled = [match.span() for match in re.finditer(r"[^\r\n]*\S[^\r\n]*", head)]
    return filled[-LAST_LINES:] if last else filled[:LINES]


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


def _weekday_beside(
    head: str, span: Span, timexes: Sequence[Timex], language: Language
) -> Weekday | None:
    """A bare weekday just before or after the date."""
    for timex in timexes:
        if timex.span != span and _JOINS.fullmatch(_between(head, span, timex.span)):
            quote = timex.span.of(head)
            # Found again on its own: beside a date, the finder has already resolved it.
            for alone in dates.find(quote, language):
                match = _WEEKDAY.fullmatch(alone.value)
                if match:
                    return Weekday(quote, timex.span, int(match[1]) - 1)
    return None


def _between(text: str, a: Span, b: Span) -> str:
    first, last = sorted((a, b))
    return text[first.end : last.start]
