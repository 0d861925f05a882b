"""What a query finds, in which order, and how sure it is."""

from datetime import date

import pytest

from tests.timelines import passage, put
from timeline import query, search
from timeline.search import vocabulary
from timeline.store import Store
from timeline.when import parse

PASSAGES = {
    "talks": passage(
        "Colloqui a Castel-Vecchio", "[..2031-04-01]", who=["Anna Berg", "Oleg Marchenko"]
    ),
    "opening": passage(
        "Apertura della conferenza", "2031-04-02", who=["Lega del Porto"], place=["Lubecca"]
    ),
    "envoys": passage(
        "Due inviati alla conferenza",
        "2031-04-02?",
        who=["Piet Janssen", "Oleg Marchenko"],
        named=["Anna Berg"],
        more=" davanti al molo, come promesso",
    ),
    "month": passage("Mese di prove", "2031-04"),
    "force": passage("Una forza comune", "[2031-04-02..]", status="conditional"),
    "refusal": passage("Nessuna firma", "2031-04-02", negated=True, named=["Contea di Rena"]),
    "rumour": passage("Voci al molo", None, more=" della conferenza"),
}


@pytest.fixture(scope="module")
def store():
    with Store.open(None, writable=True) as opened:
        put(opened, "porto/cronaca.txt", *PASSAGES.values(), metadata={"title": "La Gazzetta"})
        opened.settle()
        yield opened


def find(store, text):
    return search.find(store, query.parse(text, today=date(2031, 5, 1)))


def names(rows):
    by_title = {fields["title"]: name for name, fields in PASSAGES.items()}
    return " ".join(by_title[row.title] for row in rows)


FOUND = [
    # query              certain, in the order of the timeline       only possible
    ("marchenko", "talks envoys", ""),
    ("marchenco", "talks envoys", ""),  # one error
    ("marchneco", "talks envoys", ""),  # two, in a long word
    ("dragtneco", "", ""),  # three
    ("begr", "talks envoys", ""),
    ("bgre", "", ""),  # two, in a short word
    ("brg", "", ""),  # three letters are what they are
    ("Марченко", "talks envoys", ""),  # another script
    ("castel vecchio", "talks", ""),  # the hyphen is folded
    ("conferenza lubecca", "opening", ""),
    ("actor:berg", "talks envoys", ""),
    ("participant:berg", "talks", ""),
    ("actor:conferenza", "", ""),
    ("place:lubeca", "opening", ""),
    ("title:molo", "rumour", ""),
    ("text:molo", "envoys rumour", ""),
    ("date:2031-04-02", "opening envoys refusal", "month force"),
    ("date:2031-04", "month opening envoys refusal", "talks force"),
    ("date:2031", "month opening envoys refusal", "talks force"),
    ("date:2040", "", "force"),
    ("before:2031-04-02", "talks", "month"),
    ("after:2031-04-01", "opening envoys refusal force", "month"),
    ("date:2031-04-02..", "opening envoys refusal force", "month"),
    ("!date:2031-04-02", "talks rumour", "month force"),
    ("before:apertura", "talks", "month"),  # an event instead of a date
    ("after:colloqui-castel", "opening envoys refusal force", "month"),
    ("after:conferenza", "", "month force"),  # the first of two; the rumour has no date
    ("before:voci", "", ""),
    ("status:conditional", "force", ""),
    ("is:negated", "refusal", ""),
    ("is:undated", "rumour", ""),
    ("!conferenza !is:undated", "month talks refusal force", ""),
    ("janssen | berg", "talks envoys", ""),
    ("'conferenz", "", ""),
    ("'conferenza", "opening envoys rumour", ""),
    ('"due inviati"', "envoys", ""),
    ('"inviati due"', "", ""),
    ("^due", "envoys", ""),
    ("conferenza$", "opening envoys", ""),
    ("/inviat[io]/", "envoys", ""),
    ('"Due Inviati"', "", ""),  # capitals count where there are some
    ("file:porto", "month talks opening envoys refusal force rumour", ""),
    ("file:%", "", ""),  # a sign of SQL means itself
    ("lang:it molo", "envoys rumour", ""),
    ("source:gazzetta molo", "envoys rumour", ""),
    ("source:2", "", ""),
    ("tag:x", "", ""),
]


