"""Capitals that stand for their states when they act: “Washington non ha sottoscritto”."""

from __future__ import annotations

from timeline.extract.actors.scene import Scene
from timeline.gazetteer import Place

NOT_ONE_STATE = frozenset({"BE", "LU"})
"""Their capitals seat the institutions of the European Union, and mostly stand for those."""


def acts(scene: Scene, first: int, last: int, place: Place) -> bool:
    """The capital [first, last) stands for its state here."""
    if not place.capital or place.country in NOT_ONE_STATE:
        return False
    words = scene.lexicon.words
    before, earlier = scene.lower(first - 1), scene.lower(first - 2)
    if before in words.place_before:
        return earlier in words.state_before
    if before in words.partners:
        return True
    if before in words.of:
        return earlier in words.peoples_before
    if before.startswith(words.state_objects) and len(before) > 3:
        return True
    return (first == 0 or not scene.tokens[first - 1].word or _linked(scene, first)) and (
        scene.lower(last) in words.state_verbs or _shared(scene, last)
    )


def _linked(scene: Scene, first: int) -> bool:
    """Something that cannot govern a place stands before it."""
    before = scene.lower(first - 1)
    return before in scene.lexicon.words.conjunctions or before in scene.lexicon.common


def _shared(scene: Scene, last: int) -> bool:
    """The first of two that act together: Mosca e Kiev hanno."""
    if scene.lower(last) not in scene.lexicon.words.conjunctions:
        return False
    other = scene.begins.get(last + 1)
    return other is not None and scene.lower(other.last) in scene.lexicon.words.state_verbs
