"""What actors are called, as the reader has it, in every event that names them."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable
from dataclasses import replace

from timeline import gazetteer
from timeline.model import ActorType, Event, Part, Role
from timeline.store.corrections import cast
from timeline.store.corrections.kinds import OF_ACTORS, Correction, Kind


class Naming:
    """`renamed` and `merged`: name to name; `split`: a name to its forms that are somebody else,
    and who; `types`: what those of a name are."""

    def __init__(self, corrections: Iterable[Correction]) -> None:
        self.renamed: dict[str, str] = {}
        self.merged: dict[str, str] = {}
        self.split: dict[str, dict[str, str]] = {}
        self.types: dict[str, ActorType] = {}
        for one in corrections:
            value = one.value or ""
            if one.kind is Kind.ACTOR_RENAME:
                self.renamed[one.anchor] = value
            elif one.kind is Kind.ACTOR_MERGE:
                self.merged[one.anchor] = value
            elif one.kind is Kind.ACTOR_TYPE:
                self.types[one.anchor] = ActorType(value)
            elif one.kind is Kind.ACTOR_SPLIT:
                self.split.setdefault(one.anchor, {})[one.about] = value or one.about

    def final(self, name: str) -> str:
        """What the actor of that name goes by; round a circle, the first name by letters."""
        passed = [name]
        while (following := self.following(name)) is not None:
            if following in passed:
                return min(passed[passed.index(following) :])
            passed.append(following)
            name = following
        return name

    def following(self, name: str) -> str | None:
        """The name that is put in its place."""
        return self.merged.get(name) or self.renamed.get(name)

    def apply(self, event: Event) -> Event:
        """The event itself where it names nobody of whom something is said."""
        quotes = [telling.quote for telling in event.tellings]
        parts = [self._part(part, quotes) for part in event.parts]
        changed = {new.name for new, old in zip(parts, event.parts, strict=True) if new != old}
        return replace(event, parts=_joined(parts, changed)) if changed else event

    def _part(self, part: Part, quotes: list[str]) -> Part:
        part = self._called(self._parted(part, quotes))
        kind = self.types.get(part.name, part.type)
        return part if kind is part.type else replace(part, type=kind)

    def _called(self, part: Part) -> Part:
        name = self.final(part.name)
        if name == part.name:
            return part
        key = part.key if part.name not in self.merged else _key(name)
        kind = part.type if key == part.key else cast.kind(name)
        forms = dict.fromkeys((part.name, *part.aliases))
        forms.pop(name, None)
        return Part(name, kind, part.role, key, tuple(forms))

    def _parted(self, part: Part, quotes: list[str]) -> Part:
        """Without the forms of somebody else; where only such a form is written, that one."""
        others = self.split.get(part.name)
        if others is None:
            return part
        for form, other in others.items():
            if _written(form, quotes) and not _written(part.name, quotes):
                forms = () if other == form else (form,)
                return Part(other, part.type, part.role, None, forms)
        kept = tuple(form for form in part.aliases if form not in others)
        return replace(part, aliases=kept)


def _written(name: str, quotes: Iterable[str]) -> bool:
    pattern = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
    return any(pattern.search(quote) for quote in quotes)


def _key(name: str) -> str | None:
    """By which an actor is known everywhere."""
    place = gazetteer.place(name)
    return gazetteer.organisation(name) or (place.key if place is not None else None)


def _joined(parts: Iterable[Part], names: set[str]) -> tuple[Part, ...]:
    """Each actor of these names once: a participant where one of its parts is."""
    found: list[Part] = []
    places: dict[str, int] = {}
    for part in parts:
        place = places.setdefault(part.name, len(found)) if part.name in names else len(found)
        if place == len(found):
            found.append(part)
            continue
        known = found[place]
        role = part.role if part.role is Role.PARTICIPANT else known.role
        forms = tuple(dict.fromkeys((*known.aliases, *part.aliases)))
        found[place] = replace(known, role=role, key=known.key or part.key, aliases=forms)
    return tuple(found)


# ------------------------------------------------------------------------------------ store
def load(connection: sqlite3.Connection) -> Naming | None:
    """None where the reader says nothing of any actor."""
    kinds = ", ".join(f"'{kind}'" for kind in sorted(OF_ACTORS))
    rows = connection.execute(
        f"SELECT anchor, kind, value, about FROM correction WHERE kind IN ({kinds})"
        " ORDER BY anchor, about"
    ).fetchall()
    if not rows:
        return None
    return Naming(Correction(row[0], Kind(row[1]), row[2], row[3]) for row in rows)


def names(naming: Naming | None, said: Iterable[Correction]) -> set[str]:
    """Under which names those of whom something was said may stand in the timeline, before and
    after."""
    found: set[str] = set()
    for one in said:
        found |= {one.anchor, one.about, one.value or ""}
    if naming is not None:
        found |= {naming.final(name) for name in found}
    return found - {""}
