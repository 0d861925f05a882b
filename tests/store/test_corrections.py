"""What a reader put right holds at once, stays when documents are read again, and is taken back."""

import json
from datetime import date

import pytest

from tests.timelines import passage, put
from timeline import query, search
from timeline.errors import CorrectionError
from timeline.export import jsonl
from timeline.store import Correction, Kind, Marks, Store
from timeline.when import parse

ONE, OTHER = passage("Vertice", "2031-04-02"), passage("Altro", "2031-04-03")
TODAY = date(2031, 5, 1)


@pytest.fixture
def store():
    with Store.open(None, writable=True) as opened:
        put(opened, "a.txt", ONE, OTHER)
        opened.settle()
        yield opened


def found(store, text):
    return search.find(store, query.parse(text, today=TODAY))


def titles(store, text):
    results = found(store, text)
    assert {row.title for row in results.ranked(9)} == {row.title for row in results.page(0, 9)}
    return [row.title for row in results.page(0, len(results))]


def exported(store):
    return list(jsonl.write(store.events(hidden=True)))


def first(store):
    return next(store.events())


MARKS = [
    # kind, value, about              found by            not found by
    ((Kind.STAR,), "is:starred", "!is:starred"),
    ((Kind.TAG, "", "urgent"), "tag:urgent", "tag:other"),
    ((Kind.COMMENT, "seen"), "is:commented", "!is:commented"),
    ((Kind.HIDE,), "is:hidden", ""),
    ((Kind.TITLE, "Incontro"), "is:edited incontro", "vertice title:vertice"),
    ((Kind.DATE, "2031-04-09"), "is:edited date:2031-04-09", "date:2031-04-02"),
    ((Kind.DATE, ""), "is:undated", "date:2031-04"),
    ((Kind.STATUS, "planned"), "status:planned", "status:happened"),
    ((Kind.NEGATED, "yes"), "is:negated", "!is:negated"),
    ((Kind.ACTOR, "participant", "Anna Berg"), "participant:berg", "!actor:berg"),
    ((Kind.ACTOR, "mentioned", "Oslo"), "participant:oslo | actor:oslo", "participant:oslo"),
    ((Kind.REVIEWED, "accepted"), "is:reviewed", "!is:reviewed"),
    ((Kind.REVIEWED, "rejected"), "is:hidden is:reviewed", ""),
]


@pytest.mark.parametrize(("said", "by", "without"), MARKS)
def test_what_is_put_right_is_found_at_once_until_it_is_taken_back(store, said, by, without):
    before = exported(store)
    event = first(store)
    correction = Correction(event.id, *said)
    step = store.correct([correction])
    assert store.correct([correction]) is None
    assert store.corrections(event) == store.corrections() == [correction]
    assert [row.id for row in found(store, by).page(0, 9)] == [event.id]
    assert event.id not in [row.id for row in found(store, without).page(0, 9)]
    store.check()
    assert store.undo() == step
    assert titles(store, by) == []
    assert exported(store) == before
    store.redo()
    assert store.correct([Correction(event.id, said[0], None, *said[2:])])
    assert store.corrections() == []
    assert exported(store) == before
    store.check()


WRONG = [
    (Kind.DATE, "the day after"),
    (Kind.STATUS, "done"),
    (Kind.NEGATED, "maybe"),
    (Kind.TITLE, " "),
    (Kind.STAR, "five"),
    (Kind.TAG, ""),
    (Kind.STAR, "", "whom"),
    (Kind.REVIEWED, ""),
    (Kind.ACTOR, "participant"),
    (Kind.ACTOR, "leader", "Anna Berg"),
    (Kind.MERGE, ""),
]


@pytest.mark.parametrize("said", WRONG)
def test_a_correction_that_its_kind_cannot_say_cannot_be_built(said):
    with pytest.raises(CorrectionError) as caught:
        Correction("5469a9aba161", *said)
    assert caught.value.do


