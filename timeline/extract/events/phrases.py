"""Phrases of several words, compiled once a language."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from timeline.extract.events.cues import Cues

NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Phrases:
    """What each use means is said beside it; all match whole words, in any case."""

    boilerplate: re.Pattern[str]
    """A sentence in which it stands tells nothing: "follow us", "all rights reserved"."""

    matrix: re.Pattern[str]
    """Says only that something is said: "it should be noted that"; left out of titles."""

    connector: re.Pattern[str]
    """Opens a sentence and joins it to the one before: "moreover"; left out of titles."""

    condition: re.Pattern[str]
    """What hangs on something: "in the event of"."""

    planned: re.Pattern[str]
    """What is to come: "scheduled for", "is expected to"."""

    possible: re.Pattern[str]
    """What may be: "perhaps", "is said to have"."""

    held: re.Pattern[str]
    """What an event does that a noun names: "took place"."""

    earlier: re.Pattern[str]
    """The event named next lies before the one told: "following", "in the wake of"."""

    later: re.Pattern[str]
    """The event named next lies after the one told: "ahead of"."""

    counted_after: re.Pattern[str]
    """Behind a length: what it is counted from lies before: "two days | after the vote"."""

    counted_before: re.Pattern[str]
    """Behind a length: what it is counted from lies after."""

    having_done: re.Pattern[str]
    """Before an infinitive or gerund of what was done by then: "after" leaving."""

    before_doing: re.Pattern[str]
    """Before one of what was still to come: "before" joining."""

    formerly: re.Pattern[str]
    """What it tells was over long before the news: "originally", "was founded"."""

    day: re.Pattern[str]
    """The day spoken of: "of the day", "that day"."""

    then: re.Pattern[str]
    """The time spoken of, however vague: "at that time"."""

    until: re.Pattern[str]
    """Before an hour: what was done ended then, and may have begun long before: "till"."""

    effect: re.Pattern[str]
    """Before a date: what was done takes effect then: "with effect from"."""

    refusal: re.Pattern[str]
    """A verb that says that something will not be done: "declined to"."""

    denial: re.Pattern[str]
    """A verb that says that something is not so: "denies that"."""

    intended: re.Pattern[str]
    """Before an infinitive: it is to come: "is to"."""

    beside: re.Pattern[str]
    """Those named next take part: "alongside"."""

    adverb: re.Pattern[str]
    """Stands for one adverb: "at least", "no longer"."""

    habit: re.Pattern[str]
    """What was usual did not happen on a day: "used to", "every year"."""

    deed: re.Pattern[str]
    """A verb of state with what makes a deed of it: "had a son", "tuvo entrada"."""

    @classmethod
    def of(cls, cues: Cues) -> Phrases:
        return cls(*(compiled(cues.phrases.get(use, ())) for use in cls.__slots__))

    def counted(self, text: str, start: int) -> tuple[int, int] | None:
        """Of what a length just before is counted from: 1 or -1 for after or before it, and where
        its words begin."""
        for side, cue in ((1, self.counted_after), (-1, self.counted_before)):
            match = cue.match(text, start)
            if match is not None:
                return side, match.end()
        return None


def compiled(written: Collection[str]) -> re.Pattern[str]:
    """A pattern that matches any of them, the longest first; nothing where there are none."""
    if not written:
        return NEVER
    body = "|".join(sorted(written, key=len, reverse=True)).replace("'", "['’]")
    return re.compile(rf"(?<!\w)(?:{body})(?:(?<=['’])|(?!\w))", re.IGNORECASE)
