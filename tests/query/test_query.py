"""What people type, and what is understood."""

from datetime import date

import pytest

from timeline import query
from timeline.errors import QueryError
from timeline.query.nodes import All, Exact, Field, Flag, Is, Not, Relation, Some, Time, Words

TODAY = date(2026, 1, 9)


def root(text):
    return query.parse(text, today=TODAY).root


UNDERSTOOD = [
    ("witkof", Words("witkof", typing=True)),
    ("witkof ", Words("witkof")),  # the blank ends the word: nothing is being typed
    ("'witkoff", Exact("witkoff")),
    ('"a phrase"', Exact("a phrase")),
    ('"a phra', Exact("a phra")),  # the closing quote is still to come
    ("^vert", Exact("vert", Field.TITLE, first=True)),
    ("lago$", Exact("lago", Field.TITLE, last=True)),
    ("!a ", Not(Words("a"))),
    ("a b ", All((Words("a"), Words("b")))),
    ("a | b c ", All((Some((Words("a"), Words("b"))), Words("c")))),  # | binds tighter, as in fzf
    ("(a b) | c ", Some((All((Words("a"), Words("b"))), Words("c")))),
    ("actor:zelensky", Words("zelensky", Field.ACTOR, typing=True)),
    ('actor:"donald trump"', Words("donald trump", Field.ACTOR)),
    ("is:neg", Is(Flag.NEGATED)),
    ("actor:", None),  # nothing is asked yet
    ("!", None),
    ("", None),
    ("http://a.b ", Words("http://a.b")),  # no field is meant
]


@pytest.mark.parametrize(("text", "node"), UNDERSTOOD)
def test_a_query_is_understood(text, node):
    assert root(text) == node


DATES = [
    ("date:2026-01", Relation.DURING, "2026-01"),
    ("on:2026-01-06", Relation.DURING, "2026-01-06"),
    ("before:2026", Relation.BEFORE, "2026"),
    ("date:2024-05..2024-08", Relation.DURING, "2024-05/2024-08"),
    ("date:..2024", Relation.DURING, "../2024"),
    ("year:-44", Relation.DURING, "-0044"),
    ("year:1840..1850", Relation.DURING, "1840/1850"),
    ('after:"3 weeks ago"', Relation.AFTER, "2025-12-15/2025-12-21"),  # a week, as it is said
    ("on:yesterday", Relation.DURING, "2026-01-08"),
    ("date:wczoraj", Relation.DURING, "2026-01-08"),  # a language that has no file of ours
    ('date:"estate 2023"', Relation.DURING, "2023-22"),
    ('date:"44 BC"', Relation.DURING, "-0043"),
    ('on:"6 gennaio 2026"', Relation.DURING, "2026-01-06"),
]


@pytest.mark.parametrize(("text", "relation", "edtf"), DATES)
def test_a_date_is_read_as_typed(text, relation, edtf):
    node = root(text)
    assert isinstance(node, Time)
    assert (node.relation, node.when.edtf) == (relation, edtf)


WRONG = [
    # query          what is wrong
    ("a foo:b", "foo:"),
    ("date:soonish", "soonish"),
    ("a date:2026-13-40 b", "2026-13-40"),
    ("year:two", "two"),
    ("status:done", "done"),
    ("is:odd", "odd"),
    ("a ) b", ")"),
    ("/(/", "/(/"),
]


@pytest.mark.parametrize(("text", "part"), WRONG)
def test_what_cannot_be_understood_is_pointed_at(text, part):
    with pytest.raises(QueryError) as caught:
        root(text)
    assert text[caught.value.start : caught.value.end] == part
    assert caught.value.what
    assert caught.value.do


OFFERS = [
    ("vertice gennaio 2026", "vertice date:2026-01"),
    ("zelensky 6 January 2026", "zelensky date:2026-01-06"),
    ("vertice parigi", None),
    ("35 paesi", None),  # a number is not a date
    ("may", None),  # nor is a word
    ("vertice date:2026-01", None),
]


@pytest.mark.parametrize(("text", "offered"), OFFERS)
def test_a_date_among_the_words_is_offered_as_a_filter(text, offered):
    assert query.offer(text, today=TODAY) == offered
