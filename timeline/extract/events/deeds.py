"""Events that a verb tells: what somebody did, will do, could do, or means to do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.extract.events import claims, clauses, intentions, occasion, records
from timeline.extract.events.claims import NO_EVENTS, STATUS, TELLS_NOW, Claim
from timeline.extract.events.clauses import Clause
from timeline.extract.events.group import Group
from timeline.extract.events.lexicon import Form, Lexicon
from timeline.extract.events.tokens import Sentence
from timeline.model import Reason, Status

_ACTING = frozenset(("collective", "firm"))
"""Classes of nouns that decide and say."""

_MAIN = ("", "coordinator")
"""Openers of clauses that tell something themselves."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What the rest of the sentence says of a clause: what it hangs on, whether another clause
    reports it, whether a noun names its event already, whether the text goes along with what
    it tells, as minutes do, whether somebody acts in the clause that this one goes on with, and
    whether the present has been telling of the past.
    """

    hangs: Reason | None = None
    reported: bool = False
    named: bool = False
    recorded: bool = False
    acts: bool = False
    historic: bool = False


def find(sentence: Sentence, clause: Clause, lexicon: Lexicon, setting: Setting) -> Iterator[Claim]:
    """The claim of the clause's own verb, and of an infinitive that depends on it."""
    told = clause.group is not None and _is_event(sentence, clause, lexicon, setting)
    told = told and not _of_anybody(sentence, clause)
    if told:
        yield _of_verb(sentence, clause, lexicon, setting)
    for claim in intentions.find(sentence, clause, lexicon):
        group = clause.group
        if told and group is not None and group.first <= claim.trigger <= group.last:
            continue  # "is to be closed" is told as one
        yield claim if told else replace(claim, first=clause.first)


def _of_anybody(sentence: Sentence, clause: Clause) -> bool:
    """ "Anyone who bought one": on whatever day."""
    before = sentence.tokens[max(0, clause.first - 2) : clause.first]
    return clause.opener == "relative" and any("anybody" in token.word for token in before)


@dataclass(frozen=True, slots=True)
class Condition:
    """What is told from token `first` on hangs on it."""

    reason: Reason
    first: int = 0


def condition(sentence: Sentence, split: Sequence[Clause]) -> Condition | None:
    """The clause with "if", if the sentence has one; what stands before "and if" does not hang on
    it."""
    for clause in split:
        if clause.opener == "condition":
            why = claims.reason(sentence, clause.first, clause.end, "is the condition")
            apart = clauses.is_joined(sentence.tokens, clause.first)
            return Condition(why, clause.first if apart else 0)
    return _without_verb(sentence)


def _without_verb(sentence: Sentence) -> Condition | None:
    """ "if" and what follows it to the next mark, where no verb that we know stands there"""
    tokens = sentence.tokens
    for index, token in enumerate(tokens):
        joined = clauses.is_joined(tokens, index)
        opens = index == 0 or tokens[index - 1].mark or joined
        if "condition" in token.word and opens:
            rest = range(index + 1, len(tokens))
            end = next((i for i in rest if tokens[i].lowered in ",;."), len(tokens))
            why = claims.reason(sentence, index, end, "is the condition")
            return Condition(why, index if joined else 0)
    return None


def _is_event(sentence: Sentence, clause: Clause, lexicon: Lexicon, setting: Setting) -> bool:
    group = clause.group
    assert group is not None
    if clause.opener == "condition" or "readiness" in sentence.tokens[group.head].word:
        return False
    if group.kind in NO_EVENTS and (setting.named or not _becomes_deed(sentence, group, lexicon)):
        return False
    dated = occasion.has_date(sentence, clause) or occasion.is_row(sentence)
    if sentence.tokens[group.head].quoted and not dated:
        return False
    if group.tense in ("imperfect", ""):
        recorded = setting.recorded and clause.opener in _MAIN
        return recorded and records.tells_deed(group, lexicon)
    bare = not (dated or acts(sentence, clause))
    if group.kind == "light" and (bare or setting.named):
        return False
    if setting.named and (group.kind == "schedule" or _takes_place(sentence, clause, lexicon)):
        return False
    if group.tense == "present":
        return _is_done_now(sentence, clause, dated, setting)
    return True


def _becomes_deed(sentence: Sentence, group: Group, lexicon: Lexicon) -> bool:
    """ "Had" is a state, "had a son" none."""
    start = sentence.tokens[group.head].span.start
    return lexicon.phrases.deed.match(sentence.text, start) is not None


def _takes_place(sentence: Sentence, clause: Clause, lexicon: Lexicon) -> bool:
    """The verb is part of "took place": the noun beside it names the event."""
    assert clause.group is not None
    start = sentence.tokens[clause.group.first].span.start
    end = sentence.tokens[clause.end - 1].span.end
    phrase = lexicon.phrases.held.search(sentence.text, start, end)
    head = sentence.tokens[clause.group.head].span
    return phrase is not None and phrase.start() < head.end and head.start < phrase.end()


