"""Tellings of one event are one event, whatever the order in which they are read."""

from itertools import permutations

import pytest

from tests.timelines import passage, put
from timeline.merge import verdicts
from timeline.store import Store

TWO = ["Anna Berg", "Oleg Marchenko"]
FILES = {
    "a.txt": passage("Incontro tra Berg e Marchenko", "2031-04-02", who=TWO, kind="meeting"),
    "b.txt": passage("Berg met Marchenko", "2031-04-02", who=TWO, kind="meeting"),
    "c.txt": passage("Berg e Marchenko si vedono", "2031-04", who=TWO, kind="meeting"),
    "d.txt": passage("Janssen parte", "2031-04-02", who=["Piet Janssen"], kind="meeting"),
}
LATER = passage("Berg rivede Marchenko", "2031-04-20", who=TWO, kind="meeting")


def state(store):
    return [
        (event.id, [telling.id for telling in event.tellings], event.when.edtf)
        for event in store.events()
    ]


@pytest.fixture
def store():
    with Store.open(None, writable=True) as opened:
        yield opened


def test_the_order_of_reading_changes_nothing():
    seen = set()
    for order in permutations(FILES):
        for together in (True, False):
            with Store.open(None, writable=True) as store:
                for name in order:
                    put(store, name, FILES[name])
                    if not together:
                        store.settle()
                store.settle()
                store.check()
                seen.add(repr(state(store)))
    assert len(seen) == 1


def test_an_event_told_twice_has_both_its_sources(store):
    put(store, "a.txt", FILES["a.txt"])
    put(store, "b.txt", FILES["b.txt"])
    store.settle()
    (event,) = store.events()
    assert [telling.path for telling in event.tellings] == ["a.txt", "b.txt"]
    assert event.merged
    assert store.event(event.tellings[1].id) == event
    assert [found.event_id for found in store.events_in("b.txt")] == [event.id]


def test_a_source_that_is_dropped_leaves_the_event_with_the_others(store):
    for name in ("a.txt", "b.txt"):
        put(store, name, FILES[name])
    store.settle()
    store.drop("a.txt")
    store.settle()
    (event,) = store.events()
    assert [telling.path for telling in event.tellings] == ["b.txt"]
    assert store.summary().events == 1


def test_a_vague_telling_that_may_be_of_two_events_is_of_neither(store):
    for name in ("a.txt", "c.txt"):
        put(store, name, FILES[name])
    store.settle()
    assert [date for _, _, date in state(store)] == ["2031-04-02"]
    put(store, "x.txt", LATER)
    store.settle()
    assert [date for _, _, date in state(store)] == ["2031-04", "2031-04-02", "2031-04-20"]
    store.drop("x.txt")
    store.settle()
    assert [date for _, _, date in state(store)] == ["2031-04-02"]
    store.check()


def test_what_was_stored_but_not_settled_is_settled_when_it_is_opened(tmp_path):
    path = tmp_path / "t.timeline"
    with Store.open(path, writable=True) as store:
        put(store, "a.txt", FILES["a.txt"])
    with Store.open(path) as store:
        assert state(store) == []
    with Store.open(path, writable=True) as store:
        assert len(state(store)) == 1


LIKE = passage(
    "Berg incontra Marchenko davanti alla vecchia stazione", "2031-04-02", who=TWO, kind="meeting"
)
UNLIKE = passage("Berg vede Marchenko", "2031-04-02", who=TWO, kind="meeting")


@pytest.mark.parametrize("text", [LIKE, UNLIKE])
def test_a_sentence_told_often_is_compared_as_one(store, text, monkeypatch):
    compared = []
    same = verdicts.same
    monkeypatch.setattr(verdicts, "same", lambda a, b: compared.append((a, b)) or same(a, b))
    for path in ("a.txt", "b.txt"):
        put(store, path, *[text] * 200)
    store.settle()
    (event,) = store.events()
    assert len(event.tellings) == 400
    assert len(compared) < 10


def test_what_one_document_held_together_falls_apart_without_it(store):
    put(store, "a.txt", *[UNLIKE] * 5)
    put(store, "b.txt", LIKE)
    put(store, "c.txt", LIKE)
    store.settle()
    assert [len(ids) for _, ids, _ in state(store)] == [7]
    store.drop("b.txt")
    store.settle()
    assert [len(ids) for _, ids, _ in state(store)] == [6]
    store.drop("c.txt")
    store.settle()
    assert [len(ids) for _, ids, _ in state(store)] == [1] * 5
    store.check()
