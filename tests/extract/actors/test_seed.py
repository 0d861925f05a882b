"""The sample report, as a careful analyst reads its actors."""

import json
from pathlib import Path

import pytest

from timeline import languages
from timeline.extract import actors
from timeline.model import ActorType

ROOT = Path(__file__).parents[3]
TEXT = (ROOT / "seeds" / "paris-summit.it.txt").read_text(encoding="utf-8")
GOLD = json.loads((ROOT / "tests" / "gold" / "paris-summit.it.json").read_text(encoding="utf-8"))
TYPES = {
    "person": ActorType.PERSON,
    "org": ActorType.ORGANISATION,
    "org (planned)": ActorType.ORGANISATION,
    "country": ActorType.PLACE,
    "role": ActorType.OFFICE,
    "group": ActorType.GROUP,
}


@pytest.fixture(scope="module")
def mentions():
    return actors.find(TEXT, languages.load("it"))


@pytest.mark.parametrize("actor", GOLD["actors"], ids=lambda actor: actor["id"])
def test_every_actor_is_found_where_it_is_named_and_under_one_name(mentions, actor):
    found = {(m.span.start, m.span.end): m for m in mentions}
    named = [found[tuple(mention["span"])] for mention in actor["mentions"]]
    assert {mention.type for mention in named} == {TYPES[actor["type"]]}
    assert {mention.name for mention in named} == {actor["canonical"]}


def test_nothing_else_is_an_actor(mentions):
    gold = {tuple(m["span"]) for actor in GOLD["actors"] for m in actor["mentions"]}
    others = [m for m in mentions if (m.span.start, m.span.end) not in gold and not m.adjective]
    assert [(m.span.of(TEXT), m.span.start) for m in others] == [
        ("Parigi", 0),
        ("Parigi", 64),
        ("i 2 Paesi", 1046),
        ("Mar-a-Lago", 1775),
    ]


def test_the_two_countries_are_the_ones_named_together(mentions):
    (group,) = (m for m in mentions if m.span.of(TEXT) == "i 2 Paesi")
    assert group.members == ("Francia", "Regno Unito")


def test_capitals_that_act_stand_for_their_states(mentions):
    states = {m.span.of(TEXT): m.key for m in mentions if m.metonym}
    assert states == {"Kiev": "country:UA", "Mosca": "country:RU", "Washington": "country:US"}


def test_adjectives_point_at_their_countries(mentions):
    pointed = [(m.span.start, m.key) for m in mentions if m.adjective]
    assert pointed == [
        (433, "country:US"),
        (500, "country:UA"),
        (680, "country:RU"),
        (1018, "country:GB"),
        (1121, "country:UA"),
        (1339, "country:UA"),
        (1481, "country:US"),
        (1570, "country:UA"),
    ]


def test_a_title_stays_with_its_bearer(mentions):
    heads = {m.name: m.head for m in mentions if m.type is ActorType.PERSON and m.head}
    assert heads == {"Donald Trump": "presidente", "Volodymyr Zelensky": "presidente"}
