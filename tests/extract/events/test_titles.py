"""A title is a clause that a person would write: with its subject, and nothing left hanging."""

import pytest

from timeline import build
from timeline.model import Document

TITLES = [
    # language, text, titles
    # the subject of the clause that it goes on with, up to what only describes it
    ("en", "The car bomb attack at the embassy in Nairobi killed 253 people and injured 5,000.",
     ["The car bomb attack at the embassy in Nairobi killed 253 people",
      "The car bomb attack injured 5,000"]),
    ("en", "On 14 December an inspector found spoiled goods and closed the line for two days.",
     ["An inspector found spoiled goods", "An inspector closed the line for two days"]),
    ("en", "It was rebuilt in 1880 and reopened in 1882.",
     ["It was rebuilt in 1880", "It reopened in 1882"]),
    ("es", "Ana Salcedo agradeció el apoyo y anunció que revisará el contrato.",
     ["Ana Salcedo anunció que revisará el contrato", "Ana Salcedo revisará el contrato"]),
    # of whom nothing is told: nobody, the weather, and others than the one who was named
    ("it", "Mario Rossi partì. Nessuno è rimasto ferito.", ["Nessuno è rimasto ferito"]),
    ("fr", "Jean Brun est venu. Il a plu toute la journée.", ["Il a plu toute la journée"]),
    ("en", "In 1915 Mary Ross bought two mills; they were sold in 1919.",
     ["They were sold in 1919"]),
    ("es", "La sesión duró mucho y Ana Salcedo habló, y si llueve, Juan Gil vendrá mañana.",
     ["Juan Gil vendrá mañana"]),
    # what a relative speaks of
    ("en", "They finished talks that were interrupted in 1998.",
     ["talks were interrupted in 1998"]),
    ("en", "She remembered the president, under whom NATO was founded.", ["NATO was founded"]),
    ("en", "The king saw the firm's ships, which left Malta on 3 May 2021.",
     ["The firm's ships left Malta on 3 May 2021"]),
    ("de", "Neben Gustav Kuhn, der 2014 Bruckners Werke dirigierte, saß Anna Berg.",
     ["Gustav Kuhn dirigierte 2014 Bruckners Werke"]),
    ("de", "Er kam zu der Mühle, die 1912 abgebrannt war.", ["Mühle war 1912 abgebrannt"]),
    ("de", "Dort war eine Garage, deren Zufahrt 2013 gebaut wurde.",
     ["Zufahrt 2013 gebaut wurde"]),
    ("es", "Apple mostró el nuevo modelo, que se presentó en mayo de 2009.",
     ["el nuevo modelo se presentó en mayo de 2009"]),
    ("es", "El muelle fue de una naviera de Lisboa que quebró a finales de 2010.",
     ["una naviera de Lisboa quebró a finales de 2010"]),
    # the subject is behind a comma, and what opens the sentence is none
    ("fr", "Dans le choc, un des passagers a été éjecté et a été retrouvé mort en 2003.",
     ["un des passagers a été retrouvé mort en 2003"]),
    ("it", "Ieri, Peter Hart, presidente della Hoare, ha dichiarato che la Borsa ha ragione.",
     ["Peter Hart, presidente della Hoare, ha dichiarato che la Borsa ha ragione"]),
    ("en", "In New York, Smith said on 3 May 2021 that he would resign.",
     ["Smith said on 3 May 2021 that he would resign", "Smith would resign"]),
    # quotation marks made of apostrophes
    ("en", "On 3 May 2021 the court said ''the law is void'' and closed the case.",
     ["The court said “the law is void” and closed the case"]),
    ("en", "On 3 May 2021 the court said ``the law is void'' and closed the case.",
     ["The court said “the law is void” and closed the case"]),
    # what is only intended ends where the sentence goes on
    ("fr", "La décision de fermer la gare a été rendue publique le 3 mai 2003.",
     ["Fermer la gare"]),
    # one word is no title where a clause goes on from it
    ("de", "Start war am 1. Juli 2013.", ["Start war am 1. Juli 2013"]),
    ("en", "The trial is set to begin on 3 May 2023.", ["The trial is set to begin on 3 May 2023"]),
    # none, where nobody can be named
    ("en", "When asked in 2010 if they knew, both frowned.", ["both frowned"]),
    # what is told apart is not told again
    ("fr", "L'expert, désigné par ordonnance du 2 juillet 2019, a déposé son rapport en 2020.",
     ["L'expert a déposé son rapport en 2020"]),
    ("it", "È eletto Andrea Lippi, in luogo di Marta Sarti, dimessasi a febbraio 2018.",
     ["Marta Sarti, dimessasi a febbraio 2018"]),
    # nothing that only leads to what follows
    ("en", "She returned to Accra shortly after independence was declared in 1957.",
     ["She returned to Accra"]),
    ("en", "The bank agreed in 2010 to close its office in Lodi.",
     ["The bank to close its office in Lodi"]),
    # in German and Dutch, the subject comes first, whatever opens the clause
    ("de", "Im Mai 1822 brannte das Haus ab.", ["Das Haus brannte im Mai 1822 ab"]),
    ("de", "Am 3. Mai 1822 ereignete sich ein Unglück.",
     ["Ein Unglück ereignete sich am 3. Mai 1822"]),
    ("de", "Den Bürgern wurde 1822 ein Recht verliehen.",
     ["Den Bürgern wurde 1822 ein Recht verliehen"]),
    ("de", "1803 begann Franz Lindner eine Lehre, brach sie jedoch ab und zog nach Wien.",
     ["Franz Lindner begann 1803 eine Lehre", "Franz Lindner zog nach Wien"]),
    # a subject is shared by verbs of its number only
    ("es", "La fiscalía imputó en enero a dos vecinos y fueron detenidos el 30.",
     ["La fiscalía imputó en enero a dos vecinos", "Fueron detenidos el 30"]),
    ("es", "Ochoa llegó en 2014 y fue reelegido en 2019.",
     ["Ochoa llegó en 2014", "Ochoa fue reelegido en 2019"]),
    ("fr", "Ma mère vendit la forge en 1930 et nous partîmes.",
     ["Ma mère vendit la forge en 1930", "Nous partîmes"]),
    ("fr", "Deux offres furent déposées en 2020, mais l’une a été retirée.",
     ["Deux offres furent déposées en 2020", "L’une a été retirée"]),
    ("fr", "L’inspecteur du travail, arrivé le 3 mars 2020, ferma l’atelier.",
     ["L’inspecteur du travail, arrivé le 3 mars 2020", "L’inspecteur du travail ferma l’atelier"]),
    # neither the place in the dateline, nor whence it was said, does what was said
    ("it", "Bilbao, 9 marzo 2026 – La ditta Volkmer ha confermato lunedì che parteciperà.",
     ["La ditta Volkmer ha confermato lunedì", "La ditta Volkmer parteciperà"]),
    ("it", "La ditta Volkmer ha confermato lunedì da Bilbao che parteciperà.",
     ["La ditta Volkmer ha confermato lunedì da Bilbao", "La ditta Volkmer parteciperà"]),
    # the pronoun stays beside the verb
    ("de", "Am 1. September 2020 habe ich es abgeschlossen.",
     ["Ich habe es am 1. September 2020 abgeschlossen"]),
    ("de", "Im Mai 2020 hat sich der Rat vertagt.", ["Der Rat hat sich im Mai 2020 vertagt"]),
    # the number of a point is no part of it, that of people is
    ("en", "4. The council approved the plan on 3 May 2020.",
     ["The council approved the plan on 3 May 2020"]),
    ("en", "b) The board met on 4 May 2020.", ["The board met on 4 May 2020"]),
    ("en", "12 people died on 5 May 2020.", ["12 people died on 5 May 2020"]),
    # one sign before what is said
    ("de", "Am 3. Mai 2020 rief Mama an: Opa ist gestürzt.",
     ["Mama rief am 3. Mai 2020 an: Opa ist gestürzt", "Opa ist gestürzt"]),
    ("de", "Am Montag kaufte die Firma Volkmer den Hafen.",
     ["Die Firma Volkmer kaufte am Montag den Hafen"]),
    ("de", "2019 sprach die Zeitung The Harbour Gazette Hunderte Leser an.",
     ["Die Zeitung The Harbour Gazette sprach 2019 Hunderte Leser an"]),
    ("nl", "In mei 2019 hield de gemeenteraad een debat over de haven.",
     ["De gemeenteraad hield in mei 2019 een debat over de haven"]),
    ("de", "So wurden 2015 auch die Brücken am Hafen gesperrt.",
     ["So wurden 2015 auch die Brücken am Hafen gesperrt"]),
]  # fmt: skip


