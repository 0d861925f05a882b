"""The gold is what everything else is measured with, so it is measured first."""

import hashlib
import itertools

import pytest

from tests import gold
from tests.gold import across
from timeline import documents
from timeline.model import Status

ALL = gold.every()
EVENTS = [(one, event) for one in ALL for event in one.events]


@pytest.fixture(params=ALL, ids=lambda one: one.file.stem)
def analysed(request):
    return request.param


@pytest.fixture(params=EVENTS, ids=lambda pair: f"{pair[0].file.stem}-{pair[1].id}")
def told(request):
    return request.param


def test_a_gold_speaks_of_the_document_as_it_is(analysed):
    assert hashlib.sha256(analysed.path.read_bytes()).hexdigest() == analysed.sha256


def test_every_quote_is_what_stands_at_its_span(analysed):
    for quote in analysed.quotes():
        assert quote.span.of(analysed.text) == quote.text


def test_every_actor_that_has_a_part_is_listed_once(analysed):
    ids = [actor.id for actor in analysed.actors]
    assert len(ids) == len(set(ids))
    assert {actor for event in analysed.events for actor, _ in event.roles} <= set(ids)


def test_no_two_mentions_share_a_letter(analysed):
    mentions = sorted(quote.span for actor in analysed.actors for quote in actor.mentions)
    for left, right in itertools.pairwise(mentions):
        assert not left.overlaps(right)


def test_no_two_events_have_one_id(analysed):
    ids = [event.id for event in analysed.events]
    assert len(ids) == len(set(ids))


def test_queries_expect_events_that_exist(analysed):
    ids = {event.id for event in analysed.events}
    assert all(set(expected) <= ids for _, expected in analysed.queries)


def test_a_trigger_stands_inside_a_passage_that_tells_the_event(told):
    _, event = told
    assert any(source.span.contains(event.trigger.span) for source in event.sources)
    if event.clause is not None:
        assert event.clause.span.contains(event.trigger.span)


def test_an_event_says_how_it_is_told(told):
    _, event = told
    assert event.tier in {"must", "should", "may"}
    assert event.status in event.statuses
    assert event.title


def test_a_dated_document_dates_what_it_tells_as_a_fact(told):
    """Nothing that happened lies wholly after the day on which it was written down."""
    one, event = told
    if event.status is Status.HAPPENED and one.head.date is not None:
        assert not one.head.date.surely_before(event.accepted[0])


def test_every_quote_stands_in_the_document_as_it_is_read(analysed):
    text = documents.read(analysed.path, name=analysed.path.name).text
    assert all(quote.span.of(text) == quote.text for quote in analysed.on(text).quotes())


def test_each_language_has_a_document_to_tune_on_and_one_held_out():
    kept = {one.head.language for one in ALL if one.heldout}
    tuned = {one.head.language for one in ALL if not one.heldout and one.path.parent != gold.SEEDS}
    assert kept == tuned == {"it", "en", "fr", "de", "es"}


def test_a_gold_moves_with_the_text_of_its_page():
    page = gold.load(gold.HERE / "paris-summit.it.json")
    shorter = page.text[33:]
    with pytest.raises(LookupError):
        page.on(shorter)  # the first passage began with the dateline
    longer = page.on("Vertice. " + page.text)
    assert [quote.text for quote in longer.quotes()] == [
        quote.text for quote in page.quotes() if quote != page.head.date_quote
    ]
    assert all(quote.span.of(longer.text) == quote.text for quote in longer.quotes())


@pytest.mark.parametrize("shared", across.shared(), ids=lambda shared: shared.title)
def test_what_several_seeds_tell_can_be_one_event(shared):
    told = [across.find(telling) for telling in shared.told]
    agree = [
        any(shared.when.possibly_during(accepted) for accepted in event.accepted) for event in told
    ]
    assert len({telling.document for telling in shared.told}) == len(told) > 1
    assert all(agree) is not shared.disputed
    assert sum(agree) >= len(told) / 2


def test_what_only_looks_alike_is_never_listed_as_one():
    for left, right in across.apart():
        assert across.find(left) != across.find(right)
        assert not any({left, right} <= set(shared.told) for shared in across.shared())
