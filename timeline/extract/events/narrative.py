"""Where in time a document's telling is, sentence after sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from timeline.edtf import Precision
from timeline.gregorian import DAY
from timeline.model import Dated, Place, Reason, Span, Timex
from timeline.when import When

NEAR = 60 * DAY
"""Seconds around the document's date in which its news lie."""

LEAD = 10 * DAY
"""Seconds by which the news may precede their report."""

MONTH, SEASON = 31, 92
"""Days in the longest of each."""

ROOT = 5
"""Letters by which "explosion" and "exploded" are known to be of one."""


@dataclass(frozen=True, slots=True)
class Told:
    """An event told before, to which "at the meeting" may refer. `subject`: the words before its
    trigger, where "an explosion killed three"."""

    kind: str
    when: When
    places: tuple[Place, ...]
    trigger: Span
    quote: str
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Time:
    """A time that the telling has reached, and the words that said so.

    `opens` tells that they head the paragraph or the section, so that it holds for all of it.
    """

    when: When
    because: Reason
    opens: bool = False

    @property
    def exact(self) -> bool:
        """A day, or a part of one."""
        return self.within(1)

    def within(self, days: int) -> bool:
        """It lasts no longer than so many."""
        if self.when.earliest is None or self.when.latest is None:
            return False
        return self.when.latest - self.when.earliest < (days + 1) * DAY


@dataclass(frozen=True, slots=True)
class Introduction:
    """Of a list, by a subject with its auxiliary. `words`: these two, as a title says them."""

    words: str
    tense: str
    time: Time | None


