"""EDTF values, the seconds they span, and what may be said of two of them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import gregorian, when
from timeline.edtf import Precision
from timeline.errors import DateError
from timeline.gregorian import DAY

BOUNDS = [
    # EDTF                        first day       last day        precision
    ("2026-01-06", "2026-01-06", "2026-01-06", "day"),
    ("2024-02", "2024-02-01", "2024-02-29", "month"),
    ("1848", "1848-01-01", "1848-12-31", "year"),
    ("184X", "1840-01-01", "1849-12-31", "decade"),
    ("18XX", "1800-01-01", "1899-12-31", "century"),
    ("2024-33", "2024-01-01", "2024-03-31", "quarter"),
    ("2024-41", "2024-07-01", "2024-12-31", "half"),
    ("2023-24", "2023-12-01", "2024-02-29", "season"),  # winter runs into the next year
    ("2026-01-06?", "2026-01-06", "2026-01-06", "day"),
    ("2026-01-06/2026-01-09", "2026-01-06", "2026-01-09", "day"),
    ("2019/2021-03", "2019-01-01", "2021-03-31", "month"),
    ("[2025-12-30,2026-01-06]", "2025-12-30", "2026-01-06", "day"),
    ("2004-1X", "2004-10-01", "2004-12-31", "month"),
    ("2004-02-3X", None, None, None),  # no February has a thirtieth
    ("[..2026-01-05]", "..", "2026-01-05", "day"),
    ("[2026-01-06..]", "2026-01-06", "..", "day"),
    ("../2026-01-05", "..", "2026-01-05", "day"),
    ("2026-01-06/..", "2026-01-06", "..", "day"),
    ("XXXX-12-28", "..", "..", "day"),
    ("2026-01-06T09:30", "2026-01-06", "2026-01-06", "minute"),
    ("2026-02-30", None, None, None),
    ("2026-13", None, None, None),
    ("2026-01-06/2025-01-01", None, None, None),
    ("../..", None, None, None),
    ("soon", None, None, None),
    ("", None, None, None),
]


def _second(written: str, *, last: bool) -> int | None:
    if written == "..":
        return None
    number = (date.fromisoformat(written) - date(1, 1, 1)).days
    return number * DAY + (DAY - 1 if last else 0)


@pytest.mark.parametrize(("edtf", "first", "last", "precision"), BOUNDS)
def test_a_value_spans_all_the_days_it_could_mean(edtf, first, last, precision):
    if first is None:
        with pytest.raises(DateError):
            when.parse(edtf)
        return
    value = when.parse(edtf)
    assert value.precision is Precision(precision)
    if precision != "minute":
        assert (value.earliest, value.latest) == (
            _second(first, last=False),
            _second(last, last=True),
        )


def test_a_minute_is_sixty_seconds_of_its_day():
    value = when.parse("2026-01-06T09:30")
    start = when.parse("2026-01-06").earliest
    assert value.earliest == start + 9 * 3600 + 30 * 60
    assert value.latest - value.earliest == 59


def test_the_ides_of_march_lie_before_year_one():
    ides = when.day(-43, 3, 15)  # 44 BC
    assert ides.edtf == "-0043-03-15"
    assert ides.latest < 0
    assert ides.surely_before(when.year(0))


@given(st.dates())
def test_day_numbers_agree_with_the_standard_library(day):
    number = gregorian.day_number(day.year, day.month, day.day)
    assert number == (day - date(1, 1, 1)).days
    assert gregorian.civil(number) == (day.year, day.month, day.day)
    assert gregorian.weekday(number) == day.weekday()


@given(st.integers(-4_000_000, 4_000_000))
def test_a_day_number_survives_the_way_to_the_calendar_and_back(number):
    assert gregorian.day_number(*gregorian.civil(number)) == number


WHENS = st.sampled_from([row[0] for row in BOUNDS if row[1] is not None]).map(when.parse)


@given(WHENS, WHENS)
def test_possible_overlap_is_symmetric_and_surely_before_is_not(a, b):
    assert a.possibly_during(b) == b.possibly_during(a)
    assert not (a.surely_before(b) and b.surely_before(a))


@given(st.dates(min_value=date(2, 1, 1)))
def test_what_lies_before_a_day_sorts_before_it_and_what_lies_after_sorts_after_it(day):
    today = when.day(day.year, day.month, day.day)
    earlier = when.before(today)
    assert earlier.surely_before(today)
    assert earlier.sort_key < today.sort_key < when.after(today).sort_key
    yesterday = day - timedelta(days=1)
    assert when.day(yesterday.year, yesterday.month, yesterday.day).sort_key < earlier.sort_key


def test_candidates_stay_side_by_side():
    both = when.one_of([when.parse("2026-01-06"), when.parse("2025-12-30")])
    assert both.edtf == "[2025-12-30,2026-01-06]"


def test_what_is_inferred_says_so_once():
    once = when.inferred(when.parse("2026-01-06"))
    assert once.edtf == "2026-01-06?"
    assert when.inferred(once) is once
    assert when.inferred(when.parse("2026~")).edtf == "2026%"
