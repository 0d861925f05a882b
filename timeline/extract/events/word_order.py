"""Clauses of languages whose verb stands second, or last, put in the order subject, verb, rest.

"1815 kehrte er zurück" is "Er kehrte 1815 zurück"; "wo er eine Fabrik gründete" is "Er gründete
eine Fabrik".
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.extract.events.claims import Claim
from timeline.extract.events.clauses import Clause
from timeline.extract.events.lexicon import Lexicon
from timeline.extract.events.tokens import Sentence, Token
from timeline.model import ActorType

_PRONOUNS = frozenset(("pronoun", "plural_pronoun", "speaker"))
_FRONTED = frozenset(("preposition", "locative", "skip", "with", "agent"))
_NOUNS = frozenset(("collective", "firm", "thing", "representative", "package"))
_BESIDE = frozenset(("object", "reflexive"))
"""Small words that stay beside the verb and its subject."""

_JOINS = ("subordinator", "relative", "coordinator")

Run = tuple[int, int]
"""Tokens [first, end)."""


def words(sentence: Sentence, first: int, end: int) -> str:
    tokens = sentence.tokens
    return sentence.text[tokens[first].span.start : tokens[end - 1].span.end] if first < end else ""


def straight(claim: Claim, sentence: Sentence, lexicon: Lexicon, subject: str) -> str:
    """The clause from its subject on, "" where it cannot be told what that is, or comes first.

    `subject`: the name of him whom a pronoun, or nothing, stands for.
    """
    group = claim.clause.group
    if not lexicon.cues.verb_final or group is None or claim.tense in ("infinitive", "participle"):
        return ""
    if claim.nominal and claim.first != claim.clause.first:
        return ""
    if _is_dependent(sentence.tokens, claim.clause):
        return _from_last(claim.clause, sentence, lexicon, subject)
    return _from_second(claim, sentence, lexicon, subject)


def _is_dependent(tokens: Sequence[Token], clause: Clause) -> bool:
    """Its finite verb closes it."""
    group = clause.group
    assert group is not None
    last = max(group.last, group.head)
    closes = last + 1 >= clause.end or tokens[last + 1].mark
    opens = clause.opener in _JOINS[:2] or (clause.first and tokens[clause.first - 1].mark)
    apart = group.first == group.head or group.head < group.last
    return bool(closes and opens and apart and last > clause.first + 1)


def _from_last(clause: Clause, sentence: Sentence, lexicon: Lexicon, subject: str) -> str:
    tokens, group = sentence.tokens, clause.group
    assert group is not None
    finite = max(group.last, group.head)
    first = clause.first
    while first < finite and (tokens[first].mark or any(n in tokens[first].word for n in _JOINS)):
        first += 1
    run = subject_run(sentence, first, finite, lexicon)
    if run is None and "determiner" in tokens[first].word:
        # "der 1811 starb": who, "die er heiratete": whom
        whom = first + 1 < finite and _is_pronoun(tokens[first + 1])
        run = (first + whom, first + 1 + whom)
    if run is None:
        return ""
    name = _name(sentence, run, lexicon, subject)
    if run[1] == first + 1 and run[0] == first and not subject and not _is_pronoun(tokens[first]):
        return ""
    verb, apart = _taken_apart(words(sentence, finite, finite + 1), lexicon)
    return " ".join(filter(None, (name, verb, words(sentence, run[1], finite), apart)))


def _taken_apart(verb: str, lexicon: Lexicon) -> tuple[str, str]:
    """ "teilte", "mit" of "mitteilte"; the verb and "" where it is in one piece."""
    starts = [part for part in lexicon.cues.particles if verb.startswith(part)]
    for part in sorted(starts, key=len, reverse=True):
        if lexicon.split_kind(verb.removeprefix(part), part):
            return verb.removeprefix(part), part
    return verb, ""


def _without_joiner(tokens: Sequence[Token], least: int, end: int) -> int:
    """What joins the next clause is none of this one: "…, und"."""
    while end > least and (tokens[end - 1].lowered == "," or "coordinator" in tokens[end - 1].word):
        end -= 1
    return max(end, least)


def _from_second(claim: Claim, sentence: Sentence, lexicon: Lexicon, subject: str) -> str:
    tokens, clause, group = sentence.tokens, claim.clause, claim.clause.group
    assert group is not None
    first, verb = clause.first, group.first
    while first < verb and (tokens[first].mark or "coordinator" in tokens[first].word):
        first += 1
    end = _without_joiner(sentence.tokens, verb + 1, claim.end)
    if first == verb and verb and (subject or clause.opener == "coordinator"):
        return ""  # "und brach sie ab": what follows is no subject
    own = first < verb and not (tokens[first].dated or tokens[first].word.classes & _FRONTED)
    if own or verb >= end or (first < verb and "determiner" in tokens[first].word):
        return ""
    run = subject_after(sentence, verb, end, lexicon)
    if run is None:
        return ""
    if _is_noun_or_adjective(sentence, first, verb):
        return ""
    front = words(sentence, first, verb)
    keeps = lexicon.cues.nouns_capital and tokens[first].dated and not tokens[first].word.classes
    if not keeps:
        front = front[:1].lower() + front[1:]
    rest = run[1]
    while rest < end - 1 and tokens[rest].word.classes & _BESIDE:
        rest += 1  # "habe ich es": "ich habe es am Montag"
    parts = (
        _name(sentence, run, lexicon, subject),
        words(sentence, verb, verb + 1),
        words(sentence, verb + 1, run[0]),
        words(sentence, run[1], rest),
        front,
        words(sentence, rest, end),
    )
    return " ".join(filter(None, parts))


def _is_noun_or_adjective(sentence: Sentence, first: int, verb: int) -> bool:
    """ "Anfang Mai", "Letzten Monat": whether it keeps its capital, nobody knows."""
    tokens = sentence.tokens
    if first + 1 >= verb or not tokens[first].dated or tokens[first].word.classes:
        return False
    return sentence.text[tokens[first + 1].span.start].isupper()


def subject_after(sentence: Sentence, verb: int, end: int, lexicon: Lexicon) -> Run | None:
    """Where the subject stands that follows its verb at once, or after "sich"."""
    first = verb + 1
    if first < end and "reflexive" in sentence.tokens[first].word:
        first += 1
    return subject_run(sentence, first, end, lexicon)


def subject_run(sentence: Sentence, first: int, end: int, lexicon: Lexicon) -> Run | None:
    """A pronoun, a name, or a noun with what describes it, that begins there; None where it is
    unsure."""
    tokens = sentence.tokens
    if first >= end:
        return None
    token = tokens[first]
    if _is_pronoun(token) and not _leads(tokens, first, end):
        return first, first + 1
    describes = token.mention is not None and sentence.mentions[token.mention].adjective
    if token.mention is not None and not describes:
        return first, _name_end(tokens, first, end)
    article = "determiner" in token.word and "oblique" not in token.word
    bare = lexicon.cues.nouns_capital and not (token.word.classes or token.mark or token.dated)
    if not (article or describes or bare):
        return None
    last = _noun(sentence, first + (article or describes), end, lexicon)
    if last is None:
        return None
    named = tokens[last].mention is not None
    return first, last + 1 if named else _attributed(sentence, last + 1, end, lexicon)


def _name_end(tokens: Sequence[Token], first: int, end: int) -> int:
    own = tokens[first].mention
    return next((i for i in range(first, end) if tokens[i].mention != own), end)


def _is_pronoun(token: Token) -> bool:
    return bool(token.word.classes & _PRONOUNS) and token.mention is None


def _leads(tokens: Sequence[Token], first: int, end: int) -> bool:
    """ "diese" of "diese Orgel" """
    after = tokens[first + 1] if first + 1 < end else None
    if after is None or "determiner" not in tokens[first].word:
        return False
    return not (after.word.classes or after.mark or after.dated)


def _noun(sentence: Sentence, first: int, end: int, lexicon: Lexicon) -> int | None:
    """The noun that ends a phrase: the first with a capital, or a word with none behind it."""
    tokens = sentence.tokens
    for place in range(first, min(end, first + 4)):
        token = tokens[place]
        if token.mark or token.dated:
            return None
        if token.mention is not None and sentence.mentions[token.mention].adjective:
            continue  # "die britische Regierung"
        if token.mention is not None:
            return _name_end(tokens, place, end) - 1
        if lexicon.cues.nouns_capital and sentence.text[token.span.start].isupper():
            return place
        if token.word.classes and not token.word.classes & _NOUNS:
            return None
        if not lexicon.cues.nouns_capital:
            return place if _ends_there(tokens, place, end) else None
    return None


def _attributed(sentence: Sentence, place: int, end: int, lexicon: Lexicon) -> int:
    """Past what belongs to the noun before it: "der Kaufmann Leo Rosenthal", "die Firma Volkmer",
    "der Präsident des Landes", "das Amt für Straßenbau".
    """
    tokens = sentence.tokens
    if place >= end or tokens[place].mark or tokens[place].dated:
        return place
    named = tokens[place].mention
    if named is not None:
        person = sentence.mentions[named].type is ActorType.PERSON
        called = person or "firm" in tokens[place - 1].word
        return _name_end(tokens, place, end) if called else place
    word = tokens[place].word
    genitive = "of" in word and "determiner" in word
    if not lexicon.cues.nouns_capital or not (genitive or "purpose" in word):
        return place
    last = _noun(sentence, place + 1, end, lexicon)
    plain = "purpose" not in word or last == place + 1
    return place if last is None or not plain else last + 1


def _ends_there(tokens: Sequence[Token], place: int, end: int) -> bool:
    """A small word, a sign or a date follows."""
    after = tokens[place + 1] if place + 1 < end else None
    if after is None or after.mention is not None:
        return False
    return bool(after.mark or after.dated or after.word.classes)


def _name(sentence: Sentence, run: Run, lexicon: Lexicon, subject: str) -> str:
    replaced = subject and run[1] == run[0] + 1 and not sentence.tokens[run[0]].mention
    return subject if replaced else words(sentence, *run)