@dataclass(slots=True)
class Narrative:
    """`now` lasts a paragraph, `section` until the next date that stands as a heading; `lead` is
    the day of the news that a report tells of first, `opening` the one that it opens with
    whatever happened then, `spoken` one on which somebody said something of
    it; `here` the time that the sentence has said, and
    `placed` the one that its latest event has, however known. `standing` is what the promises made
    so far hang on. `current`: the document tells of its own days, rather than of the past.
    `recorded`: it is minutes or a judgment, whose present tells what was done as it was written
    down; `annal`: the paragraph is an entry of a chronicle, whose present does the same.
    `historic`: the paragraph tells of the past in the present. `looks_back`: what had happened long
    before was told last. `introduction`: that of the list whose items follow. `reached` is the last
    time told in a text of the past, whatever the paragraph. `mentioned` is the last time that the
    paragraph has said of anything, which "then" refers to; `aside` a day before that which heads
    the entry.
    """

    dated: Dated
    current: bool = True
    paragraph: int = -1
    now: Time | None = None
    section: Time | None = None
    lead: Time | None = None
    opening: Time | None = None
    spoken: Time | None = None
    here: Time | None = None
    reached: Time | None = None
    placed: When | None = None
    standing: Reason | None = None
    recorded: bool = False
    historic: bool = False
    introduction: Introduction | None = None
    mentioned: Time | None = None
    aside: Time | None = None
    annal: bool = False
    looks_back: bool = False
    by_the_way: bool = False
    """What the sentence has told so far is of long ago, and stands in a relative clause."""

    turned: tuple[str, int] | None = None
    """A date as it was before it was moved to another year, and by how many."""

    back: Time | None = None
    """The day that the pluperfect has told of last in the paragraph, and goes on with."""

    diary: bool = False
    """It is written in entries, of which the document's own day heads the first."""

    of_others: bool = False
    """The time told last is a month or more, and not of those who write."""

    days: tuple[tuple[int, When], ...] = ()
    """The days that the text says with their years, by where they stand."""

    told: list[Told] = field(default_factory=list)

    @classmethod
    def of(cls, dated: Dated, timexes: Sequence[Timex]) -> Narrative:
        days = tuple(
            (timex.span.start, timex.when)
            for timex in timexes
            if timex.anchor == "none" and timex.when is not None and _is_day(timex.when)
            if dated.span is None or not dated.span.overlaps(timex.span)
        )
        return cls(dated, _tells_of_its_days(dated, timexes), days=days)

    def frame(self, start: int) -> tuple[When, When] | None:
        """The days said last before a place of the text and first behind it; None where they do not
        stand in the order of time."""
        place = bisect_left(self.days, start, key=lambda day: day[0])
        if not 0 < place < len(self.days):
            return None
        before, after = self.days[place - 1][1], self.days[place][1]
        return (before, after) if before.surely_before(after) else None

    def enter(self, paragraph: int) -> None:
        """A new paragraph begins: the time told in the one before carries no further."""
        if paragraph != self.paragraph:
            self.paragraph = paragraph
            self.now = self.section
            self.mentioned = self.aside = self.back = None
            self.standing = None
            self.historic &= not self.current
            self.annal = self.looks_back = False
            if self.introduction is not None:
                self.now = self.introduction.time or self.now

    @property
    def written(self) -> When | None:
        """When what is being read was written: of its entry, else of the document."""
        return self.section.when if self.section is not None else self.dated.when

    def head(self, time: Time) -> None:
        """A date stands alone on its line: what follows is of that date."""
        self.section = self.now = time

    def remember(self, time: Time) -> None:
        """What was just told gives the time of what follows."""
        self.here, self.looks_back, self.by_the_way = time, False, False
        headed = self.section if time.exact and self.near(time.when) else None
        before = headed is not None and time.when.surely_before(headed.when)
        self.aside = time if before else None
        if self.now is None or not self.now.opens or time.opens:
            self.now = time
        if not self.current and time.within(MONTH):
            self.reached = time
        if self.lead is None and self.is_news(time):
            self.lead = time

    def near(self, when: When) -> bool:
        """It lies around the document's own date; anything does where that is not known."""
        own = self.dated.when
        if self.section is not None and self.section.when.earliest is not None:
            own = self.section.when
        if own is None or own.earliest is None or when.earliest is None:
            return True
        return abs(own.earliest - when.earliest) <= NEAR

    def is_over(self, time: Time) -> bool:
        """A season or less, and past when the text was written: "in May", not "this week"."""
        written = self.written
        return time.within(SEASON) and (written is None or time.when.surely_before(written))

    def is_long_over(self, when: When) -> bool:
        """It lies years before the writing, or in a text that does not say when it was written."""
        own = self.written
        if own is None or own.earliest is None or when.latest is None:
            return own is None
        return own.earliest - when.latest > NEAR

    @property
    def far_told(self) -> When | None:
        """The time told last, where that is a day, or a month in a text of the past, and not of the
        document's days.
        """
        now = self.now or self.reached
        if now is None or now.opens or self.near(now.when):
            return None
        if not (now.exact or (now.within(MONTH) and not self.current)):
            return None
        return now.when

    @property
    def day(self) -> Time | None:
        """The day that the paragraph has told of last, not long before that of writing."""
        now, own = self.now, self.dated.when
        if now is None or own is None or not (now.exact and self.near(now.when)):
            return None
        return now if now.when.surely_before(own) else None

    @property
    def long_past(self) -> bool:
        """The paragraph has told last of a time, however vague, well before the document's days."""
        own, now = self.dated.when, self.now
        if own is None or own.earliest is None or now is None or now.when.latest is None:
            return False
        return own.earliest - now.when.latest > NEAR

    def last_of_kind(self, kind: str) -> Told | None:
        """The latest event of that kind that has a date."""
        return next((told for told in reversed(self.told) if told.kind == kind), None)

    def last_named(self, noun: str) -> Told | None:
        """The latest event that the noun itself named, or a verb that begins like it."""
        root = noun[:ROOT]
        return next(
            (
                told
                for told in reversed(self.told)
                if any(w.startswith(root) for w in f"{told.subject} {told.quote}".lower().split())
            ),
            None,
        )

    @property
    def behind(self) -> When | None:
        """What had happened lies before it: the event of the same sentence, or the time told."""
        if self.placed is not None:
            return self.placed
        told = self.now.when if self.now is not None and self.now.when.bounded else None
        return told or self.anchor

    @property
    def anchor(self) -> When | None:
        """What "later" and "earlier" are counted from."""
        if self.now is not None and self.near(self.now.when):
            return self.now.when
        return self.dated.when

    def news(self, *, said: bool) -> Time | None:
        """The day of what a report gives no date, or of what is said in it."""
        if said:
            return self.spoken or self.lead
        return self.opening or self.lead

    def is_news(self, time: Time) -> bool:
        """A day on which what is reported may have happened, or been said."""
        return time.exact and self._precedes_report(time.when)

    def _precedes_report(self, when: When) -> bool:
        own = self.dated.when
        if own is None or own.earliest is None or when.earliest is None:
            return False
        return 0 <= own.earliest - when.earliest <= LEAD


def _is_day(when: When) -> bool:
    return when.bounded and when.precision is Precision.DAY


def _tells_of_its_days(dated: Dated, timexes: Sequence[Timex]) -> bool:
    """Its first date lies around its own, or more of them do than lie years before it."""
    own = dated.when
    if own is None or own.earliest is None:
        return False
    near = far = 0
    first = True
    for timex in timexes:
        if timex.when is None or not timex.when.bounded or timex.when.earliest is None:
            continue
        if dated.span is not None and dated.span.overlaps(timex.span):
            continue
        distance = own.earliest - timex.when.earliest
        if first and abs(distance) <= NEAR:
            return True
        first = False
        near += abs(distance) <= NEAR
        far += distance > 400 * DAY
    return 2 * near + 1 >= far
