"""A sentence as words, each with what the language knows of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.extract.events.lexicon import Form, Lexicon, Word
from timeline.model import Mention, Span, Timex

_TOKEN = re.compile(r"``|''|\w+n['’]t\b|\d+(?:[.,]\d+)+|\w+(?:-\w+)*(?:['’](?!'))?|[^\w\s]")
_OPEN, _CLOSE = ("„", "``"), ("”", "''")
_EITHER = ("“", "«", "»", '"')
"""Which of the two they do differs between languages."""

_QUOTE = re.compile(r"``|''|[“«„”»\"]")
_BLANK = Word()
_ADVERB = Word(classes=frozenset(("skip",)))
_NEVER = Word(classes=frozenset(("skip", "negation")))


@dataclass(frozen=True, slots=True)
class Token:
    """`word` is blank where the token belongs to a name or a date: those are no verbs."""

    span: Span
    lowered: str
    word: Word
    mention: int | None = None
    dated: bool = False
    quoted: bool = False

    @property
    def mark(self) -> bool:
        """A sign of punctuation."""
        return not self.lowered[0].isalnum()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with all that was found in it, in the order of the text."""

    text: str
    span: Span
    tokens: tuple[Token, ...]
    timexes: tuple[Timex, ...]
    mentions: tuple[Mention, ...]
    paragraph: int = 0
    heading: bool = False
    opens: bool = False
    """It is the first of its paragraph."""

    def index_at(self, offset: int) -> int:
        """The first token that does not start before the offset."""
        return bisect_left(self.tokens, offset, key=lambda token: token.span.start)


def read(
    text: str,
    span: Span,
    lexicon: Lexicon,
    timexes: Sequence[Timex],
    mentions: Sequence[Mention],
    *,
    quoted: bool = False,
) -> tuple[Token, ...]:
    """`timexes` and `mentions`: those inside the span; `quoted`: it begins in a quotation."""
    taken = [(m.span.start, m.span.end, number) for number, m in enumerate(mentions)]
    taken += [(t.span.start, t.span.end, -1) for t in timexes]
    words = tuple(_tokens(text, span, lexicon, sorted(taken), quoted))
    return _with_adverbs(text, span, lexicon, words)


def _with_adverbs(
    text: str, span: Span, lexicon: Lexicon, words: tuple[Token, ...]
) -> tuple[Token, ...]:
    """Adverbs of several words are what one alone is, but for what they negate: "no longer"."""
    found = list(lexicon.phrases.adverb.finditer(text, span.start, span.end))
    if not found:
        return words
    inside = {i for match in found for i in range(*_covered(words, match.start(), match.end()))}
    return tuple(
        replace(token, word=_NEVER if "none" in token.word else _ADVERB)
        if index in inside and token.mention is None and not token.dated
        else token
        for index, token in enumerate(words)
    )


def _covered(words: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    """The first token from `start` on, and the first from `end` on."""
    first = bisect_left(words, start, key=lambda token: token.span.start)
    return first, bisect_left(words, end, key=lambda token: token.span.start)


def _tokens(
    text: str, span: Span, lexicon: Lexicon, taken: list[tuple[int, int, int]], quoted: bool
) -> Iterator[Token]:
    owner = 0
    for match in _TOKEN.finditer(text, span.start, span.end):
        start, end = match.span()
        written = match.group()
        quoted = _in_quotes(match, quoted)
        while owner < len(taken) and taken[owner][1] <= start:
            owner += 1
        inside = owner < len(taken) and taken[owner][0] < end
        number = taken[owner][2] if inside else None
        lowered = written.lower().replace("’", "'")
        word = _BLANK if inside and not _links(lowered, lexicon) else lexicon.word(lowered)
        if lexicon.cues.nouns_capital and number is not None and number >= 0:
            word = _event_noun(lexicon.word(lowered), word)
        elif lexicon.cues.nouns_capital:
            word = _by_capital(word, written, start == span.start)
        mention = number if number is not None and number >= 0 else None
        yield Token(Span(start, end), lowered, word, mention, number == -1, quoted)


def _links(lowered: str, lexicon: Lexicon) -> bool:
    """Function words keep their meaning inside a name or a date: "on 3 May" begins with one."""
    word = lexicon.word(lowered)
    return bool(word.classes) and not word.with_participle


def _event_noun(word: Word, blank: Word) -> Word:
    """A noun with a capital is not always part of a name."""
    return replace(blank, noun=word.noun) if word.noun else blank


def _by_capital(word: Word, written: str, opens: bool) -> Word:
    """Where nouns have capitals: with one it is no verb, without one no noun."""
    if opens or (not word.classes and not (word.forms or word.noun or word.action)):
        return word
    if written[0].isupper():
        return replace(word, forms=Form.NONE, verb="", with_participle="", with_infinitive="")
    return replace(word, noun="", action=False)


def _in_quotes(mark: re.Match[str], quoted: bool) -> bool:
    """ "''" closes what "``" has opened, and opens where it stands before a word."""
    written = mark.group()
    if written in _OPEN or (written == _CLOSE[1] and _leads(mark)):
        return True
    if written in _CLOSE:
        return False
    return not quoted if written in _EITHER else quoted


def _leads(mark: re.Match[str]) -> bool:
    """A word follows it at once, and none goes before."""
    before = mark.string[mark.start() - 1 : mark.start()]
    return not before.strip() and mark.string[mark.end() : mark.end() + 1].isalnum()


def begins_quoted(text: str, span: Span, before: bool) -> bool:
    """Its first mark ends a quotation; where it has none, as it was before it."""
    first = _QUOTE.search(text, span.start, span.end)
    if first is None:
        return before
    if first.group() not in _EITHER:
        return first.group() in _CLOSE and not (first.group() == _CLOSE[1] and _leads(first))
    if first.start() == span.start or text[first.start() - 1].isspace():
        return False
    return before or not text[first.end() : first.end() + 1].isalnum()


def ends_quoted(text: str, span: Span, quoted: bool) -> bool:
    """A quotation goes on after it."""
    for mark in _QUOTE.finditer(text, span.start, span.end):
        quoted = _in_quotes(mark, quoted)
    return quoted
