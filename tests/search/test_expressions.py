"""Regular expressions: they find what Python's own find, and one that would try for ever on a text
made for it is given up, which is said."""

import json
import os
import re
import signal
import threading
import time
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.benchmarks import synthetic
from tests.timelines import passage, put
from timeline import query, search
from timeline.errors import QueryError
from timeline.search import saying
from timeline.store import Store

PASSAGES = (
    "Anna Berg inviata a Lubecca",
    "anna scrive 12 lettere, e non una!",
    "Der Bürgermeister von Köln reiste ab",
    "a",
    "ÉTÉ 1916: l’été à Nîmes",
    "Straße, strasse und STRASSE",
)


@pytest.fixture(scope="module")
def prose():
    with Store.open(None, writable=True) as store:
        put(store, "a.txt", *(passage(text, "2031-04-02") for text in PASSAGES))
        store.settle()
        yield store


@pytest.fixture(scope="module")
def store():
    event, other = synthetic.events(2)
    source = {**event["sources"][0], "quote": HOSTILE}
    hostile = {**event, "title": HOSTILE, "quote": HOSTILE, "sources": [source]}
    with Store.open(None, writable=True) as store:
        for _ in store.load(map(json.dumps, (hostile, other))):
            pass
        yield store


def _find(store, typed):
    return search.find(store, query.parse(typed, today=date(2026, 1, 9)))


# ------------------------------------------------------------------------------ what they find
PIECES = r"""a e n r s t 1 é ß A Anna ss ß|ss . \w \d \s \b \W \. ^ $ [aeiou] [^a-z] [À-ÿ] [\w,]"""
LEAVES = st.sampled_from(PIECES.split())
EXPRESSIONS = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=3).map("".join),
        st.tuples(inner, inner).map("(?:{0[0]}|{0[1]})".format),
        st.tuples(inner, st.sampled_from(["?", "*", "+", "{2}", "{1,2}", "+?"])).map(
            lambda pair: f"(?:{pair[0]}){pair[1]}"
        ),
    ),
    max_leaves=5,
)


@settings(max_examples=150, deadline=None)
@given(EXPRESSIONS)
@example("inviat[io]")
@example(r"\bK\w+ln\b")
@example("(?:^|, )e")
@example("stra(ss|ß)e")
@example("ÉTÉ")
@example(r"(\w)\1")
@example("(?<=l’)été")
def test_an_expression_finds_what_pythons_own_finds(prose, typed):
    flags = 0 if re.search(r"[A-ZÀ-Þ]", re.sub(r"\\.", "", typed)) else re.IGNORECASE
    expected = {text for text in PASSAGES if re.search(typed, text, flags)}
    found = _find(prose, f"text:/{typed}/")
    assert {row.title for row in found.page(0, len(PASSAGES))} == expected


@pytest.mark.parametrize("typed", ["/[/", "/a**/", r"/\q/", "/(a/", "/*/"])
def test_what_is_no_expression_is_refused_with_its_place(typed):
    with pytest.raises(QueryError, match="is not a regular expression") as raised:
        query.parse(typed, today=date(2026, 1, 9))
    assert typed[raised.value.start : raised.value.end] == typed


# --------------------------------------------------------------------------- what never ends
HOSTILE = "b " + "a" * 5_000 + "!"
NEVER_ENDING = ["/(a+)+$/", r"/^b (\w|\w\w)*$/", "title:/(a+a*)+$/", "/(A+|a+)+$/"]


@pytest.mark.parametrize("typed", NEVER_ENDING)
def test_it_is_given_up_and_said(store, typed):
    began = time.thread_time()
    with pytest.raises(QueryError, match="takes too long") as raised:
        len(_find(store, typed))
    assert "repeat" in raised.value.do
    assert time.thread_time() - began < 100 * saying.PATIENCE  # and not for years
    assert typed.removeprefix("title:") in raised.value.what


def test_a_page_of_it_is_refused_in_the_same_words(store):
    with pytest.raises(QueryError, match="takes too long"):
        _find(store, "/(a+)+$/").ranked(10)


def test_what_is_asked_after_it_is_answered(store):
    with pytest.raises(QueryError):
        len(_find(store, "/(a+)+$/"))
    assert len(_find(store, "/^b a+!$/")) == 1


def test_who_interrupts_it_has_interrupted_the_program(store):
    """SQLite, which asked, would only say that something failed."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    soon = threading.Timer(saying.PATIENCE / 10, os.kill, (os.getpid(), signal.SIGINT))
    try:
        soon.start()
        with pytest.raises(KeyboardInterrupt):
            len(_find(store, "/(a+)+$/"))
    finally:
        soon.join()
        signal.signal(signal.SIGINT, before)
