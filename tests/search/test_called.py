"""An actor or a place is found under every name it goes by: mistyped, translated, transcribed."""

from datetime import date

import pytest

from timeline import build, query, search
from timeline.model import Document
from timeline.store import Store

TEXTS = {
    "a.txt": "On 2 May 2024 Volodymyr Zelensky met Ursula von der Leyen in Kyiv. On 29 April 2024 "
    "the International Monetary Fund approved a loan. On 1 May 2024 Jean-Luc Mélenchon wrote.",
    "b.txt": "Am 2. Juni 2024 traf Wolodymyr Selenskyj in Paris Giorgia Meloni.",
    "c.txt": "Il 2 luglio 2024 Volodymyr Zelenskij ha incontrato Giorgia Meloni a Roma.",
}


@pytest.fixture(scope="module")
def store():
    with Store.open(None, writable=True) as store:
        for path, text in TEXTS.items():
            build.add(Document(path, text, path), store)
        yield store


def found(store, typed):
    return len(search.find(store, query.parse(typed, today=date(2024, 8, 1))))


def test_a_name_after_an_equals_sign_is_just_the_one_who_is_listed_so(store):
    listed = search.find(store, query.parse("", today=date(2024, 8, 1))).actors(50)
    assert listed
    for actor in listed:
        assert found(store, f'actor:="{actor.name}"') == actor.events
    assert found(store, "actor:zelensky") > found(store, 'actor:="Volodymyr Zelensky"')
    assert found(store, 'actor:="volodymyr zelensky"') == 1  # as it is written or, else, as is read
    assert found(store, "actor:=zelensky") == 0


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("actor:zelensky", 3),
        ("actor:zelenksy", 3),  # two letters exchanged, and then two other spellings
        ("actor:zelensy", 3),  # a letter left out
        ("actor:selenskyj", 3),  # German
        ("actor:Зеленський", 3),  # another script
        ("actor:leyen", 1),  # a part of the name
        ("actor:leyne", 1),
        ('actor:"von der leyen"', 1),
        ("actor:melenchon", 1),  # without its accent
        ("actor:melanchon", 1),
        ("participant:meloni", 2),
        ("participant:mleoni", 2),
        ("actor:imf", 1),  # in small letters
        ("actor:fmi", 1),  # as it is called elsewhere
        ("place:kiev", 1),
        ("place:Київ", 1),
        ("place:rome", 1),
        ("actor:nobody", 0),
    ],
)
def test_who_is_found_under_any_name(store, typed, found):
    rows = search.find(store, query.parse(typed, today=date(2024, 8, 1)))
    assert len(rows) == found
