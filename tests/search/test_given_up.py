"""A search that nobody waits for any more is broken off, and nothing else is."""

import json
import threading
from datetime import date

import pytest

from tests.benchmarks import synthetic
from timeline import query, search
from timeline.errors import StoreError
from timeline.store import Store

SLOW = query.parse("/nowhere$/ | /nor here/", today=date(2026, 1, 9))


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    path = tmp_path_factory.mktemp("given up") / "test.timeline"
    with Store.open(path, writable=True) as store:
        for _ in store.load(map(json.dumps, synthetic.events(2_000))):
            pass
    return path


def test_it_is_broken_off_and_the_next_one_is_answered(path):
    with Store.open(path) as store:
        with pytest.raises(StoreError, match="given up"), store.until(lambda: True):
            len(search.find(store, SLOW))
        assert len(search.find(store, SLOW)) == 0


def test_wherever_in_the_search_that_is_it_is_said_in_one_way(path):
    """Looking for words like those that were typed is a question of its own."""
    words = query.parse("port dockers | actor:lindhaven", today=date(2026, 1, 9))
    with (
        Store.open(path) as store,
        pytest.raises(StoreError, match="given up"),
        store.until(lambda: True),
    ):
        _ = search.find(store, words).certain


def test_what_is_still_wanted_is_answered(path):
    with Store.open(path) as store, store.until(lambda: False):
        assert len(search.find(store, SLOW)) == 0


def test_what_another_thread_shows_by_the_same_connection_is_not_disturbed(path):
    with Store.open(path) as store:
        found = []
        results = search.find(store, SLOW)
        with store.until(lambda: True):
            shown = threading.Thread(target=lambda: found.append(len(results)))
            shown.start()
            shown.join()
        assert found == [0]
