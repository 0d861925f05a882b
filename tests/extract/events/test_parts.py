"""Who took part, who is only spoken of, where it was, and what it is called."""

import pytest

from tests.extract.events.told import told
from timeline.model import ActorType

ROLES = [
    # sentence, participants, mentioned
    ("Rossi ha incontrato Bianchi.", {"Rossi", "Bianchi"}, set()),
    ("Rossi ha firmato il contratto con Bianchi.", {"Rossi", "Bianchi"}, set()),
    ("Un emissario di Rossi ha incontrato Bianchi.", {"Bianchi"}, {"Rossi"}),
    ("Due emissari di Neri, Rossi e Bianchi, hanno firmato.", {"Rossi", "Bianchi"}, {"Neri"}),
    ("Rossi ha firmato accanto a Bianchi.", {"Rossi", "Bianchi"}, set()),
    ("L'incontro tra Rossi e Bianchi si è tenuto ieri.", {"Rossi", "Bianchi"}, set()),
]


@pytest.mark.parametrize(("sentence", "participants", "mentioned"), ROLES)
def test_a_preposition_and_what_it_hangs_on_tell_the_role(sentence, participants, mentioned):
    telling = told(sentence, people=("Rossi", "Bianchi", "Neri"))[-1]
    by_role = {part.name: part.role for part in telling.parts}
    assert {name for name, role in by_role.items() if role == "participant"} == participants
    assert {name for name, role in by_role.items() if role == "mentioned"} == mentioned


def test_a_place_after_in_is_where_it_was():
    (telling,) = told("Rossi ha incontrato Bianchi a Lodi.", people=("Rossi",), places=("Lodi",))
    assert [place.name for place in telling.places] == ["Lodi"]


def test_he_is_the_person_spoken_of_before():
    text = "Anna Rossi arrived. She signed the treaty."
    tellings = told(text, "en", people=("Anna Rossi",))
    assert [part.name for part in tellings[-1].parts] == ["Anna Rossi"]


TITLES = [
    # language, sentence, title
    ("it", "Inoltre, Rossi ha firmato il contratto.", "Rossi ha firmato il contratto"),
    ("en", "Rossi, who founded the bank, signed the treaty.", "Rossi founded the bank"),
    ("it", "Vale la pena ricordare che Rossi ha firmato.", "Rossi ha firmato"),
]


@pytest.mark.parametrize(("language", "sentence", "title"), TITLES)
def test_a_title_is_a_clause_that_a_person_would_write(language, sentence, title):
    assert told(sentence, language, people=("Rossi",))[0].title == title


def test_a_title_is_cut_to_a_line():
    long = "Rossi ha firmato il contratto " + "per la costruzione del ponte " * 6 + "."
    (telling,) = told(long, people=("Rossi",))
    assert len(telling.title) <= 91
    assert telling.title.endswith("…")


def test_a_thing_with_a_name_is_found_by_its_name():
    text = "Mecca unveiled the zPhone 4 in Lodi. The zPhone maker celebrated."
    tellings = told(text, "en", people=("Mecca",), places=("Lodi",))
    products = [p.name for t in tellings for p in t.parts if p.type is ActorType.PRODUCT]
    assert products == ["zPhone 4"]


def test_a_list_of_commitments_is_as_many_plans():
    text = (
        "Il piano di Rossi prevede tre misure: costruzione di un ponte; "
        "prosecuzione dei lavori; chiusura del porto in caso di piena."
    )
    tellings = told(text, date="2026-01-06", people=("Rossi",))
    assert [(t.trigger.of(text), t.status, str(t.when)) for t in tellings if t.trigger] == [
        ("costruzione", "planned", "[2026-01-06..]"),
        ("prosecuzione", "planned", "2026-01-06/.."),  # it has begun already
        ("chiusura", "conditional", "[2026-01-06..]"),
    ]
