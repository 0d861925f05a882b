"""What happened: by one passage that tells it, and by all of them together."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from timeline.model.mentions import ActorType
from timeline.model.passages import Reason, Span
from timeline.when import When


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
