"""A title as a person would write it: the clause, without what only joins it to its sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.extract.events.claims import Claim
from timeline.extract.events.lexicon import Form, Lexicon
from timeline.extract.events.tokens import Sentence, Token

LONGEST = 90
"""Characters; a longer clause is cut at a comma, or else at a word."""

_EDGE = " \t\r\n,;:.–—-()“”«»\"'’"
CIRCUMSTANCE = frozenset(
    ("preposition", "locative", "coordinator", "subordinator", "skip", "agent", "with")
)
"""Classes of words that open a phrase of time, place or manner."""

_CLITICS = frozenset(("reflexive", "negation"))
_SAYING = "statement"
_OPENING = 6
"""Words, a date among them, that may stand before the comma after which it is told."""

_QUOTES = (("„", "“"), ("«", "»"), ("“", "”"), ('"', '"'))
_BLANKS = re.compile(r"\s+")


def of(claim: Claim, sentence: Sentence, lexicon: Lexicon, subject: str = "") -> str:
    """`subject`: a name to put before a clause that has none of its own."""
    tokens = sentence.tokens
    first, end = _start(claim, sentence, lexicon, bool(subject)), claim.end
    if end <= first:
        first = claim.trigger
    if end - first == 1 and _is_subject(claim):
        end = claim.clause.end
    text = sentence.text[tokens[first].span.start : tokens[end - 1].span.end]
    if claim.tense == "infinitive" and subject and claim.first == claim.trigger:
        text = f"{subject}: {text}"
    elif subject and lexicon.cues.verb_final and claim.clause.opener == "relative":
        text = _verb_second(claim, sentence, subject)
    elif subject:
        opens = tokens[first].span.start == sentence.span.start and not tokens[first].mention
        text = f"{subject} {text[:1].lower() + text[1:] if opens else text}"
    if claim.kind == _SAYING and not claim.nominal:
        text = _with_what_is_said(text, claim, sentence)
    named = sentence.text[tokens[claim.trigger].span.start : tokens[claim.trigger].span.end]
    return _closed(_shortened(_BLANKS.sub(" ", text).strip(_EDGE), named))


def _is_subject(claim: Claim) -> bool:
    """A noun that opens its clause: "a vote is expected"."""
    group = claim.clause.group
    opens = claim.trigger - claim.clause.first <= 1
    return claim.nominal and (opens if group is None else claim.trigger < group.first)


def _verb_second(claim: Claim, sentence: Sentence, subject: str) -> str:
    """ "Der Minister, der den Vertrag unterzeichnete": "Minister unterzeichnete den Vertrag"."""
    group, tokens = claim.clause.group, sentence.tokens
    assert group is not None
    verb = max(group.last, group.head)
    rest = sentence.text[tokens[claim.clause.first].span.end : tokens[verb].span.start]
    return f"{subject} {tokens[verb].span.of(sentence.text)} {rest.strip()}"


def _closed(text: str) -> str:
    """A quotation mark without its fellow gets it."""
    for opening, closing in _QUOTES:
        if opening == closing:
            return _even(text, opening) if text.count(opening) % 2 else text
        if closing in text and opening not in text[: text.index(closing)]:
            return f"{opening}{text}"
        if opening in text:
            open_still = text.rfind(opening) > text.rfind(closing)
            return f"{text}{closing}" if open_still else text
    return text


def _even(text: str, mark: str) -> str:
    """The same for a mark that opens and closes: what stands around the first tells which."""
    place = text.index(mark)
    closes = place > 0 and not text[place - 1].isspace()
    return f"{mark}{text}" if closes else f"{text}{mark}"


def _with_what_is_said(text: str, claim: Claim, sentence: Sentence) -> str:
    """Saying alone is no news: what follows in the sentence belongs to it, or what stands before
    it."""
    tokens = sentence.tokens
    if claim.clause.attributes:
        return sentence.text[sentence.span.start : tokens[claim.end - 1].span.end]
    rest = tokens[claim.end :]
    if any(token.word.classes or not token.mark for token in rest):
        return f"{text}{sentence.text[tokens[claim.end - 1].span.end : tokens[-1].span.end]}"
    quoted = next((t for t in tokens[: claim.clause.first] if t.quoted), None)
    if quoted is None:
        return text
    return sentence.text[quoted.span.start : tokens[claim.end - 1].span.end]


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
    first = _after_date(claim, sentence, first)
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


def _after_date(claim: Claim, sentence: Sentence, first: int) -> int:
    """Past "On 3 May 1998" without a comma."""
    place = first
    while place < claim.trigger and not sentence.tokens[place].dated:
        if not sentence.tokens[place].word.classes & CIRCUMSTANCE:
            return first
        place += 1
    while place < claim.trigger and sentence.tokens[place].dated:
        place += 1
    return place if place < claim.trigger else first


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


def _shortened(text: str, named: str) -> str:
    """At a comma behind the word that names the event, where one stands there."""
    if len(text) > LONGEST:
        told = re.search(rf"\b{re.escape(named)}\b", text)
        cut = text.rfind(",", max(LONGEST // 3, told.start() if told else 0), LONGEST)
        if cut < 0:
            cut = text.rfind(" ", 0, LONGEST - 1)
        text = text[:cut].rstrip(_EDGE) + ("" if text[cut] == "," else "…")
    return text[:1].upper() + text[1:]
