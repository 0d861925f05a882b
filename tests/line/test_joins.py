"""Which sentences of two documents tell one event: in two languages, in two wordings, before and
after. And which look alike and are two."""

import pytest

from timeline import build, languages
from timeline.extract.gist.vocabulary import Words
from timeline.model import Document
from timeline.store import Fingerprint, Store

ONE = [
    # language and text of one document, of the other, a word of the title of the event
    ("en", "On 3 May 2023 Elena Marchetti resigned as director of the museum.",
     "it", "Il 3 maggio 2023 Elena Marchetti si è dimessa da direttrice del museo."),
    ("de", "Am 3. Mai 2023 trat Elena Marchetti als Direktorin zurück.",
     "fr", "Elena Marchetti a démissionné le 3 mai 2023."),
    ("es", "Elena Marchetti dimitió el 3 de mayo de 2023.",
     "pt", "Elena Marchetti demitiu-se a 3 de maio de 2023."),
    ("nl", "Op 3 mei 2023 nam Elena Marchetti ontslag.",
     "en", "Elena Marchetti stepped down on 3 May 2023."),
    ("en", "Viktor Lund was arrested in Oslo on 9 June 2021.",
     "de", "Am 9. Juni 2021 wurde Viktor Lund in Oslo verhaftet."),
    ("fr", "Viktor Lund a été arrêté le 9 juin 2021 à Oslo.",
     "nl", "Viktor Lund werd op 9 juni 2021 in Oslo gearresteerd."),
    ("it", "Il tribunale ha condannato Viktor Lund a tre anni il 2 marzo 2022.",
     "es", "El tribunal condenó a Viktor Lund a tres años el 2 de marzo de 2022."),
    ("en", "Viktor Lund was acquitted on 4 April 2022.",
     "it", "Viktor Lund è stato assolto il 4 aprile 2022."),
    ("en", "The old bridge collapsed on 14 August 2018.",
     "it", "Il 14 agosto 2018 è crollato il vecchio ponte."),
    ("de", "Am 14. August 2018 stürzte die alte Brücke ein.",
     "fr", "Le vieux pont s'est effondré le 14 août 2018."),
    ("es", "El puente se derrumbó el 14 de agosto de 2018.",
     "pt", "A ponte desabou a 14 de agosto de 2018."),
    ("en", "Anna Berg and Oleg Marchenko met in Vienna on 7 May 2020.",
     "de", "Anna Berg und Oleg Marchenko trafen sich am 7. Mai 2020 in Wien."),
    ("fr", "Anna Berg a rencontré Oleg Marchenko à Vienne le 7 mai 2020.",
     "es", "Anna Berg se reunió con Oleg Marchenko en Viena el 7 de mayo de 2020."),
    ("en", "Anna Berg and Oleg Marchenko signed the treaty in Vienna on 7 May 2020.",
     "it", "Anna Berg e Oleg Marchenko hanno firmato il trattato a Vienna il 7 maggio 2020."),
    ("en", "Anna Berg died on 1 December 1987.",
     "pt", "Anna Berg morreu a 1 de dezembro de 1987."),
    ("de", "Anna Berg heiratete am 5. Juni 1950 Oleg Marchenko.",
     "it", "Anna Berg sposò Oleg Marchenko il 5 giugno 1950."),
    ("en", "Anna Berg bought the mill in Bergen on 12 March 2019.",
     "de", "Anna Berg kaufte am 12. März 2019 die Mühle in Bergen."),
    ("en", "The new theatre in Bergen was opened on 12 March 2019.",
     "fr", "Le nouveau théâtre de Bergen a été inauguré le 12 mars 2019."),
    ("it", "Un incendio ha distrutto la fabbrica di Bergen il 12 marzo 2019.",
     "en", "A fire destroyed the factory in Bergen on 12 March 2019."),
    ("en", "The newspaper published 4,300 letters on 12 March 2019.",
     "de", "Die Zeitung veröffentlichte am 12. März 2019 4.300 Briefe."),
    ("it", "Il 12 marzo 2019 Anna Berg ha ricevuto a Bergen il premio per la pace.",
     "de", "Anna Berg erhielt am 12. März 2019 in Bergen den Friedenspreis."),
    ("nl", "Op 2 maart 2022 veroordeelde de rechtbank in Oslo Viktor Lund tot drie jaar.",
     "de", "Das Gericht in Oslo verurteilte Viktor Lund am 2. März 2022 zu drei Jahren Haft."),
    ("de", "Die Fähre Nora sank am 3. Mai 1985 vor Brest.",
     "it", "Il traghetto Nora affondò al largo di Brest il 3 maggio 1985."),
    # in other words
    ("en", "Viktor Lund was sentenced to three years in prison on 2 March 2022.",
     "en", "The court convicted Viktor Lund on 2 March 2022."),
    ("it", "Elena Marchetti ha lasciato il museo il 3 maggio 2023.",
     "it", "Il 3 maggio 2023 Elena Marchetti ha rassegnato le dimissioni."),
    # planned, and then a fact
    ("en", "Elena Marchetti will resign on 3 May 2023.",
     "en", "Elena Marchetti stepped down on 3 May 2023."),
    ("de", "Elena Marchetti wird am 3. Mai 2023 zurücktreten.",
     "it", "Il 3 maggio 2023 Elena Marchetti si è dimessa."),
    ("en", "The new theatre in Bergen will be opened on 12 March 2019.",
     "fr", "Le nouveau théâtre de Bergen a été inauguré le 12 mars 2019."),
    # one gives the day, the other the month
    ("en", "Viktor Lund was arrested in Oslo in June 2021.",
     "de", "Am 9. Juni 2021 wurde Viktor Lund in Oslo verhaftet."),
]  # fmt: skip

