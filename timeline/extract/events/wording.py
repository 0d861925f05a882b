"""The words of a title made whole: quotation marks in pairs, no loose end, and one line long."""

from __future__ import annotations

import re

LONGEST = 90
"""Characters; a longer clause is cut at a comma, or else at a word."""

_EDGE = " \t\r\n,;:.–—-()“”«»\"'’"
_PAIRS = {"„": '“”"', "«": "»", "“": "”"}
"""Opening marks and what may close each, the first where none does."""

_OPENS = {"”": "“", "»": "«", "“": "„"}
_BRACKETS = (("(", ")"), ("[", "]"))
_TYPED = ((re.compile(r"``|''(?=\w)"), "“"), (re.compile("''"), "”"))
"""Quotation marks made of others."""

_BLANKS = re.compile(r"\s+")


def finished(text: str, trigger: str) -> str:
    """`trigger`: the words that name the event, which stay in."""
    for written, mark in _TYPED:
        text = written.sub(mark, text)
    text = _BLANKS.sub(" ", text).strip(_EDGE)
    return _closed(_bracketed(_shortened(text, trigger)))


def _shortened(text: str, trigger: str) -> str:
    """At a comma behind the words that name the event, where one stands there."""
    if len(text) > LONGEST:
        named = text.find(trigger)
        cut = text.rfind(",", max(LONGEST // 3, named + len(trigger)), LONGEST)
        if cut < 0 or named < 0:
            cut = text.rfind(" ", 0, LONGEST - 1)
        text = text[:cut].rstrip(_EDGE) + ("" if text[cut] == "," else "…")
    return text[:1].upper() + text[1:]


def _bracketed(text: str) -> str:
    """A bracket without its fellow goes, and what stands in it where it was cut."""
    for opening, closing in _BRACKETS:
        if text.count(opening) > text.count(closing):
            place = text.rindex(opening)
            inside = text[place + 1 :]
            text = text[:place].rstrip() if place else inside
        elif text.count(closing) > text.count(opening):
            text = text.replace(closing, "", 1)
    return text


def _closed(text: str) -> str:
    """A quotation mark without its fellow gets it."""
    if text.count('"') % 2 and not any(opening in text for opening in _PAIRS):
        return _even(text, '"')
    for opening, closings in _PAIRS.items():
        place = text.rfind(opening)
        if place < 0 or (opening == "“" and "„" in text):
            continue
        open_still = not any(closing in text[place + 1 :] for closing in closings)
        return f"{text}{closings[0]}" if open_still else text
    for closing, opening in _OPENS.items():
        if closing in text:
            return f"{opening}{text}"
    return text


def _even(text: str, mark: str) -> str:
    """The same for a mark that opens and closes: what stands around the first tells which."""
    place = text.index(mark)
    closes = place > 0 and not text[place - 1].isspace()
    return f"{mark}{text}" if closes else f"{text}{mark}"
