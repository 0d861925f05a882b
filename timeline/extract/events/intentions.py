"""What somebody means to do: the infinitive after "plans to" or "the readiness to"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.extract.events import claims
from timeline.extract.events.claims import NO_EVENTS, Claim
from timeline.extract.events.clauses import Clause
from timeline.extract.events.group import Group
from timeline.extract.events.lexicon import Form, Lexicon
from timeline.extract.events.tokens import Sentence, Token
from timeline.model import Status

_TO_DO = ("intent", "agreement", "decision")
"""Kinds of verbs after which an infinitive is what somebody means to do."""

FAR, AT_ONCE = 14, 4
"""Words after "plans" or "a plan", and after "votes", among which the infinitive stands: "voted a
motion to limit" tells no plan.
"""


def find(sentence: Sentence, clause: Clause, lexicon: Lexicon) -> Iterator[Claim]:
    """The infinitive after "plans to" or "the readiness to": it is to come."""
    tokens = sentence.tokens
    low, high = tokens[clause.first].span.start, tokens[clause.end - 1].span.end
    if clause.group is not None and _means_nothing(sentence, clause, lexicon):
        return
    is_to = lexicon.phrases.intended.search(sentence.text, low, high) is not None
    for index in range(clause.first, clause.end):
        word = tokens[index].word
        group = clause.group
        verb = group is not None and index == group.head and _means_to(sentence, group, lexicon)
        none = "none" in tokens[max(clause.first, index - 1)].word  # "has no plans to"
        ready = "readiness" in word and not none
        if ready or verb or (is_to and _is_to(sentence, index, lexicon)):
            decides = verb and group is not None and group.kind == "decision"
            decides = decides and not lexicon.cues.verb_final  # behind a comma, it is what for
            end = min(clause.end, index + 1 + (AT_ONCE if decides else FAR))
            head = _next_infinitive(tokens, index + 1, end, lexicon)
            if head is not None:
                yield _of_infinitive(sentence, clause, head, lexicon)
            return


def _means_nothing(sentence: Sentence, clause: Clause, lexicon: Lexicon) -> bool:
    """It refuses, or nobody means to, or somebody does not want to."""
    group = clause.group
    assert group is not None
    if _refuses(sentence, group, lexicon):
        return True
    before = sentence.tokens[clause.first : group.first]
    none = any("none" in token.word for token in before)
    ready = "readiness" in sentence.tokens[group.head].word
    return (ready or _means_to(sentence, group, lexicon)) and (group.negated or none)


def _means_to(sentence: Sentence, group: Group, lexicon: Lexicon) -> bool:
    """It plans, agrees, decides, or announces what it does."""
    announces = sentence.tokens[group.head].lowered in lexicon.cues.announcing
    return announces or group.kind in _TO_DO


def _refuses(sentence: Sentence, group: Group, lexicon: Lexicon) -> bool:
    """ "The proposal to sell was rejected": nobody means to sell."""
    head = sentence.tokens[group.head].span.start
    return lexicon.phrases.refusal.match(sentence.text, head) is not None


def _is_to(sentence: Sentence, index: int, lexicon: Lexicon) -> bool:
    """ "We are to leave": an infinitive follows at once."""
    match = lexicon.phrases.intended.match(sentence.text, sentence.tokens[index].span.start)
    if match is None:
        return False
    place = sentence.index_at(match.end())
    tokens = sentence.tokens
    return place < len(tokens) and _is_infinitive(tokens[place], lexicon)


def _next_infinitive(tokens: Sequence[Token], start: int, end: int, lexicon: Lexicon) -> int | None:
    for index in range(start, end):
        token = tokens[index]
        marked = "infinitive_mark" in tokens[index - 1].word
        bare = index == start and bool(token.word.forms & Form.INFINITIVE)  # "decidió vender"
        bare = bare and bool(lexicon.cues.endings.get("infinitive"))  # "granted review" is none
        joined = bool(token.word.forms & Form.MARKED)  # "anzunehmen"
        marked = joined or (marked and _is_infinitive(token, lexicon))
        bare = bare and not lexicon.cues.verb_final
        if (marked or bare) and _is_passive(tokens, index):
            return index + 1
        if marked or bare:
            return index if token.word.verb not in NO_EVENTS else None
        if token.lowered in ".;:" and not token.dated:
            return None
    return None


def _is_passive(tokens: Sequence[Token], index: int) -> bool:
    """ "be" of "to be signed" """
    after = tokens[index + 1].word.forms if index + 1 < len(tokens) else Form.NONE
    return "link" in tokens[index].word and bool(after & Form.PARTICIPLE)


def _is_infinitive(token: Token, lexicon: Lexicon) -> bool:
    """A verb in it, or, where no ending tells one, any word that is nothing else."""
    word = token.word
    if word.forms or lexicon.cues.endings.get("infinitive"):
        return bool(word.forms & Form.INFINITIVE)
    named = token.mention is not None or token.dated or word.noun or word.classes
    return token.lowered.isalpha() and not named


def _of_infinitive(sentence: Sentence, clause: Clause, head: int, lexicon: Lexicon) -> Claim:
    group = clause.group
    end = group.first if group is not None and head < group.first else clause.end
    hangs = claims.condition(sentence, clause.first, clause.end, lexicon)
    status = Status.PLANNED if hangs is None else Status.CONDITIONAL
    reason = hangs or claims.reason(sentence, head - 1, head + 1, "is only intended")
    kind = sentence.tokens[head].word.verb
    negated = any("negation" in token.word for token in sentence.tokens[head - 4 : head])
    return Claim(
        head,
        head + 1,
        head,
        end,
        kind,
        clause,
        status,
        negated,
        tense="infinitive",
        reasons=(reason,),
    )