def _is_done_now(sentence: Sentence, clause: Clause, dated: bool, setting: Setting) -> bool:
    """A present that tells a deed: with a date, in a headline, in minutes, or of one who speaks or
    decides."""
    group = clause.group
    assert group is not None
    opens = sentence.opens and group.first == 0  # "Confirme le jugement", below "The court"
    decides = setting.recorded and (opens or acts(sentence, clause))
    content = group.kind == "content" and not decides
    if not group.kind or content:
        return False
    along = setting.recorded or setting.historic
    if sentence.heading or dated or (along and clause.opener in _MAIN):
        return True
    shared = setting.acts and clause.opener in _MAIN
    shared = shared or (along and setting.reported)  # "he announces that he leaves the board"
    return (shared or acts(sentence, clause)) and group.kind in TELLS_NOW


def denies(sentence: Sentence, clause: Clause, lexicon: Lexicon) -> bool:
    """What the clause after it tells is said not to be so, or not said to be."""
    group = clause.group
    if group is None or sentence.tokens[group.head].quoted:
        return False
    start = sentence.tokens[group.head].span.start
    denial = lexicon.phrases.denial.match(sentence.text, start) is not None
    return (denial and clause.first != group.head) or (group.negated and group.kind == "statement")


def is_denied(
    sentence: Sentence, clauses: Sequence[Clause], claim: Claim, lexicon: Lexicon
) -> bool:
    """It stands in the clause that follows a denial."""
    place = next((i for i, clause in enumerate(clauses) if clause is claim.clause), 0)
    before = clauses[place - 1] if place else None
    joins = claim.clause.opener in ("relative", "subordinator", "")
    return before is not None and joins and denies(sentence, before, lexicon)


def acts(sentence: Sentence, clause: Clause) -> bool:
    """Somebody named, or a body that decides, stands before the verb."""
    end = clause.group.first if clause.group is not None else clause.first
    before = sentence.tokens[clause.first : end]
    return any(token.mention is not None or token.word.classes & _ACTING for token in before)


def _of_verb(sentence: Sentence, clause: Clause, lexicon: Lexicon, setting: Setting) -> Claim:
    group = clause.group
    assert group is not None
    status, reasons = _status(sentence, clause, lexicon, setting)
    modal = status is not Status.HAPPENED and _infinitive(sentence, clause)
    apart = lexicon.cues.verb_final and group.head != group.first
    none = any("none" in token.word for token in sentence.tokens[clause.first : group.first])
    return Claim(
        group.head if modal or apart else group.first,
        group.last + 1 if not apart else group.head + 1,
        clause.first,
        clause.end,
        "" if group.kind == "light" else group.kind,
        clause,
        status,
        (group.negated or none) and not _restricted(sentence, clause, lexicon),
        "past" if group.tense == "imperfect" else group.tense,
        hangs=setting.hangs,
        reasons=reasons,
    )


def _restricted(sentence: Sentence, clause: Clause, lexicon: Lexicon) -> bool:
    """ "Il ne revint qu'en 1946": only then, and so it did happen."""
    group, tokens = clause.group, sentence.tokens
    if group is None or not lexicon.cues.restricting:
        return False
    words = tokens[clause.first : clause.end]
    behind = tokens[group.last + 1 : clause.end]
    denying = {token.lowered for token in words if "negation" in token.word or "none" in token.word}
    only = any(token.lowered in lexicon.cues.restricting for token in behind)
    return only and denying <= set(lexicon.cues.lone_negations)


def _status(
    sentence: Sentence, clause: Clause, lexicon: Lexicon, setting: Setting
) -> tuple[Status, tuple[Reason, ...]]:
    """By the tense; what hangs on something is conditional; "would" reported is a plan."""
    group = clause.group
    assert group is not None
    status = STATUS.get(group.tense, Status.HAPPENED)
    now = group.tense == "present" and setting.hangs is not None
    if status is Status.HAPPENED and not now:
        return status, ()
    why = claims.reason(sentence, group.first, group.last + 1, f"makes it {status}")
    end = next((i for i in range(group.end, clause.end) if _and_if(sentence, i)), clause.end)
    hangs = claims.condition(sentence, clause.first, end, lexicon) or setting.hangs
    if hangs is not None:
        return Status.CONDITIONAL, (why, hangs)
    if group.tense == "conditional" and setting.reported:
        status = Status.PLANNED
        why = replace(why, says="reported as planned")
    return status, (why,)


def _and_if(sentence: Sentence, index: int) -> bool:
    joined = clauses.is_joined(sentence.tokens, index)
    return joined and "condition" in sentence.tokens[index].word


def _infinitive(sentence: Sentence, clause: Clause) -> bool:
    assert clause.group is not None
    return bool(sentence.tokens[clause.group.head].word.forms & Form.INFINITIVE)
