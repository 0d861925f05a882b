"""Files of every version are opened, and brought up to this one by who may write them."""

import gzip
import sqlite3
from datetime import date
from pathlib import Path

import pytest

from tests.timelines import passage, put
from timeline import query, search
from timeline.errors import StoreError
from timeline.store import Correction, Kind, Marks, Store, migrations, words

TODAY = date(2031, 5, 1)


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "test.timeline"
    with Store.open(path, writable=True) as store:
        put(store, "a.txt", passage("Vertice a Lubecca", "2031-04-02"))
        store.settle()
    return path


def found(path, text):
    with Store.open(path) as store:
        return [row.title for row in search.find(store, query.parse(text, today=TODAY)).page(0, 9)]


def test_there_is_a_step_from_every_version():
    assert sorted(migrations.STEPS) == list(range(migrations.VERSION))


def test_an_empty_file_becomes_a_timeline(tmp_path):
    path = tmp_path / "empty.timeline"
    path.touch()
    with pytest.raises(StoreError, match="older"):
        Store.open(path)
    with Store.open(path, writable=True) as store:
        assert store.summary().events == 0
    with sqlite3.connect(path) as file:
        assert file.execute("PRAGMA user_version").fetchone()[0] == migrations.VERSION
        assert file.execute("PRAGMA application_id").fetchone()[0] == migrations.APPLICATION
    file.close()


def test_a_step_that_fails_leaves_the_file_as_it_was(path, monkeypatch):
    def fail(connection):
        connection.execute("DELETE FROM event")
        raise sqlite3.DatabaseError("no")

    monkeypatch.setattr(migrations, "STEPS", {**migrations.STEPS, migrations.VERSION: fail})
    monkeypatch.setattr(migrations, "VERSION", migrations.VERSION + 1)
    with pytest.raises(sqlite3.DatabaseError):
        Store.open(path, writable=True)
    monkeypatch.undo()
    assert found(path, "vertice") == ["Vertice a Lubecca"]


def test_a_file_whose_words_were_made_otherwise_is_indexed_again(path, monkeypatch):
    monkeypatch.setattr(words, "VERSION", "another")
    with Store.open(path, writable=True) as store:
        put(store, "b.txt", passage("Altro vertice", "2031-04-03"))
        store.settle()
        store.check()
    assert found(path, "vertice") == ["Vertice a Lubecca", "Altro vertice"]
    with Store.open(path, writable=True) as store:
        store.drop("a.txt")
        store.settle()
        store.check()
        assert store.connection.execute("SELECT count(*) FROM word").fetchone()[0] == 2


OLD = Path(__file__).parent / "versions"


def test_a_file_of_version_1_keeps_its_events_and_what_was_noted_on_them(tmp_path):
    path = tmp_path / "old.timeline"
    path.write_bytes(gzip.decompress((OLD / "1.timeline.gz").read_bytes()))
    with pytest.raises(StoreError, match="older"):
        Store.open(path)
    with Store.open(path, writable=True) as store:
        store.check()
        assert [event.title for event in store.events()] == [
            "Vertice a Lubecca",
            "Incontro tra Berg e Marchenko",
        ]
        summit = store.event("5469a9aba161")
        assert store.marks(summit) == Marks(starred=True, tags=("north", "urgent"))
        assert store.marks(store.event("e60a17a8e7e7")).comment == "edited: title"
        assert store.summary().hidden == 1
        assert Correction("000000000000", Kind.STAR) in store.corrections()
        assert len(store.undo().corrections) == 6
        assert store.corrections() == []
    assert found(path, "voto") == ["Forse un voto"]
