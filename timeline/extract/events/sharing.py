"""Participles that share the auxiliary of the one before: "è stato raggiunto e bloccato"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.extract.events.claims import NO_EVENTS, Claim
from timeline.extract.events.lexicon import Form, Lexicon
from timeline.extract.events.tokens import Sentence, Token

_BETWEEN = frozenset(("skip", "negation", "link"))
"""Classes of words that may stand between "and" and the participle: "e poi bloccato"."""


def joined(sentence: Sentence, found: Sequence[Claim], lexicon: Lexicon) -> list[Claim]:
    """The claims with all that tell more with the same auxiliary, which are no participles of
    their own.
    """
    verbs = [claim for claim in found if claim.tense and not claim.nominal]
    more = {shared.trigger: shared for told in verbs for shared in _of(sentence, told, lexicon)}
    kept = [claim for claim in found if claim.trigger not in more or claim.nominal]
    return [*kept, *more.values()]


def _of(sentence: Sentence, told: Claim, lexicon: Lexicon) -> Iterator[Claim]:
    group, tokens = told.clause.group, sentence.tokens
    if group is None or lexicon.cues.verb_final or not _is_compound(told, tokens):
        return
    known = [group.head]
    for index in range(group.head + 1, told.clause.end):
        if _goes_on(tokens, index, known, told.clause.end):
            known.append(index)
            kind = tokens[index].word.verb
            yield replace(told, trigger=index, trigger_end=index + 1, first=index, kind=kind)


def shares(claim: Claim) -> bool:
    """Its auxiliary stands before another participle than its own."""
    group = claim.clause.group
    apart = group is not None and claim.first == claim.trigger > group.head
    return apart and not claim.nominal and claim.tense not in ("participle", "infinitive", "item")


def _is_compound(told: Claim, tokens: Sequence[Token]) -> bool:
    group = told.clause.group
    if group is None or group.first == group.head or told.nominal:
        return False
    return bool(tokens[group.head].word.forms & Form.PARTICIPLE) and told.trigger <= group.head


def _goes_on(tokens: Sequence[Token], index: int, known: Sequence[int], end: int) -> bool:
    """A participle behind "and", or in a row that ends with one, in the same gender and number."""
    if not _is_like(tokens[index], tokens[known[0]]):
        return False
    before = index - 1
    while before > known[-1] and tokens[before].word.classes & _BETWEEN:
        if _joins(tokens[before]):
            break
        before -= 1
    if _joins(tokens[before]):
        return True
    in_a_row = tokens[before].lowered == "," and not tokens[before].dated
    return in_a_row and any(
        _joins(tokens[place]) and _is_like(tokens[place + 1], tokens[index])
        for place in range(index + 1, end - 1)
    )


def _joins(token: Token) -> bool:
    return "coordinator" in token.word and not token.dated


def _is_like(token: Token, other: Token) -> bool:
    word = token.word
    if not word.forms & Form.PARTICIPLE or word.verb in (*NO_EVENTS, "light") or word.noun:
        return False
    if word.forms & Form.PAST or not word.listed:
        return False
    return _ending(token.lowered) == _ending(other.lowered)


def _ending(participle: str) -> str:
    """The letters that tell gender and number: "a" of "venduta", "s" of "vendus"."""
    return participle[-2:] if participle[-1] == "s" else participle[-1]
