"""What stands before a verb, or behind it: whether it could be the subject."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from timeline.extract.events.clauses import Clause
from timeline.extract.events.tokens import Token

BODIES = frozenset(("collective", "firm", "thing", "representative", "package", "readiness"))
"""Classes of nouns, among those of small words."""

_GOVERNING = frozenset(("of", "locative", "preposition", "agent", "with"))
_JOINS = frozenset(("coordinator", "condition", "subordinator"))
_STANDS = frozenset(("pronoun", "plural_pronoun", "organisation_pronoun", "possessive"))


def opens_with_noun(tokens: Sequence[Token], clause: Clause) -> bool:
    """A noun that names nobody stands first, or behind its article, before the verb: "la decisione
    è rinviata", "Bürgermeister tritt zurück".
    """
    if clause.group is None:
        return False
    before = tokens[clause.first : clause.group.first]
    return is_noun(before) or any("none" in token.word for token in before)  # "nobody was hurt"


def is_noun(before: Sequence[Token]) -> bool:
    """The words begin with a noun that names nobody, past what joins them to others."""
    opens = _past_circumstance(before)
    if not opens or opens[0].mention is not None:
        return False
    small = opens[0].word.classes
    if "determiner" not in small and small & (_GOVERNING | _STANDS | {"skip"}):
        return False
    noun = next((t for t in opens if not (t.word.classes - BODIES)), None)
    return noun is not None and noun.mention is None


def _past_circumstance(before: Sequence[Token]) -> Sequence[Token]:
    """Past what joins the clause to others, and past "Em agosto," """
    while before:
        word = before[0].word
        if before[0].mark or before[0].dated or word.classes & _JOINS:
            before = before[1:]
        elif word.classes & _GOVERNING and len(before) > 1 and before[1].dated:
            before = before[2:]
        else:
            break
    return before


def names_something(tokens: Sequence[Token], start: int, end: int) -> bool:
    """A noun begins there, or stands further on with its article and no preposition."""
    if start >= end or tokens[start].mark or tokens[start].dated:
        return False
    if not tokens[start].word.classes:
        return True
    return any(
        "determiner" in token.word
        and not token.dated
        and not (token.word.classes | before.word.classes) & _GOVERNING
        for before, token in pairwise(tokens[start - 1 : end])
    )


def is_clitic(token: Token) -> bool:
    """ "Lo", "la": whom it is done to."""
    return "skip" in token.word and "determiner" in token.word


def is_another(token: Token) -> bool:
    """ "Il" of "il secondo", "altri": somebody without a name; "la" may be whom it is done to."""
    word = token.word
    if "determiner" not in word or token.dated:
        return False
    return not (word.classes & _GOVERNING or "skip" in word)


def is_small(token: Token) -> bool:
    """A sign, a date or a function word: nothing that could be a subject."""
    return token.mark or token.dated or bool(token.word.classes - BODIES)
