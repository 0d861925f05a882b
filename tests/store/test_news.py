"""What a reading brought is known until the next one that brings something."""

import pytest

from tests.store.test_corrections import titles
from timeline import build
from timeline.store import Store

BERG = "Il 2 aprile 2031 Anna Berg ha incontrato Oleg Marchenko a Oslo.\n"
PLAN = "Il 5 maggio 2031 Anna Berg ha firmato il contratto con la Ferrovia.\n"
LATER = "Il 6 maggio 2031 Anna Berg ha firmato il contratto con la Ferrovia.\n"
BERG_TOO = (
    "Roma, 3 aprile 2031\n\nAnna Berg ha incontrato Oleg Marchenko a Oslo il 2 aprile 2031.\n"
)


@pytest.fixture
def folder(tmp_path):
    path = tmp_path / "letters"
    path.mkdir()
    write(path, "a.txt", BERG)
    write(path, "b.txt", PLAN)
    return path


@pytest.fixture
def store(folder):
    with Store.open(None, writable=True) as store:
        read(folder, store)
        yield store


def write(folder, name, text):
    (folder / name).write_text(text, encoding="utf-8")


def read(folder, store, stop=None):
    for count, _ in enumerate(build.read([folder], store), 1):
        if count == stop:
            return


def news(store):
    found = store.news()
    assert (found.new, found.changed) == (
        len(titles(store, "is:new")),
        len(titles(store, "is:changed")),
    )
    return found.new, found.changed, [lost.title for lost in found.lost]


def paths(store, query):
    wanted = titles(store, query)
    return [
        sorted(telling.path for telling in event.tellings)
        for event in store.events()
        if event.title in wanted
    ]


def test_of_the_first_reading_nothing_is_news(store):
    assert store.summary().events == 2
    assert news(store) == (0, 0, [])
    assert store.brought is None


def test_what_came_with_the_last_reading_is_new(folder, store):
    write(folder, "c.txt", "Il 9 giugno 2031 Piet Janssen ha lasciato Oslo.\n")
    read(folder, store)
    assert news(store) == (1, 0, [])
    assert paths(store, "is:new") == [["c.txt"]]
    assert store.brought == store.news()


def test_a_reading_that_brings_nothing_leaves_the_news(folder, store):
    write(folder, "c.txt", "Il 9 giugno 2031 Piet Janssen ha lasciato Oslo.\n")
    read(folder, store)
    read(folder, store)
    assert news(store) == (1, 0, [])
    write(folder, "d.txt", "Il 10 giugno 2031 Olga Ray ha lasciato Oslo.\n")
    read(folder, store)
    assert paths(store, "is:new") == [["d.txt"]]


def test_an_event_with_another_source_or_without_one_has_changed(folder, store):
    write(folder, "c.txt", BERG_TOO)
    read(folder, store)
    assert news(store) == (0, 1, [])
    assert paths(store, "is:changed") == [["a.txt", "c.txt"]]
    (folder / "c.txt").unlink()
    read(folder, store)
    new, changed, lost = news(store)
    assert (new, changed, len(lost)) == (0, 1, 1)
    assert paths(store, "is:changed") == [["a.txt"]]


def test_what_is_gone_is_told_with_its_place(folder, store):
    gone = next(event for event in store.events() if event.leading.path == "b.txt")
    (folder / "b.txt").unlink()
    read(folder, store)
    assert news(store) == (0, 0, [gone.title])
    (lost,) = store.news().lost
    assert (lost.when, lost.path) == (gone.when, "b.txt")


def test_the_same_passage_that_says_something_else_has_changed(folder, store):
    write(folder, "b.txt", "Roma, 4 maggio 2031\n\nDomani Anna Berg lascerà la Ferrovia di Oslo.\n")
    read(folder, store)
    write(folder, "b.txt", "Roma, 7 maggio 2031\n\nDomani Anna Berg lascerà la Ferrovia di Oslo.\n")
    read(folder, store)
    assert news(store) == (0, 1, [])


def test_what_only_stands_elsewhere_in_its_file_is_no_news(folder, store):
    write(folder, "b.txt", "\n\n" + PLAN)
    read(folder, store)
    assert news(store) == (0, 0, [])
    assert store.brought is None


def test_a_reading_that_was_ended_is_gone_on_with(folder, store):
    for number in range(3):
        write(
            folder,
            f"c{number}.txt",
            f"Il {number + 3} giugno 2031 Piet Janssen ha lasciato Oslo.\n",
        )
    read(folder, store, stop=1)
    read(folder, store)
    assert news(store)[0] == 3


def test_what_the_reader_states_of_a_document_is_no_news(folder, store):
    from timeline.store import Correction, Kind

    store.correct([Correction("a.txt", Kind.DOCUMENT_DATE, "2030-01-01")])
    assert news(store) == (0, 0, [])
