"""The words for the subject that a clause shares with another: "shares fell and were suspended"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.extract.events import clauses as clauses_of
from timeline.extract.events import subjects, word_order
from timeline.extract.events.claims import Claim
from timeline.extract.events.clauses import Clause
from timeline.extract.events.group import Group
from timeline.extract.events.lexicon import Form, Lexicon
from timeline.extract.events.titles import is_circumstance
from timeline.extract.events.tokens import Sentence, Token
from timeline.model import ActorType

LONGEST = 6
"""Words that the subject of another clause may have to be said again."""

_JOINS = frozenset(("subordinator", "relative", "condition", "coordinator"))
_APART = frozenset(";:–—")
_BODIES = frozenset(("collective", "firm", "thing", "representative"))
"""Classes of nouns, among those of small words."""

_TELLING = frozenset(("statement", "content", "thought", "agreement", "decision"))
"""Kinds of verbs that a clause completes."""

_CLITICS = frozenset(("skip", "reflexive"))
_PRONOUNS = frozenset(("pronoun", "organisation_pronoun", "plural_pronoun"))
_GOVERNS = frozenset(("preposition", "locative", "of", "relative"))


def shared(claim: Claim, sentence: Sentence, clauses: Sequence[Clause], lexicon: Lexicon) -> str:
    """The words before the verb of the clause that this one goes on with, "" where it has its own.

    "Shares fell and were suspended": the shares were; "a ferry, which sank": it did.
    """
    clause, group = claim.clause, claim.clause.group
    if claim.nominal or group is None or claim.tense == "participle":
        return ""
    if claim.tense == "infinitive":
        apart = claim.first == claim.trigger and group.first < claim.first
        own = sentence.tokens[clause.first : group.first] if apart else ()
        nobody = any("organisation_pronoun" in token.word for token in own)
        return "" if nobody else _subject_words(sentence, own)
    if _is_relative_subject(sentence, clause):
        return _antecedent(sentence, clause.first, bare=True)
    if _has_subject(claim, sentence):
        return ""
    if clauses_of.is_oblique(sentence.tokens, clause) and lexicon.cues.subject_unsaid:
        return ""
    if clause.opener == "relative":
        completes = _completes(clause, sentence, clauses)
        said = _subject_before(clause, sentence, clauses, lexicon) if completes else ""
        return said or _antecedent(sentence, clause.first)
    if clause.opener not in ("coordinator", "") or _reports(claim, sentence):
        return ""
    return _subject_before(clause, sentence, clauses, lexicon)


def _reports(claim: Claim, sentence: Sentence) -> bool:
    """It stands behind a strong mark, or says who told it: "it is signed, announced the firm"."""
    clause = claim.clause
    reports = claim.kind == "statement" and clause.opener == "" and not clause.resumes
    if reports and clause.group is not None and clause.group.first == clause.first:
        return True
    return bool(clause.first) and sentence.tokens[clause.first - 1].lowered in _APART


def _is_relative_subject(sentence: Sentence, clause: Clause) -> bool:
    """ "Der Minister, der unterzeichnete": no "er" follows who does it."""
    first, then = (
        sentence.tokens[clause.first],
        sentence.tokens[clause.first + 1 : clause.first + 2],
    )
    opens = clause.opener == "relative" and "relative_article" in first.word
    return opens and not any(token.word.classes & _PRONOUNS for token in then)


def _has_subject(claim: Claim, sentence: Sentence) -> bool:
    """Something stands before its verb that could be one."""
    clause, group = claim.clause, claim.clause.group
    end = group.first if group is not None else clause.first
    before = sentence.tokens[clause.first : end]
    alone = any("determiner" in t.word and "skip" not in t.word for t in before[-1:])  # "l'une a"
    return alone or any(
        not token.mark and (not token.word.classes or _is_somebody(token)) for token in before
    )


def _is_somebody(token: Token) -> bool:
    return bool(token.word.classes & (_PRONOUNS | _BODIES))


def _completes(clause: Clause, sentence: Sentence, clauses: Sequence[Clause]) -> bool:
    """ "He announced that ...": what follows the verb at once, or after a date, is its object."""
    before = next((c for c in reversed(clauses) if c.end <= clause.first), None)
    if before is None or before.group is None:
        return False
    tokens = sentence.tokens
    if _is_reflexive(sentence, clause):
        return False
    between = tokens[max(before.group.last, before.group.head) + 1 : clause.first]
    said = before.group.kind in _TELLING  # "confirmed from Bilbao that": not of Bilbao
    return all(
        token.dated or token.word.classes or (said and _is_place(token, sentence))
        for token in between
    )


def _is_place(token: Token, sentence: Sentence) -> bool:
    return token.mention is not None and sentence.mentions[token.mention].type is ActorType.PLACE


def _is_reflexive(sentence: Sentence, clause: Clause) -> bool:
    """ "Que se han descargado": nobody is said to do it."""
    opens = sentence.tokens[clause.first : clause.first + 3]
    return any("reflexive" in token.word for token in opens)


def lacks_one(claim: Claim, sentence: Sentence, lexicon: Lexicon) -> bool:
    """A clause that another goes on with, and that begins with its verb: without the name that it
    shares it would be a fragment ("has caused")."""
    clause, group = claim.clause, claim.clause.group
    if claim.nominal or group is None or claim.tense in ("infinitive", "item", "participle"):
        return False
    if lexicon.cues.persons and _of_speaker(group, sentence, lexicon):
        return False  # "nous partîmes"
    unsaid = lexicon.cues.subject_unsaid or lexicon.cues.verb_final
    if clause.opener not in (("relative",) if unsaid else _JOINS):
        return False
    nobody = lexicon.cues.subject_unsaid and _is_reflexive(sentence, clause)
    nobody = nobody or (unsaid and clauses_of.is_oblique(sentence.tokens, clause))
    return not (nobody or _has_subject(claim, sentence))


def _of_speaker(group: Group, sentence: Sentence, lexicon: Lexicon) -> bool:
    return lexicon.person(subjects.finite(sentence.tokens, group).lowered)[0] != "third"


def _subject_before(
    clause: Clause, sentence: Sentence, clauses: Sequence[Clause], lexicon: Lexicon
) -> str:
    """Of the clause that this one goes on with, or of the one that that goes on with."""
    before = [c for c in clauses if c.end <= clause.first]
    if clause.resumes and len(before) > 1:
        before.pop()
    for last in reversed(before):
        if last.opener == "relative":
            continue
        if not _agree(last, clause, sentence, lexicon):
            return ""  # "la procura accusò due assessori, furono arrestati"
        apart = last.group is None and is_circumstance(sentence.tokens[last.first])
        if apart or last.opener not in ("coordinator", ""):
            return ""
        end = last.group.first if last.group is not None else last.end
        words = _subject_words(sentence, sentence.tokens[last.first : end])
        words = words or _subject_behind(last, sentence, lexicon)
        if words:
            return words
    return ""


def _agree(one: Clause, other: Clause, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Their verbs could have one subject, where endings tell."""
    if not lexicon.cues.persons or one.group is None or other.group is None:
        return True
    said = [
        lexicon.person(subjects.finite(sentence.tokens, group).lowered)
        for group in (one.group, other.group)
    ]
    return said[0] == said[1]


