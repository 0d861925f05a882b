"""Offices held by somebody who is not named: “il Primo Ministro britannico”."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.extract.actors.scene import Scene
from timeline.gazetteer import place
from timeline.model import ActorType, Mention


def find(scene: Scene) -> Iterator[Mention]:
    """Only offices whose country or body is told; before a name they are titles, no mentions."""
    at = 0
    while at < len(scene.tokens):
        office = _office(scene, at)
        if office is None:
            at += 1
            continue
        last, key = office
        held = _held(scene, at, last)
        if held is not None and not _named(scene, held[1]):
            first, end, where = held
            span = scene.span(first, end)
            yield Mention(
                span,
                ActorType.OFFICE,
                span.of(scene.text),
                key=f"office:{key}:{where}" if where else None,
                head=scene.span(at, last).of(scene.text).casefold(),
            )
        at = last


def _office(scene: Scene, at: int) -> tuple[int, str] | None:
    """The longest office that is written there: its end and its key."""
    if scene.tokens[at].lower not in scene.lexicon.office_openings:
        return None
    for last in range(min(at + scene.lexicon.longest_office, len(scene.tokens)), at, -1):
        words = tuple(token.lower.rstrip("'") for token in scene.tokens[at:last])
        key = scene.lexicon.offices.get(words)
        if key is not None:
            return last, key
    return None


def _held(scene: Scene, first: int, last: int) -> tuple[int, int, str] | None:
    """The whole of it and where it is held, by an adjective on either side or a genitive."""
    if (code := scene.country(last)) is not None:
        return first, last + 1, code
    if (code := scene.country(first - 1)) is not None:
        return first - 1, last, code
    if scene.lower(last) in scene.lexicon.words.of:
        run = scene.begins.get(last + 1)
        if run is not None and run.type is not ActorType.PERSON:
            return first, run.last, _where(scene, run.first, run.last)
    return None


def _where(scene: Scene, first: int, last: int) -> str:
    known = place(scene.span(first, last).of(scene.text))
    return known.key.removeprefix("country:") if known is not None else ""


def _named(scene: Scene, last: int) -> bool:
    """A person's name follows, at once or after a comma: then the office is a title."""
    follows = last + 1 if scene.lower(last) == "," else last
    run = scene.begins.get(follows)
    return run is not None and run.type is ActorType.PERSON
