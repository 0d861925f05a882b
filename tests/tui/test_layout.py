"""A page of rows with lines above some of them, however the rows and the page may be."""

from hypothesis import given
from hypothesis import strategies as st

from tui import layout

# Lines above each row, between rows and as the first of a page; a first row has a heading always.
LISTS = st.lists(st.integers(0, 2), min_size=1, max_size=60)
HEIGHTS = st.integers(1, 20)


def counter(lines):
    return lambda row, first: max(1, lines[row]) if first else lines[row]


@given(LISTS, HEIGHTS, st.data())
def test_a_page_is_full_unless_the_rows_end_and_holds_its_first_row(lines, height, data):
    top = data.draw(st.integers(0, len(lines) - 1))
    page = layout.page(top, height, len(lines), counter(lines))
    assert layout.Line(top) in page
    assert len(page) <= height
    rows = [line.row for line in page if line.above is None]
    assert rows == list(range(top, top + len(rows)))
    if len(page) < height:
        assert rows[-1] == len(lines) - 1


@given(LISTS, HEIGHTS, st.data())
def test_the_page_that_ends_with_a_row_shows_it_and_no_longer_page_would(lines, height, data):
    row = data.draw(st.integers(0, len(lines) - 1))
    above = counter(lines)
    top = layout.top_for(row, height, above)
    assert layout.Line(row) in layout.page(top, height, len(lines), above)
    if top > 0:
        page = layout.page(top - 1, height, len(lines), above)
        assert layout.Line(row) not in page or top == row


@given(LISTS, HEIGHTS, st.data())
def test_a_row_put_at_a_line_stands_there_or_below_by_what_is_above_one_row(lines, height, data):
    row = data.draw(st.integers(0, len(lines) - 1))
    wanted = data.draw(st.integers(0, height - 1))
    above = counter(lines)
    top = layout.top_before(row, wanted, above)
    page = layout.page(top, height + 10, len(lines), above)
    stands = page.index(layout.Line(row))
    assert stands >= wanted or top == 0
    assert stands <= wanted + 4
