"""The values that the rooms hand to one another: documents in, events out.

Every offset is a code point of `Document.text`, ends exclusive. Everything here is frozen; what
can be invalid is refused when it is built.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from timeline.when import When


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


# ------------------------------------------------------------------------------ documents
@dataclass(frozen=True, slots=True)
class Document:
    """A file as text.

    `path` is how the user knows it: relative to the folder that was asked for, with forward
    slashes. `text` is the decoded file itself for plain text and Markdown (line ends untouched, a
    byte order mark not counted), otherwise the text as extracted. `metadata` holds what the file
    says of itself, lower-case keys: `title`, `date`, `lang`, `author`, and whatever else.
    `sha256` is of the file's bytes.
    """

    path: str
    text: str
    sha256: str
    metadata: Mapping[str, str] = field(default_factory=dict)
    line_starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        starts = [0]
        position = self.text.find("\n")
        while position >= 0:
            starts.append(position + 1)
            position = self.text.find("\n", position + 1)
        object.__setattr__(self, "line_starts", tuple(starts))

    def line(self, offset: int) -> int:
        """The number of the line, from 1, in which the code point stands."""
        return bisect_right(self.line_starts, offset)


@dataclass(frozen=True, slots=True)
class Dated:
    """A document's own date (its document creation time) and why it is believed.

    `when` is None where nothing tells. `source` is one of `stated` (by the user), `dateline`,
    `front matter`, `page`, `mail header`, `metadata`, `file name`, or `none`. `warnings` holds
    such as a weekday that contradicts the date.
    """

    when: When | None
    source: str
    reasons: tuple[Reason, ...] = ()
    span: Span | None = None
    warnings: tuple[str, ...] = ()


# ----------------------------------------------------------------------------------- finds
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
    acted in. `members` names who a group is, where the document says so. `plural` and `head`
    help to tell who did what: `head` is the descriptive noun before a name ("presidente").
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


# ---------------------------------------------------------------------------------- events
class Status(StrEnum):
    """How the text tells an event; negation is apart from it."""

    HAPPENED = "happened"
    PLANNED = "planned"
    CONDITIONAL = "conditional"
    POSSIBLE = "possible"
    HYPOTHETICAL = "hypothetical"


class Role(StrEnum):
    """How an actor stands to an event: in it, or only spoken of."""

    PARTICIPANT = "participant"
    MENTIONED = "mentioned"


@dataclass(frozen=True, slots=True)
class Part:
    """An actor's part in an event. `aliases` are other forms in which it was written."""

    name: str
    type: ActorType
    role: Role
    key: str | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """Where an event was; `aliases` are other forms in which it was written."""

    name: str
    key: str | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Gist:
    """What a telling is about, under names that are the same in all languages.

    `happenings`: what sort of happening its trigger names; a word may mean several. `things`: what
    its title speaks of; `around`: what the rest of the passage does, with its figures (`#814`).
    `names`: who and what is named in the passage and is neither actor nor place of the event.
    `affair`: whom the document speaks of most.
    """

    happenings: tuple[str, ...] = ()
    things: tuple[str, ...] = ()
    around: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    affair: tuple[str, ...] = ()


NO_GIST = Gist()


@dataclass(frozen=True, slots=True)
class Telling:
    """One passage of one document that tells an event: what extraction finds.

    `span` is the passage (a sentence or a clause of it) and `quote` its text; `trigger` the word
    or words that name the event. `when` is None where the text gives no date and no bound.
    `kind` is a language-independent class of event ("meeting", "declaration") or ""; it and `gist`
    are for merging.
    `language` is a code ("it"). `id` does not change when the folder or the rest of the document
    does.
    """

    id: str
    path: str
    language: str
    span: Span
    quote: str
    trigger: Span | None
    title: str
    when: When | None
    status: Status = Status.HAPPENED
    negated: bool = False
    kind: str = ""
    parts: tuple[Part, ...] = ()
    places: tuple[Place, ...] = ()
    reasons: tuple[Reason, ...] = ()
    warnings: tuple[str, ...] = ()
    gist: Gist = NO_GIST


@dataclass(frozen=True, slots=True)
class Event:
    """What happened, as all its tellings together say.

    `id` is that of the leading telling, the first of `tellings`. `when` may be tighter than what
    any telling says, where the folder bounds it. `merged` says why the tellings are one event,
    and `reasons` how date and status were reached. `uncorrected` is the event as it was read, where
    the reader put something of it right; else None.
    """

    id: str
    when: When | None
    status: Status
    negated: bool
    title: str
    parts: tuple[Part, ...]
    places: tuple[Place, ...]
    tellings: tuple[Telling, ...]
    disputed: bool = False
    reasons: tuple[Reason, ...] = ()
    merged: tuple[Reason, ...] = ()
    warnings: tuple[str, ...] = ()
    uncorrected: Event | None = None

    def __post_init__(self) -> None:
        if not self.tellings:
            raise ValueError("an event needs a passage that tells it")

    @property
    def leading(self) -> Telling:
        return self.tellings[0]

    @property
    def participants(self) -> tuple[str, ...]:
        return tuple(part.name for part in self.parts if part.role is Role.PARTICIPANT)


def telling_id(path: str, quote: str, offset: int) -> str:
    """A stable id: of the file, the passage, and the trigger's offset inside that passage."""
    content = "\0".join((path, quote, str(offset)))
    return hashlib.blake2b(content.encode(), digest_size=6).hexdigest()


# -------------------------------------------------------------------------------- coverage
@dataclass(frozen=True, slots=True)
class Coverage:
    """What became of a file: nothing is dropped in silence.

    `unplaced` are the time expressions that date no event. `failure` says why the file could not
    be read at all, `notes` what was skipped in it or guessed about it ("no data for this
    language", "only a follow-us line").
    """

    path: str
    language: str | None = None
    language_reason: str = ""
    dated: Dated | None = None
    events: int = 0
    characters: int = 0
    unplaced: tuple[Timex, ...] = ()
    notes: tuple[str, ...] = ()
    failure: str | None = None
