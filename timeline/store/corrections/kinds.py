"""The kinds of correction: one table, and what each may say."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from timeline import when
from timeline.errors import CorrectionError
from timeline.model import ActorType, Role, Status


class Kind(StrEnum):
    """What is put right. The anchor is a telling's id unless another is named.

    Any telling of an event will do: what is said of one holds for its event.
    """

    STAR = "star"
    """No value."""
    TAG = "tag"
    """`about`: the tag; an event may have many. No value."""
    COMMENT = "comment"
    """The value is the comment."""
    HIDE = "hide"
    """It leaves the timeline. No value."""
    TITLE = "title"
    """The value is the title."""
    DATE = "date"
    """The value is EDTF, or empty: it has no date."""
    STATUS = "status"
    """The value is one of `Status`."""
    NEGATED = "negated"
    """`yes`: it did not happen; `no`: it did."""
    ACTOR = "actor"
    """`about`: the name of an actor; the value is its role, or `absent` for one who is no actor of
    the event. One who is not named in it is added."""
    MERGE = "merge"
    """`about`: a telling of another event; the two events are one. No value."""
    SPLIT = "split"
    """`about`: another telling; the two are not one event. Without it the telling is apart from all
    others of its event. No value."""
    REVIEWED = "reviewed"
    """`accepted`: it is as it should be; `rejected`: it is no event, and leaves the timeline."""

    DOCUMENT_DATE = "document-date"
    """The anchor is the path of a document, the value the EDTF of the day, month or year in which
    it was written. Its relative dates move with it."""
    DOCUMENT_LANGUAGE = "document-language"
    """The anchor is the path of a document, the value the code of its language, as `it`."""

    ACTOR_RENAME = "actor-rename"
    """The anchor is the name of an actor, the value the name to go by, in all events."""
    ACTOR_MERGE = "actor-merge"
    """The anchor is the name of an actor, the value that of the one who it is."""
    ACTOR_TYPE = "actor-type"
    """The anchor is the name of an actor, the value one of `ActorType`."""
    ACTOR_SPLIT = "actor-split"
    """The anchor is the name of an actor, `about` a form that is taken for that name and is
    somebody else; the value is who, or empty: that form."""


YES, NO = "yes", "no"
ACCEPTED, REJECTED = "accepted", "rejected"
ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing that the reader says: the `kind` of `anchor` is `value`.

    `value` None takes back what was said: it is again as it was read. `about` tells apart what
    there may be several of: the tag that is set. Raises CorrectionError for a value that the kind
    cannot have.

        Correction(event.id, Kind.STAR)                  a star
        Correction(event.id, Kind.STAR, None)            and none again
        Correction(event.id, Kind.TAG, about="urgent")
        Correction(event.id, Kind.DATE, "2026-01")
        Correction(event.id, Kind.DATE, "")              it has no date
        Correction(event.id, Kind.DATE, None)            the date is again the one that was read
        Correction(event.id, Kind.ACTOR, "mentioned", about="Anna Berg")
        Correction(event.id, Kind.MERGE, about=other.id)
        Correction(telling.id, Kind.SPLIT)               apart from the rest of its event
        Correction("Zelenskij", Kind.ACTOR_MERGE, "Volodymyr Zelenskyy")
        Correction("letters/1916.txt", Kind.DOCUMENT_DATE, "1916-05")
    """

    anchor: str
    kind: Kind
    value: str | None = ""
    about: str = ""

    def __post_init__(self) -> None:
        if not self.anchor:
            raise CorrectionError("A correction must say what it corrects.", "Name its anchor.")
        rule = RULES[self.kind]
        if rule.about is None and self.about:
            raise CorrectionError(f"A {self.kind} has no “about”.", "Leave it out.")
        if rule.about is not None and not self.about and not rule.may_lack:
            raise CorrectionError(f"A {self.kind} needs a name.", f"Give {rule.about}.")
        if self.value is not None and not rule.allows(self.value):
            raise CorrectionError(f"“{self.value}” is no {self.kind}.", f"Write {rule.says}.")


@dataclass(frozen=True, slots=True)
class Rule:
    """What a kind asks for: `says` in words what `allows` tests; `about` what it has to name.

    `shown`: the event itself is then another, not only what is noted on it. `may_lack`: `about` may
    be empty.
    """

    says: str
    allows: Callable[[str], bool]
    about: str | None = None
    shown: bool = False
    may_lack: bool = False


def _nothing(value: str) -> bool:
    return value == ""


def _something(value: str) -> bool:
    return bool(value.strip())


def _anything(value: str) -> bool:
    return True


def _date(value: str) -> bool:
    if value == "":
        return True
    try:
        when.parse(value)
    except ValueError:
        return False
    return True


def _bounded(value: str) -> bool:
    return value != "" and _date(value) and when.parse(value).bounded


def _code(value: str) -> bool:
    return re.fullmatch(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]+)*", value) is not None


def _one_of(*values: str) -> Callable[[str], bool]:
    return frozenset(values).__contains__


_EMPTY = ("nothing: it is there or not", _nothing)
_TEXT = ("some words", _something)

RULES: Mapping[Kind, Rule] = {
    Kind.STAR: Rule(*_EMPTY),
    Kind.TAG: Rule(*_EMPTY, about="the tag"),
    Kind.COMMENT: Rule(*_TEXT),
    Kind.HIDE: Rule(*_EMPTY),
    Kind.TITLE: Rule(*_TEXT, shown=True),
    Kind.DATE: Rule("EDTF such as 2026-01-06, or nothing for no date", _date, shown=True),
    Kind.STATUS: Rule(f"one of {', '.join(Status)}", _one_of(*Status), shown=True),
    Kind.NEGATED: Rule("yes or no", _one_of(YES, NO), shown=True),
    Kind.ACTOR: Rule(
        "participant, mentioned or absent", _one_of(*Role, ABSENT), about="the actor", shown=True
    ),
    Kind.MERGE: Rule(*_EMPTY, about="a telling of the other event", shown=True),
    Kind.SPLIT: Rule(*_EMPTY, about="another telling", shown=True, may_lack=True),
    Kind.REVIEWED: Rule("accepted or rejected", _one_of(ACCEPTED, REJECTED)),
    Kind.ACTOR_RENAME: Rule("a name", _something),
    Kind.ACTOR_MERGE: Rule("the name of the other", _something),
    Kind.ACTOR_TYPE: Rule(f"one of {', '.join(ActorType)}", _one_of(*ActorType)),
    Kind.ACTOR_SPLIT: Rule("a name, or nothing", _anything, about="the form"),
    Kind.DOCUMENT_DATE: Rule("EDTF such as 2026-01-06", _bounded),
    Kind.DOCUMENT_LANGUAGE: Rule("the code of a language, as it", _code),
}

SHOWN = frozenset(kind for kind, rule in RULES.items() if rule.shown)
"""After these the event is another: it is `edited`."""

GROUPING = frozenset((Kind.MERGE, Kind.SPLIT))
"""What two tellings are to one another, said of both."""

OF_DOCUMENTS = frozenset((Kind.DOCUMENT_DATE, Kind.DOCUMENT_LANGUAGE))
"""After these a document says something else: it is read again."""

OF_ACTORS = frozenset((Kind.ACTOR_RENAME, Kind.ACTOR_MERGE, Kind.ACTOR_TYPE, Kind.ACTOR_SPLIT))
"""After these an actor is called otherwise, in every event that names it."""