def titles(language, text):
    read = build.extract(Document("a.txt", text, text), stated_language=language)
    return [telling.title for telling in read.tellings]


@pytest.mark.parametrize(("language", "text", "expected"), TITLES)
def test_a_title_has_its_subject(language, text, expected):
    found = titles(language, text)
    assert [title for title in expected if title.casefold() not in map(str.casefold, found)] == []
    assert not any(title.startswith("Asked") for title in found)


SHARED = [
    # language, text, who did what is told last
    # a noun that names nobody is the subject of what follows it
    ("pt", "Ana Prado cortou a fita. Em agosto, um operário caiu e morreu.", []),
    ("it", "Anna Berti chiede chiarimenti. La pratica arrivò e fu respinta.", []),
    # of a verb without a subject, the last one named, not his or her company
    ("es", "Ana Prado nació en 1904. Se casó con el periodista Luis Arce. Sobrevivió.",
     ["Ana Prado"]),
    # the pronoun behind the verb
    ("de", "Anna Berg starb 1850. 1840 war ihr Haus abgebrannt. Franz Huber kam 1815 nach Wien. "
     "1820 kehrte er zurück.", ["Franz Huber"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "subject"), SHARED)
def test_what_goes_on_is_told_of_whom_it_goes_on_with(language, text, subject):
    read = build.extract(Document("a.txt", text, text), stated_language=language)
    assert [part.name for part in read.tellings[-1].parts] == subject


QUOTED = [
    # of several sentences, only what nobody says himself is told
    ("en", "“We came home,” Berg said. “We bought the mill. It was burnt down twice.”"
     " The mill was sold in 1912.", "The mill was sold in 1912"),
    ("de", "„Wir kauften die Mühle. Sie wurde verkauft“, sagte Berg. Die Mühle wurde gesprengt.",
     "Die Mühle wurde gesprengt"),
    ("en", "``We bought the mill. It was sold,'' Berg said. The mill was blown up in 1912.",
     "The mill was blown up in 1912"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "outside"), QUOTED)
def test_a_quotation_of_several_sentences_tells_nothing_itself(language, text, outside):
    found = titles(language, text)
    assert outside in found
    assert not {"It was sold", "It was burnt down twice", "Sie wurde verkauft"}.intersection(found)


@pytest.mark.parametrize("text", [
    "Was the bridge closed on 3 May 2021?",
    "“Why was the bridge closed on 3 May 2021?”",
])  # fmt: skip
def test_a_question_tells_nothing(text):
    assert titles("en", text) == []
