"""What a text names: times, actors and places."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum

from timeline.model.passages import Reason, Span
from timeline.when import When


class TimexType(StrEnum):
    """The four types of TIMEX3 (ISO-TimeML)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression, resolved as far as the text allows.

    `value` and `mod` are TIMEX3's (`2026-01`, `P3D`, `XXXX-WXX-2`, `PAST_REF`; `START`, `APPROX`).
    `when` is what goes on the timeline: None for durations, sets, and what could not be resolved.
    `anchor` tells what it was resolved against: `none` (it says everything itself), `document`
    (the document creation time) or `narrative` (an expression before it). `ends`: see dates/ends.
    """

    span: Span
    type: TimexType
    value: str
    when: When | None = None
    mod: str | None = None
    anchor: str = "none"
    reasons: tuple[Reason, ...] = ()
    warnings: tuple[str, ...] = ()
    ends: tuple[Timex, ...] = field(default=(), compare=False)

    def moved(self, by: int) -> Timex:
        """Of a text that was cut out of another, `by` characters behind its beginning."""
        reasons = tuple(
            reason if reason.span is None else replace(reason, span=reason.span.moved(by))
            for reason in self.reasons
        )
        ends = tuple(end.moved(by) for end in self.ends)
        return replace(self, span=self.span.moved(by), reasons=reasons, ends=ends)


class ActorType(StrEnum):
    """What an actor is. Offices ("the British Prime Minister") and groups stay unnamed.

    A product does not act, but many events are about one.
    """

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    OFFICE = "office"
    GROUP = "group"
    PRODUCT = "product"


@dataclass(frozen=True, slots=True)
class Mention:
    """An actor or place named in a text.

    `name` is the canonical name within the document: the last full form before a bare surname,
    what an acronym was introduced for, the state for which a capital or an adjective stands if
    `metonym`. `key` is the same for one actor in every document and language where it is known
    ("country:UA"), else None. `country` marks states and their metonyms: they can act and be
    acted in. `members` names who a group is, where the document says so. `head` is the descriptive
    noun before a name ("presidente").
    """

    span: Span
    type: ActorType
    name: str
    key: str | None = None
    metonym: bool = False
    country: bool = False
    adjective: bool = False
    members: tuple[str, ...] = ()
    head: str | None = None
