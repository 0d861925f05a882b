"""Dates that belong to a noun, or to what is only meant, and not to the verb of their clause."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.extract.events.claims import Claim
from timeline.extract.events.lexicon import Form
from timeline.extract.events.tokens import Sentence, Token
from timeline.model import Timex

_INFLECTED = ("e", "en", "er", "es", "em")
"""Endings of a participle before its noun, in a language whose nouns have capitals."""

OPENS_CIRCUMSTANCE = frozenset(("preposition", "agent", "locative", "with"))


def of_what_is_meant(claim: Claim, timex: Timex, sentence: Sentence) -> bool:
    """ "Sie kündigte an, am Montag nach Hannover zu fahren": behind a comma, and before an
    infinitive that closes its phrase.
    """
    tokens = sentence.tokens
    first, last = sentence.index_at(timex.span.start), sentence.index_at(timex.span.end) - 1
    opens = next((i for i in range(first, claim.trigger, -1) if _divides(tokens[i])), -1)
    if opens < 0 or tokens[opens].lowered != ",":
        return False
    rest = range(last + 1, claim.clause.end)
    end = next((i for i in rest if _divides(tokens[i])), claim.clause.end)
    closing = tokens[end - 1].word.forms
    marked = "infinitive_mark" in tokens[end - 2].word and closing & Form.INFINITIVE
    return end - 1 > last and bool(marked or closing & Form.MARKED)


def _divides(token: Token) -> bool:
    return token.mark and not token.dated and token.mention is None


def of_paper(timex: Timex, sentence: Sentence) -> bool:
    """ "The minutes of 5 September were approved": their date, or that of the meeting that they are
    of; not "by letter of 5 May".
    """
    tokens, place = sentence.tokens, sentence.index_at(timex.span.start)
    words = timex.span.of(sentence.text)
    if _of_paper_of(tokens, place, sentence.index_at(timex.span.end)):
        return True
    own = "of" in tokens[place].word or (place > 0 and "of" in tokens[place - 1].word)
    noun = place - 1 if "of" in tokens[place].word else place - 2
    if own and noun > 1 and _meets(tokens[noun]) and not tokens[noun].word.paper:
        noun = _paper_of(tokens, noun)
    if not own or noun < 0 or not tokens[noun].word.paper or not words[-1:].isalnum():
        return False
    before = tokens[max(0, noun - 3) : noun]
    return not any(token.word.classes & OPENS_CIRCUMSTANCE for token in before)


def of_attribute(claim: Claim, timex: Timex, sentence: Sentence) -> bool:
    """ "Die am 12. März erhobene Klage wurde abgewiesen": it stands in what describes a noun."""
    tokens = sentence.tokens
    first, end = sentence.index_at(timex.span.start), sentence.index_at(timex.span.end)
    before = tokens[max(0, first - 2) : first]
    opens = any("determiner" in token.word and not token.dated for token in before)
    if not opens or end + 1 >= len(tokens) or end == claim.trigger:
        return False
    described, noun = tokens[end], tokens[end + 1].span.of(sentence.text)
    small = described.span.of(sentence.text)[0].islower() and not described.dated
    inflected = described.lowered.endswith(_INFLECTED) and not described.word.classes
    return small and inflected and noun[0].isupper()


def _of_paper_of(tokens: Sequence[Token], first: int, last: int) -> bool:
    """ "The minutes of | the July meeting": it names the meeting that they are of."""
    after = tokens[last : last + 1]
    if first < 2 or not after or not _meets(after[0]):
        return False
    paper = first - 2 if "of" in tokens[first - 1].word else first - 3
    small = "determiner" in tokens[first - 1].word or "of" in tokens[first - 1].word
    return small and paper >= 0 and "of" in tokens[paper + 1].word and tokens[paper].word.paper


def _meets(token: Token) -> bool:
    """A meeting, or whoever met."""
    return bool(token.word.noun) or "collective" in token.word


def _paper_of(tokens: Sequence[Token], meeting: int) -> int:
    """ "Minutes" of "the minutes of the meeting", -1 where that is of none."""
    place = meeting - 1
    while place > 0 and "determiner" in tokens[place].word and "of" not in tokens[place].word:
        place -= 1
    return place - 1 if "of" in tokens[place].word else -1


def of_noun(timex: Timex, sentence: Sentence) -> bool:
    """ "It violates the 1991 agreement", "l'accordo del 1991": a bare year that dates a noun, not
    what the verb tells; "at the 2010 conference" dates both.
    """
    tokens, place = sentence.tokens, sentence.index_at(timex.span.end) - 1
    words = timex.span.of(sentence.text).split()
    small = all("determiner" in token.word for token in tokens[place - len(words) + 1 : place])
    if place < 2 or not words[-1].isdigit() or not small:
        return False
    before, ahead = tokens[place - 1].word, tokens[place - 2].word
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if tokens[place - 2].mention is not None:
        return False
    if "purpose" in before:
        return not ahead.classes  # "the accounts for 2016"
    if "of" in before:
        # "Dans une charte de 1067" says when, unlike "il violait l'accord de 1991".
        near = tokens[max(0, place - 5) : place - 1]
        inside = any("locative" in token.word or "during" in token.word for token in near)
        return not inside and not tokens[place - 2].mark
    if after is None or after.mark or after.dated:
        return False
    named = bool(after.word.noun) or not after.word.classes
    return "determiner" in before and named and not ahead.classes & OPENS_CIRCUMSTANCE
