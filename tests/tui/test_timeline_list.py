"""The order and the headings of the list."""

import json
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.benchmarks import synthetic
from tests.tui import sample
from timeline import query, search, when
from timeline.model import Coverage, Document
from timeline.store import Fingerprint, Store
from tui import headings

EDTF = [
    "2026",
    "[..2026-01-02]",
    "[2026-01-01..]",
    "2026-01",
    "2026-01-01",
    "2026-01-01?",
    "2026-01-01T10:00",
    "2025-12-31",
    "2025-12-30/2026-02",
    "202X",
    "20XX",
    "-0043-03-15",
    "2025-21",
    None,
]


WITHOUT_WEEKS = [unit for unit in headings.UNITS if unit.name != "week"]
"""A month may begin inside of a week, which then stands on both sides of it."""


@given(st.lists(st.sampled_from(EDTF), min_size=2, max_size=12), st.sampled_from(WITHOUT_WEEKS))
@settings(max_examples=25)
def test_a_heading_stands_once_however_the_documents_mix_years_months_and_days(written, unit):
    with Store.open(None, writable=True) as store:
        with sample.store() as told:
            one = next(told.events()).leading
        text = one.quote * len(written)
        tellings = [
            replace(one, id=f"{n:012}", when=when.parse(edtf) if edtf else None, title=f"{n}")
            for n, edtf in enumerate(written)
        ]
        document = Document(one.path, text, "")
        store.put(document, Fingerprint(1, 0, ""), Coverage(one.path), tellings)
        store.settle()
        rows = search.find(store, query.parse("", today=sample.TODAY)).page(0, 100)
    keys = [headings.heading(row.when, unit).key for row in rows]
    runs = [key for n, key in enumerate(keys) if n == 0 or keys[n - 1] != key]
    assert len(runs) == len(set(runs))


async def test_the_list_scrolls_until_its_last_row_stands_on_the_last_line(explore):
    """Where that is, is found on the way there; a wheel or a scroll bar goes no further."""
    store = Store.open(None, writable=True)
    for _ in store.load(map(json.dumps, synthetic.events(500))):
        pass
    async with explore(size=(80, 24), store=store) as reader:
        rows = reader.app.rows
        for start in (0, 200, 470):
            rows.scroll_to(y=start, animate=False)
            rows.scroll_to(y=10_000, animate=False)
            assert rows.page()[-1].row == 499
            assert len(rows.page()) == rows.size.height
        await reader.press("g", "G")
        assert rows.page()[-1].row == 499
