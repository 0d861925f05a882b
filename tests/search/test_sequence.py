"""A crowd, which the index counts, says of itself what its events say that were all looked at."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.benchmarks import synthetic
from timeline import query, search
from timeline.gregorian import DAY
from timeline.search import sequence
from timeline.store import Store, imports

FIRST, LAST = synthetic.FIRST * DAY, synthetic.LAST * DAY - 1
EVENTS = 400


@pytest.fixture(scope="module")
def store():
    with Store.open(None, writable=True) as store:
        for _ in store.load(map(json.dumps, synthetic.events(EVENTS))):
            pass
        yield store


def frequent(store):
    """A word that many events hold."""
    (word,) = store.connection.execute("SELECT word FROM word ORDER BY events DESC").fetchone()
    return search.find(store, query.parse(f"{word} ", today=date(2026, 1, 9)))


def both(store):
    connection, condition = store.connection, frequent(store)._asking.answer.maybe
    return sequence.Crowd(connection, condition), sequence.of(connection, condition)


SECONDS = st.lists(
    st.integers(-3 * DAY, LAST - FIRST + 3 * DAY).map(FIRST.__add__), min_size=2, max_size=9
).map(sorted)
PLACES = st.integers(-2, EVENTS + 2)
ASKED = st.one_of(
    st.just(("__len__",)),
    st.tuples(st.just("before"), SECONDS),
    st.tuples(st.just("page"), PLACES, PLACES),
    st.tuples(st.just("rank"), st.integers(0, EVENTS)),
    st.tuples(st.just("rank"), st.just(sequence.END)),
)


@given(st.lists(ASKED, max_size=6))
def test_whatever_is_asked_in_whatever_order_is_answered_alike(store, asked):
    crowd, matches = both(store)
    assert isinstance(matches, sequence.Matches)
    assert len(matches) > EVENTS // 10
    labels = [number for (number,) in store.connection.execute("SELECT number FROM event")]
    for what, *about in asked:
        if what == "rank" and about[0] < len(labels):
            about = [labels[about[0]] + 1]
        assert getattr(crowd, what)(*about) == getattr(matches, what)(*about)


def test_a_histogram_that_is_asked_for_first_is_cut_where_it_is_asked_for_again(store):
    crowd, _ = both(store)
    moments = [FIRST + 100 * DAY * place for place in range(50)]
    counted = crowd.before(moments)
    statements = []
    store.connection.set_trace_callback(statements.append)
    try:
        assert crowd.before(moments) == counted
        assert len(crowd) >= counted[-1]
    finally:
        store.connection.set_trace_callback(None)
    assert not any("MATCH" in statement for statement in statements)


def test_many_matches_are_a_crowd_and_found_like_few(store, monkeypatch):
    few = frequent(store)
    expected = [row.id for row in few.page(0, EVENTS)], few.histogram(FIRST, LAST, 37), len(few)
    monkeypatch.setattr(sequence, "MANY", 10)
    many = frequent(store)
    found = [row.id for row in many.page(0, EVENTS)], many.histogram(FIRST, LAST, 37), len(many)
    assert isinstance(many._ordered, sequence.Crowd)
    assert found == expected
    assert [many.position(identity) for identity in found[0]] == list(range(len(many)))


def test_what_an_import_brings_is_looked_up_in_one_piece(tmp_path, monkeypatch):
    for name, size in (("CHUNK", 50), ("BATCH", 2), ("COMMIT", 1)):
        monkeypatch.setattr(imports, name, size)
    lines = [json.dumps(event) for event in synthetic.events(EVENTS)]
    with Store.open(tmp_path / "many.timeline", writable=True) as store:
        assert len(list(store.load(lines[:-1]))) == EVENTS // 100
        assert pieces(store) == 1
        for _ in store.load(lines):
            pass
        assert pieces(store) == 2  # one event more is not worth it
        store.check()


def pieces(store):
    return store.connection.execute("SELECT count(DISTINCT segid) FROM words_idx").fetchone()[0]
