"""Who is named in a text: people, bodies, places, offices and groups.

find -> tokens -> runs (a cheap look at the capitals) -> kinds -> offices, adjectives, groups,
metonyms -> identity (who is who within the document)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from timeline import gazetteer
from timeline.extract import sentences as sentence_rules
from timeline.extract.actors import (
    adjectives,
    agreement,
    apposition,
    groups,
    identity,
    kinds,
    metonyms,
    offices,
    outside,
    runs,
)
from timeline.extract.actors import (
    tagger as own,
)
from timeline.extract.actors import tokens as tokens_of
from timeline.extract.actors.agreement import Reading
from timeline.extract.actors.outside import Tagger
from timeline.extract.actors.runs import Habits, Run
from timeline.extract.actors.scene import Scene
from timeline.extract.actors.tokens import Token
from timeline.extract.actors.words import Lexicon, lexicon
from timeline.languages import Language
from timeline.model import ActorType, Mention, Span

_BARS = frozenset("|•·›»>")
_ENTRY = 3
"""Words of an entry of a menu, at most."""


def find(
    text: str,
    language: Language,
    *,
    sentences: Sequence[Span] | None = None,
    tagger: Tagger | None = None,
) -> list[Mention]:
    """The mentions in text order, under the names by which their document knows them.

    They do not overlap, but for adjectives inside a body's name or an office. Names are found by
    our own tagger, or by the one given.
    """
    spans = list(sentence_rules.split(text, language)) if sentences is None else sentences
    words = lexicon(language)
    scenes = [
        Scene(text, language.code, words, tokens, found)
        for tokens, found in _read(text, language, spans, words, tagger)
    ]
    named = identity.resolve(
        [mention for scene in scenes for mention in _names(scene)], text, words
    )
    return sorted([*named, *_unnamed(scenes, named, text)], key=lambda mention: mention.span)


def _read(
    text: str, language: Language, spans: Sequence[Span], words: Lexicon, other: Tagger | None
) -> Iterator[tuple[Sequence[Token], Sequence[Run]]]:
    """The sentences as tokens, each with the names in it."""
    habits = Habits()
    split = [tokens_of.split(text, span, language) for span in spans]
    split = [tokens for tokens in split if not (_advertises(tokens, words) or _leads(tokens))]
    for tokens in split:
        habits.learn(tokens)
    if other is None:
        readings = [_reading(tokens, language, words, habits) for tokens in split]
    else:
        tagged = sorted(other(text, spans))
        readings = [Reading(tokens, (), list(outside.runs(tokens, tagged))) for tokens in split]
    settled = agreement.settle(readings, words)
    return zip(split, settled, strict=True)


def _reading(
    tokens: Sequence[Token], language: Language, words: Lexicon, habits: Habits
) -> Reading:
    guessed = list(runs.find(tokens, words, habits))
    model = own.load(language)
    if model is not None and not runs.shouted(tokens):
        tagged = own.tag(tokens, guessed, model, words, habits)
        return Reading(tokens, guessed, [*tagged, *apposition.added(tokens, tagged, words)])
    sure = [run for run in guessed if run.sure or not words.words.nouns_capitalised]
    return Reading(tokens, guessed, sure)


def _advertises(tokens: Sequence[Token], words: Lexicon) -> bool:
    """The line asks to follow its author on platforms, which are no actors."""
    opening = " ".join(token.lower for token in tokens[:3])
    return opening.startswith(words.words.follow_us)


def _leads(tokens: Sequence[Token]) -> bool:
    """The line is a page's menu: Home | News | Sport."""
    bars = [at for at, token in enumerate(tokens) if token.text in _BARS]
    ends = [-1, *bars, len(tokens)]
    return len(bars) > 1 and all(0 <= b - a - 1 <= _ENTRY for a, b in pairwise(ends))


def _names(scene: Scene) -> Iterator[Mention]:
    for run in scene.runs:
        yield _name(scene, run)
    yield from _common_bodies(scene)


def _name(scene: Scene, run: Run) -> Mention:
    span = scene.span(run.first, run.last)
    written = kinds.name(scene.tokens, run.first, run.last)
    place = kinds.place(written, scene.lexicon.words.genitive)
    if run.type is ActorType.PLACE and place is not None:
        acts = metonyms.acts(scene, run.first, run.last, place)
        if acts or place.key.startswith("country:"):
            name = gazetteer.country_name(place.country, scene.language)
            key = f"country:{place.country}"
            return Mention(span, run.type, name, key=key, country=True, metonym=acts)
        return Mention(span, run.type, written, key=place.key)
    key_of = gazetteer.organisation(written) if run.type is ActorType.ORGANISATION else None
    return Mention(span, run.type, written, key=key_of, head=_title(scene, run))


def _title(scene: Scene, run: Run) -> str | None:
    """The noun before a person's name, over the adjective that may stand between."""
    if run.type is not ActorType.PERSON:
        return None
    at = run.first - 1
    at -= scene.lower(at) == "."
    at -= scene.country(at) is not None
    return scene.lower(at) if scene.lower(at) in scene.lexicon.titles else None


def _common_bodies(scene: Scene) -> Iterator[Mention]:
    """Bodies that are written as common nouns: una forza multinazionale."""
    for phrase in scene.lexicon.words.common_organisations:
        opening, *rest = phrase.split()
        for at, token in enumerate(scene.tokens):
            if token.lower != opening or at in scene.inside:
                continue
            last = at + 1 + len(rest)
            if [other.lower for other in scene.tokens[at + 1 : last]] == rest:
                span = scene.span(at, last)
                yield Mention(span, ActorType.ORGANISATION, span.of(scene.text))


def _unnamed(scenes: Sequence[Scene], named: Sequence[Mention], text: str) -> Iterator[Mention]:
    for scene in scenes:
        yield from offices.find(scene)
        yield from groups.find(scene, named, text)
        yield from adjectives.find(scene)
