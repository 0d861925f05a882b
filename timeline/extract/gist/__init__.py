"""What a telling is about, in terms that are the same in every language.

Merging holds tellings in two languages, or in two wordings, against each other: what sort of
happening each names, and which things, names and figures stand beside it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from timeline.extract.gist import vocabulary
from timeline.extract.gist.vocabulary import Vocabulary
from timeline.gazetteer import fold
from timeline.languages import Language
from timeline.model import ActorType, Gist, Mention, Span, Telling

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_FIGURE = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d+)*")

_SAYS = frozenset(("statement", "intent", "content", "thought"))
"""Kinds of trigger whose clause speaks of another happening than the one that is told."""


def fill(
    tellings: Sequence[Telling], language: Language, mentions: Sequence[Mention]
) -> Iterator[Telling]:
    """The tellings with their gists."""
    known = vocabulary.of(language)
    affair = _affair(mentions)
    starts = [mention.span.start for mention in mentions]
    for telling in tellings:
        low = bisect_left(starts, telling.span.start)
        named = mentions[low : bisect_left(starts, telling.span.end)]
        if known.words:
            telling = replace(telling, gist=_gist(telling, known, named, affair))
        yield telling


MOST_OF_ALL = 8
"""Names that stand for what a document is about."""

_ACTING = (ActorType.PERSON, ActorType.ORGANISATION)


def _affair(mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Those named most often, in the order of their names."""
    counted = Counter(mention.name for mention in mentions if mention.type in _ACTING)
    ranked = sorted(counted.items(), key=lambda named: (-named[1], named[0]))
    return tuple(sorted(name for name, _ in ranked[:MOST_OF_ALL]))


def _gist(
    telling: Telling, known: Vocabulary, named: Sequence[Mention], affair: tuple[str, ...]
) -> Gist:
    quote = telling.quote
    own = {part.name for part in telling.parts} | {place.name for place in telling.places}
    covered = [_within(mention.span, telling.span) for mention in named]
    happenings = _happenings(telling, known)
    passage = _spoken_of(quote, known, covered) - happenings
    title = frozenset().union(*map(known.spoken_of, _WORD.findall(telling.title))) & passage
    beside = passage | known.things_of_several_words(quote.lower()) | set(_figures(telling))
    others = {mention.name for mention in named if not mention.adjective} - own
    others |= set(_names_of_things(quote, known, covered)) - own
    return Gist(
        tuple(sorted(happenings)),
        tuple(sorted(title)),
        tuple(sorted(beside - title)),
        tuple(sorted(others)),
        affair,
    )


def _within(span: Span, passage: Span) -> Span:
    """Counted from where the passage begins."""
    return Span(span.start - passage.start, max(span.end, span.start) - passage.start)


def _spoken_of(quote: str, known: Vocabulary, covered: Sequence[Span]) -> frozenset[str]:
    """What the words speak of that are no part of a name."""
    found: set[str] = set()
    for match in _WORD.finditer(quote):
        things = known.spoken_of(match.group())
        if things and not any(Span(*match.span()).overlaps(name) for name in covered):
            found |= things
    return frozenset(found)


def _names_of_things(quote: str, known: Vocabulary, covered: Sequence[Span]) -> Iterator[str]:
    """What stands with a capital behind a thing, and is no actor: the ferry *Alma*."""
    words = list(_WORD.finditer(quote))
    for thing, name in pairwise(words):
        beside = name.start() == thing.end() + 1 and quote[thing.end()] == " "
        if not beside or not name.group()[0].isupper() or not known.spoken_of(thing.group()):
            continue
        taken = any(Span(*name.span()).overlaps(span) for span in covered)
        if not taken and not known.spoken_of(name.group()):
            yield name.group()


# --------------------------------------------------------------------------------- happenings
def _happenings(telling: Telling, known: Vocabulary) -> frozenset[str]:
    """What sort of happening the trigger names; where it is a light verb, what its clause does."""
    trigger = telling.trigger
    if trigger is None:
        return frozenset()
    head = _within(trigger, telling.span)
    lowered = telling.quote.lower()
    phrases = known.phrases_at(lowered, head)
    found = phrases or frozenset().union(*_of_trigger(telling.quote, head, known))
    if found or telling.kind in _SAYS:
        return found
    clause = {fold(word) for word in _WORD.findall(telling.title)}
    return frozenset().union(*(known.nouns.get(word, frozenset()) for word in clause))


def _of_trigger(quote: str, head: Span, known: Vocabulary) -> Iterator[frozenset[str]]:
    rest = None
    for match in _WORD.finditer(quote, head.start, head.end):
        word = fold(match.group())
        if word in known.finite:
            if rest is None:
                rest = {fold(later.group()) for later in _WORD.finditer(quote, head.end)}
            apart = [ids for particle, ids in known.finite[word].items() if particle in rest]
            if apart:
                yield frozenset().union(*apart)
                continue
        yield known.happening(word)


# ------------------------------------------------------------------------------------ figures
def _figures(telling: Telling) -> Iterator[str]:
    """Figures that say something by themselves: neither small numbers nor years, nor of a date."""
    dates = " ".join(reason.quote for reason in telling.reasons)
    for match in _FIGURE.finditer(telling.quote):
        digits = re.sub(r"\D", "", match.group())
        year = len(match.group()) == 4 and match.group().isdigit()
        if len(digits) > 2 and not year and match.group() not in dates:
            yield f"#{digits}"
