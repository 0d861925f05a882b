"""The reader says what actors are called, and who is whom, in every event."""

import pytest

from tests.store.test_corrections import exported, found
from tests.timelines import passage, put
from timeline.model import ActorType
from timeline.store import Correction, Kind, Store

EVENTS = [
    passage("Berg parte", "2030-01", who=["Berg"]),
    passage("Anna Berg torna", "2030-02", who=["Anna Berg"], named=["la Volpe"]),
    passage("Marchenko scrive a Berg", "2030-03", who=["Oleg Marchenko"], named=["Berg"]),
    passage(
        "Trump parla",
        "2030-04",
        who=["Donald Trump"],
        aliases={"Donald Trump": ("Trump", "il presidente")},
    ),
    passage(
        "Donald Trump vola",
        "2030-05",
        who=["Donald Trump"],
        aliases={"Donald Trump": ("Trump", "il presidente")},
    ),
    passage("La ONU decide", "2030-06", who=["ONU"], type=ActorType.ORGANISATION),
]


@pytest.fixture
def store():
    with Store.open(None, writable=True) as opened:
        put(opened, "a.txt", *EVENTS)
        opened.settle()
        yield opened


def cast(store):
    """Actors and how many events name them."""
    store.check()
    return {actor.name: actor.events for actor in found(store, "").actors(20)}


def parts(store, title):
    (event,) = (event for event in store.events() if event.title == title)
    return [(part.name, part.role.value, part.aliases) for part in event.parts]


BEFORE = {
    "Berg": 2,
    "Donald Trump": 2,
    "Anna Berg": 1,
    "la Volpe": 1,
    "Oleg Marchenko": 1,
    "ONU": 1,
}
RENAME, MERGE, SPLIT = Kind.ACTOR_RENAME, Kind.ACTOR_MERGE, Kind.ACTOR_SPLIT
CASES = [
    # what is said                                    who is then named, and how often, instead
    ([(RENAME, "Oleg Marchenko", "O. M.")], {"Oleg Marchenko": 0, "O. M.": 1}),
    ([(MERGE, "Berg", "Anna Berg")], {"Berg": 0, "Anna Berg": 3}),
    ([(MERGE, "la Volpe", "Anna Berg")], {"la Volpe": 0}),
    (
        [(MERGE, "Berg", "Anna Berg"), (RENAME, "Anna Berg", "A")],
        {"Berg": 0, "Anna Berg": 0, "A": 3},
    ),
    ([(MERGE, "ONU", "Anna Berg")], {"ONU": 0, "Anna Berg": 2}),
    ([(MERGE, "Berg", "A"), (MERGE, "A", "Berg")], {"Berg": 0, "A": 2}),  # a circle is one actor
    ([(SPLIT, "Donald Trump", "", "Trump")], {"Donald Trump": 1, "Trump": 1}),
    ([(SPLIT, "Donald Trump", "Ivanka Trump", "Trump")], {"Donald Trump": 1, "Ivanka Trump": 1}),
]


@pytest.mark.parametrize(("said", "instead"), CASES)
def test_actors_are_renamed_merged_and_split_everywhere_until_it_is_undone(store, said, instead):
    before = exported(store)
    assert cast(store) == BEFORE
    step = store.correct([Correction(name, kind, *rest) for kind, name, *rest in said])
    after = exported(store)
    expected = BEFORE | instead
    assert cast(store) == {name: events for name, events in expected.items() if events}
    assert store.undo() == step
    assert cast(store) == BEFORE
    assert exported(store) == before
    store.redo()
    assert exported(store) == after


def test_one_who_is_another_is_found_by_both_names_and_named_once(store):
    store.correct([Correction(name, MERGE, "Anna Berg") for name in ("Berg", "la Volpe")])
    assert parts(store, "Anna Berg torna") == [("Anna Berg", "participant", ("la Volpe",))]
    assert parts(store, "Berg parte") == [("Anna Berg", "participant", ("Berg",))]
    for query in ("actor:berg", 'actor:"anna berg"'):
        assert len(found(store, query)) == 3
    (event,) = (event for event in store.events() if event.title == "Berg parte")
    assert [part.name for part in event.uncorrected.parts] == ["Berg"]


def test_what_is_not_the_same_any_more_keeps_its_other_names(store):
    store.correct([Correction("Donald Trump", SPLIT, "Ivanka Trump", "Trump")])
    assert parts(store, "Trump parla") == [("Ivanka Trump", "participant", ("Trump",))]
    assert parts(store, "Donald Trump vola") == [
        ("Donald Trump", "participant", ("il presidente",))
    ]


def test_who_is_merged_with_another_is_of_its_type(store):
    store.correct([Correction("ONU", MERGE, "Anna Berg")])
    assert {(actor.name, actor.type) for actor in found(store, "").actors(9)} >= {
        ("Anna Berg", ActorType.PERSON)
    }
    assert [actor.name for actor in found(store, "").actors(9)].count("Anna Berg") == 1


def test_it_holds_for_what_is_read_later(store):
    store.correct([Correction("Berg", MERGE, "Anna Berg")])
    put(store, "b.txt", passage("Berg ride", "2031", who=["Berg"]))
    store.settle()
    assert parts(store, "Berg ride") == [("Anna Berg", "participant", ("Berg",))]
    put(store, "a.txt", *EVENTS)
    store.settle()
    assert cast(store)["Anna Berg"] == 4


def test_a_role_is_put_right_of_one_who_goes_by_another_name(store):
    store.correct([Correction("Oleg Marchenko", RENAME, "O. M.")])
    (event,) = (event for event in store.events() if "Marchenko" in event.title)
    store.correct([Correction(event.id, Kind.ACTOR, "mentioned", "Oleg Marchenko")])
    assert parts(store, event.title)[0] == ("O. M.", "mentioned", ("Oleg Marchenko",))


def test_the_last_word_counts_on_which_of_two_names_one_goes_by(store):
    store.correct([Correction("Berg", MERGE, "Anna Berg")])
    store.correct([Correction("Anna Berg", MERGE, "Berg")])
    assert (cast(store)["Berg"], cast(store).get("Anna Berg")) == (3, None)
    store.correct([Correction("Berg", MERGE, "Anna Berg")])
    assert (cast(store)["Anna Berg"], cast(store).get("Berg")) == (3, None)
