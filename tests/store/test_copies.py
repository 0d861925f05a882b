"""One passage in many documents is one event, whatever comes and goes, at a few links each."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.timelines import passage, put
from timeline.store import Store
from timeline.store.copies import NEIGHBOURS

SAID = "Il ponte sul fiume è stato chiuso al traffico."


def files(store):
    """The documents of each event."""
    return sorted(sorted(t.path for t in event.tellings) for event in store.events())


ONE = [
    # what two documents say, and when
    (passage(SAID, "2031-04-02"), passage(SAID, "2031-04-02")),
    (passage(SAID, "2031-04-02"), passage(SAID.replace(" ", "\n "), "2031-04-02")),
    (passage(SAID, "2031"), passage(SAID, "2031")),
    (passage(SAID, "[2031-04-02..]"), passage(SAID, "[2031-04-02..]")),
    (passage(SAID, named=["Anna Berg"]), passage(SAID, named=["Anna Berg"])),
    (passage(SAID, place=["Bergen"]), passage(SAID, place=["Bergen"])),
]

TWO = [
    (passage(SAID), passage(SAID)),  # of whatever bridge, whenever
    (passage(SAID, "2031"), passage(SAID, "2032")),
    (passage(SAID, "2031"), passage(SAID, "2031", status="planned")),
    (passage(SAID, "2031"), passage(SAID, "2031", negated=True)),
    (passage("Il ponte è stato chiuso.", "2031"), passage("Il ponte è stato chiuso.", "2031")),
]


@pytest.mark.parametrize("pair", ONE)
def test_the_same_words_of_the_same_time_are_one_event(pair):
    with Store.open(None, writable=True) as store:
        for path, said in zip(("a.txt", "b.txt"), pair, strict=True):
            put(store, path, said)
        store.settle()
        assert files(store) == [["a.txt", "b.txt"]]
        (event,) = store.events()
        assert "both say it in the same words" in [str(reason) for reason in event.merged]


@pytest.mark.parametrize("pair", TWO)
def test_the_same_words_of_something_else_are_two(pair):
    with Store.open(None, writable=True) as store:
        for path, said in zip(("a.txt", "b.txt"), pair, strict=True):
            put(store, path, said)
        store.settle()
        assert files(store) == [["a.txt"], ["b.txt"]]


def filled(names):
    store = Store.open(None, writable=True)
    for name in names:
        put(store, name, passage(SAID, "2031", named=["Anna Berg"]), passage(SAID, "2031"))
    store.settle()
    return store


NAMES = [f"{number:02}.txt" for number in range(5 * NEIGHBOURS)]


@settings(max_examples=20, deadline=None)
@given(st.randoms(use_true_random=False), st.integers(1, len(NAMES) - 2))
def test_copies_stay_together_whichever_documents_are_dropped(chance, gone):
    """One after the other, or several before anything is settled."""
    with filled(chance.sample(NAMES, len(NAMES))) as store:
        for name in chance.sample(NAMES, gone):
            store.drop(name)
            if chance.random() < 0.5:
                store.settle()
        store.settle()
        store.check()
        left = sorted(store.fingerprints())
        assert [sorted(set(paths)) for paths in files(store)] == [left]


def test_a_row_of_neighbours_that_is_dropped_leaves_no_gap():
    with filled(NAMES) as store:
        for name in NAMES[NEIGHBOURS : 4 * NEIGHBOURS]:
            store.drop(name)
        store.settle()
        assert len(files(store)) == 1


def test_each_is_linked_to_a_few_only(tmp_path):
    many = 40 * NEIGHBOURS
    with Store.open(None, writable=True) as store:
        for number in range(many):
            put(store, f"{number}.txt", passage(SAID, "2031-04-02", who=["Anna Berg"]))
        store.settle()
        assert len(files(store)) == 1
        (links,) = store.connection.execute("SELECT count(*) FROM link").fetchone()
    assert links < 2 * NEIGHBOURS * many
