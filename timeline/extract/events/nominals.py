"""Events that a noun names: "the summit held in Paris", "the meeting between A and B"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.extract.events.lexicon import Form
from timeline.extract.events.tokens import Token

_BEFORE_NOUN = frozenset(
    ("determiner", "of", "with", "agent", "locative", "preposition", "definite")
)
_HELD = 6
"""Tokens from the comma, within which the date of ", held on 27 November" begins."""
_STOPS = frozenset(',;:.()–—“”«»"')


@dataclass(frozen=True, slots=True)
class Nominal:
    """The noun is tokens [first, last]; its phrase runs on to `end`, exclusive.

    `held` tells that a light verb says it took place; `partners` that "with" or "between" and a
    name follow; `owner` that "of" and a name do.
    """

    first: int
    last: int
    end: int
    kind: str
    definite: bool
    partners: bool = False
    owner: bool = False
    held: bool = False
    dated: bool = False


def find(tokens: Sequence[Token], compounds: dict[int, tuple[int, str]]) -> Iterator[Nominal]:
    """Every event noun with what follows it; `compounds`: first token -> (last, kind)."""
    position = 0
    while position < len(tokens):
        token = tokens[position]
        last, kind = compounds.get(position, (position, token.word.noun))
        if kind and not _is_verb(token, tokens, position):
            yield _nominal(tokens, position, last, kind)
        position = last + 1


def _is_verb(token: Token, tokens: Sequence[Token], position: int) -> bool:
    """It could be a verb as well, and no article or preposition says that it is a noun."""
    if not token.word.forms & ~Form.GERUND or position == 0:
        return False
    near = tokens[max(0, position - 2) : position]
    said = {name for other in near for name in other.word.classes}
    return not said & _BEFORE_NOUN


def _nominal(tokens: Sequence[Token], first: int, last: int, kind: str) -> Nominal:
    end = phrase_end(tokens, last + 1)
    end = _past_when_held(tokens, end)
    after = tokens[last + 1 : end]
    return Nominal(
        first,
        last,
        end,
        kind,
        _definite(tokens, first),
        partners=_followed(after, "with"),
        owner=_followed(after, "of") or _possessed(tokens, first),
        held=any(token.word.verb == "light" for token in (*after[:6], *after[-_HELD:])),
        dated=_dated(after),
    )


def _past_when_held(tokens: Sequence[Token], end: int) -> int:
    """Past ", held on 27 November", which says no more than when it was."""
    opens = tokens[end : end + 2]
    if len(opens) < 2 or opens[0].lowered != "," or opens[1].word.verb != "light":
        return end
    if not opens[1].word.forms & Form.PARTICIPLE:
        return end
    near = range(end + 2, min(end + _HELD, len(tokens)))
    place = next((index for index in near if tokens[index].dated), None)
    while place is not None and place < len(tokens) and tokens[place].dated:
        place += 1
    return end if place is None else place


def phrase_end(tokens: Sequence[Token], start: int) -> int:
    """The first token after the noun that cannot belong to its phrase."""
    for index in range(start, len(tokens)):
        token = tokens[index]
        if token.lowered in _STOPS and token.mention is None and not token.dated:
            if token.lowered == ":" and any(t.dated for t in tokens[index + 1 : index + 2]):
                continue  # "Next meeting: 21 June"
            return index
        word = token.word
        if "relative" in word or "subordinator" in word or word.with_participle:
            return index
        if word.with_infinitive or "copula" in word:
            return index
    return len(tokens)


def _dated(after: Sequence[Token]) -> bool:
    """ "of 3 May", "for 3 May", an adjective between at most: its own date, not the clause's."""
    for index, token in enumerate(after[:4]):
        if token.dated:
            before = after[index - 1].word if index else token.word
            own = ("of", "purpose")
            return any(name in before or name in token.word for name in own)
    return False


def _definite(tokens: Sequence[Token], first: int) -> bool:
    return any("definite" in token.word for token in tokens[max(0, first - 3) : first])


def _followed(after: Sequence[Token], name: str) -> bool:
    """The class, then an actor within a few words."""
    for index, token in enumerate(after[:4]):
        if name in token.word:
            return any(other.mention is not None for other in after[index + 1 : index + 7])
    return False


def _possessed(tokens: Sequence[Token], first: int) -> bool:
    """ "Apple's announcement" """
    return first >= 2 and tokens[first - 1].lowered == "s" and tokens[first - 2].mention is not None
