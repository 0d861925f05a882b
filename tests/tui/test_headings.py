"""What rows stand under at each step of the zoom."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import when
from timeline.when import parse
from tui import headings

BY_NAME = {unit.name: unit for unit in headings.UNITS}

HEADED = [
    ("day", "2026-01-06", "6 January 2026, Tuesday", ""),
    ("day", "2026-01-06T09:30", "6 January 2026, Tuesday", ""),
    ("day", "2026-01", "January 2026", ""),
    ("day", "[..2026-01-05]", "before 6 January 2026", ""),
    ("day", "2026-03-06/2026-03-09", "6–9 March 2026", ""),
    ("week", "2026-01-06", "5–11 January 2026", "Tue 6"),
    ("week", "2026-01-01", "29 December 2025 – 4 January 2026", "Thu 1"),
    ("week", "2026-01", "January 2026", ""),
    ("month", "2026-01-06", "January 2026", "Tue 6"),
    ("month", "2026-01", "January 2026", ""),
    ("month", "2026-03-06/2026-03-09", "March 2026", "6–9"),
    ("month", "2026-03-30/2026-04-02", "March 2026", "30 →"),
    ("month", "[..2026-01-05]", "January 2026", "Mon 5"),
    ("month", "2026", "2026", ""),
    ("year", "2026-01-06", "2026", "6 Jan"),
    ("year", "2026-03-06/2026-03-09", "2026", "6–9 Mar"),
    ("year", "2026-03", "2026", "Mar"),
    ("year", "2023-24", "2023", "winter"),
    ("year", "2026", "2026", ""),
    ("year", "1998/2009", "1998", "→ 2009"),
    ("year", "-0043-03-15", "44 BC", "15 Mar"),
    ("decade", "2026-01-06", "the 2020s", "6 Jan 2026"),
    ("decade", "2026-01", "the 2020s", "Jan 2026"),
    ("decade", "2026", "the 2020s", "2026"),
    ("decade", "-0043-03-15", "the 40s BC", "15 Mar 44 BC"),
    ("decade", "0004", "1–9", "4"),
    ("decade", "18XX", "the 1800s", ""),
    ("century", "1848-03", "1800–1899", "Mar 1848"),
    ("century", "-0043-03-15", "99–1 BC", "15 Mar 44 BC"),
    ("century", None, "no date", ""),
]


@pytest.mark.parametrize(("unit", "edtf", "text", "own"), HEADED)
def test_a_row_stands_under_its_unit_and_says_the_rest_of_its_date(unit, edtf, text, own):
    value = parse(edtf) if edtf else None
    assert headings.heading(value, BY_NAME[unit]).text == text
    assert headings.brief(value, BY_NAME[unit]) == own


def test_a_day_is_headed_alike_whether_inferred_or_to_the_minute():
    same = {headings.heading(parse(f"2026-01-06{end}"), headings.DAYS) for end in ("", "?")}
    assert same == {headings.heading(parse("2026-01-06T09:30"), headings.DAYS)}


def test_before_on_and_after_a_day_stand_under_different_headings():
    edtf = ("[..2026-01-05]", "2026-01-06", "2026-01", "[2026-01-06..]", "[2026-01-06..2026-01-09]")
    keys = {headings.heading(parse(value), headings.DAYS).key for value in edtf}
    assert len(keys) == len(edtf)


BANDS = [
    ("[..2026-01-05]", True),
    ("[2026-01-06..2026-02-01]", True),
    ("2026-01-06/2026-02-01", False),
]


@pytest.mark.parametrize(("edtf", "band"), BANDS)
def test_what_lies_somewhere_between_bounds_is_a_band(edtf, band):
    assert headings.heading(parse(edtf), headings.DAYS).band is band


@given(st.integers(-2_000_000, 1_500_000), st.sampled_from(headings.UNITS))
def test_units_follow_one_another_without_a_gap_and_hold_their_days(number, unit):
    first, last = unit.around(number)
    assert first <= number <= last
    assert unit.around(first) == unit.around(last) == (first, last)
    assert unit.around(last + 1)[0] == last + 1


@given(st.integers(-300_000, 800_000), st.sampled_from(headings.UNITS[1:]))
def test_a_day_fits_its_column(number, unit):
    said = headings.brief(when.day_at(number * 86_400), unit)
    assert 0 < len(said) <= unit.column
