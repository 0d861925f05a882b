"""Files of every version are opened, and brought up to this one by who may write them."""

import gzip
import json
import sqlite3
import zlib
from datetime import date
from pathlib import Path

import pytest

from tests.timelines import passage, put
from timeline import query, search
from timeline.errors import StoreError
from timeline.export import jsonl
from timeline.store import Correction, Kind, Marks, Store, migrations, packing, words
from timeline.store.news import News

TODAY = date(2031, 5, 1)
OLD = Path(__file__).parent / "versions"
TWO = ["Anna Berg", "Oleg Marchenko"]


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


@pytest.fixture
def old(request, tmp_path):
    """A file that a program of that version wrote."""
    path = tmp_path / "old.timeline"
    path.write_bytes(gzip.decompress((OLD / f"{request.param}.timeline.gz").read_bytes()))
    return path


EVERY = pytest.mark.parametrize("old", range(1, migrations.VERSION), indirect=True)
SECOND = pytest.mark.parametrize("old", [2], indirect=True)


@EVERY
def test_an_older_file_may_only_be_read_once_it_is_brought_up_to_date(old):
    with pytest.raises(StoreError, match="older"):
        Store.open(old)


def schema(path):
    """What the tables and indexes are, without how they are written."""
    with sqlite3.connect(path) as file:
        named = file.execute("SELECT type, name, sql FROM sqlite_schema ORDER BY name").fetchall()
        columns = {
            name: file.execute(f"SELECT * FROM pragma_table_xinfo('{name}')").fetchall()
            for _, name, _ in named
        }
        references = {
            name: file.execute(f"SELECT * FROM pragma_foreign_key_list('{name}')").fetchall()
            for _, name, _ in named
        }
    file.close()
    return columns, references, [row[2] for row in named if row[0] == "index"]


@EVERY
def test_an_older_file_becomes_what_a_new_one_is(old, tmp_path):
    Store.open(old, writable=True).close()
    Store.open(tmp_path / "new.timeline", writable=True).close()
    assert schema(old) == schema(tmp_path / "new.timeline")


@SECOND
def test_a_file_of_version_2_keeps_its_events_as_they_were_exported(old):
    """After the export one more document was read, and the program ended before it was settled."""
    with Store.open(old, writable=True) as store:
        store.check()
        written = {json.loads(line)["title"]: line.rstrip() for line in jsonl.write(store.events())}
        del written["Non ancora sistemato"]
        lines = (OLD / "2.jsonl").read_text(encoding="utf-8").splitlines()
        assert list(written.values()) == lines
        document = store.document("a.txt")
        assert document.metadata["author"] == "Rossi"
        assert [place.span.of(document.text)[:6] for place in store.events_in("a.txt")] == [
            "Incont",
            "Forse ",
            "Nessun",
        ]
    assert found(old, "tag:guerra") == ["Anno di guerra"]
    assert found(old, "is:edited") == ["Tre mesi più tardi"]
    assert found(old, '"incontro a"') == ["Incontro a Lubecca"]
    assert len(found(old, "date:2031-05")) == 2  # one reaches into it, one may have begun


@SECOND
def test_what_is_the_same_is_found_among_what_an_older_program_read(old):
    with Store.open(old, writable=True) as store:
        again = passage("Riunione", "2031-04-02", who=TWO, place=["Lubecca"], kind="meeting")
        put(store, "e.txt", again)
        store.settle()
        assert max(len(event.tellings) for event in store.events()) == 3
        for name in "abcde":
            store.drop(f"{name}.txt")
        store.settle()
        store.check()
        assert store.summary().events == 0


def test_what_tellings_are_squeezed_beside_never_changes():
    assert zlib.crc32(packing.COMMON.encode()) == 0x40ABF56B, "files could not be read any more"


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


@pytest.mark.parametrize("old", [3], indirect=True)
def test_a_file_of_version_3_keeps_its_steps_and_has_no_news(old):
    with Store.open(old, writable=True) as store:
        store.check()
        assert [(event.title, str(event.when)) for event in store.events()] == [
            ("Incontro tra Berg e Marchenko", "2031-04-05"),
            ("Berg met Marchenko", "2031-04-05"),
            ("Vertice a Lubecca", "2031-04-09"),
        ]
        assert store.news() == News(0, 0, ())
        assert [str(store.undo()) for _ in range(3)] == [
            "actor-rename: A. Berg",
            "split 7dcfd3ae3fb9",
            "date: 2031-04-09, tag north",
        ]
        assert len(list(store.events())) == 2