TWO = [
    # why, then as above
    ("another day",
     "en", "Elena Marchetti resigned on 3 May 2023.",
     "it", "Il 3 giugno 2023 Elena Marchetti si è dimessa."),
    ("another person",
     "en", "Elena Marchetti resigned on 3 May 2023.",
     "it", "Il 3 maggio 2023 Viktor Lund si è dimesso."),
    ("another happening",
     "en", "Elena Marchetti resigned on 3 May 2023.",
     "it", "Il 3 maggio 2023 Elena Marchetti si è sposata."),
    ("arrested is not acquitted",
     "en", "Viktor Lund was arrested on 9 June 2021.",
     "de", "Viktor Lund wurde am 9. Juni 2021 freigesprochen."),
    ("the police arrest two people on a day",
     "en", "The Oslo Police arrested Viktor Lund on 9 June 2021.",
     "fr", "Anna Berg a été arrêtée le 9 juin 2021 par la police d'Oslo."),
    ("a bridge and a school",
     "en", "The old bridge collapsed on 14 August 2018.",
     "fr", "L'école s'est effondrée le 14 août 2018."),
    ("two who met, and met again",
     "en", "Anna Berg and Oleg Marchenko met in Vienna on 7 May 2020.",
     "de", "Anna Berg und Oleg Marchenko trafen sich am 19. Mai 2020 in Wien."),
    ("one met two others",
     "en", "Anna Berg met Oleg Marchenko on 7 May 2020.",
     "es", "Elena Marchetti se reunió con Viktor Lund el 7 de mayo de 2020."),
    ("signed and rejected",
     "en", "Anna Berg signed the treaty in Vienna on 7 May 2020.",
     "it", "Anna Berg ha respinto il trattato a Vienna il 7 maggio 2020."),
    ("the theatre and the hospital",
     "en", "The new theatre in Bergen was opened on 12 March 2019.",
     "fr", "Le nouvel hôpital de Bergen a été inauguré le 12 mars 2019."),
    ("opened and closed",
     "en", "The theatre in Bergen was opened on 12 March 2019.",
     "fr", "Le théâtre de Bergen a été fermé le 12 mars 2019."),
    ("the theatre of another town",
     "en", "The new theatre in Bergen was opened on 12 March 2019.",
     "fr", "Le nouveau théâtre de Marseille a été inauguré le 12 mars 2019."),
    ("the budget and the plan",
     "en", "The council approved the budget on 12 March 2019.",
     "de", "Der Rat genehmigte am 12. März 2019 den Plan."),
    ("approved and rejected",
     "en", "The council approved the budget on 12 March 2019.",
     "es", "El consejo rechazó el presupuesto el 12 de marzo de 2019."),
    ("bought and sold",
     "en", "Northern Rail bought the shipyard on 12 March 2019.",
     "de", "Northern Rail verkaufte am 12. März 2019 die Werft."),
    ("visits on two days",
     "en", "Anna Berg visited the school on 12 March 2019.",
     "it", "Il 13 marzo 2019 Anna Berg ha visitato la scuola."),
    ("a school and a hospital visited",
     "en", "Anna Berg visited the school on 12 March 2019.",
     "it", "Il 12 marzo 2019 Anna Berg ha visitato l'ospedale."),
    ("denied, and told",
     "en", "Viktor Lund was not arrested on 9 June 2021.",
     "de", "Am 9. Juni 2021 wurde Viktor Lund verhaftet."),
    ("planned for another day",
     "en", "Elena Marchetti will resign on 3 May 2023.",
     "it", "Il 30 maggio 2023 Elena Marchetti si è dimessa."),
    ("planned, and something else happened",
     "en", "The new theatre in Bergen will be opened on 12 March 2019.",
     "fr", "L'hôpital de Bergen a été inauguré le 12 mars 2019."),
    ("his son",
     "en", "Viktor Lund died on 1 December 1987.",
     "de", "Am 1. Dezember 1987 starb Anna Lund."),
    ("born and died on a day",
     "en", "Anna Berg was born on 1 December 1987.",
     "pt", "Anna Berg morreu a 1 de dezembro de 1987."),
    ("two wars, two towns",
     "en", "The earthquake struck Lisbon on 1 November 1755.",
     "it", "Il terremoto ha colpito Messina il 28 dicembre 1908."),
    ("a summit in another town",
     "en", "Anna Berg and Oleg Marchenko met in Vienna on 7 May 2020.",
     "fr", "Anna Berg a rencontré Oleg Marchenko à Paris le 7 mai 2020."),
    ("other sums",
     "en", "The newspaper published 4,300 letters on 12 March 2019.",
     "de", "Die Gemeinde verkaufte am 12. März 2019 4.300 Aktien."),
    ("what might have been",
     "en", "Elena Marchetti would have resigned on 3 May 2023.",
     "it", "Il 3 maggio 2023 Elena Marchetti si è sposata."),
    ("began and ended",
     "en", "The strike at the harbour began on 12 March 2019.",
     "es", "La huelga del puerto terminó el 12 de marzo de 2019."),
    ("two who condemn one deed",
     "en", "Iran on 8 May 2021 condemned the bombing of embassies in Kenya and Tanzania.",
     "en", "The Norwegian government condemned bomb attacks in Kenya and Tanzania on 8 May 2021."),
    ("a president condemns, and the Security Council some days later",
     "en", "Joseph Berg on 8 May 2021 condemned the bombing of embassies in Kenya and Tanzania.",
     "en", "The Security Council on 10 May 2021 condemned the bombing of embassies in Kenya."),
    ("in one country, two are dismissed",
     "en", "The United States dismissed its ambassador to Kenya on 8 May 2021.",
     "en", "The United States dismissed a general in Kenya on 10 May 2021."),
    ("a president condemns, and a government",
     "en", "President Joseph Berg on 8 May 2021 condemned the bombings of U.S. embassies in Kenya"
     " and Tanzania and offered condolences to the victims.",
     "en", "Iran on 8 May 2021 condemned the bombing of U.S. embassies in Kenya and Tanzania."),
    ("somebody says a man will travel, and others travel as he is told",
     "en", "Oleg Berg said on 3 April 2000 the father was ready to travel to the United States.",
     "en", "On 3 April 2000 the father's lawyers travelled to the United States, Berg was told."),
    ("two ships off one town",
     "en", "The trawler Alma sank off Brest on 3 May 1985.",
     "fr", "Le chalutier Nora a coulé au large de Brest le 3 mai 1985."),
    ("two ships of which nobody knows that they are ships' names",
     "de", "Die Fähre Nora sank am 3. Mai 1985 vor Brest.",
     "it", "Il traghetto Corvo affondò al largo di Brest il 3 maggio 1985."),
    ("two ships with names of places",
     "en", "The ferry Fortuna sank off Brest on 3 May 1985.",
     "es", "El ferry Aurora se hundió frente a Brest el 3 de mayo de 1985."),
    ("two things that one firm bought on one day",
     "it", "Northern Rail ha comprato una cava il 12 marzo 2019.",
     "it", "Northern Rail ha comprato una gazzetta il 12 marzo 2019."),
    ("two elections",
     "en", "Anna Berg was elected on 12 March 2019.",
     "it", "Il 12 marzo 2023 Anna Berg è stata eletta."),
]  # fmt: skip