def _subject_behind(clause: Clause, sentence: Sentence, lexicon: Lexicon) -> str:
    """ "1803 begann er eine Lehre": behind the verb, where that stands second."""
    if not lexicon.cues.verb_final or clause.group is None:
        return ""
    before = sentence.tokens[clause.first : clause.group.first]
    if all(token.mark or token.word.classes & _JOINS for token in before):
        return ""  # "brach sie ab": whom, not who
    run = word_order.subject_after(sentence, clause.group.first, clause.end, lexicon)
    return "" if run is None else word_order.words(sentence, *run)


def _antecedent(sentence: Sentence, first: int, *, bare: bool = False) -> str:
    """ "The bank" of "the bank, which was created": back to an article, past no other phrase; or
    the one word before it, "talks that failed". `bare`: without the article, which may be in
    another case."""
    tokens = sentence.tokens
    end = first - 1 if first and tokens[first - 1].lowered == "," else first
    start, last = _before_phrase(tokens, end, end), tokens[end - 1]
    while start > 0 and _is_genitive(tokens, start):
        start = _before_phrase(tokens, start, end)  # back to "the" of "the firm's ships"
    if start > 0 and last.mention is not None and _governs(tokens[start]):
        # "A company of Lisbon, which": the whole of it.
        wider = _before_phrase(tokens, start, end)
        if wider < start - 1:
            start = wider
    if start < 0 or last.dated:
        return ""
    article = "determiner" in tokens[start].word and not tokens[start].mark
    if not article and (start == end - 1 or last.lowered.isdigit()):
        return ""
    if last.mention is not None and not any(_governs(token) for token in tokens[start + 1 : end]):
        return sentence.mentions[last.mention].name
    opens = tokens[start + bare] if article else last
    return sentence.text[opens.span.start : last.span.end]


