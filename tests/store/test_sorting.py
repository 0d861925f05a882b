"""Events that come in no order are sorted on disk before they are put on the timeline."""

import json
import random
import resource
import tempfile
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.benchmarks import synthetic
from timeline.errors import StoreError
from timeline.export import jsonl
from timeline.store import Store, lines, sorting
from timeline.store.lines import Lines

EVENTS = [json.dumps(event) for event in synthetic.events(400)]


def packs(*pieces):
    return [lines.pack(Lines("", 1, piece)) for piece in pieces]


def ids(reads):
    return [entry.told[0] for read in reads for entry, _ in read.ready]


def in_order(events: list[str]) -> list[str]:
    ready = chain.from_iterable(lines.read(Lines("", 1, [event])).ready for event in events)
    return [entry.told[0] for entry, _ in sorted(ready, key=lambda one: one.entry.key)]


PLACES = {identity: place for place, identity in enumerate(in_order(EVENTS))}
ORDERED = sorted(EVENTS, key=lambda event: PLACES[json.loads(event)["id"]])


def shuffled(seed):
    events = list(EVENTS)
    random.Random(seed).shuffle(events)
    return events


def test_what_comes_in_order_is_passed_on_at_once():
    given = iter(packs(ORDERED[:200], ORDERED[200:]))
    reads = sorting.in_order(given, None)
    assert ids([next(reads)]) == in_order(ORDERED[:200])
    assert len(list(given)) == 1, "the second is not asked for before the first is stored"


def test_what_comes_in_no_order_comes_in_its_order_at_last():
    events = shuffled(1)
    reads = sorting.in_order(packs(events[:150], events[150:]), None)
    assert ids(reads) == in_order(EVENTS)


def test_what_is_older_than_what_came_waits():
    reads = sorting.in_order(packs(ORDERED[200:], ORDERED[:100], ORDERED[100:200]), None)
    assert ids(reads) == in_order(ORDERED[200:]) + in_order(ORDERED[:200])


@settings(max_examples=20)
@given(st.integers(0, 1000), st.integers(1, 90))
def test_nothing_is_lost_however_it_is_cut(seed, size):
    events = shuffled(seed)
    pieces = [events[start : start + size] for start in range(0, len(events), size)]
    assert sorted(ids(sorting.in_order(packs(*pieces), None))) == sorted(in_order(EVENTS))


def test_more_runs_than_are_merged_at_a_time():
    events = shuffled(2)
    pieces = [[event, other] for event, other in zip(events[::2], events[1::2], strict=True)]
    many = packs(*(pieces * 2))
    assert len(many) > sorting.RUNS
    assert ids(sorting.in_order(many, None))[::2][-5:] == in_order(EVENTS)[-5:]


def test_the_words_of_what_waited_are_counted():
    def counts(events):
        with Store.open(None, writable=True) as store:
            list(store.load(events))
            with store.reading() as connection:
                words = connection.execute("SELECT word, events FROM word ORDER BY word").fetchall()
            return words, list(jsonl.write(store.events()))

    assert counts(shuffled(3)) == counts(ORDERED)


@pytest.mark.skipif(not hasattr(resource, "RLIMIT_FSIZE"), reason="no such limit on this system")
def test_no_room_to_sort_is_said(tmp_path):
    (pack,) = packs(shuffled(4))
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    with tempfile.TemporaryFile(dir=tmp_path):  # the limit is on each file, and pytest writes some
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, before[1]))
        try:
            with pytest.raises(StoreError, match="cannot be sorted"):
                list(sorting.in_order([pack], tmp_path))
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert not list(tmp_path.iterdir())
