"""Participles that tell an event by the way: "the pool, opened in 1974"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.extract.events.claims import NO_EVENTS, Claim
from timeline.extract.events.clauses import Clause
from timeline.extract.events.group import Group
from timeline.extract.events.lexicon import Form, Lexicon, Word
from timeline.extract.events.tokens import Sentence, Token

REACH = 10
"""Words between a participle and the date that makes an event of it."""

_GOVERNING = frozenset(("of", "locative", "preposition", "agent", "with"))

BACK = 7
"""Words back to the article of the noun that it describes."""


def find(sentence: Sentence, clauses: Sequence[Clause], lexicon: Lexicon) -> Iterator[Claim]:
    """Those that no auxiliary completes and that have a date of their own."""
    groups = [clause.group for clause in clauses if clause.group is not None]
    for clause in clauses:
        for index in range(clause.first, clause.end):
            if not _is_bare(sentence.tokens, index, groups):
                continue
            found = _dated(sentence.tokens, index, clause, groups, lexicon.cues.verb_final)
            if found is not None and _has_when(sentence, *found):
                yield _claim(sentence.tokens, index, found, clause)


def by_the_way(claim: Claim) -> bool:
    """ "The appeal lodged on 12 March was dismissed": behind its noun, before the verb of both."""
    group, clause = claim.clause.group, claim.clause
    behind = claim.tense == "participle" and claim.trigger != clause.first
    return behind and group is not None and group.first > claim.trigger


def _is_bare(tokens: Sequence[Token], index: int, groups: Sequence[Group]) -> bool:
    word = tokens[index].word
    if not word.forms & Form.PARTICIPLE or word.verb in NO_EVENTS or word.verb == "light":
        return False
    before = tokens[index - 1] if index else None
    joined = before is not None and (before.lowered in ",;" or "coordinator" in before.word)
    apart = joined and word.listed and index + 2 < len(tokens) and tokens[index + 2].dated
    if (word.noun and not apart) or not (word.listed or joined):
        return False
    if before is not None and word.forms & Form.INFINITIVE and "infinitive_mark" in before.word:
        return False
    if before is not None and (_has(before.word) or "link" in before.word):
        return False  # "tuvo entrada", "to be signed"
    if any(group.first <= index <= group.last for group in groups):
        return False
    participle = before is not None and before.word.listed and not before.word.noun
    if participle and before is not None and before.word.forms & Form.PARTICIPLE:
        return False  # "found burnt": the first of them tells it
    return index == 0 or "determiner" not in tokens[index - 1].word


def _has(word: Word) -> bool:
    return word.verb == "state" and bool(word.forms & Form.PAST) and not word.with_participle


def _dated(
    tokens: Sequence[Token],
    index: int,
    clause: Clause,
    groups: Sequence[Group],
    before: bool,
) -> tuple[int, int] | None:
    """Tokens [first, end) of its phrase, if a date stands in it; `before`: ahead of it."""
    heads = {group.first for group in groups}
    limit = min(len(tokens), index + 1 + REACH)
    end = next((i for i in range(index + 1, limit) if _closes(tokens[i], i, heads)), limit)
    if any(token.dated for token in tokens[index + 1 : end]):
        return index, end
    start = index
    while before and start > clause.first and not _closes(tokens[start - 1], start - 1, heads):
        start -= 1
    comma = before and start > 0 and tokens[start - 1].lowered == ","
    return (start, end) if comma and any(t.dated for t in tokens[start:index]) else None


def _has_when(sentence: Sentence, first: int, end: int) -> bool:
    """A date, rather than a length of time, stands in its phrase."""
    low, high = sentence.tokens[first].span.start, sentence.tokens[end - 1].span.end
    return any(t.when is not None for t in sentence.timexes if low <= t.span.start < high)


def _closes(token: Token, index: int, heads: set[int]) -> bool:
    if token.dated:
        return False
    word = token.word
    opens = "relative" in word or "coordinator" in word or "subordinator" in word
    return index in heads or opens or (token.mark and token.mention is None)


def _claim(tokens: Sequence[Token], index: int, phrase: tuple[int, int], clause: Clause) -> Claim:
    first, end = phrase
    apart = first > 0 and tokens[first - 1].lowered == ","
    for place in range(first - 1, max(clause.first, first - BACK) - 1, -1):
        token = tokens[place]
        if apart and "of" in token.word and "determiner" in token.word:
            first = place + 1  # "l'inspecteur du travail, arrivé": unless its article is too far
            continue
        if token.dated or "coordinator" in token.word or (token.mark and token.lowered != ","):
            break
        if token.mention is not None:
            first = _name_start(tokens, place, clause.first)
            break
        if "determiner" in token.word:
            first = place + bool(token.word.classes & _GOVERNING)  # "alla" is no part of it
            break
    return Claim(index, index + 1, first, end, tokens[index].word.verb, clause, tense="participle")


def _name_start(tokens: Sequence[Token], place: int, limit: int) -> int:
    while place > limit and tokens[place - 1].mention == tokens[place].mention:
        place -= 1
    return place
