"""Which event a date is of: what a clause shares with another, and what its words lead to."""

import pytest

from timeline import build, when
from timeline.model import Document

CASES = [
    # language, text, trigger, date, status, whether it did not happen
    # when something else was, this was as well
    ("es", "La imprenta nació en 1878, cuando Benito Vega compró una prensa.", "compró", "1878"),
    ("it", "La tipografia nacque nel 1878, quando Bruno Verdi comprò un torchio.", "comprò",
     "1878"),
    ("fr", "L’imprimerie naquit en 1878, quand Benoît Petit acheta une presse.", "acheta", "1878"),
    ("pt", "A tipografia nasceu em 1878, quando Bento Silva comprou um prelo.", "comprou", "1878"),
    # what is done at a meeting is done on its day
    ("fr", "Il fut élu lors de la séance du 3 mars 2020.", "fut élu", "2020-03-03"),
    ("it", "Fu eletto durante la seduta del 3 marzo 2020.", "Fu eletto", "2020-03-03"),
    ("en", "He was elected during the session of 3 March 2020.", "was elected", "2020-03-03"),
    # what had not happened until then happened then
    ("en", "They were not freed until 1401.", "were not freed", "1401"),
    ("es", "No fueron rescatados hasta 1401.", "No fueron rescatados", "1401"),
    ("it", "Il porto non riaprì fino al 2 febbraio 1805.", "non riaprì", "1805-02-02"),
    # what stands behind a colon spells out what is before it
    ("fr", "Procès-verbal du 18 mars 2024\n\nUn accident s’est produit le 12 février : M. Lebrun a"
     " été blessé.", "a été blessé", "2024-02-12?"),
    # what is told by the way leaves the news where it was
    ("en", "Acme met the regulator, which blocked a merger in 2009. Shares in Acme fell.", "fell",
     "2024-11-02?"),
    # written on that very Saturday, it is the day of the deed
    ("en", "Acme agreed on Saturday to buy a rival.", "agreed", "2024-11-02"),
    # the date of a paper, or of the meeting that it is of, is not that of who reads it
    ("es", "La secretaria leyó el acta de la junta del 12 de octubre.", "leyó", "2024-11-02?"),
    ("fr", "La secrétaire a lu la lettre du 12 octobre.", "a lu", "2024-11-02?"),
    ("en", "The council approved the minutes of the meeting of 8 July.", "approved",
     "2024-11-02?"),
    ("en", "It signed the contract on 5 May.", "signed", "2024-05-05"),
    # told in the order of time, between the day said before it and the one said next
    ("en", "On 3 April 2022 he ordered it.\n\nOn 12 July he wrote.\n\nOn 20 May 2023 he sued.",
     "wrote", "2022-07-12"),
    ("en", "On 3 April 2022 he ordered it.\n\nOn 12 July he wrote.", "wrote", "2024-07-12"),
    # a weekday is that of the week, whatever was told before
    ("en", "On 3 April 2022 he ordered it. On Tuesday he sued.", "sued", "2024-10-29"),
    # what has happened lies before the day of writing, in whatever order it is told
    ("it", "Il 4 maggio arrivò. Il 3 maggio partì.", "partì", "2024-05-03"),
    # a noun whose verb only says that it was held is told as much as a verb is
    ("en", "The trial took place on 21 October 2024. Ms Stott accepted the offer.", "accepted",
     "2024-10-21?"),
    # a noun of the same letters is no verb
    ("es", "En 1965 creció gracias a las etiquetas de vino.", "creció", "1965"),
    # nobody counts from the day of writing what followed in a chronicle
    ("es", "Nació en 1878. El libro salió en febrero del año siguiente.", "salió", "1879-02"),
    ("pt", "Nasceu em 1878. O livro saiu em fevereiro do ano seguinte.", "saiu", "1879-02"),
]  # fmt: skip

PLANS = [
    # what those who write mean to do on a day that they say
    ("it", "Domani vado dal notaio e domenica torno a Roma.", "torno", "2024-11-03"),
    ("es", "Mañana voy al notario y el lunes regreso a Madrid.", "regreso", "2024-11-04"),
    ("fr", "Demain je vais chez le notaire et lundi nous rentrons.", "rentrons", "2024-11-04"),
    ("pt", "Amanhã vou ao notário e na segunda-feira regresso a Lisboa.", "regresso",
     "2024-11-04"),
    ("de", "Morgen fahre ich nach Rom.", "fahre", "2024-11-03"),
    ("nl", "Morgen ga ik naar Rome.", "ga", "2024-11-03"),
    ("it", "Dovremo vendere il campo nel 2025.", "vendere", "2025"),
    ("fr", "Nous devrons vendre le champ en 2025.", "vendre", "2025"),
]  # fmt: skip

NOT = [
    ("en", "On 4 May 2020 nothing was found.", "was found"),
    ("it", "Il 4 maggio 2020 nulla fu trovato.", "fu trovato"),
    ("fr", "Rien ne fut trouvé le 3 mai 2020.", "Rien ne fut trouvé"),
]

SAID = [
    # what is over and only said to be so
    ("de", "Er soll 2019 Gelder veruntreut haben.", "veruntreut", "possible"),
    ("de", "Das Haus soll 2019 verkauft worden sein.", "verkauft", "possible"),
    ("de", "Das Haus soll 2025 verkauft werden.", "verkauft", "planned"),
    # who is before a court acts there
    ("de", "Der Angeklagte bestreitet die Vorwürfe.", "bestreitet", "happened"),
    ("it", "L’imputato nega le accuse.", "nega", "happened"),
]

NOTHING = [
    ("es", "El regreso a Madrid fue un acuerdo."),
    ("it", "Torno spesso col pensiero a Roma."),
    ("en", "The plant will remain closed."),
]


def read(language, text):
    document = Document("a.txt", text, "")
    return build.extract(
        document, stated_language=language, stated_date=when.parse("2024-11-02")
    ).tellings


@pytest.mark.parametrize(("language", "text", "trigger", "date"), CASES)
def test_a_date_is_of_the_event_that_its_words_lead_to(language, text, trigger, date):
    (found,) = (t for t in read(language, text) if t.trigger and t.trigger.of(text) == trigger)
    assert (str(found.when), found.status, found.negated) == (date, "happened", False)


@pytest.mark.parametrize(("language", "text", "trigger", "date"), PLANS)
def test_what_those_who_write_will_do_is_planned(language, text, trigger, date):
    (found,) = (t for t in read(language, text) if t.trigger and t.trigger.of(text) == trigger)
    assert (str(found.when), found.status) == (date, "planned")


@pytest.mark.parametrize(("language", "text", "trigger"), NOT)
def test_what_nothing_did_was_not_done(language, text, trigger):
    (found,) = (t for t in read(language, text) if t.trigger and t.trigger.of(text) == trigger)
    assert found.negated


@pytest.mark.parametrize(("language", "text", "trigger", "status"), SAID)
def test_the_verb_tells_how_sure_the_text_is(language, text, trigger, status):
    (found,) = (t for t in read(language, text) if t.trigger and t.trigger.of(text) == trigger)
    assert found.status == status


@pytest.mark.parametrize(("language", "text"), NOTHING)
def test_what_only_looks_like_a_verb_tells_nothing(language, text):
    assert [telling.title for telling in read(language, text)] == []
