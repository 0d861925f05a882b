"""A title as a person would write it: the clause, without what only joins it to its sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.extract.events import anterior, sharing, word_order, wording
from timeline.extract.events.claims import Claim
from timeline.extract.events.lexicon import Form, Lexicon
from timeline.extract.events.tokens import Sentence, Token

CIRCUMSTANCE = frozenset(
    ("preposition", "locative", "coordinator", "subordinator", "skip", "agent", "with")
)
"""Classes of words that open a phrase of time, place or manner."""

_CLITICS = frozenset(("reflexive", "negation", "clitic"))
_SAYING = "statement"
_OPENING = 6
"""Words, a date among them, that may stand before the comma after which it is told."""

_LOOSE = frozenset(
    (
        "preposition",
        "locative",
        "of",
        "with",
        "agent",
        "purpose",
        "coordinator",
        "subordinator",
        "condition",
        "relative",
        "determiner",
        "infinitive_mark",
    )
)
"""Classes of words that end no title: what they lead to was left out."""

_POINT = re.compile(r"(?:\d{1,3}[.)]|[a-z]\)) +(?=[^\W\d_])")
_NUMBER = re.compile(r"(?:\d{1,3}|[a-z])[.)]? +")
"""The number or letter of a point of a list, in the text and in a title."""


def of(claim: Claim, sentence: Sentence, lexicon: Lexicon, subject: str = "") -> str:
    """`subject`: a name to put before a clause that has none of its own."""
    text = word_order.straight(claim, sentence, lexicon, subject)
    text = text or _as_it_stands(claim, sentence, lexicon, subject)
    if claim.kind == _SAYING and not claim.nominal:
        text = _with_what_is_said(text, claim, sentence, lexicon)
    text = _NUMBER.sub("", text, count=1) if _is_numbered(text, sentence) else text
    trigger = word_order.words(sentence, claim.trigger, claim.trigger_end)
    return wording.finished(text, trigger)


def _is_numbered(title: str, sentence: Sentence) -> bool:
    """ "4. Der Antrag wurde abgelehnt" begins with the number of the point; "4. Mai" does not."""
    opens = _POINT.match(sentence.text, sentence.span.start)
    if opens is None or not sentence.opens or sentence.tokens[0].dated:
        return False
    number = _NUMBER.match(title)
    return number is not None and number[0].rstrip(" .)") == opens[0].rstrip(" .)")


def _as_it_stands(claim: Claim, sentence: Sentence, lexicon: Lexicon, subject: str) -> str:
    """In the order of the text, from the first word that belongs to what is told."""
    tokens = sentence.tokens
    if sharing.shares(claim):
        return _with_auxiliary(claim, sentence, lexicon, subject)
    first, end = _start(claim, sentence, lexicon, bool(subject)), _end(claim, sentence, lexicon)
    if end <= first:
        first = claim.trigger
    if end - first == 1 and _is_subject(claim):
        end = claim.clause.end
    while first < claim.trigger and "coordinator" in tokens[first].word:
        first += 1
    text = word_order.words(sentence, first, end)
    apart = _apposition(claim, sentence, first)
    if apart is not None:
        rest = word_order.words(sentence, apart[1], end)
        text = f"{word_order.words(sentence, first, apart[0])} {rest}"
    return _with_subject(text, first, claim, sentence, lexicon, subject) if subject else text


def _with_subject(
    text: str, first: int, claim: Claim, sentence: Sentence, lexicon: Lexicon, subject: str
) -> str:
    tokens = sentence.tokens
    if anterior.is_one(claim, sentence):
        return f"{subject}: {text}"
    if claim.tense == "infinitive" and claim.first == claim.trigger:
        joined = f" {lexicon.cues.headline} " if lexicon.cues.headline else ": "
        return f"{subject}{joined}{text}"
    opens = tokens[first].span.start == sentence.span.start and not tokens[first].mention
    return f"{subject} {text[:1].lower() + text[1:] if opens else text}"


def _with_auxiliary(claim: Claim, sentence: Sentence, lexicon: Lexicon, subject: str) -> str:
    """ "Il secondo è stato bloccato in piazza" of "Il secondo è stato raggiunto e bloccato" """
    clause = claim.clause
    assert clause.group is not None
    leads = replace(claim, trigger=clause.group.head, first=clause.first)
    first = _start(leads, sentence, lexicon, bool(subject))
    parts = (
        subject,
        word_order.words(sentence, first, clause.group.head),
        word_order.words(sentence, claim.trigger, _end(claim, sentence, lexicon)),
    )
    return " ".join(filter(None, parts))


def _is_subject(claim: Claim) -> bool:
    """A noun that opens its clause: "a vote is expected"."""
    group = claim.clause.group
    opens = claim.trigger - claim.clause.first <= 1
    return claim.nominal and (opens if group is None else claim.trigger < group.first)


def _end(claim: Claim, sentence: Sentence, lexicon: Lexicon) -> int:
    """Without the words at its end that only lead to what follows: "shortly after"."""
    tokens, end, group = sentence.tokens, claim.end, claim.clause.group
    alone = claim.nominal and not claim.tense and group is not None
    if alone and group is not None and claim.trigger_end <= group.first < end:
        end = group.first  # "nach dem Tod des Gründers 1911 übernahm"
    if end == len(tokens) or tokens[end].mark:
        return end
    counted = lexicon.phrases.counted(sentence.text, tokens[end].span.start)
    while counted and end > claim.trigger_end and tokens[end - 1].dated:
        end -= 1  # "closed | two years after the founder died"
    while end > claim.trigger_end and _leads(tokens[end - 1], tokens[end], lexicon):
        end -= 1
    return end


def _leads(token: Token, after: Token, lexicon: Lexicon) -> bool:
    if token.mark:
        return True
    if "skip" in token.word and "subordinator" in after.word:
        return True
    loose = token.word.classes & _LOOSE and token.mention is None and not token.dated
    return bool(loose) and token.lowered not in lexicon.cues.particles


def _apposition(claim: Claim, sentence: Sentence, first: int) -> word_order.Run | None:
    """ ", founded in 1951 by two brothers," between the subject and its verb."""
    group, tokens = claim.clause.group, sentence.tokens
    if group is None or claim.nominal or claim.tense in ("participle", "infinitive"):
        return None
    commas = [i for i in range(first + 1, group.first) if tokens[i].lowered == ","]
    if len(commas) < 2 or commas[-1] != group.first - 1:
        return None
    told = (i for i in commas[:-1] if _is_participle(tokens[i + 1]))
    start = next(told, None)
    return None if start is None else (start, group.first)


def _is_participle(token: Token) -> bool:
    return token.word.listed and bool(token.word.forms & Form.PARTICIPLE)


def _with_what_is_said(text: str, claim: Claim, sentence: Sentence, lexicon: Lexicon) -> str:
    """Saying alone is no news: what follows in the sentence belongs to it, or what stands before
    it."""
    tokens, end = sentence.tokens, _end(claim, sentence, lexicon)
    if claim.clause.attributes or _follows_what_is_said(claim):
        return word_order.words(sentence, 0, claim.end)
    while end > claim.trigger_end and tokens[end - 1].mark:
        end -= 1
    stop = next((i for i in range(claim.end, len(tokens)) if tokens[i].lowered == ";"), len(tokens))
    if any(token.word.classes or not token.mark for token in tokens[claim.end : stop]):
        text = text.rstrip(" ,;:–—-")  # the sign before what is said comes with it
        return f"{text}{sentence.text[tokens[end - 1].span.end : tokens[stop - 1].span.end]}"
    quoted = next((i for i in range(claim.clause.first) if tokens[i].quoted), None)
    return text if quoted is None else word_order.words(sentence, quoted, claim.end)


def _follows_what_is_said(claim: Claim) -> bool:
    """ "Der Vertrag ist unterzeichnet, teilte die Firma mit": a verb first, and a comma before."""
    clause = claim.clause
    first = clause.group is not None and clause.group.first == clause.first
    return first and bool(clause.first) and clause.opener == "" and not clause.resumes


def _start(claim: Claim, sentence: Sentence, lexicon: Lexicon, replaced: bool) -> int:
    """The first token that belongs to what is told."""
    tokens = sentence.tokens
    first = claim.first
    if claim.first == claim.trigger or claim.tense in ("item", "participle"):
        return first
    if replaced:
        return _with_clitics(claim, sentence)
    matrix = lexicon.phrases.matrix.search(
        sentence.text, tokens[first].span.start, tokens[claim.trigger].span.start
    )
    if matrix is not None:
        first = sentence.index_at(matrix.end())
    whole = first
    if claim.clause.opener == "subordinator" and first == claim.clause.first:
        whole = first = _after_subordinator(tokens, first, claim.trigger)
    else:
        first = _after_opening(claim, sentence, first)
    first = _after_date(claim, sentence, lexicon, first)
    first = _after_connector(claim, sentence, lexicon, first)
    group = claim.clause.group
    if lexicon.cues.verb_final and group is not None and group.first <= first:
        # The verb stands second, behind whatever it is that opens the clause.
        first = _after_connector(claim, sentence, lexicon, whole)
        return first if first < group.first else whole
    return first


def _with_clitics(claim: Claim, sentence: Sentence) -> int:
    """The verb, with the "se" or the "not" before it."""
    group = claim.clause.group
    first = group.first if group is not None else claim.trigger
    while first > claim.clause.first and sentence.tokens[first - 1].word.classes & _CLITICS:
        first -= 1
    return first


def _after_subordinator(tokens: Sequence[Token], first: int, trigger: int) -> int:
    """Past "after", "as soon as", "dopo che"."""
    names = ("subordinator", "relative")
    near = range(first, min(first + 3, trigger))
    last = max((i for i in near if "subordinator" in tokens[i].word), default=None)
    if last is None:
        return first
    while last + 1 < trigger and any(n in tokens[last + 1].word for n in names):
        last += 1
    return last + 1 if last + 1 < trigger else first


def _after_opening(claim: Claim, sentence: Sentence, first: int) -> int:
    """Past "Paris, 6 January 2026 –" and "On Tuesday, during the summit,"."""
    tokens = sentence.tokens
    start = first
    for index in range(first + 1, claim.trigger):
        mark = tokens[index].lowered
        dateline = mark in "–—-:" and any(token.dated for token in tokens[first:index])
        dated = any(token.dated for token in tokens[start:index]) and index - start <= _OPENING
        if dateline or (mark == "," and (dated or is_circumstance(tokens[start]))):
            start = index + 1
    return start


def _after_date(claim: Claim, sentence: Sentence, lexicon: Lexicon, first: int) -> int:
    """Past "On 3 May 1998" without a comma."""
    place = first
    while place < claim.trigger and not sentence.tokens[place].dated:
        if not sentence.tokens[place].word.classes & CIRCUMSTANCE:
            return first
        place += 1
    while place < claim.trigger and sentence.tokens[place].dated:
        place += 1
    unsaid = lexicon.cues.subject_unsaid and place == claim.trigger
    while unsaid and place > first and sentence.tokens[place - 1].word.classes & _CLITICS:
        place -= 1  # "se" of "en 1910 se construyó"
    return place if place < claim.trigger or unsaid else first


def is_circumstance(token: Token) -> bool:
    """A date, or a word that opens a phrase of time, place or manner."""
    if "determiner" in token.word:
        return False
    return (
        token.dated
        or bool(token.word.classes & CIRCUMSTANCE)
        or bool(token.word.forms & Form.PARTICIPLE)
    )


def _after_connector(claim: Claim, sentence: Sentence, lexicon: Lexicon, first: int) -> int:
    opens = claim.clause.first if claim.clause.opener == "relative" else -1
    while first < claim.trigger:
        token = sentence.tokens[first]
        match = lexicon.phrases.connector.match(sentence.text, token.span.start)
        if match is not None and match.end() < sentence.tokens[claim.trigger].span.start:
            first = sentence.index_at(match.end())
        elif token.mark or "relative" in token.word or (first == opens and _is_relative(token)):
            first += 1
        elif "relative" in sentence.tokens[first + 1].word and is_circumstance(token):
            first += 1  # "under whom"
        else:
            break
    return first


def _is_relative(token: Token) -> bool:
    return bool(token.word.classes & {"relative_article", "relative_oblique"})
