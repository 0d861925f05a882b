"""How events become marks in a lane."""

import pytest

from timeline import gregorian
from timeline.model import Status
from timeline.search import Row
from timeline.when import parse
from tui import lanes
from tui.axis import Axis

AXIS = Axis(gregorian.seconds(2026, 1, 1), gregorian.seconds(2026, 1, 31) - 1, 30)
"""A cell a day, from 1 to 30 January."""

MARKS = [
    # dates and statuses               what stands in the lane, blanks at the end left out
    ([("2026-01-03", "happened")], "  ●"),
    ([("2026-01-03", "planned"), ("2026-01-05", "conditional")], "  ○ ◇"),
    ([("2026-01-03", "happened")] * 3, "  3"),
    ([("2026-01-03", "happened")] * 12, "  +"),
    ([("2026-01-03/2026-01-06", "happened")], "  ●━━━"),
    ([("[2026-01-03..]", "happened")], "  ●┄┄┄┄┄→"),
    ([("[..2026-01-10]", "happened")], "   ←┄┄┄┄┄●"),
    ([("2026", "happened")], "●" + "━" * 29),  # it goes on beyond the axis
    ([("2025-12-31", "happened"), (None, "happened")], ""),
    ([("[2026-01-28..]", "happened")], " " * 27 + "●┄┄"),
]


@pytest.mark.parametrize(("told", "marks"), MARKS)
def test_an_event_is_marked_where_it_is_and_as_far_as_it_may_reach(told, marks):
    rows = [_row(edtf, status) for edtf, status in told]
    shown = lanes.of_rows(rows, AXIS)
    assert shown.rstrip() == marks
    assert len(shown) == AXIS.width


def test_many_events_are_drawn_as_density():
    assert lanes.density([0, 1, 400, 800]) == " ▁▄█"
    assert lanes.density([0, 0]) == "  "


def _row(edtf, status):
    when = parse(edtf) if edtf else None
    return Row("", when, Status(status), False, "", (), "", 1, 1, False, False, True, ())