def joined(*documents):
    """The events that both documents tell."""
    with Store.open(None, writable=True) as store:
        for number, (language, text) in enumerate(documents):
            document = Document(f"{number}.txt", text, text)
            read = build.extract(document, stated_language=language)
            store.put(document, Fingerprint(0, 0, text), *read.finds)
        store.settle()
        return [event for event in store.events() if len({t.path for t in event.tellings}) > 1]


@pytest.mark.parametrize("pair", ONE, ids=lambda pair: f"{pair[0]}-{pair[2]} {pair[1][:40]}")
def test_one_event(pair):
    assert len(joined(pair[:2], pair[2:])) == 1


@pytest.mark.parametrize("pair", TWO, ids=lambda pair: pair[0])
def test_two_events(pair):
    assert joined(pair[1:3], pair[3:]) == []


def test_what_was_planned_says_so_once_it_has_happened():
    planned = ("de", "Elena Marchetti wird am 3. Mai 2023 zurücktreten.")
    (event,) = joined(planned, ("it", "Il 3 maggio 2023 Elena Marchetti si è dimessa."))
    assert event.status == "happened"
    assert event.tellings[0].language == "it"
    assert any("told as planned in 0.txt" in str(reason) for reason in event.reasons)


def test_a_plan_that_gives_the_day_dates_what_happened_in_that_month():
    planned = ("en", "Anna Berg and Oleg Marchenko will sign the treaty on 7 May 2020.")
    told = ("fr", "Anna Berg et Oleg Marchenko ont signé le traité en mai 2020.")
    (event,) = joined(planned, told)
    assert (str(event.when), event.status) == ("2020-05-07", "happened")
    assert any("dated 2020-05-07 by 0.txt" in str(reason) for reason in event.reasons)


WITH_GISTS = [code for code in languages.codes() if "gist" in languages.load(code).data]


def test_the_seven_languages_have_words_for_the_same():
    assert len(WITH_GISTS) == 7
    tables = [languages.load(code).table("gist", Words) for code in WITH_GISTS]
    happenings = [{*t.verbs, *t.nouns, *t.phrases} for t in tables]
    assert all(found == happenings[0] for found in happenings)
    assert all(t.things.keys() == tables[0].things.keys() for t in tables)
