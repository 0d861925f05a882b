"""How dates read on the screen: no finer than they were said."""

import pytest

from timeline import when
from timeline.gregorian import DAY
from timeline.when import parse
from tui import dates

SPOKEN = [
    ("2026-01-06", "6 January 2026"),
    ("2026-01", "January 2026"),
    ("2026", "2026"),
    ("184X", "the 1840s"),
    ("18XX", "the 1800s"),
    ("2023-24", "winter 2023"),
    ("2024-33", "1st quarter of 2024"),
    ("-0043-03-15", "15 March 44 BC"),
    ("0000", "1 BC"),
    ("2026-01-06/2026-01-09", "6–9 January 2026"),
    ("2026-03-30/2026-04-02", "30 March – 2 April 2026"),
    ("2025-12-30/2026-01-02", "30 December 2025 – 2 January 2026"),
    ("2019/2021", "2019 – 2021"),
    ("2026-01-06T09:30", "6 January 2026, 09:30"),
    ("[..2026-01-05]", "before 6 January 2026"),
    ("../2025-12", "before January 2026"),
    ("[2026-01-06..]", "6 January 2026 or later"),
    ("[2026-01-06..2026-02-20]", "between 6 January 2026 and 20 February 2026"),
    ("2026-01-06/..", "from 6 January 2026 on"),
    ("2026-01-06?", "6 January 2026 (inferred)"),
    ("1848~", "about 1848"),
    ("[2025-12-30,2026-01-06]", "30 December 2025 or 6 January 2026"),
    ("XXXX-12-28", "XXXX-12-28"),  # a day of no known year stays as it is written
]


@pytest.mark.parametrize(("edtf", "words"), SPOKEN)
def test_a_date_is_said_as_finely_as_it_was_meant(edtf, words):
    assert dates.spoken(parse(edtf)) == words


def test_an_event_without_a_date_says_so():
    assert dates.spoken(None) == "no date"


GAPS = [
    ("2025-02-01", "2026-01-06", "11 months"),
    ("2025-12-20", "2026-01-06", ""),  # a fortnight is not worth a line
    ("1848", "1914", "65 years"),
    ("-0043-03-15", "1789-07-14", "18 centuries"),
    ("2025", "2025-06-01", ""),  # inside of one another
    ("[..2020-01-01]", "2026-01-06", ""),  # it may have been the day before
]


@pytest.mark.parametrize(("first", "second", "words"), GAPS)
def test_a_silence_is_named_where_one_is_certain(first, second, words):
    assert dates.gap(parse(first), parse(second)) == words


def test_a_silence_shorter_than_asked_for_is_not_named():
    one, other = parse("2025-02-01"), parse("2026-01-06")
    assert dates.gap(one, other, least=400 * DAY) == ""


def test_a_clock_is_shown_only_for_a_moment():
    assert dates.clock(parse("2026-01-06T09:30")) == "09:30"
    assert dates.clock(parse("2026-01-06")) == ""
    assert dates.clock(None) == ""
    assert dates.clock(when.before(parse("2026-01-06"))) == ""
