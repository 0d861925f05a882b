"""Things with names of their own, told by how they are written in any language: "iPhone 4".

They do not act, but many events are about them, and people look for them by name.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from timeline.model import ActorType, Mention, Span, Timex

_INNER_CAPITAL = re.compile(
    r"\b[a-z]{1,2}[A-Z][a-z]\w*(?:[ \u00a0](?:[A-Z]\w*|\d{1,3}[A-Z]{0,2}\b))*"
)
_MONEY = ("$", "€", "£")
"""What follows the letters of a state where they name its currency: "US$8"."""

_CODE = re.compile(r"\b[A-Z]{1,3}-?\d{3}\w?\b")
_INDEX = re.compile(r"\b[A-Z]{3,5}[ \u00a0]\d{2,3}\b(?![.,/:-]\d|[ \u00a0]?[%$€£])")
"""An index of shares: "FTSE 100"."""

_MODEL = re.compile(
    r"[ \u00a0](\d{3}(?:-\d+\w*|s)?|[A-Z]{1,2}-?\d{2,3}\w?)\b(?![.,]\d|[ \u00a0]?[%$€£])"
)
_PLURAL = re.compile(r"(?<=[a-z\d])s\b")
_ALONE = r"(?<![\d.,$€£%-])(?<!\w)(?:{})s?\b(?![.,]\d|[ \u00a0]?[%$€£])"
"""A number or code that was part of a name before: "the 777"."""


def added(text: str, mentions: Sequence[Mention], timexes: Sequence[Timex]) -> tuple[Mention, ...]:
    """The mentions with those of products among them, in the order of the text."""
    mentions = [m for m in mentions if text[m.span.end : m.span.end + 1] not in _MONEY]
    products = list(_products(text, mentions, timexes))
    if not products:
        return tuple(mentions)
    inside = [mention for mention in mentions if not _covered(mention, products)]
    return tuple(sorted((*inside, *products), key=lambda mention: mention.span))


def _products(
    text: str, mentions: Sequence[Mention], timexes: Sequence[Timex]
) -> Iterator[Mention]:
    taken = sorted([m.span for m in mentions] + [t.span for t in timexes])
    models = [span for m in mentions if (span := _model(text, m)) is not None]
    models = [span for span in models if not _is_time(span, timexes)]
    whole = {_singular(span.of(text).split()[-1], text): span.of(text) for span in models}
    patterns = [_INNER_CAPITAL, _CODE]
    if whole:
        patterns.append(re.compile(_ALONE.format("|".join(map(re.escape, whole)))))
    spans = [Span(*m.span()) for pattern in patterns for m in pattern.finditer(text)]
    free = [span for span in spans if not _touches(span, taken)]
    last = -1
    indices = (Span(*m.span()) for m in _INDEX.finditer(text))
    models += [span for span in indices if not _is_time(span, timexes)]
    for span in sorted((*free, *models)):
        if span.start >= last:
            last = span.end
            name = _singular(span.of(text), text)
            yield Mention(span, ActorType.PRODUCT, _singular(whole.get(name, name), text))


def _singular(name: str, text: str) -> str:
    """ "iPods" are the iPod, where the text has that word as well; "A380s" are the A380."""
    one = _PLURAL.sub("", name)
    known = one[-1:].isdigit() or re.search(rf"\b{re.escape(one)}\b", text) is not None
    return one if known else name


def _is_time(span: Span, timexes: Sequence[Timex]) -> bool:
    return any(span.overlaps(timex.span) for timex in timexes)


def _model(text: str, mention: Mention) -> Span | None:
    """ "Boeing 777": a maker and the number of what it makes."""
    if mention.type is not ActorType.ORGANISATION:
        return None
    match = _MODEL.match(text, mention.span.end)
    return Span(mention.span.start, match.end()) if match is not None else None


def _touches(span: Span, taken: Sequence[Span]) -> bool:
    """`taken` is in order and, but for nesting, without overlaps: the neighbours tell."""
    place = bisect_left(taken, span)
    return any(span.overlaps(other) for other in taken[max(0, place - 3) : place + 2])


def _covered(mention: Mention, products: Sequence[Mention]) -> bool:
    return any(product.span.overlaps(mention.span) for product in products)
