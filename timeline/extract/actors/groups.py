"""Groups: “altri leader europei”, and “i 2 Paesi” where the document says which."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from timeline.extract.actors.scene import Scene
from timeline.model import ActorType, Mention


def find(scene: Scene, before: Sequence[Mention], text: str) -> Iterator[Mention]:
    """The groups of a sentence; `before` holds the document's mentions up to here, in order."""
    words = scene.lexicon.words
    if scene.lexicon.group_openings.isdisjoint([token.lower for token in scene.tokens]):
        return
    for at in range(len(scene.tokens)):
        lower = scene.lower(at)
        if lower in words.group_before and (last := _nouns(scene, at + 1)) is not None:
            span = scene.span(at, last)
            yield Mention(span, ActorType.GROUP, span.of(text))
        elif scene.lower(at + 1) in words.state_nouns and (count := _count(scene, at)) is not None:
            first = at - 1 if at and scene.tokens[at - 1].word else at
            members = _listed(scene, before, scene.tokens[at].start, text)
            if len(members) == count:
                span = scene.span(first, at + 2)
                yield Mention(span, ActorType.GROUP, span.of(text), members=members)


def _nouns(scene: Scene, at: int) -> int | None:
    """The end of a group's noun and its adjectives; adjectives may stand on either side."""
    words = scene.lexicon.words
    start = at
    while _adjective(scene, at):
        at += 1
    forms = {
        " ".join(token.lower for token in scene.tokens[at : at + n]): at + n for n in (1, 2, 3)
    }
    ends = [end for form, end in forms.items() if form in words.groups]
    if not ends:
        return None
    last = noun_end = max(ends)
    while _adjective(scene, last):
        last += 1
    # “altri paesi” alone is nobody in particular.
    return last if last > noun_end or at > start else None


def _adjective(scene: Scene, at: int) -> bool:
    return scene.lower(at) in scene.lexicon.words.group_adjectives or scene.country(at) is not None


def _count(scene: Scene, at: int) -> int | None:
    token = scene.tokens[at]
    if token.text.isascii() and token.text.isdigit() and len(token.text) == 1:
        return int(token.text)
    return scene.lexicon.words.counts.get(token.lower)


def _listed(scene: Scene, before: Sequence[Mention], start: int, text: str) -> tuple[str, ...]:
    """The names of the last countries that were listed together before `start`."""
    countries = [
        mention
        for mention in before
        if mention.country and not mention.adjective and mention.span.end <= start
    ]
    chain: list[Mention] = []
    last: tuple[str, ...] = ()
    for mention, following in pairwise([*countries, None]):
        if mention is None:
            continue
        chain.append(mention)
        between = "" if following is None else text[mention.span.end : following.span.start]
        if following is None or not _joined(between, scene):
            if len(chain) > 1:
                last = tuple(dict.fromkeys(link.name for link in chain))
            chain = []
    return last


def _joined(between: str, scene: Scene) -> bool:
    """Only a comma, an “and”, or an article stand between two members of a list."""
    parts = between.casefold().replace(",", " , ").split()
    articles = len(parts) <= 2
    return bool(parts) and articles and parts[0] in (",", *scene.lexicon.words.conjunctions)
