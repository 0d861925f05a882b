"""A query as chips."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui import terms

SPLIT = [
    ("", []),
    ("vertice", ["vertice"]),
    ("  vertice   parigi ", ["vertice", "parigi"]),
    ('actor:"Port Authority" after:2025-12', ["actor: Port Authority", "after: 2025-12"]),
    ("!russia status:planned", ["!russia", "status: planned"]),
    ("strike | met quay", ["strike | met", "quay"]),
    ('"new quay" (a b | c) d', ['"new quay"', "(a b | c)", "d"]),
    ('actor:="Port Authority"', ["actor: Port Authority"]),  # just that one
    ('actor:"Port Auth', ["actor: Port Auth"]),  # while it is typed
    ("/a.*b/ c", ["/a.*b/", "c"]),
    (") a", [")", "a"]),
]


@pytest.mark.parametrize(("query", "shown"), SPLIT)
def test_a_query_is_split_into_the_filters_that_hold_together(query, shown):
    assert [term.shown for term in terms.split(query)] == shown


def test_a_filter_is_taken_off_and_the_others_stay_as_they_were():
    query = 'dockers actor:"Port Authority"  after:2025'
    assert terms.without(query, 1) == "dockers after:2025"
    assert terms.without(query, -1) == 'dockers actor:"Port Authority"'
    assert terms.without(query, 7) == query
    assert terms.without("", 0) == ""


@given(st.text('ab:"|() /!', max_size=30))
def test_every_letter_but_blanks_belongs_to_one_filter(query):
    found = terms.split(query)
    left = query
    for term in reversed(found):
        left = left[: term.start] + left[term.end :]
    assert not left.strip()
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


DATED = [
    ("", "date:1998-05..1999-01"),
    ("dockers", "dockers date:1998-05..1999-01"),
    ("date:2024 dockers", "dockers date:1998-05..1999-01"),
    ('date:1848..1850 actor:"Port Authority"', 'actor:"Port Authority" date:1998-05..1999-01'),
    ("date:2024 | 1848", "date:2024 | 1848 date:1998-05..1999-01"),  # one filter of two: it stays
]


@pytest.mark.parametrize(("query", "dated"), DATED)
def test_a_stretch_of_days_takes_the_place_of_the_one_before(query, dated):
    assert terms.with_date(query, "1998-05..1999-01") == dated