def test_the_event_is_another_and_what_was_read_can_be_seen(store):
    event = first(store)
    store.correct(
        [Correction(event.id, Kind.DATE, "2031-04-09"), Correction(event.id, Kind.TITLE, "Nuovo")]
    )
    corrected = store.event(event.id)
    assert (corrected.title, corrected.when) == ("Nuovo", parse("2031-04-09"))
    assert corrected.uncorrected == event
    assert corrected.leading == event.leading
    assert [str(reason) for reason in corrected.reasons] == [
        "date corrected by the reader; read as 2031-04-02",
        "title corrected by the reader; read as “Vertice”",
    ]
    assert titles(store, "") == ["Altro", "Nuovo"]
    assert found(store, "").histogram(*span("2031-04-09", "2031-04-10"), 2) == [1, 0]
    assert found(store, "").histogram(*span("2031-04-02", "2031-04-03"), 2) == [0, 1]
    assert found(store, "").page(1, 2)[0].marks == Marks(edited=True)


def span(one, last):
    return parse(one).earliest, parse(last).latest


ROLES = [
    # said of           role             who then took part, and who is only mentioned
    ("Anna Berg", "absent", ["Olga Ray"], []),
    ("Berg", "absent", ["Olga Ray"], []),  # by another form of the name
    ("Anna Berg", "mentioned", ["Olga Ray"], ["Anna Berg"]),
    ("Piet Janssen", "participant", ["Anna Berg", "Olga Ray", "Piet Janssen"], []),
]


@pytest.mark.parametrize(("name", "role", "took_part", "mentioned"), ROLES)
def test_who_took_part_is_put_right(store, name, role, took_part, mentioned):
    who = passage("Cena", "2030", who=["Anna Berg", "Olga Ray"], aliases={"Anna Berg": ("Berg",)})
    put(store, "c.txt", who)
    store.settle()
    event = first(store)
    store.correct([Correction(event.id, Kind.ACTOR, role, name)])
    corrected = store.event(event.id)
    assert list(corrected.participants) == took_part
    rest = [part.name for part in corrected.parts if part.name not in took_part]
    assert rest == mentioned
    assert str(corrected.reasons[0]) == f"{name} {role}, says the reader"
    assert {actor.name for actor in found(store, "").actors(9)} == {*took_part, *mentioned}
    store.undo()
    assert store.event(event.id) == event


def test_marks_survive_reading_again_and_a_file_that_was_gone_for_a_while(store):
    event = first(store)
    store.correct([Correction(event.id, Kind.STAR), Correction(event.id, Kind.DATE, "2030")])
    corrected = exported(store)
    put(store, "a.txt", OTHER, ONE)
    store.settle()
    assert titles(store, "is:starred") == ["Vertice"]
    store.drop("a.txt")
    store.settle()
    assert titles(store, "is:starred") == []
    put(store, "a.txt", ONE, OTHER)
    store.settle()
    assert exported(store) == corrected


def test_what_is_hidden_is_not_counted_and_how_many_are_is_told(store):
    store.correct([Correction(first(store).id, Kind.HIDE)])
    for text, shown, hidden in (
        ("", ["Altro"], 1),
        ("vertice", [], 1),
        ("altro", ["Altro"], 0),
        ("vertice | is:hidden", ["Vertice"], 0),
    ):
        assert titles(store, text) == shown
        assert (len(found(store, text)), found(store, text).hidden) == (len(shown), hidden)
    assert (store.summary().events, store.summary().hidden) == (1, 1)
    assert [event.title for event in store.events()] == ["Altro"]


def test_several_events_are_put_right_in_one_step_and_undone_in_one(store):
    marked = [event.id for event in store.events()]
    step = store.correct([Correction(identity, Kind.STAR) for identity in marked])
    store.correct([Correction(marked[0], Kind.TAG, about="urgent")])
    assert str(step) == "star, 2 events"
    assert str(store.undo()) == "tag urgent"
    assert store.undo() == step
    assert store.undo() is None
    assert store.undoable() == (0, 2)
    assert store.redo() == step
    assert titles(store, "is:starred") == ["Vertice", "Altro"]


