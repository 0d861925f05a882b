"""Time over cells: every second has its cell, and labels never overlap."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import gregorian
from timeline.gregorian import DAY
from tui.axis import Axis

SECONDS = st.integers(gregorian.seconds(-3000), gregorian.seconds(3000))
AXES = st.builds(
    lambda first, length, width: Axis(first, first + length, width),
    SECONDS,
    st.integers(DAY, 6000 * 366 * DAY),
    st.integers(10, 200),
)


@given(AXES, st.integers(0, 9))
def test_a_cell_begins_at_its_own_first_second(axis, tenth):
    cell = axis.width * tenth // 10
    assert axis.cell(axis.second(cell)) == cell
    if cell:
        assert axis.cell(axis.second(cell) - 1) == cell - 1


@given(AXES)
def test_the_ends_lie_in_the_first_and_the_last_cell(axis):
    assert axis.cell(axis.first) == 0
    assert axis.cell(axis.last) == axis.width - 1


@given(AXES)
def test_labels_stand_on_the_axis_apart_from_one_another(axis):
    end = -1
    for cell, text in axis.labels():
        assert cell > end
        end = cell + len(text)
    assert end <= axis.width


def test_a_year_is_labelled_by_months_with_the_year_said_once():
    axis = Axis(gregorian.seconds(2026), gregorian.seconds(2027) - 1, 120)
    labels = [text for _, text in axis.labels()]
    assert labels[:3] == ["Jan 2026", "Feb", "Mar"]
    assert len(labels) == 12


def test_years_before_the_first_are_labelled_at_round_numbers():
    axis = Axis(gregorian.seconds(-1199), gregorian.seconds(1100), 90)
    labels = [text for _, text in axis.labels()]
    assert labels == ["1000 BC", "500 BC", "1", "500", "1000"]


WHOLE = Axis(gregorian.seconds(1800), gregorian.seconds(2030) - 1, 100)
MOVED = [
    # first and last year of a stretch, and of where it lies when it is moved inside 1800-2029
    (1790, 1800, 1800),
    (2025, 2035, 2020),
    (1900, 1910, 1900),
    (1700, 2100, 1800),
]


@pytest.mark.parametrize(("first", "last", "moved"), MOVED)
def test_a_stretch_is_moved_to_lie_inside_the_whole(first, last, moved):
    axis = Axis(gregorian.seconds(first), gregorian.seconds(last) - 1, 100).inside(WHOLE)
    assert gregorian.civil(axis.first // DAY)[0] == moved
    assert axis.length == min(gregorian.seconds(last) - gregorian.seconds(first), WHOLE.length)
    assert axis.last <= WHOLE.last + DAY
