"""The line at the head of a document that says where and when it was written.

"Parigi, 6 gennaio 2026 – Martedì, …", "ROMA, 3 mag. (ANSA) - …", or a date on a line of its own. A
date in the middle of prose is none, so what stands around it decides: names and the few small words
that datelines have (each language's file lists them), never a verb.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from timeline import gregorian, when
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

BEFORE = 60
"""Characters that a place, an agency or a name may take before the date on its line."""

ALONE = 6
"""Words that may stand beside a date on a line of its own ("Published on", an author)."""

RECORD = 18
"""The same, where the line calls itself minutes or a judgment."""

OPENING = 6
"""Words among which a record names itself, or a sentence that opens one has its date."""

REACH = 240
"""Characters of a line in which what makes a date its dateline begins and ends."""

_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_AFTER_PLACE = re.compile(r"(?:.*[,;:|(–—-])?\s*")
_CLOSED = re.compile(r"\.?\s*(?:\([^)\n]{1,40}\)\.?\s*)?(?:[–—:|•·]|--|-(?=\s))|\.\s|\s*$")
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


def find(head: str, language: Language) -> Dateline | None:
    """The first dateline in the head of a text, else the date in the heading of a record."""
    filled = _lines(head)
    opening = _openings(head, filled)
    timexes = dates.find(opening, language) if _DIGIT.search(opening) else []
    lines = [
        _Line(head, start, end, _between_ends(timexes, start, end), language)
        for start, end in filled
    ]
    lines = [replace(line, under=before) for before, line in pairwise([None, *lines]) if line]
    for tells in (_Line.is_headed_by, _Line.is_record_of):
        for line in lines:
            for timex in line.timexes:
                value = _day(timex)
                if value is not None and tells(line, timex):
                    beside = _weekday_beside(head, timex.span, line.timexes, language)
                    return Dateline(value, timex.span.of(head), timex.span, beside, timex.warnings)
    return None


def _openings(head: str, lines: Sequence[tuple[int, int]]) -> str:
    """The head with blanks for what stands further on in a line than a dateline does."""
    opening = ""
    for start, end in lines:
        reach = end if end - start <= REACH else max(head.rfind(" ", start, start + REACH), start)
        opening += head[len(opening) : reach] + " " * (end - reach)
    return opening


def _between_ends(timexes: Sequence[Timex], start: int, end: int) -> list[Timex]:
    return [timex for timex in timexes if start <= timex.span.start and timex.span.end <= end]


def _lines(head: str) -> list[tuple[int, int]]:
    filled = [match.span() for match in re.finditer(r"[^\r\n]*\S[^\r\n]*", head)]
    return filled[:LINES]


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


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the head, with the time expressions in it."""

    head: str
    start: int
    end: int
    timexes: Sequence[Timex]
    language: Language
    under: _Line | None = None

    def is_headed_by(self, timex: Timex) -> bool:
        before = self.head[self.start : timex.span.start]
        after = self.head[timex.span.end : self.end]
        if len(before) > BEFORE or not self._names_only(self.start, timex.span.start):
            return False
        words = len(_WORD.findall(before)) + len(_WORD.findall(after))
        if words <= ALONE and self._names_only(timex.span.end, self.end):
            return True
        return bool(_CLOSED.match(after)) and bool(_AFTER_PLACE.fullmatch(self._without(before)))

    def is_record_of(self, timex: Timex) -> bool:
        """The line names what is written down of a meeting or a court, or says that one met."""
        before = self._words(self.start, timex.span.start)
        after = self._words(timex.span.end, self.end)
        closed = self.head[self.start : self.end].rstrip().endswith((".", "?", "!"))
        if not closed and len(before) + len(after) <= RECORD:
            return self._names_record(timex.span.start) or self._goes_on_with_record()
        met = set(after[:RECORD]).intersection(self._listed("record_verbs"))
        return len(before) <= OPENING and bool(met)

    def _names_record(self, end: int) -> bool:
        opening = self._words(self.start, end)[:OPENING]
        return not set(opening).isdisjoint(self._listed("dateline_records"))

    def _goes_on_with_record(self) -> bool:
        """ "held in the hall on 15 March 2017", below "Minutes of the annual meeting"."""
        above = self.under
        if above is None or self.head[above.end : self.start].count("\n") != 1:
            return False
        closed = self.head[above.start : above.end].rstrip().endswith((".", "?", "!"))
        return not closed and above._names_record(above.end)

    def _words(self, start: int, end: int) -> list[str]:
        return [match.group().casefold() for match in _WORD.finditer(self.head, start, end)]

    def _names_only(self, start: int, end: int) -> bool:
        """Every word between begins with a capital, belongs to a date, or is one of those that
        datelines have."""
        small = self._small_words()
        return all(
            match.group()[0].isupper()
            or match.group().casefold() in small
            or any(timex.span.start <= match.start() < timex.span.end for timex in self.timexes)
            for match in _WORD.finditer(self.head, start, end)
        )

    def _without(self, before: str) -> str:
        """Without the small words at its end: “Paris, le”."""
        words = before.split()
        while words and words[-1].casefold() in self._small_words():
            words.pop()
        return " ".join(words)

    def _small_words(self) -> Sequence[str]:
        return self._listed("dateline_words")

    def _listed(self, name: str) -> Sequence[str]:
        words: Sequence[str] = self.language.data.get("language", {}).get(name, ())
        return words


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
