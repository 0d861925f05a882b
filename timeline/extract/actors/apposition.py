"""What the noun before a name says it is: the company Volkmer, the village of Brannel, the ferry
“Northwind”.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.extract.actors import kinds
from timeline.extract.actors.runs import Run
from timeline.extract.actors.tokens import Token
from timeline.extract.actors.words import Lexicon
from timeline.model import ActorType

_QUOTES = frozenset("\"'“„«‹‘‚»›”")
_APOSTROPHES = frozenset("'’")
_OWNS = _APOSTROPHES | {"'s", "’s"}
_IN = frozenset(("in", "an"))
"""What stands between a share and the body that it is a share of, besides "of"."""

_LONGEST = 4
"""Words of a name between quotation marks, at most."""

_OWN = "3"
"""The class from which on a word is its language's own: no name, where all nouns have a capital."""

_TAIL = 4
"""Letters of the shortest word that the end of a compound is looked up as."""


def told(tokens: Sequence[Token], run: Run, lexicon: Lexicon) -> ActorType | None:
    """What the noun says; None where there is none, or where the name may begin a clause: the
    company Steve Jobs founded."""
    at = run.first - 1
    quoted = at >= 0 and tokens[at].text in _QUOTES
    at -= quoted
    if at < 0:
        return None
    called = lexicon.called.get(tokens[at].lower)
    if called is None and at and tokens[at].lower in lexicon.words.of:
        called = lexicon.called.get(tokens[at - 1].lower)
        return called if called is ActorType.PLACE else None
    christened = called is ActorType.PRODUCT and run.last == run.first + 1  # de trawler Alma
    somebodys = kinds.of_somebody(tokens, run.first, run.last)
    return called if quoted or christened or not somebodys else None


def has_what_bodies_have(tokens: Sequence[Token], run: Run, lexicon: Lexicon) -> bool:
    """Shares in Volkmer, the shareholders of Volkmer, Volkmer's shares, Volkmer shares."""
    before = [token.lower for token in tokens[max(0, run.first - 3) : run.first]]
    behind = [token.lower for token in tokens[run.last : run.last + 3]]
    while before and (before[-1] in _APOSTROPHES or before[-1] in lexicon.words.elisions):
        before.pop()
    joins = before[-1:] and (before[-1] in lexicon.words.of or before[-1] in _IN)
    if joins and not lexicon.only_of_bodies.isdisjoint(before[-2:-1]):
        return True
    owned = behind[1:] if behind[:1] and behind[0] in _OWNS else behind
    owned = owned[1:] if owned[:1] == ["s"] else owned
    return bool(owned) and owned[0] in lexicon.only_of_bodies


def is_no_person(tokens: Sequence[Token], run: Run, lexicon: Lexicon) -> bool:
    """Volkmer said that its plant: no other name, nor a mark, stands between."""
    if run.last != run.first + 1:
        return False
    for token in tokens[run.last : run.last + _NEAR]:
        if token.lower in lexicon.words.of_no_person:
            return True
        if token.capital or not token.word or token.lower in lexicon.words.conjunctions:
            return False
    return False


_NEAR = 6
"""Words after a name among which another speaks of it again."""


def added(tokens: Sequence[Token], runs: Sequence[Run], lexicon: Lexicon) -> Iterator[Run]:
    """Names that stand behind such a noun and were taken for none: die Werft Kralov."""
    taken = {at for run in runs for at in range(run.first, run.last)}
    for at, token in enumerate(tokens):
        kind = lexicon.called.get(token.lower)
        if kind is None or at in taken or at + 1 in taken:
            continue
        first, last = _quoted(tokens, at + 1) or (at + 1, _end(tokens, at + 1, lexicon))
        if first < last and taken.isdisjoint(range(first, last + 1)):
            yield Run(first, last, kind, True)


def _quoted(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """The few words between quotation marks that open there: das Schiff „Roter Stern“."""
    if at >= len(tokens) or tokens[at].text not in _QUOTES:
        return None
    last = at + 1
    while last < min(at + 2 + _LONGEST, len(tokens)) and tokens[last].text not in _QUOTES:
        last += 1
    closes = last < len(tokens) and tokens[last].text in _QUOTES
    capital = closes and last > at + 1 and tokens[at + 1].word and tokens[at + 1].capital
    return (at + 1, last) if capital else None


def _end(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> int:
    while at < len(tokens) and _foreign(tokens[at], lexicon):
        at += 1
    return at


def _foreign(token: Token, lexicon: Lexicon) -> bool:
    """It has a capital, and where nouns have one neither it nor the end of it is such a noun."""
    word = token.lower
    if not (token.word and token.capital) or token.initial:
        return False
    if word in lexicon.common or word in lexicon.calendar or word in lexicon.amounts:
        return False
    tails = (word[at:] for at in range(max(len(word) - _TAIL + 1, 1)))
    return not any(lexicon.counted.get(tail, "00")[1] >= _OWN for tail in tails)
