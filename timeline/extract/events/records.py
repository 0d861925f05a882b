"""Minutes, judgments and reports of the police, which tell in tenses of their own what was done."""

from __future__ import annotations

from collections.abc import Set

from timeline.extract.events.claims import NO_EVENTS
from timeline.extract.events.group import Group
from timeline.extract.events.lexicon import Lexicon
from timeline.extract.events.tokens import Sentence

RECORDED = frozenset(("meeting", "decision"))
"""Kinds that the heading of minutes or of a judgment names."""

OPENING = 4
"""Words among which a record says that it is one."""

_NO_DEEDS = ("", "light", *NO_EVENTS)


def heads(sentence: Sentence, lexicon: Lexicon) -> bool:
    """A heading that calls what follows minutes or a judgment: "Verbale di assemblea"."""
    if not sentence.heading:
        return False
    nouns = {token.word.noun for token in sentence.tokens if not (token.dated or token.mark)}
    named = any(token.lowered in lexicon.cues.records for token in sentence.tokens[:OPENING])
    return named or heads_record(nouns - {""})


def heads_record(nouns: Set[str]) -> bool:
    """Kinds that the heading of minutes or of a judgment names, also that of a court of appeal."""
    return bool(nouns & RECORDED) and nouns <= RECORDED | {"justice"}


def tells_deed(group: Group, lexicon: Lexicon) -> bool:
    """The imperfect of "conveniva in giudizio", "veniva soccorso", where it tells deeds."""
    told = lexicon.cues.imperfect_records and group.tense == "imperfect"
    return told and group.kind not in _NO_DEEDS
