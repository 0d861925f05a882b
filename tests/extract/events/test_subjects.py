"""Whom a clause without a name speaks of."""

import pytest

from tests.extract.events.told import told
from timeline import build
from timeline.model import ActorType, Document

CASES = [
    # text, language, people, trigger, who took part
    ("Moro partì il 3 maggio. Tornò presto.", "it", ("Moro",), "Tornò", {"Moro"}),
    ("Moro partì il 3 maggio. Siamo tornati a casa.", "it", ("Moro",), "Siamo tornati", set()),
    ("Vega llegó ayer. Firmó el acta.", "es", ("Vega",), "Firmó", {"Vega"}),
    ("Vega llegó ayer. Firmaron el acta.", "es", ("Vega",), "Firmaron", set()),  # more than one
    ("Im Mai kam Vega an; davor verließ er das Haus.", "de", ("Vega",), "verließ", {"Vega"}),
    ("Vega saw Ruiz. He left.", "en", ("Vega", "Ruiz"), "left", {"Vega"}),
    ("Vega met Ruiz. They were removed.", "en", ("Vega", "Ruiz"), "were removed", set()),
    ("Vega and Ruiz came. They left.", "en", ("Vega", "Ruiz"), "left", {"Vega", "Ruiz"}),
    # where nouns have genders, "sie" may be the bridge as well as the woman
    ("Vega kam. Die Brücke stammt von 1928. Sie wurde 1945 gesprengt.",
     "de", ("Vega",), "gesprengt", set()),
    ("Vega kam. Die Brücke wurde 1928 gebaut. Sie sagte, das sei falsch.",
     "de", ("Vega",), "sagte", {"Vega"}),
    ("Vega est venue. La barque fut vendue. Elle a coulé en mai.",
     "fr", ("Vega",), "a coulé", set()),
    ("Vega came. The bridge was sold. She left.", "en", ("Vega",), "left", {"Vega"}),
    ("Die Brücke wurde verkauft. Gestern kam Vega an. Er verließ das Haus.",
     "de", ("Vega",), "verließ", {"Vega"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "language", "people", "trigger", "who"), CASES)
def test_who_was_spoken_of_is_meant_again(text, language, people, trigger, who):
    tellings = told(text, language, date="2026-01-06", people=people)
    found = next(t for t in tellings if t.trigger and t.trigger.of(text) == trigger)
    assert {p.name for p in found.parts if p.role == "participant"} == who


ABOUT = [
    # text, words of a title, the actors of that event
    ("Boeing 787 jets were grounded. The plane took off in May.", "took off", {"Boeing 787"}),
    ("Mecca Corporation sold 40 zPhone 4 devices. Its shares fell.", "fell", {"Mecca Corporation"}),
    ("The zPhone line grew in Lodi.", "grew", set()),  # the line is spoken of
    # "it" is the bridge, or nobody
    ("Mecca Corporation sold it. The bridge was closed. In May it collapsed.", "collapsed", set()),
    ("Mecca Corporation met in May. It was resolved to write.", "resolved", set()),
    # a word of its name stands for a body, though a town and a maker's model have it, too
    ("Laramie Motors sold the Laramie 500. Laramie fell. It closed a plant.", "closed",
     {"Laramie Motors"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "names"), ABOUT)
def test_what_a_clause_is_about_is_among_its_actors(text, words, names):
    extraction = build.extract(Document("t.txt", text, ""), stated_language="en")
    found = next(telling for telling in extraction.tellings if words in telling.title)
    kinds = (ActorType.PRODUCT, ActorType.ORGANISATION)
    assert {part.name for part in found.parts if part.type in kinds} == names
