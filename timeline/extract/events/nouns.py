"""Claims of event nouns: which of them tell an event of their own, and with what status."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.extract.events import being, claims, nominals
from timeline.extract.events.claims import STATUS, Claim
from timeline.extract.events.clauses import Clause
from timeline.extract.events.lexicon import Lexicon
from timeline.extract.events.nominals import Nominal
from timeline.extract.events.tokens import Sentence, Token
from timeline.model import Reason, Span, Status, Timex, TimexType

NEAR = 6
"""Words between what says that something is planned and the noun that names it."""


OF_TWO = ("meeting", "marriage", "contest")
"""Kinds that are events of their own wherever those who took part are named."""


def find(sentence: Sentence, clauses: Sequence[Clause], lexicon: Lexicon) -> Iterator[Claim]:
    subjects: set[int] = set()
    for noun in nominals.find(sentence.tokens, dict(_compounds(sentence, lexicon))):
        clause = next(c for c in clauses if c.first <= noun.first < c.end)
        light = clause.group is not None and clause.group.kind == "light"
        if light and clause.first in subjects and not (noun.dated or noun.partners):
            continue  # "the rally took place without accidents"
        subjects.add(clause.first)
        if _tells(sentence, clause, noun, lexicon):
            yield _of_noun(sentence, clause, noun, lexicon)


def _tells(sentence: Sentence, clause: Clause, noun: Nominal, lexicon: Lexicon) -> bool:
    """The noun names an event of its own, rather than being spoken of in one."""
    if sentence.tokens[noun.first].quoted and not noun.dated:
        return False
    if sentence.tokens[noun.last].word.paper and noun.dated and clause.group is not None:
        return clause.group.kind == "light"  # "the ruling of 5 May was set aside" names it
    if noun.held or _takes_place(sentence, clause, noun, lexicon):
        return True
    if being.tense(sentence, clause, noun):
        return True
    if noun.partners and (noun.kind in OF_TWO or not _is_object(clause, noun)):
        return True
    return _is_dated(sentence, clause, noun, lexicon) or _is_told(sentence, clause, noun)


def is_label(sentence: Sentence, claim: Claim) -> bool:
    """ "Beginn: 19.30 Uhr": it opens a line, and a colon follows; but "Geburt: 3. Mai 1911"."""
    tokens = sentence.tokens
    after = tokens[claim.trigger_end : claim.trigger_end + 1]
    opens = sentence.opens and claim.nominal and claim.trigger == 0
    if not opens or not any(token.lowered == ":" for token in after):
        return False
    return not any(timex.type is TimexType.DATE for timex in sentence.timexes)


def _is_object(clause: Clause, noun: Nominal) -> bool:
    """What a verb says is done with it is the event: "approved the merger with A"."""
    return clause.group is not None and clause.group.first < noun.first


def _is_dated(sentence: Sentence, clause: Clause, noun: Nominal, lexicon: Lexicon) -> bool:
    if noun.dated and _own_date(sentence, noun) is not None:
        return True
    if _planned(sentence, clause, noun, lexicon) and _date_in(sentence, clause):
        return True
    return bool(_order(sentence, noun, lexicon)[0]) and _date_follows(sentence, noun)


def _is_told(sentence: Sentence, clause: Clause, noun: Nominal) -> bool:
    """By the verb of its clause."""
    group = clause.group
    if group is None:
        if clause.end - clause.first == len(sentence.tokens) and _date_in(sentence, clause):
            return True  # "Two more deaths this week."
        titled = sentence.heading and not _belongs(sentence, noun)
        return titled or (noun.owner and _copula(sentence.tokens, clause))
    subject = noun.first < group.first
    if group.kind == "light":
        return subject or noun.first > group.head
    if group.kind == "schedule":
        return subject
    return subject and noun.owner and group.kind == "content"


def _takes_place(
    sentence: Sentence, clause: Clause, noun: Nominal, lexicon: Lexicon
) -> re.Match[str] | None:
    """ "took place", "will be held" after the noun"""
    start = sentence.tokens[noun.last].span.end
    return lexicon.phrases.held.search(
        sentence.text, start, sentence.tokens[clause.end - 1].span.end
    )


def _belongs(sentence: Sentence, noun: Nominal) -> bool:
    """To a noun before it: "Field diary of the expedition" heads a diary."""
    before = sentence.tokens[max(0, noun.first - 3) : noun.first]
    return any("of" in token.word for token in before)


def _date_follows(sentence: Sentence, noun: Nominal) -> bool:
    """ "since the collapse of the crane in November" """
    return any(token.dated for token in sentence.tokens[noun.last + 1 : noun.end])


def _own_date(sentence: Sentence, noun: Nominal) -> Timex | None:
    """The date in its phrase; a length of time is none."""
    low = sentence.tokens[noun.last].span.end
    high = sentence.tokens[noun.end - 1].span.end
    inside = (t for t in sentence.timexes if low <= t.span.start < high and t.when is not None)
    return next(inside, None)


def _date_in(sentence: Sentence, clause: Clause) -> bool:
    return any(token.dated for token in sentence.tokens[clause.first : clause.end])


def _copula(tokens: Sequence[Token], clause: Clause) -> bool:
    return any("copula" in token.word for token in tokens[clause.first : clause.end])


def _of_noun(sentence: Sentence, clause: Clause, noun: Nominal, lexicon: Lexicon) -> Claim:
    order, cue = _order(sentence, noun, lexicon)
    status, negated, hangs = _status(sentence, clause, noun, lexicon)
    whole = _is_subject(sentence, clause, noun, lexicon)
    tense = clause.group.tense if whole and clause.group is not None else ""
    tense = tense or being.tense(sentence, clause, noun)
    return Claim(
        noun.first,
        noun.last + 1,
        clause.first if whole else noun.first,
        max(clause.end if whole else _end(sentence, clause, noun, lexicon), noun.last + 1),
        noun.kind,
        clause,
        status,
        negated,
        tense,
        nominal=True,
        definite=noun.definite,
        order=order,
        reasons=tuple(reason for reason in (cue, hangs) if reason is not None),
    )


def _end(sentence: Sentence, clause: Clause, noun: Nominal, lexicon: Lexicon) -> int:
    """Of its phrase, past the comma behind which it says for when it is set: "the trip, planned
    for October,".
    """
    tokens = sentence.tokens
    to_come = _planned(sentence, clause, noun, lexicon)
    first = noun.end if to_come is None else sentence.index_at(to_come.end())
    behind = noun.end < len(tokens) and tokens[noun.end].lowered == ","
    if to_come is None or not behind or to_come.start() > tokens[noun.end].span.end + 1:
        return noun.end
    end = first
    while end < len(tokens) and (tokens[end].dated or "determiner" in tokens[end].word):
        end += 1
    return end


def _status(
    sentence: Sentence, clause: Clause, noun: Nominal, lexicon: Lexicon
) -> tuple[Status, bool, Reason | None]:
    """(status, negated, why)"""
    hangs = claims.condition(sentence, clause.first, noun.last + 1, lexicon)
    if hangs is not None and hangs.span is not None and _just_before(sentence, noun, hangs.span):
        return Status.HYPOTHETICAL, False, replace(hangs, says="makes it hypothetical")
    to_come = _planned(sentence, clause, noun, lexicon)
    if to_come is not None:
        span = Span(to_come.start(), to_come.end())
        return Status.PLANNED, False, Reason("makes it planned", to_come.group(), span)
    for_when = _purpose(sentence, noun)
    if for_when is not None:
        return Status.PLANNED, False, for_when
    group = clause.group
    if being.tense(sentence, clause, noun) == "future":
        return Status.PLANNED, False, None
    if group is None or group.kind != "light":
        return Status.HAPPENED, False, None
    status = STATUS.get(group.tense, Status.HAPPENED)
    if status is Status.HAPPENED:
        return status, group.negated, None
    why = claims.reason(sentence, group.first, group.head + 1, f"makes it {status}")
    return status, group.negated, why


def _purpose(sentence: Sentence, noun: Nominal) -> Reason | None:
    """ "A strike for 5 December": it is set for that day."""
    tokens = sentence.tokens
    for index in range(noun.last + 1, min(noun.end, noun.last + 5)):
        if "purpose" in tokens[index].word and index + 1 < noun.end and tokens[index + 1].dated:
            return claims.reason(sentence, index, index + 2, "is what it is set for")
    return None


def _planned(
    sentence: Sentence, clause: Clause, noun: Nominal, lexicon: Lexicon
) -> re.Match[str] | None:
    """ "is scheduled" after the noun, or close before it: "slated for release" """
    planned = lexicon.phrases.planned
    tokens = sentence.tokens
    close = tokens[max(clause.first, noun.first - NEAR)].span.start
    return planned.search(
        sentence.text, tokens[noun.last].span.end, tokens[clause.end - 1].span.end
    ) or planned.search(sentence.text, close, tokens[noun.first].span.start)


def _is_subject(sentence: Sentence, clause: Clause, noun: Nominal, lexicon: Lexicon) -> bool:
    """The clause is about the noun, so that all of it is the passage."""
    group = clause.group
    if _takes_place(sentence, clause, noun, lexicon):
        return True
    if being.tense(sentence, clause, noun):
        return True
    if group is None:
        return sentence.heading
    before = noun.first < group.first
    return group.kind == "light" or (group.kind in ("content", "schedule") and before)


def _order(sentence: Sentence, noun: Nominal, lexicon: Lexicon) -> tuple[int, Reason | None]:
    """Whether a cue before the noun puts it before or after what the sentence tells."""
    low = max(0, noun.first - 8)
    start, end = sentence.tokens[low].span.start, sentence.tokens[noun.first].span.start
    for pattern, order, says in (
        (lexicon.phrases.earlier, -1, "puts it before what the sentence tells"),
        (lexicon.phrases.later, 1, "puts it after what the sentence tells"),
    ):
        found = list(pattern.finditer(sentence.text, start, end))
        if found and not _verb_between(sentence, found[-1].end(), noun.first):
            span = Span(found[-1].start(), found[-1].end())
            return order, Reason(says, span.of(sentence.text), span)
    return 0, None


def _verb_between(sentence: Sentence, offset: int, index: int) -> bool:
    tokens = sentence.tokens[sentence.index_at(offset) : index]
    return any(t.lowered == "," or t.word.with_participle for t in tokens)


def _just_before(sentence: Sentence, noun: Nominal, span: Span) -> bool:
    return sentence.tokens[noun.first].span.start - span.end < 20 or span.contains(
        sentence.tokens[noun.first].span
    )


def _compounds(sentence: Sentence, lexicon: Lexicon) -> Iterator[tuple[int, tuple[int, str]]]:
    start, end = sentence.span.start, sentence.span.end
    for match in lexicon.compounds.finditer(sentence.text, start, end):
        first, last = sentence.index_at(match.start()), sentence.index_at(match.end()) - 1
        yield first, (last, lexicon.compound_kind(match.group().lower().replace("’", "'")))
