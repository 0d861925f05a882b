"""Who told it, at the end of a sentence, is no event beside what is told."""

import pytest

from timeline import build
from timeline.model import Document

TOLD = [
    # language, sentence, titles
    ("en", "The bridge was closed on 3 May 2021, the mayor said.",
     ["The bridge was closed on 3 May 2021"]),
    ("en", "The bridge was closed on 3 May 2021, said Anna Berg, the mayor of the town.",
     ["The bridge was closed on 3 May 2021"]),
    ("en", "At least 75 people were killed on 3 May 2021, police and hospital officials said.",
     ["At least 75 people were killed on 3 May 2021"]),
    ("it", "Il ponte è stato chiuso il 3 maggio 2021, ha detto Anna Berg.",
     ["Il ponte è stato chiuso il 3 maggio 2021"]),
    ("fr", "Le pont a été fermé le 3 mai 2021, a déclaré Anna Berg.",
     ["Le pont a été fermé le 3 mai 2021"]),
    ("de", "Die Brücke wurde am 3. Mai 2021 geschlossen, sagte Anna Berg.",
     ["Die Brücke wurde am 3. Mai 2021 geschlossen"]),
    ("es", "El puente fue cerrado el 3 de mayo de 2021, dijo Anna Berg.",
     ["El puente fue cerrado el 3 de mayo de 2021"]),
    ("pt", "A ponte foi fechada a 3 de maio de 2021, disse Anna Berg.",
     ["A ponte foi fechada a 3 de maio de 2021"]),
    ("nl", "De brug werd op 3 mei 2021 gesloten, zei Anna Berg.",
     ["De brug werd op 3 mei 2021 gesloten"]),
    # nothing is told but that somebody said it
    ("en", "There is no reason for haste, Anna Berg said.",
     ["There is no reason for haste, Anna Berg said"]),
    ("en", "There are threats from people and bodies with ties to Oslo, Anna Berg said.",
     ["There are threats from people and bodies with ties to Oslo, Anna Berg said"]),
    ("it", "Non c'è motivo di fretta, ha detto Anna Berg.",
     ["Non c'è motivo di fretta, ha detto Anna Berg"]),
    # the saying has a date of its own
    ("en", "The bridge was closed in April 2021, Anna Berg said on 3 May 2021.",
     ["The bridge was closed in April 2021",
      "The bridge was closed in April 2021, Anna Berg said on 3 May 2021"]),
    # it says more than who spoke
    ("en", "The bridge was closed on 3 May 2021, but Anna Berg said nothing.",
     ["The bridge was closed on 3 May 2021", "Anna Berg said nothing"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "titles"), TOLD)
def test_who_told_it_is_no_event_of_its_own(language, text, titles):
    read = build.extract(Document("a.txt", text, text), stated_language=language)
    assert [telling.title for telling in read.tellings] == titles


def test_a_number_with_a_comma_is_one_word():
    text = "On 3 May 2021 at least 75 people were killed and 1,643 wounded."
    read = build.extract(Document("a.txt", text, text), stated_language="en")
    assert not any(telling.title.startswith("643") for telling in read.tellings)
