"""One actor, many names: whether two written forms mean one, across languages and scripts.

`same` answers for two documents that do not know each other, so a bare surname is never a full
name there. `compatible` is for those who know more (one day, one place) and ask only whether the
names forbid it.
"""

from __future__ import annotations

from collections.abc import Callable

from timeline import gazetteer
from timeline.gazetteer import fold
from timeline.model import ActorType
from timeline.names import organisations, persons, places

__all__ = ["compatible", "fold", "keys", "same", "written"]

_KEYS: dict[ActorType, Callable[[str], frozenset[str]]] = {
    ActorType.PERSON: persons.keys,
    ActorType.ORGANISATION: organisations.keys,
    ActorType.PLACE: places.keys,
}


def keys(name: str, type: ActorType) -> frozenset[str]:  # noqa: A002 - the model's own word
    """Blocking keys: two names can only be the same or compatible if they share one."""
    return _KEYS.get(type, _plain)(name)


def written(name: str) -> tuple[str, ...]:
    """The folded forms of a widely known place or body, in any language; () for others."""
    return gazetteer.written(name)


def same(a: str, b: str) -> bool:
    """One actor under two written forms. Symmetric; unsure means no."""
    if fold(a) == fold(b):
        return _acronyms_agree(a, b)
    if _numbers(a) != _numbers(b):
        return False
    kinds = {_kind(a), _kind(b)}
    if kinds == {ActorType.PLACE}:
        return places.same(a, b)
    if ActorType.ORGANISATION in kinds or organisations.legal(a) or organisations.legal(b):
        return organisations.same(a, b)
    if ActorType.PLACE in kinds:
        return False
    return organisations.same(a, b) or persons.same(a, b)


def compatible(a: str, b: str) -> bool:
    """Nothing forbids that they are one: “Trump” and “Donald Trump”. Symmetric."""
    if same(a, b):
        return True
    if _numbers(a) != _numbers(b) or {_kind(a), _kind(b)} & {ActorType.PLACE}:
        return False
    return persons.compatible(a, b) or organisations.compatible(a, b)


def _plain(name: str) -> frozenset[str]:
    return frozenset({f"name:{fold(name)}"})


def _kind(name: str) -> ActorType | None:
    """What the gazetteer knows it as: a body or a place."""
    if gazetteer.organisation(name) is not None:
        return ActorType.ORGANISATION
    return ActorType.PLACE if gazetteer.place(name) is not None else None


def _numbers(name: str) -> list[str]:
    """Boeing 747 is no Boeing 777."""
    return [word for word in fold(name).split() if any(map(str.isdigit, word))]


def _acronyms_agree(a: str, b: str) -> bool:
    """“US” is not “us”."""
    return a.isupper() == b.isupper() or len(fold(a)) > 3
