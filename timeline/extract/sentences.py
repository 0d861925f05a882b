"""A text into sentences.

A full stop ends a sentence unless it belongs to an abbreviation, an initial, a number or (where
the language writes them so) an ordinal. An empty line always ends one; a single line end does
unless the lines were wrapped to a width.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from timeline.languages import Language
from timeline.model import Span


@dataclass(frozen=True, slots=True)
class Rules:
    """The table [sentences] of a language file."""

    abbreviations: tuple[str, ...] = ()
    """Lower case, without the last full stop ("dr", "z.b"); never the end of a sentence."""

    ordinal_dot: bool = False
    """Numbers with a full stop are ordinals ("3. Mai"): they end nothing before a word."""


WRAPPED = 100
"""Columns up to which lines count as wrapped by hand; longer ones are paragraphs."""

# What looks back makes a long run of blanks or stops be tried once, not from each of its signs.
_PARAGRAPH = re.compile(r"(?<![ \t])(?:[ \t]*\r?\n){2,}|\f")
_END = re.compile(r"""(?<![.!?…。！？])(?P<mark>[.!?…。！？]+)(?P<close>["'»”’)\]]*)(?=\s|$)""")
_WORD_BEFORE = re.compile(r"[\w.&’']*$")
_INITIAL = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]$")
_OPENING = "\"'«“‘„([¿¡–—-•*"
_BULLET = re.compile(r"\s*(?:[-–—•*·]|\d{1,3}[.)])\s")


_ROW = re.compile(r"\s*\d[^\n]{2,28}?(?:\t|:\s|\s[–—-]\s)")
"""A line of a chronology: a date, and a sign that sets it apart."""


def split(text: str, language: Language) -> Iterator[Span]:
    """The sentences in order, without the blanks around them; blanks alone are none."""
    rules = _rules(language)
    by_hand = _wrapped_by_hand(text)
    start = 0
    for gap in _PARAGRAPH.finditer(text):
        yield from _paragraph(text, start, gap.start(), rules, by_hand)
        start = gap.end()
    yield from _paragraph(text, start, len(text), rules, by_hand)


@cache
def _rules(language: Language) -> Rules:
    return language.table("sentences", Rules)


def _wrapped_by_hand(text: str) -> bool:
    """Most of it stands in short lines; where paragraphs are long lines, a short one is a title."""
    long = sum(len(line) for line in text.split("\n") if len(line) > WRAPPED)
    return 2 * long < len(text)


def _paragraph(text: str, start: int, end: int, rules: Rules, by_hand: bool) -> Iterator[Span]:
    for first, last in _blocks(text, start, end, by_hand):
        begin = first
        for match in _END.finditer(text, first, last):
            if _ends(text, match, last, rules):
                yield from _stripped(text, begin, match.end())
                begin = match.end()
        yield from _stripped(text, begin, last)


def _blocks(text: str, start: int, end: int, by_hand: bool) -> Iterator[tuple[int, int]]:
    """The paragraph cut at the line ends that mean something."""
    lines = text[start:end].split("\n")
    width = max(map(len, lines))
    begin = position = start
    for line, following in pairwise(lines):
        position += len(line) + 1
        if not _wraps(line, following, width if by_hand else WRAPPED + 1):
            yield begin, position
            begin = position
    yield begin, end


def _wraps(line: str, following: str, width: int) -> bool:
    """The line goes on in the following one."""
    if _BULLET.match(following) or _ROW.match(following):
        return False
    return following.lstrip()[:1].islower() or (width <= WRAPPED and len(line) >= 0.6 * width)


def _ends(text: str, match: re.Match[str], limit: int, rules: Rules) -> bool:
    following = text[match.end() : min(limit, match.end() + 40)].lstrip()
    if not following:
        return True
    if following.lstrip(_OPENING)[:1].islower():
        return False
    if match["mark"] != ".":
        return True
    word = _last_word(text, match.start())
    if word.casefold() in _abbreviations(rules):
        return False
    if word.isdigit():
        return not (rules.ordinal_dot and len(word) <= 2)
    return not (_INITIAL.fullmatch(word) and (word[-1].isupper() or following[1:2] == "."))


def _last_word(text: str, end: int) -> str:
    found = _WORD_BEFORE.search(text, max(0, end - 30), end)
    return re.split("[’']", found.group())[-1] if found else ""


@cache
def _abbreviations(rules: Rules) -> frozenset[str]:
    return frozenset(rules.abbreviations)


def _stripped(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    inside = piece.strip()
    if inside:
        lead = len(piece) - len(piece.lstrip())
        yield Span(start + lead, start + lead + len(inside))
