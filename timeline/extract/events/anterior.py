"""What was done before, told without a subject: "after leaving the army", "dopo aver firmato"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.extract.events.claims import NO_EVENTS, Claim
from timeline.extract.events.clauses import Clause
from timeline.extract.events.lexicon import BARE, Form, Lexicon
from timeline.extract.events.tokens import Sentence

_LINKS = 3
"""Words at most between the cue and its verb: "après s'être", "dopo avergli"."""

_OVER = frozenset(("past", "perfect", "pluperfect", "present"))
"""Tenses of a main verb beside which it has happened."""


def find(sentence: Sentence, clauses: Sequence[Clause], lexicon: Lexicon) -> Iterator[Claim]:
    """A claim of each; of what was to come then ("before joining the bank in 1999"), with a date
    only, for else nobody knows whether it came."""
    start, end = sentence.span.start, sentence.span.end
    for cue, order in ((lexicon.phrases.having_done, -1), (lexicon.phrases.before_doing, 1)):
        for match in cue.finditer(sentence.text, start, end):
            first = sentence.index_at(match.end())
            verb = _verb(sentence, first, order)
            clause = next((c for c in clauses if c.first <= first < c.end), None)
            if verb is None or clause is None or not _is_told(sentence, clauses, first):
                continue
            close = _end(sentence, clauses, verb)
            dated = any(token.dated for token in sentence.tokens[verb + 1 : close])
            if dated or order < 0:
                kind = sentence.tokens[verb].word.verb
                order = 0 if dated else order
                yield Claim(
                    first, verb + 1, first, close, kind, clause, tense="participle", order=order
                )


def is_one(claim: Claim, sentence: Sentence) -> bool:
    """It has no subject of its own: that of its sentence did it."""
    word = sentence.tokens[claim.first].word
    return claim.tense == "participle" and bool(word.forms & BARE or "link" in word)


def _verb(sentence: Sentence, first: int, order: int) -> int | None:
    """The verb that the cue leads to: an infinitive or gerund, or the participle behind its
    auxiliaries."""
    tokens = sentence.tokens
    for index in range(first, min(first + _LINKS + 1, len(tokens))):
        word = tokens[index].word
        if tokens[index].mention is not None or tokens[index].quoted or tokens[index].dated:
            return None
        done = index > first and word.forms & Form.PARTICIPLE
        if word.listed and word.verb not in (*NO_EVENTS, "light") and (word.forms & BARE or done):
            return index
        if not word.classes & {"link", "reflexive", "clitic", "skip"} and word.verb != "state":
            return None
    return None


def _is_told(sentence: Sentence, clauses: Sequence[Clause], first: int) -> bool:
    """The sentence tells something that has happened, and not in the words that it is part of."""
    groups = [clause.group for clause in clauses if clause.group is not None]
    if any(group.first <= first <= group.last for group in groups):
        return False
    return any(group.tense in _OVER and not group.negated for group in groups)


def _end(sentence: Sentence, clauses: Sequence[Clause], verb: int) -> int:
    """To the next comma or verb."""
    heads = {clause.group.first for clause in clauses if clause.group is not None}
    openers = {clause.first for clause in clauses if clause.first > verb}
    for index in range(verb + 1, len(sentence.tokens)):
        token = sentence.tokens[index]
        if index in heads or index in openers or (token.mark and not token.dated):
            return index
    return len(sentence.tokens)
