"""A title as a person would write it: the clause, without what only joins it to its sentence."""

from __future__ import annotations

import re

from timeline.extract.events.claims import Claim
from timeline.extract.events.lexicon import Form, Lexicon
from timeline.extract.events.tokens import Sentence, Token

LONGEST = 90
"""Characters; a longer clause is cut at a comma, or else at a word."""

_EDGE = " \t\r\n,;:.–—-()“”«»\"'’"
_CIRCUMSTANCE = frozenset(
    ("preposition", "locative", "coordinator", "subordinator", "skip", "agent", "with")
)
_BLANKS = re.compile(r"\s+")


def of(claim: Claim, sentence: Sentence, lexicon: Lexicon, subject: str = "") -> str:
    """`subject`: a name to put before a clause that has none of its own."""
    tokens = sentence.tokens
    first, end = _start(claim, sentence, lexicon, bool(subject)), claim.end
    if end <= first:
        first = claim.trigger
    text = sentence.text[tokens[first].span.start : tokens[end - 1].span.end]
    if subject:
        text = f"{subject} {text}"
    return _shortened(_BLANKS.sub(" ", text).strip(_EDGE))


def _start(claim: Claim, sentence: Sentence, lexicon: Lexicon, replaced: bool) -> int:
    """The first token that belongs to what is told."""
    tokens = sentence.tokens
    first = claim.first
    if claim.first == claim.trigger or claim.tense in ("item", "infinitive", "participle"):
        return first
    if replaced:
        group = claim.clause.group
        return group.first if group is not None else claim.trigger
    matrix = lexicon.phrases.matrix.search(
        sentence.text, tokens[first].span.start, tokens[claim.trigger].span.start
    )
    if matrix is not None:
        first = sentence.index_at(matrix.end())
    first = _after_opening(claim, sentence, first)
    first = _after_date(claim, sentence, first)
    return _after_connector(claim, sentence, lexicon, first)


def _after_opening(claim: Claim, sentence: Sentence, first: int) -> int:
    """Past "Paris, 6 January 2026 –" and "On Tuesday, during the summit,"."""
    tokens = sentence.tokens
    start = first
    for index in range(first + 1, claim.trigger):
        mark = tokens[index].lowered
        dateline = mark in "–—-:" and any(token.dated for token in tokens[first:index])
        if dateline or (mark == "," and _is_circumstance(tokens[start])):
            start = index + 1
    return start


def _after_date(claim: Claim, sentence: Sentence, first: int) -> int:
    """Past "On 3 May 1998" without a comma."""
    place = first
    while place < claim.trigger and not sentence.tokens[place].dated:
        if not sentence.tokens[place].word.classes & _CIRCUMSTANCE:
            return first
        place += 1
    while place < claim.trigger and sentence.tokens[place].dated:
        place += 1
    return place if place < claim.trigger else first


def _is_circumstance(token: Token) -> bool:
    """A date, or a word that opens a phrase of time, place or manner."""
    if "determiner" in token.word:
        return False
    return (
        token.dated
        or bool(token.word.classes & _CIRCUMSTANCE)
        or bool(token.word.forms & Form.PARTICIPLE)
    )


def _after_connector(claim: Claim, sentence: Sentence, lexicon: Lexicon, first: int) -> int:
    while first < claim.trigger:
        token = sentence.tokens[first]
        match = lexicon.phrases.connector.match(sentence.text, token.span.start)
        if match is not None and match.end() < sentence.tokens[claim.trigger].span.start:
            first = sentence.index_at(match.end())
        elif token.mark or "relative" in token.word:
            first += 1
        else:
            break
    return first


def _shortened(text: str) -> str:
    if len(text) > LONGEST:
        cut = text.rfind(",", LONGEST // 3, LONGEST)
        if cut < 0:
            cut = text.rfind(" ", 0, LONGEST - 1)
        text = text[:cut].rstrip(_EDGE) + ("" if text[cut] == "," else "…")
    return text[:1].upper() + text[1:]
