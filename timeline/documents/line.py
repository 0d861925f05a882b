"""A line of a document's head, and what makes a date in it the document's own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.languages import Language
from timeline.model import Timex

BEFORE = 60
"""Characters that a place, an agency or a name may take before the date on its line."""

ALONE = 6
"""Words that may stand beside a date on a line of its own ("Published on", an author)."""

RECORD = 18
"""The same, where the line calls itself minutes or a judgment."""

OPENING = 6
"""Words among which a record names itself, or a sentence that opens one has its date."""

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_AFTER_PLACE = re.compile(r"(?:.*[,;:|(–—-])?\s*")
_CLOSED = re.compile(r"\.?\s*(?:\([^)\n]{1,40}\)\.?\s*)?(?:[–—:|•·]|--|-(?=\s))|\.\s|\s*$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the head, with the time expressions in it."""

    head: str
    start: int
    end: int
    timexes: Sequence[Timex]
    language: Language
    under: Line | None = None

    def is_headed_by(self, timex: Timex) -> bool:
        before = self.head[self.start : timex.span.start]
        after = self.head[timex.span.end : self.end]
        if len(before) > BEFORE or not self._names_only(self.start, timex.span.start):
            return False
        words = len(_WORD.findall(before)) + len(_WORD.findall(after))
        if words <= ALONE and self._names_only(timex.span.end, self.end):
            return True
        return bool(_CLOSED.match(after)) and bool(_AFTER_PLACE.fullmatch(self._without(before)))

    def is_signed_on(self, timex: Timex) -> bool:
        """Nothing but names stands beside the date: "Hollern, 12 June 2023"."""
        words = self._words(self.start, timex.span.start) + self._words(timex.span.end, self.end)
        whole = self._names_only(self.start, self.end)
        return whole and len(words) <= ALONE

    def is_record_of(self, timex: Timex) -> bool:
        """The line names what is written down of a meeting or a court, or says that one met."""
        before = self._words(self.start, timex.span.start)
        after = self._words(timex.span.end, self.end)
        if not self.is_closed and len(before) + len(after) <= RECORD:
            return self._names_record(timex.span.start) or self._goes_on_with_record()
        met = set(after[:RECORD]).intersection(self._listed("record_verbs"))
        return len(before) <= OPENING and bool(met)

    def opens_record(self, timex: Timex) -> bool:
        """The date stands among the first words below a heading that calls it minutes: "Gathered
        on 15 March 2017 in the hall, the members heard"."""
        before = self._words(self.start, timex.span.start)
        above = self.under
        while above is not None and not above.is_closed and not above._names_record(above.end):
            above = above.under
        named = above is not None and not above.is_closed
        return named and self.is_closed and len(before) <= OPENING

    @property
    def is_closed(self) -> bool:
        """It ends as a sentence does."""
        return self.head[self.start : self.end].rstrip().endswith((".", "?", "!"))

    def _names_record(self, end: int) -> bool:
        opening = self._words(self.start, end)[:OPENING]
        return not set(opening).isdisjoint(self._listed("dateline_records"))

    def _goes_on_with_record(self) -> bool:
        """ "held in the hall on 15 March 2017", below "Minutes of the annual meeting"."""
        above = self.under
        if above is None or self.head[above.end : self.start].count("\n") != 1:
            return False
        return not above.is_closed and above._names_record(above.end)

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
