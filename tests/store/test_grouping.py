"""What the reader says of two passages, one event or two, is stronger than merging."""

import json
from itertools import permutations

import pytest

from tests.timelines import passage, put
from timeline.export import jsonl
from timeline.store import Correction, Kind, Store

TWO = ["Anna Berg", "Oleg Marchenko"]


def meeting(title: str, date: str = "2031-04-02"):
    return passage(title, date, who=TWO, kind="meeting")


FILES = {
    "a.txt": meeting("Berg incontra Marchenko"),
    "b.txt": meeting("Berg met Marchenko"),
    "c.txt": meeting("Berg trifft Marchenko"),
    "d.txt": passage("Cade il ponte", "2031-04-02"),
    "e.txt": passage("The bridge falls", "2031-04-03"),
}


def filled(names):
    store = Store.open(None, writable=True)
    for name in names:
        put(store, name, FILES[name])
    store.settle()
    return store


@pytest.fixture
def store():
    with filled(FILES) as opened:
        yield opened


def groups(store):
    store.check()
    return sorted(
        "".join(sorted(telling.path[0] for telling in event.tellings)) for event in store.events()
    )


def ids(store):
    return {t.path[0]: t.id for event in store.events() for t in event.tellings}


def exported(store):
    return list(jsonl.write(store.events()))


CASES = [
    # kind, of, and                        what is then one event
    ([(Kind.MERGE, "d", "e")], ["abc", "de"]),
    ([(Kind.MERGE, "a", "d")], ["abcd", "e"]),
    ([(Kind.MERGE, "a", "d"), (Kind.MERGE, "e", "d")], ["abcde"]),
    ([(Kind.SPLIT, "a", "")], ["a", "bc", "d", "e"]),
    ([(Kind.SPLIT, "a", ""), (Kind.SPLIT, "b", "")], ["a", "b", "c", "d", "e"]),
    ([(Kind.SPLIT, "a", "b")], ["ac", "b", "d", "e"]),  # c is with the first of the two
    ([(Kind.SPLIT, "d", "")], ["abc", "d", "e"]),
]


@pytest.mark.parametrize(("said", "expected"), CASES)
def test_the_reader_joins_and_parts_events(store, said, expected):
    before, names = exported(store), ids(store)
    step = store.correct(
        [Correction(names[one], kind, about=names.get(other, "")) for kind, one, other in said]
    )
    assert groups(store) == expected
    after = exported(store)
    for _ in range(2):
        if step is not None:
            assert store.undo() == step
        assert groups(store) == ["abc", "d", "e"]
        assert exported(store) == before
        store.redo()
        assert exported(store) == after


def test_what_was_parted_is_joined_and_parted_again(store):
    names = ids(store)
    split = Correction(names["a"], Kind.SPLIT)
    merge = Correction(names["b"], Kind.MERGE, about=names["a"])
    for _ in range(3):
        store.correct([split])
        assert groups(store) == ["a", "bc", "d", "e"]
        store.correct([merge])
        assert groups(store) == ["abc", "d", "e"]


def test_the_passage_that_held_the_others_together_leaves_them_together(store):
    names = ids(store)
    store.correct([Correction(names["d"], Kind.MERGE, about=names["a"])])
    store.correct([Correction(names["d"], Kind.MERGE, about=names["e"])])
    assert groups(store) == ["abcde"]
    store.correct([Correction(names["d"], Kind.SPLIT)])
    assert groups(store) == ["abce", "d"]


def test_the_reasons_say_who_joined_them(store):
    names = ids(store)
    store.correct([Correction(names["d"], Kind.MERGE, about=names["e"])])
    event = store.event(names["d"])
    assert [str(reason) for reason in event.merged] == ["held together by the reader"]
    assert store.marks(event).edited


def test_a_title_stays_with_its_passage_when_events_are_joined_and_parted(store):
    names = ids(store)
    store.correct([Correction(names["e"], Kind.TITLE, "Il ponte")])
    store.correct([Correction(names["d"], Kind.MERGE, about=names["e"])])
    assert store.event(names["d"]).title == "Il ponte"
    store.correct([Correction(names["e"], Kind.SPLIT)])
    assert store.event(names["d"]).title == "Cade il ponte"
    assert store.event(names["e"]).title == "Il ponte"


def test_it_holds_whatever_the_order_of_reading_and_when_it_was_said():
    seen = set()
    with filled(FILES) as store:
        names = ids(store)
    said = [
        Correction(names["a"], Kind.SPLIT, about=names["b"]),
        Correction(names["d"], Kind.MERGE, about=names["e"]),
    ]
    for order in list(permutations(FILES))[::7]:
        for moment in (0, 3, 5):
            with Store.open(None, writable=True) as store:
                for count, name in enumerate(order):
                    if count == moment:
                        store.correct(said)
                    put(store, name, FILES[name])
                    store.settle()
                store.correct(said)
                assert groups(store) == ["ac", "b", "de"]
                seen.add(repr(exported(store)))
    assert len(seen) == 1


def test_it_holds_when_documents_are_read_again(store):
    names = ids(store)
    store.correct([Correction(names["a"], Kind.SPLIT)])
    store.correct([Correction(names["d"], Kind.MERGE, about=names["e"])])
    corrected = exported(store)
    for name in ("a.txt", "e.txt", "b.txt"):
        store.drop(name)
        store.settle()
        put(store, name, FILES[name])
        store.settle()
    assert exported(store) == corrected


def test_imported_events_are_again_as_they_were_given_once_they_are_parted(store):
    """They may say more than their passages: here another date than their sources say."""
    given = [json.loads(line) for line in exported(store)]
    given[0] |= {"date": "2031-03-30", "earliest": None, "latest": None}
    given[1] |= {"disputed": True}
    with Store.open(None, writable=True) as other:
        for _ in other.load(map(json.dumps, given)):
            pass
        before, names = exported(other), ids(other)
        split = Correction(names["a"], Kind.SPLIT)
        merge = Correction(names["d"], Kind.MERGE, about=names["e"])
        for said in (
            [split],
            [merge],
            [merge, Correction(names["b"], Kind.MERGE, about=names["d"])],
        ):
            other.correct(said)
            corrected = exported(other)
            other.undo()
            assert exported(other) == before
            other.redo()
            assert exported(other) == corrected
            other.undo()
        other.check()
