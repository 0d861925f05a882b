"""Nouns of events of which only their time is said: "the funeral was on Friday"."""

from __future__ import annotations

from timeline.extract.events.clauses import Clause
from timeline.extract.events.lexicon import Form
from timeline.extract.events.nominals import Nominal
from timeline.extract.events.tokens import Sentence, Token

_NEAR = 4
"""Tokens between the verb and the date."""
_AFTER_NOUN = 8
"""Tokens between the noun and the verb: whose it was."""

_ELSE = frozenset(("relative", "subordinator", "negation"))

_TENSES = {
    "past": "past",
    "pluperfect": "past",
    "imperfect": "past",
    "present": "present",
    "perfect": "present",
    "future": "future",
}
"""What a form of "to be" makes with a participle -> its own tense."""


def tense(sentence: Sentence, clause: Clause, noun: Nominal) -> str:
    """That of a form of "to be" that stands between the noun and a date; "" if none does."""
    if clause.group is not None and clause.group.kind != "state":
        return ""
    found = ""
    for index in range(noun.last + 1, min(noun.last + 1 + _AFTER_NOUN, clause.end)):
        token = sentence.tokens[index]
        if token.mark or token.word.classes & _ELSE:
            return ""
        found = found or _TENSES.get(_helps(token), "")
        if found and _date_follows(sentence, clause, index):
            return found
    return ""


def _helps(token: Token) -> str:
    word = token.word
    if word.with_infinitive == "future" and not word.with_participle:
        return "future"
    be = "copula" in word or (word.verb == "state" and bool(word.forms & Form.FUTURE))
    return word.with_participle if be or word.with_participle == "future" else ""


def _date_follows(sentence: Sentence, clause: Clause, index: int) -> bool:
    """With nothing but small words between."""
    for token in sentence.tokens[index + 1 : min(index + 1 + _NEAR, clause.end)]:
        if token.dated:
            return True
        if token.mark or token.word.classes & _ELSE:
            return False
        if not (token.word.classes or token.word.verb == "state"):
            return False
    return False
