"""Whatever is typed is answered or refused: nothing typed breaks the search."""

from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.timelines import passage, put
from timeline import query, search
from timeline.errors import QueryError
from timeline.store import Store

TYPED = r"""vertice Lubecca "a b" ' ^ $ ! | ( ) /v.*/ /( actor: actor:berg date:2031 date: : - * \ "
    before:2031-04 is:negated lang:it file:% tag: status:planned,possible year:2031..2033 Ж 日本
    NEAR AND OR NOT #happened {title} a' 1=1 --"""
PIECES = st.sampled_from(TYPED.split())


@pytest.fixture(scope="module")
def store():
    with Store.open(None, writable=True) as opened:
        put(opened, "a.txt", passage("Vertice a Lubecca", "2031-04-02", who=["Anna Berg"]))
        opened.settle()
        yield opened


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.lists(PIECES, max_size=7).map(" ".join), st.text(max_size=12)))
@example("#happened")
@example('"')
@example("''")
def test_anything_typed_is_answered_or_refused(store, text):
    try:
        asked = query.parse(text, today=date(2031, 5, 1))
    except QueryError as error:
        refusal = error
    else:
        answered(store, asked)
        return
    assert 0 <= refusal.start <= refusal.end <= len(text)
    assert refusal.what


def answered(store, asked):
    results = search.find(store, asked)
    rows = results.page(0, 9)
    assert len(rows) == len(results) == results.certain + results.possible
    assert {row.id for row in results.ranked(9, possible=True)} == {row.id for row in rows}
    results.hint()


def test_a_tag_of_the_index_cannot_be_typed(store):
    assert len(search.find(store, query.parse("'#happened", today=date(2031, 5, 1)))) == 0
