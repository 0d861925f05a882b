"""Adjectives that point at a country: “ucraino”, “British”."""

from __future__ import annotations

from collections.abc import Iterator

from timeline import gazetteer
from timeline.extract.actors.scene import Scene
from timeline.model import ActorType, Mention


def find(scene: Scene) -> Iterator[Mention]:
    """Also those inside a body's name, which then nest: Forze Armate *ucraine*."""
    known = scene.lexicon.demonyms
    for at, token in enumerate(scene.tokens):
        code = scene.country(at) if token.lower in known else None
        if code is None or not _adjective(scene, at):
            continue
        yield Mention(
            scene.span(at, at + 1),
            ActorType.PLACE,
            gazetteer.country_name(code, scene.language),
            key=f"country:{code}",
            country=True,
            adjective=True,
        )


def _adjective(scene: Scene, at: int) -> bool:
    """Not a surname, such as Russo, nor a part of a proper name, such as American Airlines."""
    token, run = scene.tokens[at], scene.inside.get(at)
    if run is None:
        words = scene.lexicon.words
        capital = words.demonyms_capitalised or words.peoples_capitalised
        return capital or not token.capital or token.initial
    return run.type is ActorType.ORGANISATION and not token.capital
