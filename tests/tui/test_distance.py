"""How far apart two dates lie is told as far as it is known, and no further."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.when import parse
from tui import distance

APART = [
    ("2026-01-06", "2026-01-09", "3 days apart"),
    ("2026-01-09", "2026-01-06", "3 days apart"),
    ("2026-01-06", "2026-01-07", "1 day apart"),
    ("2026-01-06", "2026-01-06", "0 days apart"),
    ("2026-01-06", "2026-01-23", "17 days apart: 2 weeks 3 days, 13 working days"),
    ("2026-01-03", "2026-01-10", "7 days apart: 1 week, 5 working days"),
    ("2025-12-28", "2026-01", "4 to 34 days apart: 4 to 25 working days"),
    ("2026-01", "2026-02", "1 to 58 days apart: 0 to 41 working days"),  # 1 February: a Sunday
    ("2026-01-06", "2026-01-03/2026-01-09", "0 to 3 days apart"),
    ("2026-01-03", "2026-01", "0 to 28 days apart: 0 to 20 working days"),  # or it came first
    ("[..2026-01-05]", "2026-01-15", "10 days apart or more"),
    ("2026-01-06", "[2026-01-06..]", "no telling how far apart"),
    (None, "2026-01-06", "no telling how far apart"),
]


@pytest.mark.parametrize(("one", "other", "words"), APART)
def test_the_days_between_two_events_are_told_with_their_bounds(one, other, words):
    first, second = (parse(edtf) if edtf else None for edtf in (one, other))
    assert distance.apart(first, second) == words


@given(st.dates(date(1000, 1, 1), date(3000, 1, 1)), st.integers(7, 400))
def test_working_days_are_those_that_a_calendar_counts(start, length):
    days = [start + timedelta(number) for number in range(1, length + 1)]
    working = sum(day.weekday() < 5 for day in days)
    words = distance.apart(parse(start.isoformat()), parse(days[-1].isoformat()))
    assert words.endswith(f" {working} working days")
