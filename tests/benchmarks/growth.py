"""How reading grows with the text: seconds at one length and at four times that, by kind of text.
And how settling grows with what may be of one event: meetings of one pair on one day.

A ratio of 4 is a straight line; 16 would be its square. The floor is the same length of a sample.
"""

from __future__ import annotations

import time

from tests.benchmarks import extraction
from timeline import build
from timeline.model import Document
from timeline.store import Fingerprint, Store

LENGTH = 20_000
"""Characters of the shorter text."""

MEETINGS = 150
"""Sentences of the smaller crowd, each with words of its own."""

KINDS = {
    "blanks": " ",
    "stops": ".",
    "digits and dashes": "2024-",
    "dates": "3 May 2024 ",
    "apostrophes": "l'",
    "line ends": "x\n",
    "articles": "the ",
    "capitals": "Aa ",
    "initials": "J. ",
    "tags": "<a>",
    "links that do not end": "[a](",
    "a long sentence": "Smith met Brown on 3 May 2024, ",
    "many sentences": "Smith met Brown. ",
    "a list": "- meeting with Brown on 3 May 2024\n",
    "one word that tells": "meeting ",
}


def run() -> None:
    sample = extraction.texts()["en"]
    floor = _seconds(sample[: 4 * LENGTH])
    print(f"{'kind of text':24}{LENGTH:>10,}{4 * LENGTH:>10,}{'growth':>8}{'to a sample':>13}")
    for kind, sign in ({"a sample": ""} | KINDS).items():
        text = sign * (4 * LENGTH // len(sign) + 1) if sign else sample
        short, long = _seconds(text[:LENGTH]), _seconds(text[: 4 * LENGTH])
        print(f"{kind:24}{short:10.2f}{long:10.2f}{long / short:8.1f}{long / floor:13.1f}")
    few, many = _settling(MEETINGS), _settling(4 * MEETINGS)
    print(f"{'meetings of one pair':24}{MEETINGS:>10,}{4 * MEETINGS:>10,}{'growth':>8}")
    print(f"{'settling':24}{few:10.2f}{many:10.2f}{many / few:8.1f}")


def _settling(meetings: int) -> float:
    """Seconds of processor time for documents of one such sentence each."""
    with Store.open(None, writable=True) as store:
        for number in range(meetings):
            text = f"Anna Berg met Oleg Marchenko on 7 May 2020 about plan {number}."
            read = build.extract(Document(f"{number}.txt", text, text), stated_language="en")
            store.put(read.document, Fingerprint(0, 0, text), *read.finds)
        start = time.process_time()
        store.settle()
        return time.process_time() - start


def _seconds(text: str) -> float:
    """Of processor time, for a page in which Markdown is looked for too."""
    start = time.process_time()
    build.extract(Document("sample.md", text, ""), stated_language="en")
    return time.process_time() - start
