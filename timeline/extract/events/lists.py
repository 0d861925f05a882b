"""Lists after a colon that spell out measures or commitments: each item is to come."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.extract.events import claims
from timeline.extract.events.claims import Claim
from timeline.extract.events.clauses import Clause
from timeline.extract.events.lexicon import Form, Lexicon
from timeline.extract.events.tokens import Sentence, Token
from timeline.model import Reason, Status


def items(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Token ranges of the items, if the sentence introduces measures and lists them."""
    colon = next((index for index, token in enumerate(tokens) if token.lowered == ":"), None)
    if colon is None or not any("package" in token.word for token in tokens[:colon]):
        return []
    found, start = [], colon + 1
    for index in range(colon + 1, len(tokens) + 1):
        if index == len(tokens) or tokens[index].lowered == ";":
            if index > start:
                found.append((start, index))
            start = index + 1
    return found if len(found) > 1 else []


def find(
    sentence: Sentence,
    listed: Sequence[tuple[int, int]],
    introduction: Clause,
    lexicon: Lexicon,
    standing: Reason | None,
) -> Iterator[Claim]:
    """A claim for each item that names an action; `standing`: what the whole package hangs on."""
    for first, end in listed:
        head = _action(sentence.tokens, first, end)
        if head is not None:
            yield _claim(sentence, head, end, introduction, lexicon, standing)


def _action(tokens: Sequence[Token], first: int, end: int) -> int | None:
    """The noun of an action, or the infinitive, with which the item begins."""
    for index in range(first, min(end, first + 4)):
        word = tokens[index].word
        named = word.action or word.noun or "ongoing" in word
        if named or word.forms & (Form.INFINITIVE | Form.GERUND):
            return index
    return None


def _claim(
    sentence: Sentence,
    head: int,
    end: int,
    introduction: Clause,
    lexicon: Lexicon,
    standing: Reason | None,
) -> Claim:
    word = sentence.tokens[head].word
    last = end - 1 if sentence.tokens[end - 1].lowered in ".;" else end
    own = claims.condition(sentence, head, end, lexicon)
    ongoing = "ongoing" in word and own is None
    hangs = own or (None if ongoing else standing)
    reason = hangs or claims.reason(sentence, head, head + 1, "is one of what was promised")
    return Claim(
        head,
        head + 1,
        head,
        last,
        word.noun or word.verb,
        introduction,
        Status.PLANNED if hangs is None else Status.CONDITIONAL,
        tense="item",
        nominal=not word.forms,
        ongoing=ongoing,
        item=True,
        reasons=(reason,),
    )
