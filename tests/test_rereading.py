"""What the reader states of a document moves its events at once, and holds when read again."""

import pytest

from timeline import build, when
from timeline.build import Stated
from timeline.errors import LanguageError, StoreError
from timeline.export import jsonl
from timeline.store import Correction, Kind, Store

LETTERS = {
    "a.txt": "London, 7 May 2024\n\nYesterday Mary Smith met John Brown in Paris.\n",
    "b.txt": "Roma, 3 maggio 2024\n\nIeri Mario Rossi ha incontrato Jean Dupont a Torino.\n",
}


@pytest.fixture
def folder(tmp_path):
    path = tmp_path / "letters"
    path.mkdir()
    for name, text in LETTERS.items():
        (path / name).write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def store():
    with Store.open(None, writable=True) as store:
        yield store


def read(folder, store, **options):
    return [step.path for step in build.read([folder], store, **options)]


def dates(store):
    return {event.leading.path: str(event.when) for event in store.events()}


def exported(store):
    return list(jsonl.write(store.events())), store.coverage()


def coverage(store, path):
    return next(coverage for coverage in store.coverage() if coverage.path == path)


DATE = Correction("a.txt", Kind.DOCUMENT_DATE, "2019-03-02")


def test_the_relative_dates_of_the_document_move_and_no_others(folder, store):
    read(folder, store)
    before = exported(store)
    assert dates(store) == {"a.txt": "2024-05-06", "b.txt": "2024-05-02"}
    store.correct([DATE])
    assert dates(store) == {"a.txt": "2019-03-01", "b.txt": "2024-05-02"}
    assert [str(reason) for reason in coverage(store, "a.txt").dated.reasons] == [
        "stated by the reader"
    ]
    (event,) = (event for event in store.events() if event.leading.path == "a.txt")
    assert "stated by the reader" in [str(reason) for reason in event.reasons]
    corrected = exported(store)
    assert store.undo().documents == ("a.txt",)
    assert exported(store) == before
    store.redo()
    assert exported(store) == corrected
    store.check()


def test_it_holds_when_the_folder_is_read_again(folder, store):
    read(folder, store)
    store.correct([DATE])
    assert read(folder, store) == []
    (folder / "a.txt").write_text(LETTERS["a.txt"] + "\nOn 9 May 2024 Mary Smith left London.\n")
    assert read(folder, store) == ["a.txt"]
    assert "2019-03-01" in [str(event.when) for event in store.events()]
    store.correct([Correction("a.txt", Kind.DOCUMENT_DATE, None)])
    assert "2024-05-06" in [str(event.when) for event in store.events()]


def test_it_waits_for_a_document_that_is_not_there_yet(folder, store):
    store.reread = build.reread
    store.correct([DATE])
    read(folder, store)
    assert dates(store)["a.txt"] == "2019-03-01"


def test_what_is_stated_of_all_documents_holds_for_one_that_is_read_again(folder, store):
    read(folder, store, stated=Stated(date=when.parse("2001-09-09")))
    assert dates(store) == {"a.txt": "2001-09-08", "b.txt": "2001-09-08"}
    store.correct([DATE])
    assert dates(store) == {"a.txt": "2019-03-01", "b.txt": "2001-09-08"}
    store.undo()
    assert dates(store) == {"a.txt": "2001-09-08", "b.txt": "2001-09-08"}


def test_its_language_is_another(folder, store):
    read(folder, store)
    before = exported(store)
    store.correct([Correction("b.txt", Kind.DOCUMENT_LANGUAGE, "en")])
    assert coverage(store, "b.txt").language == "en"
    assert coverage(store, "b.txt").language_reason == "stated by the reader"
    assert coverage(store, "a.txt").language_reason != "stated by the reader"
    store.undo()
    assert exported(store) == before


def test_a_language_that_is_not_known_changes_nothing(folder, store):
    read(folder, store)
    with pytest.raises(LanguageError):
        store.correct([Correction("b.txt", Kind.DOCUMENT_LANGUAGE, "xx")])
    assert store.corrections() == []
    assert store.undoable() == (0, 0)


def test_a_program_that_cannot_read_says_so(folder, tmp_path):
    path = tmp_path / "a.timeline"
    with Store.open(path, writable=True) as store:
        read(folder, store)
    with Store.open(path, writable=True) as store:
        with pytest.raises(StoreError, match="cannot read"):
            store.correct([DATE])
        assert store.corrections() == []


def test_what_was_noted_on_its_events_stays(folder, store):
    read(folder, store)
    event = next(event for event in store.events() if event.leading.path == "a.txt")
    store.correct([Correction(event.id, Kind.TITLE, "Meeting"), Correction(event.id, Kind.STAR)])
    store.correct([DATE])
    corrected = store.event(event.id)
    assert (corrected.title, str(corrected.when)) == ("Meeting", "2019-03-01")
    assert store.marks(corrected).starred
