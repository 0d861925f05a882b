"""How pairs of documents are counted."""

import pytest

from tests.gold import pairs
from tests.gold.pairs import Pair

ONE = Pair("tune", True, "", (("en", ""), ("en", "")))
TWO = Pair("tune", False, "", (("en", ""), ("en", "")))


def test_what_is_joined_is_right_or_wrong_and_what_is_not_may_be_missed():
    counted = pairs.total([ONE, ONE, ONE, TWO, TWO], [True, True, False, True, False])
    assert (counted.right, counted.missed, counted.wrong) == (2, 1, 1)
    assert counted.precision == counted.recall == pytest.approx(2 / 3)


def test_nothing_joined_is_nothing_wrong():
    assert pairs.total([ONE], [False]).precision == 1


@pytest.mark.parametrize("half", pairs.HALVES)
def test_each_half_has_as_many_of_one_event_as_of_two(half):
    said = [pair.one for pair in pairs.load(half)]
    assert said.count(True) == said.count(False) == 10


def test_what_looks_alike_in_the_half_to_tune_on_stays_two():
    assert [pair.why for pair in pairs.load("tune") if not pair.one and pairs.joined(pair)] == []
