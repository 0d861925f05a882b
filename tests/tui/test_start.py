"""What the explorer begins with, found before there is a screen."""

import pytest

from tests.tui import sample
from tui import start


@pytest.fixture
def store():
    with sample.store() as made:
        yield made


def test_the_first_answer_is_that_to_the_query(store):
    found = start.found(store, "dockers", today=sample.TODAY)
    assert (found.asked, len(found.results), len(found.everything)) == ("dockers", 2, 13)
    assert start.found(store, "", today=sample.TODAY).results.query.root is None


@pytest.mark.parametrize("asked", ["date:nonsense", "/(/"])
def test_what_cannot_be_asked_is_left_to_the_explorer_to_tell(store, asked):
    assert start.found(store, asked, today=sample.TODAY) is None


def test_an_answer_that_takes_long_is_not_waited_for(store, monkeypatch):
    monkeypatch.setattr(start, "LONGEST", 0)
    assert start.found(store, "port dockers | actor:lindhaven", today=sample.TODAY) is None
