"""Events without the hidden ones answer as if those had never been."""

from array import array
from bisect import bisect_left

from hypothesis import given
from hypothesis import strategies as st

from timeline.search.remaining import Remaining
from timeline.search.sequence import Matches

NUMBERS = st.lists(st.integers(-50, 50), unique=True).map(sorted)


@given(NUMBERS, st.data())
def test_pages_and_ranks_are_those_of_what_is_left(every, data):
    out = [number for number in every if data.draw(st.booleans())]
    left = [number for number in every if number not in out]
    remaining = Remaining(Matches(None, array("q", every)), Matches(None, array("q", out)))
    start, stop = data.draw(st.integers(0, 9)), data.draw(st.integers(0, 60))
    assert len(remaining) == len(left)
    assert remaining.page(start, stop) == (left[start:stop] if stop > start else [])
    for number in (*every, -60, 60):
        assert remaining.rank(number) == bisect_left(left, number)
    assert remaining.among(every) == left
