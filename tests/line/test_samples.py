"""The samples tell one story in seven languages: what of it becomes one timeline."""

import pytest

from tests import gold
from tests.gold import across
from tests.line import sample
from tests.line.reading import read
from timeline.store import Store

ONE = 10
"""Events of several samples that are one already; `python -m tests.line` lists them all."""

QUERIES = 36
"""Queries of the samples, of 55, that find what of their answer is read, and nothing else of it."""


@pytest.fixture(scope="module")
def known():
    with Store.open(None, writable=True) as store:
        read(store, gold.SEEDS)
        return sample.events(store)


def test_what_only_looks_alike_stays_two(known):
    assert list(sample.apart(known)) == []


def test_what_several_documents_tell_is_one(known):
    ones = [one for one in across.shared() if sample.merged(known, one) == "one"]
    assert len(ones) >= ONE


def test_one_event_has_all_its_sources_and_the_date_that_most_of_them_say(known):
    for one in across.shared():
        if sample.merged(known, one) != "one":
            continue
        event = known[one.told[0]]
        assert {t.document for t in one.told if t in known} <= {
            telling.path.rsplit(".", 1)[0] for telling in event.tellings
        }
        assert event.disputed is one.disputed
        said = [telling.when for telling in event.tellings if one.disputed] or [event.when]
        assert any(when is not None and when.possibly_during(one.when) for when in said)


def test_the_summit_answers_its_queries():
    answers = sample.asked(gold.load(gold.HERE / "paris-summit.it.json"))
    assert len(answers) == 16
    assert [one.words for one in answers if not one.right] in ([], ["actor:kiev"])


def test_the_samples_answer_their_queries():
    answers = [
        one for path in sorted(gold.HERE.glob("*.json")) for one in sample.asked(gold.load(path))
    ]
    assert len(answers) == 55
    assert sum(one.right for one in answers) >= QUERIES
