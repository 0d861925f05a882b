"""When two tellings are one event, and what the event then says."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import merge, when
from timeline.model import (
    ActorType,
    Part,
    Place,
    Reason,
    Role,
    Span,
    Status,
    Telling,
    telling_id,
)


def telling(
    path="a.txt",
    title="Rossi meets Bianchi",
    date="2024-05-03",
    kind="meeting",
    people=("Anna Rossi", "Luca Bianchi"),
    place=None,
    start=0,
    status=Status.HAPPENED,
    negated=False,
):
    quote = title + "."
    return Telling(
        telling_id(path, quote, start),
        path,
        "en",
        Span(start, start + len(quote)),
        quote,
        Span(start, start + 3),
        title,
        when.parse(date) if date else None,
        status,
        negated,
        kind,
        tuple(Part(name, ActorType.PERSON, Role.PARTICIPANT) for name in people),
        (Place(place),) if place else (),
        (Reason("says when", date or ""),),
    )


def met(a, b):
    """They are compared, whichever is stored first."""
    found = bool(merge.sought(a) & merge.keys(b))
    assert found == bool(merge.sought(b) & merge.keys(a))
    return found


ONE = [
    # why, first, second
    ("two who met, the same day", {}, {"title": "Bianchi received Rossi"}),
    ("a surname may be the full name's", {}, {"people": ("Rossi", "Bianchi")}),
    (
        "another language, the same place",
        {"title": "Incontro tra Rossi e Bianchi", "place": "Roma"},
        {"place": "Rome"},
    ),
    ("no date, but a bound that allows it", {"date": "[..2024-06-01]"}, {}),
    (
        "nobody is born twice",
        {"kind": "birth", "date": "1950"},
        {"kind": "birth", "date": "1950-03-02"},
    ),
    (
        "two sources, two days, one place: disputed",
        {"place": "Roma"},
        {"place": "Roma", "date": "2024-05-04"},
    ),
    (
        "one decision that two languages tell, each with its day",
        {"kind": "decision", "title": "Rossi approva il piano", "people": ("Anna Rossi",)},
        {"kind": "decision", "title": "Plan approved by Rossi", "people": ("Anna Rossi",)},
    ),
    (
        "the same words of the same day",
        {"kind": "decision", "title": "Rossi approves the new plan for the harbour"},
        {"kind": "decision", "title": "The new harbour plan was approved by Rossi"},
    ),
]


@pytest.mark.parametrize(("why", "first", "second"), ONE)
def test_one_event_told_in_two_documents(why, first, second):
    a, b = telling(**first), telling("b.txt", **second)
    assert met(a, b), why
    assert merge.same(a, b) is not None, why


TWO = [
    ("another year", {}, {"date": "2023-05-03"}),
    ("another kind", {}, {"kind": "attack"}),
    ("planned is not happened, where nothing says what", {}, {"status": Status.PLANNED}),
    ("what might have been is not what was", {}, {"status": Status.HYPOTHETICAL}),
    ("denied is not told", {}, {"negated": True}),
    ("other people", {}, {"people": ("Carla Neri", "Ugo Verdi")}),
    ("another place", {"place": "Roma"}, {"place": "Milano"}),
    ("days apart without a place in common", {}, {"date": "2024-05-04"}),
    (
        "one who speaks twice on one day",
        {"kind": "statement", "title": "Anna Rossi announced that sales had doubled"},
        {"kind": "statement", "title": "Anna Rossi announced that the port would close"},
    ),
    (
        "two statements of one day",
        {"kind": "statement", "title": "Rossi says the port will close"},
        {"kind": "statement", "title": "Rossi denies any illness"},
    ),
    ("no date at all", {"date": None}, {}),
]


@pytest.mark.parametrize(("why", "first", "second"), TWO)
def test_two_events(why, first, second):
    assert merge.same(telling(**first), telling("b.txt", **second)) is None, why


def test_a_passage_is_not_merged_with_itself():
    assert merge.same(telling(), telling(title="Rossi met Bianchi")) is None


def test_a_document_that_dates_the_event_resolves_it():
    vague = telling("a.txt", date="[..2024-06-01]", place="Roma")
    exact = telling("b.txt", date="2024-05-03", place="Roma")
    event = merge.combine([vague, exact])
    assert str(event.when) == "2024-05-03"
    assert [told.path for told in event.tellings] == ["b.txt", "a.txt"]
    assert len(event.merged) == 1
    assert not event.disputed


def test_two_documents_that_contradict_each_other_make_it_disputed():
    event = merge.combine(
        [telling("a.txt", place="Roma"), telling("b.txt", place="Roma", date="2024-05-04")]
    )
    assert event.disputed
    assert {str(told.when) for told in event.tellings} == {"2024-05-03", "2024-05-04"}


def test_an_actor_keeps_the_fullest_name_and_the_others_as_aliases():
    event = merge.combine([telling(people=("Rossi",)), telling("b.txt", people=("Anna Rossi",))])
    assert [(part.name, part.aliases) for part in event.parts] == [("Anna Rossi", ("Rossi",))]


def test_who_took_part_in_one_telling_took_part():
    mentioned = telling("b.txt")
    parts = tuple(replace(part, role=Role.MENTIONED) for part in mentioned.parts)
    event = merge.combine([telling(), replace(mentioned, parts=parts)])
    assert event.participants == ("Anna Rossi", "Luca Bianchi")


DATES = ("2024-05-03", "2024-05-04", "2024-05-03?", "2024-05", "[..2024-05-09]")
PAIRS = (("Anna Rossi", "Luca Bianchi"), ("Bianchi", "Carla Neri"))
TELLINGS = st.builds(
    telling,
    path=st.sampled_from(["a.txt", "b.txt", "c.txt"]),
    title=st.sampled_from(["Rossi met Bianchi", "Rossi opened the harbour", "A meeting"]),
    date=st.sampled_from(
        [
            None,
            "2024-05-03",
            "2024-05-04",
            "2024-05-03?",
            "2024-05",
            "2024",
            "[..2024-05-09]",
            "2024-05-01",
            "2024-04-29/2024-05-02",
            "2024-05-03T23:00",
        ]
    ),
    kind=st.sampled_from(["meeting", "birth", "statement", "", "attack", "marriage", "ruling"]),
    people=st.sampled_from(
        [(), ("Rossi",), ("Anna Rossi", "Luca Bianchi"), ("Bianchi", "Carla Neri")]
    ),
    place=st.sampled_from([None, "Roma", "Milano"]),
    start=st.integers(0, 60),
)


@given(TELLINGS, TELLINGS)
def test_same_is_symmetric_and_needs_a_shared_key(a, b):
    assert merge.same(a, b) == merge.same(b, a)
    if merge.same(a, b) is not None:
        assert met(a, b)


@given(st.lists(TELLINGS, min_size=1, max_size=5, unique_by=lambda t: t.id), st.randoms())
def test_the_order_of_reading_changes_nothing(tellings, random):
    shuffled = list(tellings)
    random.shuffle(shuffled)
    assert merge.combine(tellings) == merge.combine(shuffled)
    pairs = {
        frozenset((a.id, b.id))
        for a, b in combinations(tellings, 2)
        if merge.same(a, b) is not None
    }
    again = {
        frozenset((a.id, b.id))
        for a, b in combinations(shuffled, 2)
        if merge.same(a, b) is not None
    }
    assert pairs == again


def test_two_who_meet_on_many_days_are_not_compared_each_day_with_each():
    met_on = [telling(f"{year}.txt", date=f"{year}-05-03") for year in range(2000, 2024)]
    assert not any(met(a, b) for a, b in combinations(met_on, 2))
    vague = telling("vague.txt", date="[..2024-05-09]")
    assert all(met(a, vague) for a in met_on)


def _merged(tellings):
    return {
        frozenset((a.id, b.id))
        for a, b in combinations(tellings, 2)
        if merge.same(a, b) is not None
    }


def test_an_event_needs_a_telling():
    with pytest.raises(ValueError, match="passage"):
        merge.combine([])


def test_a_sentence_that_stands_twice_in_a_document_is_one_event_though_it_names_nobody():
    first = telling(title="The old lighthouse collapsed overnight", kind="accident", people=())
    again = replace(first, id="other", span=Span(100, 139), trigger=Span(100, 103))
    assert met(first, again)
    assert merge.same(first, again) is not None


def test_a_shelf_leaves_out_nothing_that_is_alike():
    words = ("harbour", "council", "bridge", "strike", "verdict", "ferry", "budget")
    titles = [" ".join(chosen) for chosen in combinations(words, 4)]
    told = [
        telling(f"{number}.txt", title=f"Rossi {title}", kind="statement")
        for number, title in enumerate(titles)
    ]
    shelf = merge.Shelf(list(enumerate(told)), merge.Labels())
    for one in told:
        near = set(shelf.near(one))
        assert {number for number, other in enumerate(told) if merge.same(one, other)} <= near
    assert len(set(shelf.near(told[0]))) < len(told)


def test_what_needs_no_common_words_is_compared_with_all():
    told = [telling("a.txt"), telling("b.txt", title="Incontro a Roma")]
    assert set(merge.Shelf(list(enumerate(told)), merge.Labels()).near(told[0])) == {0, 1}
