"""A query, understood: what it asks of an event. Offsets are those of the query as typed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from timeline.model import Status
from timeline.when import When


class Field(StrEnum):
    """Where a word may stand; ANY is what a word without a field means."""

    ANY = "any"
    ACTOR = "actor"
    PARTICIPANT = "participant"
    PLACE = "place"
    TITLE = "title"
    TEXT = "text"


class Relation(StrEnum):
    """How an event stands to a time."""

    DURING = "during"
    BEFORE = "before"
    AFTER = "after"


class Flag(StrEnum):
    """What an event can be, after `is:`."""

    NEGATED = "negated"
    UNDATED = "undated"
    DISPUTED = "disputed"
    STARRED = "starred"
    COMMENTED = "commented"
    HIDDEN = "hidden"
    EDITED = "edited"
    NEW = "new"
    CHANGED = "changed"
    """Since the reading before the last one that brought anything."""
    REVIEW = "review"
    """Disputed, warned of or with an inferred date, and not yet reviewed."""
    REVIEWED = "reviewed"


@dataclass(frozen=True, slots=True)
class Words:
    """Words that must all stand in the field, nearly so; `typing`: the last is being typed."""

    text: str
    field: Field = Field.ANY
    typing: bool = False


@dataclass(frozen=True, slots=True)
class Exact:
    """Words as written, one after the other; `first` and `last`: the field begins or ends so.

    With a capital letter in it, capitals count.
    """

    text: str
    field: Field = Field.ANY
    first: bool = False
    last: bool = False


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regular expression found anywhere in the field; it is one that `regex` can compile.

    `typed`: between its slashes; `any_case`: capitals do not count.
    """

    typed: str
    any_case: bool
    field: Field = Field.ANY

    @property
    def expression(self) -> str:
        return f"(?i){self.typed}" if self.any_case else self.typed


@dataclass(frozen=True, slots=True)
class Time:
    """`when` may be open on a side."""

    relation: Relation
    when: When


@dataclass(frozen=True, slots=True)
class Against:
    """Before or after an event, which is named by words of its title or by its id."""

    relation: Relation
    text: str
    typing: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """Its status is one of these."""

    statuses: frozenset[Status]


@dataclass(frozen=True, slots=True)
class Is:
    flag: Flag


@dataclass(frozen=True, slots=True)
class Tagged:
    tag: str


@dataclass(frozen=True, slots=True)
class InFile:
    """A document whose path holds this text."""

    text: str


@dataclass(frozen=True, slots=True)
class InLanguage:
    code: str


@dataclass(frozen=True, slots=True)
class FromSource:
    """Told by a document whose title, author or publisher holds this text, or by so many."""

    text: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True)
class Not:
    node: Node


@dataclass(frozen=True, slots=True)
class All:
    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Some:
    """One of them, or more."""

    nodes: tuple[Node, ...]


Node = (
    Words
    | Exact
    | Pattern
    | Time
    | Against
    | Told
    | Is
    | Tagged
    | InFile
    | InLanguage
    | FromSource
    | Not
    | All
    | Some
)
