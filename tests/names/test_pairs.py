"""How well two written forms are told to be one actor, on a list of pairs of our own."""

from tests.names import pairs
from timeline import names
from timeline.model import ActorType

KINDS = (ActorType.PERSON, ActorType.ORGANISATION, ActorType.PLACE)


def test_nearly_all_that_is_one_is_found_and_hardly_anything_else():
    precision, recall = pairs.score(pairs.read())
    assert precision >= 97
    assert recall >= 85


def test_what_is_one_shares_a_blocking_key():
    found = [pair for pair in pairs.read() if names.same(pair.a, pair.b)]
    apart = [
        (pair.a, pair.b)
        for pair in found
        if not any(names.keys(pair.a, kind) & names.keys(pair.b, kind) for kind in KINDS)
    ]
    assert apart == []
