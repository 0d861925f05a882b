"""Names that are longer, shorter or of another kind than their words look."""

import pytest

from timeline import languages
from timeline.extract.actors import mending, tokens
from timeline.extract.actors.runs import Run
from timeline.extract.actors.words import lexicon
from timeline.model import ActorType, Span

PERSON, BODY, PLACE = ActorType.PERSON, ActorType.ORGANISATION, ActorType.PLACE

CASES = [
    # language, taken for one name, as what, what it is
    ("en", "Hamburg company", BODY, [("Hamburg", PLACE)]),
    ("en", "Apple Computer CEO Tim Cook", BODY, [("Apple Computer", BODY), ("Tim Cook", PERSON)]),
    ("en", "Hospital de Santa Maria", BODY, [("Hospital de Santa Maria", BODY)]),  # no title
    ("de", "Staatsanwaltschaft das Büro des Direktors", BODY, [("Staatsanwaltschaft", BODY)]),
    ("de", "Gericht den Zuschlag im Herbst", BODY, [("Gericht", BODY)]),
    ("de", "Zeitung The Guardian interne Briefe", BODY, [("The Guardian", BODY)]),
    ("de", "Bundesministerium der Finanzen", BODY, [("Bundesministerium der Finanzen", BODY)]),
    (
        "de",
        "Gesellschaft für deutsche Sprache",
        BODY,
        [("Gesellschaft für deutsche Sprache", BODY)],
    ),
    ("de", "Ursula von der Leyen", PERSON, [("Ursula von der Leyen", PERSON)]),
    ("de", "Anna Keller München", PERSON, [("Anna Keller", PERSON), ("München", PLACE)]),
    ("de", "Moskau Anna Keller", PERSON, [("Moskau", PLACE), ("Anna Keller", PERSON)]),
    ("nl", "Jan Smit in Utrecht", PERSON, [("Jan Smit", PERSON), ("Utrecht", PLACE)]),
    ("nl", "Jan van Utrecht", PERSON, [("Jan van Utrecht", PERSON)]),  # so he is called
    ("de", "Anna Keller zur Präsidentin", PERSON, [("Anna Keller", PERSON)]),
    ("de", "Terminalbetreiber Europas", PERSON, [("Europas", PLACE)]),
    ("fr", "Grupo Zelvia", PERSON, [("Grupo Zelvia", BODY)]),
    ("pt", "Zelvia Airlines", PLACE, [("Zelvia Airlines", BODY)]),
    ("fr", "Anne Gazette", PERSON, [("Anne Gazette", PERSON)]),  # whoever has a given name
    ("it", "Camera dei deputati", BODY, [("Camera dei deputati", BODY)]),
    ("it", "Carlo partirà", PERSON, [("Carlo", PERSON)]),
    ("it", "Qualora la Provincia di Lodi stanziò fondi", BODY, [("Provincia di Lodi", BODY)]),
    ("es", "Junta Electoral prevé enviar", BODY, [("Junta Electoral", BODY)]),
    ("it", "Protezione civile", BODY, [("Protezione civile", BODY)]),
    ("en", "Vertigo & Sons", BODY, [("Vertigo & Sons", BODY)]),
]


@pytest.mark.parametrize(("code", "text", "taken", "wanted"), CASES)
def test_a_name_is_cut_parted_and_typed_by_what_is_certain(code, text, taken, wanted):
    language = languages.load(code)
    split = tokens.split(text, Span(0, len(text)), language)
    found = mending.mended(Run(0, len(split), taken, True), split, lexicon(language))
    assert [(text[split[r.first].start : split[r.last - 1].end], r.type) for r in found] == wanted
