"""Twice the text takes twice the time, whatever the text.

Nothing is measured here (`python -m tests.benchmarks growth` does). A text of this length takes a
stage well under a second; a stage that grows with the square of it would take a minute, and the
alarm ends it.
"""

import signal
from contextlib import contextmanager
from itertools import pairwise

import pytest

from timeline import build, languages
from timeline.documents import front_matter, markdown
from timeline.extract import sentences
from timeline.model import Document

MUCH = 100_000
"""Characters for what looks at signs; the whole line, which looks at words, gets a tenth of it."""

ALARM = 10
"""Seconds of processor time."""

SIGNS = {
    "blanks": " ",
    "tabs": "\t",
    "line ends": "\n",
    "line ends of Windows": "\r\n",
    "blank lines": " \n",
    "no-break spaces": "\u00a0",
    "stops": ".",
    "stops and a letter": "...a",
    "ellipses": ". ",
    "exclamations": "!?",
    "one digit": "1",
    "digits and stops": "1.",
    "digits and dashes": "2024-",
    "dates": "3/5/",
    "brackets": "(",
    "brackets of both kinds": "[(",
    "links that do not end": "[a](",
    "pictures that do not end": "![",
    "ends of links": "](",
    "tags": "<a>",
    "tags that do not end": "<a",
    "comments": "<!--",
    "quotes": "“",
    "straight quotes": '"',
    "apostrophes": "l'",
    "emphasis": "*",
    "code": "`",
    "fences": "~~~\n",
    "tables": "| a ",
    "rulings": "---|",
    "headings": "# a\n",
    "bullets": "- a\n",
    "front matter that does not end": "---\n",
    "keys": "a : ",
    "one letter": "a",
    "one capital": "A",
    "capitals": "Aa ",
    "initials": "J. ",
    "articles": "il ",
    "accents": "e\u0301",
    "directions": "\u202e",
    "emoji": "🎉",
}


@contextmanager
def alarm():
    def ring(*_):
        raise TimeoutError("it grows faster than the text")

    before = signal.signal(signal.SIGPROF, ring)
    signal.setitimer(signal.ITIMER_PROF, ALARM)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


@pytest.fixture(params=list(SIGNS.values()), ids=list(SIGNS))
def text(request):
    sign = request.param
    return sign * (MUCH // len(sign))


def test_blanks_and_stops_are_looked_at_once(text):
    with alarm():
        alone = list(sentences.split(text, languages.load("en")))
        between = list(sentences.split(f"A man came.{text}a", languages.load("de")))
    assert all(one.end <= other.start for one, other in pairwise(alone))
    assert between[0].start == 0
    assert between[-1].end == len("A man came.") + len(text) + 1


def test_signs_of_markdown_are_looked_at_once(text):
    with alarm():
        assert len(markdown.prose(text)) == len(text)
        markdown.prose(f"---\ntitle: a\n{text}")
        markdown.prose(f"a{text}\n---|---\n{text}a")
        front_matter.read(f"---\na {text}b\ntitle: {text}b\n---\n")


TELLINGS = {
    "a long sentence": "Smith met Brown on 3 May 2024, ",
    "many sentences": "Smith met Brown. ",
    "many names": "{A}{b}{c}x met.\n",
    "one name, many forms": "{A}. Smith met {B}{a} Smith on {n} May. ",
    "a list": "- meeting with Brown on {n} May 2024\n",
    "many parts": "creation of a force for Brown; ",
    "he and she": "He met her. She left. ",
    "next days": "the next day ",
    "a chain of names": "Bank of the ",
    "people in a row": "Smith and ",
}


def written(pattern):
    pieces = []
    for number in range(MUCH // 10 // len(pattern)):
        a, b, c = (number // 26**power % 26 for power in range(3))
        pieces.append(
            pattern.format(
                A=chr(65 + a), B=chr(65 + b), a=chr(97 + a), b=chr(97 + b), c=chr(97 + c),
                n=number % 28 + 1,
            )
        )  # fmt: skip
    return "".join(pieces)


@pytest.mark.parametrize("pattern", TELLINGS.values(), ids=list(TELLINGS))
def test_what_is_told_over_and_over(pattern):
    with alarm():
        read = build.extract(Document("a.txt", written(pattern), ""), stated_language="en")
    assert all(told.quote == told.span.of(read.document.text) for told in read.tellings)
    assert read.coverage.events == len(read.tellings)
