"""The fields in which an event or a document is put right, and what they are taken for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial

from timeline.model import Coverage, Event, Part, Role, Status
from timeline.store import Correction, Kind
from timeline.store.corrections.kinds import ABSENT, NO, YES
from tui import dates, signs, typed_dates
from tui.field import Field, Verdict
from tui.form import Answers
from tui.naming import Names, parted
from tui.words import say

BETWEEN = ";"
"""Between the names of actors: a comma may stand in one."""


# ------------------------------------------------------------------------------- the fields
def fields(events: Sequence[Event], names: Sequence[str], *, today: date) -> list[Field]:
    """Of one event all that can be put right; of several what they can share, empty as yet."""
    read_date = partial(_date, today=today, alone=len(events) == 1)
    if len(events) > 1:
        return [_field("date", "", "date", read_date), _field("status", "", "status", _status)]
    event = events[0]
    known = Names(names, BETWEEN)
    return [
        _field("title", event.title, "title", _title),
        _field("date", event.when.edtf if event.when else "", "date", read_date),
        _field("status", status_of(event), "status", _status),
        *(
            Field(role.value, _named(event.parts, role), label=say(label), suggester=known)
            for role, label in ROLES
        ),
    ]


ROLES = ((Role.PARTICIPANT, "took part"), (Role.MENTIONED, "mentioned"))


def _field(name: str, value: str, label: str, reads: object) -> Field:
    assert callable(reads)
    return Field(name, value, label=say(label), reads=reads)


def status_of(event: Event) -> str:
    return say(signs.of_status(event.status, negated=event.negated).means)


def _named(parts: Iterable[Part], role: Role) -> str:
    return f"{BETWEEN} ".join(part.name for part in parts if part.role is role)


# ------------------------------------------------------------------ what they are taken for
def _title(typed: str) -> Verdict:
    return Verdict(typed) if typed else Verdict(None, say("An event needs a title."))


def _date(typed: str, *, today: date, alone: bool) -> Verdict:
    if not typed:
        return Verdict("", dates.spoken(None) if alone else say("as it is"))
    return typed_dates.read(typed, today=today)


def _status(typed: str) -> Verdict:
    """By the words for it, or the beginning of one."""
    if not typed:
        return Verdict("", say("as it is"))
    known = {say(sign.means): sign for sign in (*signs.STATUSES.values(), signs.NEGATED)}
    found = [words for words in known if words.casefold().startswith(typed.casefold())]
    if not found:
        return Verdict(None, say("It is one of {words}.", words=", ".join(known)))
    return Verdict(found[0], f"{known[found[0]].shape} {found[0]}")


# ----------------------------------------------------------------------- and what they change
def corrections(events: Sequence[Event], answers: Answers) -> Iterator[Correction]:
    """Only of what is another than it was."""
    alone = len(events) == 1
    for event in events:
        if alone and answers["title"] != event.title:
            yield Correction(event.id, Kind.TITLE, answers["title"])
        edtf = event.when.edtf if event.when else ""
        if answers["date"] != edtf and (alone or answers["date"]):
            yield Correction(event.id, Kind.DATE, answers["date"])
        if answers["status"] and answers["status"] != status_of(event):
            yield from _of_status(event, answers["status"])
        if alone:
            yield from _of_actors(event, answers)


def _of_status(event: Event, words: str) -> Iterator[Correction]:
    negated = words == say(signs.NEGATED.means)
    if negated != event.negated:
        yield Correction(event.id, Kind.NEGATED, YES if negated else NO)
    if not negated:
        status = next(one for one in Status if say(signs.STATUSES[one].means) == words)
        if status is not event.status:
            yield Correction(event.id, Kind.STATUS, status.value)


def _of_actors(event: Event, answers: Answers) -> Iterator[Correction]:
    before = {part.name: part.role.value for part in event.parts}
    after = {
        name: role.value
        for role, _ in reversed(ROLES)
        for name in parted(answers[role.value], BETWEEN)
    }
    for name in before.keys() - after.keys():
        yield Correction(event.id, Kind.ACTOR, ABSENT, name)
    for name, role in after.items():
        if before.get(name) != role:
            yield Correction(event.id, Kind.ACTOR, role, name)


# ------------------------------------------------------------------------------- documents
def of_document(coverage: Coverage, *, today: date) -> list[Field]:
    stated = coverage.dated.when if coverage.dated else None
    return [
        Field(
            "date",
            stated.edtf if stated else "",
            label=say("date"),
            reads=partial(_date, today=today, alone=True),
        ),
        Field("language", coverage.language or "", label=say("language"), reads=_language),
    ]


def _language(typed: str) -> Verdict:
    from timeline import languages

    codes = languages.codes()
    if typed.lower() in codes:
        return Verdict(typed.lower())
    return Verdict(None, say("It is one of {words}.", words=", ".join(codes)))


def of_document_corrections(coverage: Coverage, answers: Answers) -> Iterator[Correction]:
    stated = coverage.dated.when if coverage.dated else None
    if answers["date"] != (stated.edtf if stated else ""):
        yield Correction(coverage.path, Kind.DOCUMENT_DATE, answers["date"] or None)
    if answers["language"] != (coverage.language or ""):
        yield Correction(coverage.path, Kind.DOCUMENT_LANGUAGE, answers["language"])


# ------------------------------------------------------------------------------------ tags
def tags(typed: str, held: Sequence[set[str]]) -> Verdict:
    """`held`: those of each event. A tag that all of them have is taken off."""
    names = parted(typed.replace("#", " "), " ")
    if not names:
        return Verdict(None, say("A word, or several with blanks between them."))
    off = [name for name in names if all(name in tags for tags in held)]
    on = [name for name in names if name not in off]
    said = [say("adds {tags}", tags=" ".join(f"#{name}" for name in on))] if on else []
    said += [say("takes off {tags}", tags=" ".join(f"#{name}" for name in off))] if off else []
    return Verdict(" ".join(names), ", ".join(said))


def of_tags(events: Sequence[Event], held: Sequence[set[str]], typed: str) -> Iterator[Correction]:
    for name in typed.split():
        off = all(name in tags for tags in held)
        for event in events:
            yield Correction(event.id, Kind.TAG, None if off else "", name)
