"""What a reader put right stays when the documents are read again."""

from datetime import date

import pytest

from tests.timelines import passage, put
from timeline import query, search
from timeline.store import Correction, Store

ONE, OTHER = passage("Vertice", "2031-04-02"), passage("Altro", "2031-04-03")


@pytest.fixture
def store():
    with Store.open(None, writable=True) as opened:
        put(opened, "a.txt", ONE, OTHER)
        opened.settle()
        yield opened


def titles(store, text):
    results = search.find(store, query.parse(text, today=date(2031, 5, 1)))
    return [row.title for row in results.page(0, len(results))]


FOUND = [
    # kind, value    found by       not found by
    ("star", "", "is:starred", "!is:starred"),
    ("edit", "title", "is:edited", "!is:edited"),
    ("tag", "urgent", "tag:urgent", "tag:other"),
    ("hide", "", "is:hidden", ""),
]


@pytest.mark.parametrize(("kind", "value", "by", "without"), FOUND)
def test_a_mark_is_found_until_it_is_taken_back(store, kind, value, by, without):
    event = next(store.events())
    mark = Correction(event.id, kind, value)
    store.correct(mark)
    store.correct(mark)
    assert store.corrections(event) == store.corrections() == [mark]
    assert titles(store, by) == ["Vertice"]
    assert "Vertice" not in titles(store, without)
    store.uncorrect(mark)
    assert titles(store, by) == []
    assert titles(store, "") == ["Vertice", "Altro"]


def test_marks_survive_reading_again_and_a_file_that_was_gone_for_a_while(store):
    store.correct(Correction(next(store.events()).id, "star"))
    put(store, "a.txt", OTHER, ONE)
    store.settle()
    assert titles(store, "is:starred") == ["Vertice"]
    store.drop("a.txt")
    store.settle()
    put(store, "a.txt", ONE)
    store.settle()
    assert titles(store, "is:starred") == ["Vertice"]


def test_what_is_hidden_is_not_counted(store):
    store.correct(Correction(next(store.events()).id, "hide"))
    assert titles(store, "") == ["Altro"]
    assert titles(store, "vertice") == []
    assert titles(store, "vertice | is:hidden") == ["Vertice"]
