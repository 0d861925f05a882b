"""Participles after "and" that one auxiliary completes: "wurde am Montag geprüft und genehmigt"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.extract.events.auxiliaries import FINAL_REACH, GOVERNS, OPENS
from timeline.extract.events.group import Group
from timeline.extract.events.lexicon import Form, Lexicon, Word
from timeline.extract.events.tokens import Token

_DONE_TO = frozenset(("transfer", "launch", "attack", "justice", "decision", "art"))
"""Kinds of verbs that without an object are passive beside a passive: "was taken down and sold"."""


def shared(tokens: Sequence[Token], group: Group, lexicon: Lexicon) -> Iterator[Group]:
    """The participles after "and" that the same auxiliary completes: "wurde geprüft und genehmigt",
    "was taken down and stolen"; those that agree with each other are found in `sharing`.
    """
    if lexicon.cues.agreement.get("participle") or not _may_share(tokens, group):
        return
    joined = False
    for index in range(group.head + 1, min(len(tokens), group.head + 1 + FINAL_REACH)):
        token = tokens[index]
        word = token.word
        if token.mark and not token.dated and token.mention is None:
            if token.lowered != ",":
                return
            joined = True
        elif "coordinator" in word:
            joined = True
        elif _is_finite(word) or word.classes & OPENS:
            return
        elif joined and _is_shared(tokens, index, group, lexicon):
            negated = any("negation" in t.word for t in tokens[group.head + 1 : index])
            yield replace(
                group,
                first=index,
                last=index,
                head=index,
                kind=word.verb,
                negated=negated,
                auxiliary=group.first if group.auxiliary < 0 else group.auxiliary,
            )


def _may_share(tokens: Sequence[Token], group: Group) -> bool:
    """Its auxiliary stands before a participle."""
    return bool(tokens[group.head].word.forms & Form.PARTICIPLE) and group.head > group.first


def _is_shared(tokens: Sequence[Token], index: int, group: Group, lexicon: Lexicon) -> bool:
    word, before = tokens[index].word, tokens[index - 1]
    if not word.forms & Form.PARTICIPLE or "determiner" in before.word:
        return False
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    closes = after is None or after.mark or "coordinator" in after.word
    if lexicon.cues.verb_final:
        return closes
    if "coordinator" not in before.word:
        return False
    if not word.forms & Form.PAST:
        return True
    passive = tokens[group.first].word.with_participle in ("past", "present")
    led = after is None or after.mark or bool(after.word.classes & GOVERNS)
    by = after is not None and "agent" in after.word
    return passive and led and (by or word.verb in _DONE_TO)


def _is_finite(word: Word) -> bool:
    past = word.forms & (Form.PAST | Form.PRESENT) and not word.forms & Form.PARTICIPLE
    return bool(word.with_participle or word.with_infinitive or past)