def test_what_was_undone_cannot_be_redone_once_something_else_was_done(store):
    event = first(store)
    store.correct([Correction(event.id, Kind.TITLE, "Uno")])
    store.undo()
    store.correct([Correction(event.id, Kind.TITLE, "Due")])
    assert store.redo() is None
    assert [str(step) for step in store.steps()] == ["title: Uno", "no title", "title: Due"]
    store.undo()
    assert store.event(event.id) == event


def test_undo_goes_on_after_the_file_was_closed(tmp_path):
    path = tmp_path / "a.timeline"
    with Store.open(path, writable=True) as store:
        put(store, "a.txt", ONE)
        store.settle()
        store.correct([Correction(first(store).id, Kind.TITLE, "Nuovo")])
    with Store.open(path, writable=True) as store:
        assert first(store).title == "Nuovo"
        store.undo()
    with Store.open(path, writable=True) as store:
        assert first(store).title == "Vertice"
        store.redo()
        assert first(store).title == "Nuovo"


TWO = ["Anna Berg", "Oleg Marchenko"]


def meeting(title):
    return passage(title, "2031-04-02", who=TWO, kind="meeting")


def test_what_is_said_of_one_telling_holds_for_its_event_and_is_taken_back_of_all(store):
    for name, title in (("m.txt", "Berg incontra Marchenko"), ("n.txt", "Berg met Marchenko")):
        put(store, name, meeting(title))
        store.settle()
        if name == "m.txt":
            alone = next(event for event in store.events() if event.leading.path == "m.txt")
            store.correct([Correction(alone.id, Kind.TITLE, "Primo")])
    event = store.event(alone.id)
    other = next(telling.id for telling in event.tellings if telling.id != alone.id)
    assert (event.title, len(event.tellings)) == ("Primo", 2)
    store.correct([Correction(other, Kind.TITLE, "Secondo")])
    assert store.event(alone.id).title == "Secondo"
    store.correct([Correction(other, Kind.TITLE, None)])
    assert store.event(alone.id).title == event.uncorrected.title
    store.undo()
    store.undo()
    assert store.event(alone.id) == event


def test_what_comes_in_by_import_is_put_right_too(store):
    lines = list(jsonl.write(store.events()))
    with Store.open(None, writable=True) as other:
        other.correct([Correction(json.loads(lines[0])["id"], Kind.TITLE, "Nuovo")])
        for _ in other.load(lines):
            pass
        assert titles(other, "") == ["Nuovo", "Altro"]


DOUBTFUL = [
    # what is told                                        is worth a review
    (passage("Sicuro", "2030-01-01"), False),
    (passage("Dedotto", "2030-01-01?"), True),
    (passage("Avvertito", "2030-01-01", warnings=("Tuesday",)), True),
    (passage("Senza data", None), False),
    (passage("Previsto", "2030", status="planned"), False),
]


def test_what_is_doubtful_is_reviewed_until_none_is_left(store):
    put(store, "d.txt", *(told for told, _ in DOUBTFUL))
    store.settle()
    expected = sorted(told["title"] for told, doubtful in DOUBTFUL if doubtful)
    assert sorted(titles(store, "is:review")) == expected
    for count, (verdict, row) in enumerate(
        zip(("accepted", "rejected"), found(store, "is:review").page(0, 9), strict=True), 1
    ):
        store.correct([Correction(row.id, Kind.REVIEWED, verdict)])
        assert search.progress(store) == search.Progress(2 - count, 1, count - 1)
    assert titles(store, "is:review") == []
    store.undo()
    assert len(found(store, "is:review")) == 1


def test_a_date_that_the_reader_gives_is_not_doubtful(store):
    put(store, "d.txt", passage("Dedotto", "2030-01-01?"))
    store.settle()
    event = store.event(found(store, "is:review").page(0, 1)[0].id)
    store.correct([Correction(event.id, Kind.DATE, "2030-01-02")])
    assert titles(store, "is:review") == []
