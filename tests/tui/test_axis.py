"""Time over cells: every second has its cell, and labels never overlap."""

from hypothesis import given
from hypothesis import strategies as st

from timeline import gregorian
from timeline.gregorian import DAY
from tui.axis import ZOOMS, Axis

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


def test_zooming_in_and_out_steps_through_the_stretches_and_ends_at_the_whole():
    whole = Axis(gregorian.seconds(1800), gregorian.seconds(2030), 100)
    middle = gregorian.seconds(2026, 1, 6)
    lengths = []
    axis = whole
    while (closer := axis.closer(middle)) != axis:
        axis = closer
        lengths.append(axis.length)
        assert axis.contains(middle)
    assert lengths == [length for length in ZOOMS if length < whole.length]
    while axis != whole:
        axis = axis.wider(middle, whole)
    assert axis == whole
