"""What goes into the store comes out of it, in the order of the timeline."""

import random

import pytest

from tests.timelines import passage, put, told
from timeline.errors import StoreError
from timeline.model import ActorType as Type
from timeline.model import Coverage, Dated, Mention, Reason, Span, Timex, TimexType
from timeline.store import Fingerprint, Store
from timeline.when import parse


@pytest.fixture
def store():
    with Store.open(None, writable=True) as opened:
        yield opened


def titles(store):
    return [event.title for event in store.events()]


def test_a_document_comes_back_as_it_was_put(store):
    document, tellings = told(
        "a.txt",
        passage("Vertice", "2026-01-06", who=["Francia"], place=["Parigi"], warnings=("Tuesday",)),
        passage("Forse no", None, negated=True, status="possible"),
    )
    timex = Timex(Span(0, 3), TimexType.DATE, "2026", parse("2026"), "APPROX", "document")
    mention = Mention(Span(0, 3), Type.PLACE, "Parigi", "city:1", True, True, False, ("x",), "y")
    dated = Dated(parse("2026-01"), "dateline", (Reason("said", "2026", Span(0, 4)),), Span(0, 4))
    coverage = Coverage("a.txt", "it", "words", dated, 2, 9, (timex,), ("a note",))
    store.put(document, Fingerprint(1, 2, document.sha256), coverage, tellings, [timex], [mention])
    store.settle()
    assert store.document("a.txt") == document
    assert [event.leading for event in store.events()] == tellings
    assert store.timexes("a.txt") == [timex]
    assert store.mentions("a.txt") == [mention]
    assert store.coverage() == [coverage]
    assert store.fingerprints() == {"a.txt": Fingerprint(1, 2, document.sha256)}
    assert [found.event_id for found in store.events_in("a.txt")] == [told.id for told in tellings]


def test_the_order_is_that_of_time_whatever_the_order_of_reading(store):
    dates = ["[..2026-01-05]", "2026-01-06", "2026-01-06T09:00", "[2026-01-06..]", "2026-02", None]
    files = [(f"{n:02}", passage(f"{d} {n}", d)) for n in range(40) for d in dates]
    random.Random(7).shuffle(files)
    for number, (name, fields) in enumerate(files):
        put(store, f"{name}-{number:03}.txt", fields)
        if number % 3 == 0:
            store.settle()
    store.settle()
    found = list(store.events())
    keys = [e.when.sort_key if e.when else (1 << 62, 3) for e in found]
    assert keys == sorted(keys)
    order = [(key, e.leading.path) for key, e in zip(keys, found, strict=True)]
    assert order == sorted(order)
    store.check()


def test_what_is_read_again_replaces_what_was_read(store):
    put(store, "a.txt", passage("Prima", "2026"), passage("Resta", "2025"))
    put(store, "b.txt", passage("Altro", "2024"))
    store.settle()
    kept = {event.title: event.id for event in store.events()}
    put(store, "a.txt", passage("Dopo", "2026"), passage("Resta", "2025"))
    store.drop("b.txt")
    store.settle()
    assert titles(store) == ["Resta", "Dopo"]
    assert next(store.events()).id == kept["Resta"]
    assert store.summary().documents == 1
    store.check()


def test_nothing_is_left_of_a_store_that_is_emptied(store):
    put(store, "a.txt", passage("Vertice", "2026", who=["Francia"], aliases={"Francia": ("FR",)}))
    store.settle()
    store.drop("a.txt")
    store.settle()
    for table in (
        "event",
        "telling",
        "actor",
        "alias",
        "called",
        "naming",
        "word",
        "day",
        "stretch",
        "document",
    ):
        assert store.connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] == 0, table


def test_a_passage_that_stands_twice_word_by_word_is_two_tellings(store):
    put(store, "a.txt", passage("Ancora", "2026"), passage("Ancora", "2026"))
    store.settle()
    assert len({event.id for event in store.events()}) == 2


def test_an_event_is_found_by_its_id_or_by_the_only_id_that_begins_so(store):
    put(store, "a.txt", *(passage(f"Fatto {n}", "2026") for n in range(20)))
    store.settle()
    event = next(store.events())
    assert store.event(event.id) == event
    assert store.event(event.id[:8]) == event
    assert store.event("") is None
    assert store.event("nothing") is None


def test_a_file_that_could_not_be_read_is_remembered(store):
    store.put(None, Fingerprint(3, 4, ""), Coverage("bad.bin", failure="it is not text"))
    store.settle()
    assert store.coverage()[0].failure == "it is not text"
    assert "bad.bin" in store.fingerprints()
    with pytest.raises(StoreError):
        store.document("never.txt")
