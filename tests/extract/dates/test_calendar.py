"""Periods, holidays, and what comes again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import gregorian
from timeline.extract.dates import holidays, periods
from timeline.extract.dates.periods import UNITS, Period

PERIODS = [
    # unit        day          TIMEX3       EDTF
    ("day", (2026, 1, 6), "2026-01-06", "2026-01-06"),
    ("week", (2026, 1, 6), "2026-W02", "2026-01-05/2026-01-11"),
    ("week", (2024, 12, 30), "2025-W01", "2024-12-30/2025-01-05"),  # ISO: of its Thursday's year
    ("weekend", (2026, 1, 6), "2026-W02-WE", "2026-01-10/2026-01-11"),
    ("month", (2026, 1, 6), "2026-01", "2026-01"),
    ("quarter", (2026, 5, 6), "2026-Q2", "2026-34"),
    ("season", (2026, 1, 6), "2025-WI", "2025-24"),  # a winter has the year it begins in
    ("half", (2026, 7, 1), "2026-H2", "2026-41"),
    ("year", (-43, 3, 15), "BC0044", "-0043"),
    ("decade", (1989, 1, 1), "198", "198X"),
    ("century", (1848, 1, 1), "18", "18XX"),
]


@pytest.mark.parametrize(("unit", "day", "timex", "edtf"), PERIODS)
def test_a_period_is_written_both_ways(unit, day, timex, edtf):
    period = periods.day(gregorian.day_number(*day)).containing(unit)
    assert (period.timex, period.edtf) == (timex, edtf)


@given(st.sampled_from(sorted(UNITS)), st.integers(-300_000, 900_000))
def test_periods_of_a_unit_follow_one_another(unit, day):
    period = periods.day(day).containing(unit)
    after = period.shift(1)
    assert period.first_day <= period.last_day < after.first_day
    assert unit == "weekend" or period.contains(day)
    assert Period(unit, period.index) == period


HOLIDAYS = [
    # rule         year  day
    ("12-25", 2025, (2025, 12, 25)),
    ("easter", 2025, (2025, 4, 20)),
    ("easter", 2024, (2024, 3, 31)),
    ("easter", 1961, (1961, 4, 2)),
    ("easter+49", 2024, (2024, 5, 19)),
    ("11-thu#4", 2025, (2025, 11, 27)),
    ("05-mon#-1", 2024, (2024, 5, 27)),
]


@pytest.mark.parametrize(("rule", "year", "day"), HOLIDAYS)
def test_a_holiday_has_its_day(rule, year, day):
    assert gregorian.civil(holidays.day_number(rule, year)) == day


@pytest.mark.parametrize("rule", ["christmas", "25-12-2024", "11-foo#2"])
def test_a_rule_that_is_none_is_refused(rule):
    with pytest.raises(ValueError, match="is not a rule"):
        holidays.day_number(rule, 2024)