def _before_phrase(tokens: Sequence[Token], place: int, end: int) -> int:
    """The token before the nouns that end at the place; -1 where the phrase is too long to say."""
    while place > max(0, end - LONGEST) and _is_of_phrase(tokens, place - 1):
        place -= 1
    return place - 1 if place > max(0, end - LONGEST) else -1


def _is_genitive(tokens: Sequence[Token], place: int) -> bool:
    """The "s" of "Apple's" """
    token, before = tokens[place], tokens[place - 1]
    return "genitive" in token.word and before.span.end == token.span.start


def _governs(token: Token) -> bool:
    return bool(token.word.classes & _GOVERNS)


def _is_of_phrase(tokens: Sequence[Token], place: int) -> bool:
    """A noun, or what describes one."""
    token = tokens[place]
    if token.mark or token.word.classes - _BODIES:
        return False
    verb = token.word.forms & ~Form.PARTICIPLE and not token.word.noun
    return not verb or (place > 0 and "determiner" in tokens[place - 1].word)  # "the ships"


def _subject_words(sentence: Sentence, words: Sequence[Token]) -> str:
    """Without what joins them to others, up to a comma, or up to a preposition where they are many;
    "" where they say when."""
    words = _past_dateline(words)
    while words and _opens(words):
        words = words[1:]
    comma = _comma(words)
    if comma < len(words) and words[0].word.classes & _GOVERNS:
        words = words[comma + 1 :]
        comma = _comma(words)
    words = words[:comma]
    while words and (words[-1].mark or words[-1].word.classes & _CLITICS):
        words = words[:-1]
    if len(words) > LONGEST:
        words = words[: _head(words)]
    if (
        not 0 < len(words) <= LONGEST
        or _governs(words[0])
        or any(token.mark or token.dated for token in words)
    ):
        return ""
    if all(token.word.classes and not _is_somebody(token) for token in words):
        return ""
    return sentence.text[words[0].span.start : words[-1].span.end]


def _past_dateline(words: Sequence[Token]) -> Sequence[Token]:
    """ "Bilbao, 9 marzo 2026 – " is nobody's subject."""
    dashes = (i for i, token in enumerate(words) if token.lowered in ("–", "—", "-"))
    dash = next((i for i in dashes if any(token.dated for token in words[:i])), None)
    return words if dash is None else words[dash + 1 :]


def _comma(words: Sequence[Token]) -> int:
    return next((i for i, t in enumerate(words) if t.lowered == "," and not t.dated), len(words))


def _opens(words: Sequence[Token]) -> bool:
    """Its first word joins it to what goes before, or says when: "On 3 May the board"."""
    first = words[0]
    if first.mark or first.dated or first.word.classes & _JOINS:
        return True
    return len(words) > 1 and words[1].dated and bool(first.word.classes)


def _is_apart(token: Token) -> bool:
    return token.dated or (token.mark and token.mention is None)


def _head(words: Sequence[Token]) -> int:
    """How many of them stand before what only describes the others: "the attack at the port"."""
    return next((i for i, t in enumerate(words) if i and t.word.classes & _GOVERNS), len(words))