@pytest.mark.parametrize(("text", "certain", "possible"), FOUND)
def test_a_query_finds_what_it_says_and_nothing_else(store, text, certain, possible):
    results = find(store, text)
    rows = results.page(0, 100)
    assert names(row for row in rows if row.certain) == certain
    assert names(row for row in rows if not row.certain) == possible
    assert (results.certain, results.possible) == (len(certain.split()), len(possible.split()))
    assert len(results) == len(rows)


def test_actors_and_titles_come_before_passages(store):
    assert names(find(store, "molo").ranked(10)) == "rumour envoys"


def test_what_is_only_possible_is_ranked_only_if_asked_for(store):
    results = find(store, "date:2040")
    assert results.ranked(10) == []
    assert names(results.ranked(10, possible=True)) == "force"


def test_the_letters_that_match_are_lit(store):
    (row,) = find(store, "colloqui vecch").page(0, 1)
    assert [span.of(row.title) for span in row.lit] == ["Colloqui", "Vecch"]


def test_a_row_knows_its_place(store):
    for text in ("", "conferenza"):
        results = find(store, text)
        rows = results.page(0, 100)
        assert [results.position(row.id) for row in rows] == list(range(len(rows)))
        assert results.page(2, 3) == rows[2:3]
    assert find(store, "conferenza").position(find(store, "is:negated").page(0, 1)[0].id) is None


def test_a_moment_has_its_first_row(store):
    day = parse("2031-04-02").earliest
    assert names(find(store, "").page(find(store, "").at(day), 100)) == (
        "opening envoys refusal force rumour"
    )
    assert find(store, "berg").at(parse("2050").earliest) == 2


def test_the_histogram_counts_what_starts_in_each_cell(store):
    april = parse("2031-04")
    for text, first, second, third in (("", 2, 4, 0), ("conferenza", 0, 2, 0)):
        cells = find(store, text).histogram(april.earliest, april.latest, 30)
        assert cells[:3] == [first, second, third]
        assert sum(cells) == first + second


def test_actors_are_counted_over_all_and_over_what_matches(store):
    everyone = find(store, "").actors(2)
    assert [(who.name, who.events) for who in everyone] == [
        ("Anna Berg", 2),
        ("Oleg Marchenko", 2),
    ]
    assert str(everyone[0].first) == "[..2031-04-01]"
    found = find(store, "inviati").actors(9)
    assert {who.name for who in found} == {"Piet Janssen", "Oleg Marchenko", "Anna Berg"}


HINTS = [
    # query              what is said under the box
    ("marchenko", None),
    ("", None),
    ("marchenco", "“marchenco” stands nowhere: marchenko."),
    ("actor:mardento", "No actor “mardento”: Oleg Marchenko, 2 events."),
    ("actor:xyzzyx", "No actor “xyzzyx”."),
    ("place:atlantis", "Nothing holds “atlantis” in the place."),
    ("lubecca firma", "Each part of this is found, but never together."),
    ("is:starred", "No event is starred."),
    ("tag:x", "No event has the tag “x”."),
    ("lang:xx", "No event is told in “xx”; there is: it."),
    ("file:nowhere", "No document that tells events has “nowhere” in its path."),
    ("source:nobody", "No document says “nobody” of itself."),
    ("source:9", "No event is told by 9 passages."),
    ("status:hypothetical", "No event is hypothetical."),
    ("title:/nowhere/", "Nothing matches /nowhere/ in the title."),
    (
        "before:qwertz",
        "“qwertz” is not a date that can be understood, and stands in the title of no event that"
        " has one.",
    ),
    ("before:apertura", "“apertura” is taken for “Apertura della conferenza”, 2031-04-02."),
]


@pytest.mark.parametrize(("text", "said"), HINTS)
def test_an_empty_list_has_a_reason(store, text, said):
    assert find(store, text).hint() == said


def test_words_that_are_found_are_taken_nearly_where_otherwise_nothing_would_match(store):
    """“prove” is written somewhere; with “apertura”, “prova” would be as good as nothing."""
    assert names(find(store, "molo inviato").page(0, 9)) == "envoys"


def test_three_letters_stand_for_the_most_frequent_words_only(store, monkeypatch):
    assert names(find(store, "con").page(0, 9)) == "opening envoys refusal rumour"
    monkeypatch.setattr(vocabulary, "MANY", 3)
    assert names(find(store, "con").page(0, 9)) == "opening envoys rumour"
    assert names(find(store, "cont").page(0, 9)) == "refusal"
