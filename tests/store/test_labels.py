"""Events keep the order of the timeline by their numbers, however they come in."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.timelines import passage, put
from timeline.store import Store, labels


@given(st.integers(1, 50), st.integers(0, 10**6), st.integers(0, 200))
def test_labels_lie_between_their_neighbours_or_there_is_no_room(count, low, gap):
    found = labels.spread(count, low, low + gap)
    if found is None:
        assert gap <= count
        return
    assert len(found) == count
    assert [low, *found, low + gap] == sorted({low, *found, low + gap})


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(st.integers(1, 4), st.integers(1, 30)), min_size=1, max_size=60))
def test_many_events_between_two_make_room_for_themselves(files):
    """Days that fill up in the middle, so that labels have to move again and again."""
    with Store.open(None, writable=True) as store:
        for number, (count, day) in enumerate(files):
            facts = (passage(f"Fatto {number} {n}", f"2031-04-{day:02}") for n in range(count))
            put(store, f"{99 - number:02}.txt", *facts)
            store.settle()
        keys = [(e.when.sort_key, e.leading.path, e.leading.span.start) for e in store.events()]
        assert keys == sorted(keys)
        assert len(keys) == sum(count for count, _ in files) == store.summary().events
        store.check()


def test_the_last_events_are_put_behind_without_moving_any():
    with Store.open(None, writable=True) as store:
        for day in range(1, 29):
            put(store, f"{day:02}.txt", passage(f"Fatto {day}", f"2031-04-{day:02}"))
            store.settle()
        numbers = [n for (n,) in store.connection.execute("SELECT number FROM event")]
        assert numbers == list(range(labels.FIRST, labels.FIRST + 28 * labels.GAP, labels.GAP))


@pytest.mark.parametrize("place", [0, 3, 9])
def test_an_event_between_two_moves_few(place):
    with Store.open(None, writable=True) as store:
        days = [f"2031-{month:02}-01" for month in range(1, 12)]
        put(store, "a.txt", *(passage(f"Fatto {day}", day) for day in days))
        store.settle()
        before = {n for (n,) in store.connection.execute("SELECT number FROM event")}
        put(store, "b.txt", passage("Nuovo", f"2031-{place + 1:02}-15"))
        store.settle()
        after = {n for (n,) in store.connection.execute("SELECT number FROM event")}
        assert before < after
