"""The yardstick itself: a perfect reading scores full marks, and each fault costs its own mark."""

from dataclasses import replace

import pytest

from tests import gold
from tests.gold import score
from timeline import when
from timeline.model import ActorType, Part, Role, Span, Status, Telling


def perfect(one: gold.Gold) -> list[Telling]:
    canonical = {actor.id: actor.canonical for actor in one.actors}
    return [
        Telling(
            id=event.id,
            path=one.path.name,
            language=one.head.language,
            span=event.sources[0].span,
            quote=event.sources[0].text,
            trigger=event.trigger.span,
            title=event.title,
            when=event.accepted[0],
            status=event.status,
            negated=event.negated,
            parts=tuple(
                Part(canonical[actor], ActorType.PERSON, Role.PARTICIPANT)
                for actor in sorted(event.participants)
            ),
        )
        for event in one.events
    ]


@pytest.fixture(scope="module")
def leak():
    return gold.load(gold.HERE / "harbour-leak.en.json")


@pytest.mark.parametrize("one", gold.every(), ids=lambda one: one.file.stem)
def test_a_perfect_reading_scores_full_marks(one):
    counted = score.count(one, perfect(one))
    everything = len(one.events)
    assert [counted[key] for key in ("found", "date", "status", "negation", "actors")] == [
        everything
    ] * 5
    assert counted["false"] == 0


FAULTS = [
    # what is broken  how
    ("date", {"when": when.parse("1999-01-01")}),
    ("date", {"when": None}),  # this one is dated in the text
    ("status", {"status": Status.HYPOTHETICAL}),
    ("negation", {"negated": True}),
    ("actors", {"parts": ()}),
    (  # Norhavn is in it, but the newspaper did it
        "actors",
        {"parts": (Part("Norhavn", ActorType.ORGANISATION, Role.PARTICIPANT),)},
    ),
]


@pytest.mark.parametrize(("mark", "fault"), FAULTS)
def test_a_fault_costs_its_own_mark_alone(leak, mark, fault):
    first, *others = perfect(leak)
    right, wrong = (
        score.count(leak, [first, *others]),
        score.count(leak, [replace(first, **fault), *others]),
    )
    assert right - wrong == {mark: 1}


def test_what_answers_nothing_is_false(leak):
    label = leak.text.index("Sample text")
    invented = replace(
        perfect(leak)[0], id="x", span=Span(label, label + 6), trigger=Span(label, label + 6)
    )
    assert score.count(leak, [*perfect(leak), invented])["false"] == 1


def test_a_second_telling_of_an_event_is_not_false(leak):
    first = perfect(leak)[0]
    again = replace(first, id="again")
    assert score.count(leak, [first, again])["false"] == 0


def test_an_event_told_by_its_passage_alone_counts_as_found(leak):
    """Where the passage tells nothing else, the trigger need not be the one of the gold."""
    told = next(event for event in leak.events if event.trigger.text == "declined")
    other = replace(
        next(telling for telling in perfect(leak) if telling.id == told.id),
        trigger=Span(told.sources[0].span.end - 7, told.sources[0].span.end - 1),
    )
    assert score.count(leak, [other])["found"] == 1
