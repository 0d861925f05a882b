"""When an event was, and why we think so."""

import pytest

from tests.extract.events.told import told
from timeline import build, when
from timeline.model import Document


def when_of(tellings, trigger, text):
    return next(str(t.when) for t in tellings if t.trigger and t.trigger.of(text) == trigger)


def test_an_expression_of_the_clause_dates_it():
    text = "Rossi ha firmato il contratto il 3 maggio 2019."
    (telling,) = told(text, date="2026-01-06", dates={"3 maggio 2019": "2019-05-03"})
    assert str(telling.when) == "2019-05-03"


def test_a_verb_without_a_date_is_inferred_from_the_document():
    (telling,) = told("Rossi ha firmato il contratto.", date="2026-01-06", people=("Rossi",))
    assert str(telling.when) == "2026-01-06?"
    assert any("document" in str(reason) for reason in telling.reasons)


def test_without_any_date_there_is_none():
    (telling,) = told("Rossi ha firmato il contratto.", people=("Rossi",))
    assert telling.when is None


def test_what_had_happened_lies_before_the_day_that_is_told():
    (telling,) = told("Rossi aveva firmato il contratto.", date="2026-01-06", people=("Rossi",))
    assert str(telling.when) == "[..2026-01-06]"


def test_a_participle_keeps_its_own_date_and_leaves_the_verb_without_it():
    text = "Il ponte, inaugurato nel 1974, crollò il 3 maggio 2019."
    tellings = told(text, dates={"1974": "1974", "3 maggio 2019": "2019-05-03"})
    assert when_of(tellings, "inaugurato", text) == "1974"
    assert when_of(tellings, "crollò", text) == "2019-05-03"


def test_at_the_meeting_refers_to_the_meeting_told_before():
    text = "Il vertice si è tenuto il 3 maggio 2019. Al vertice hanno partecipato in molti."
    tellings = told(text, date="2026-01-06", dates={"3 maggio 2019": "2019-05-03"})
    assert when_of(tellings, "hanno partecipato", text) == "2019-05-03"


def test_a_date_in_a_quotation_does_not_date_the_saying():
    text = "«Nel 2023 abbiamo sbagliato», ha detto Rossi."
    tellings = told(text, date="2026-01-06", dates={"2023": "2023"}, people=("Rossi",))
    assert when_of(tellings, "ha detto", text) == "2026-01-06?"


def test_the_present_with_a_date_to_come_is_planned():
    text = "Rossi parte il 9 maggio 2026."
    (telling,) = told(
        text, date="2026-01-06", dates={"9 maggio 2026": "2026-05-09"}, people=("Rossi",)
    )
    assert telling.status == "planned"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Rossi partirà, se il tempo tiene.", "conditional"),
        ("Qualora nessuno offrisse, Rossi affiderebbe il molo a Bianchi.", "conditional"),
        ("Rossi ha detto che partirebbe.", "planned"),  # the future as reported in the past
    ],
)
def test_what_hangs_on_something_is_conditional(text, status):
    tellings = told(text, date="2026-01-06", people=("Rossi", "Bianchi"))
    assert tellings[-1].status == status


DIARY = """# Notebook

**Saturday 4 May 1912.** Edith came at noon. Yesterday the bridge fell.

**Monday 6 May.** Yesterday Edith left for Bath.
"""


def test_an_entry_of_a_diary_counts_from_the_date_at_its_head():
    tellings = build.extract(Document("diary.md", DIARY, ""), stated_language="en").tellings
    assert when_of(tellings, "fell", DIARY) == "1912-05-03"
    assert when_of(tellings, "left", DIARY) == "1912-05-05"


LETTER = """Bath, 9 February 2024

The bridge fell in January. We crossed in a boat. The teacher saw us at the school. Mary left.
"""


def test_the_first_entry_of_a_diary_is_of_the_day_that_heads_it_as_well():
    text = (
        "30 August 1888. Two dogs were lost yesterday. Harker found the depot.\n\n"
        "31 August. Snow. Harker repaired the sledge.\n\n2 September. Fenn shot a bear.\n"
    )
    tellings = build.extract(Document("diary.txt", text, ""), stated_language="en").tellings
    assert when_of(tellings, "were lost", text) == "1888-08-29"
    assert when_of(tellings, "found", text) == "1888-08-30"
    assert when_of(tellings, "repaired", text) == "1888-08-31"


def test_what_those_who_write_do_is_not_of_the_month_that_others_were_told_of():
    tellings = build.extract(Document("letter.txt", LETTER, ""), stated_language="en").tellings
    assert [(t.trigger.of(LETTER), str(t.when)) for t in tellings if t.trigger][:2] == [
        ("fell", "2024-01"),
        ("crossed", "2024-02-09?"),
    ]


def test_the_news_are_of_the_day_that_is_told_after_who_told_them():
    text = """Ulm, 12. Oktober 2023

Das teilte ein Sprecher am Mittwoch mit. Am Sonntag waren drei Häuser ausgebrannt. Eine Frau \
erlitt eine Vergiftung.
"""
    tellings = build.extract(Document("n.txt", text, ""), stated_language="de").tellings
    assert when_of(tellings, "erlitt", text) == "2023-10-08?"


def test_the_day_of_the_news_carries_to_the_paragraphs_below():
    text = (
        "Madrid, 12 March 2021\n\nThe council approved the plan on Tuesday.\n\n"
        "Mayor Ana Prieto praised the vote.\n"
    )
    tellings = build.extract(Document("news.txt", text, ""), stated_language="en").tellings
    assert when_of(tellings, "approved", text) == "2021-03-09"
    assert when_of(tellings, "praised", text) == "2021-03-09?"


@pytest.mark.parametrize(
    ("sentence", "trigger", "date"),
    [
        ("The bridge collapsed in autumn.", "collapsed", "2023-23"),
        ("The bridge may close in the autumn.", "close", "2024-23"),
    ],
)
def test_the_status_decides_the_year_that_the_text_leaves_out(sentence, trigger, date):
    text = f"Lodi, 3 June 2024\n\n{sentence}\n"
    tellings = build.extract(Document("news.txt", text, ""), stated_language="en").tellings
    assert when_of(tellings, trigger, text) == date


READ = [
    # text, language, document's date, trigger, when, status
    ("The index fell to its lowest since 2004.", "en", "2008-10-06", "fell", "2008-10-06?",
     "happened"),
    ("Vega agreed to carry out a survey before Christmas.", "en", "2025-09-09", "carry",
     "[..2025-12-24]", "planned"),
    ("The bank is expected to cut rates on Thursday.", "en", "2008-10-06", "cut", "2008-10-09",
     "planned"),
    ("A contract is expected to be signed in July.", "en", "2009-06-01", "signed", "2009-07",
     "planned"),
    ("Il testo è destinato a essere votato martedì.", "it", "2024-11-02", "votato", "2024-11-05",
     "planned"),
    ("He agreed on Wednesday to buy the house.", "en", "2009-06-01", "buy", "[2009-06-01..]",
     "planned"),  # the day is that of the agreement
    ("Der Rat beschloss am Montag, das Werk im Juli zu schließen.", "de", "2009-06-02", "schließen",
     "2009-07", "planned"),
    ("The firm will close 14 plants by the end of 2010.", "en", "2009-06-01", "close", "2010",
     "planned"),
    ("He said that it opened in 1974 and that, three years later, it closed.", "en", "2024-02-09",
     "closed", "1977", "happened"),
    ("He was wounded during the siege of 1849.", "en", "2024-02-09", "was wounded", "1849",
     "happened"),
    ("In 1902 it fell. It was never rebuilt.", "en", "2024-02-09", "was never rebuilt", "None",
     "happened"),
    ("The man, who was fined in 2003, came home.", "en", "2024-02-09", "came", "2024-02-09?",
     "happened"),  # 2003 is told by the way
    ("Lundi nous irons aux archives.", "fr", "2024-02-09", "irons", "2024-02-12", "planned"),
    ("We are to divide them tomorrow.", "en", "1874-05-02", "divide", "1874-05-03", "planned"),
    ("Il sindacato ha annunciato uno sciopero per il 5 dicembre.", "it", "2025-11-21", "sciopero",
     "2025-12-05", "planned"),
    ("Le tribunal ordonne la dépose avant le 1er juillet 2025.", "fr", "2025-05-06", "ordonne",
     "2025-05-06?", "happened"),  # a deadline dates what is ordered
    ("La operación podría aplazarse hasta el miércoles.", "es", "2025-08-08", "aplazarse",
     "../2025-08-13", "possible"),
    ("Der Schrank soll bis Ende Juni 2025 repariert werden.", "de", "2025-03-14", "repariert",
     "../2025-06-30", "planned"),
    ("Mr Vega has resigned with effect from 1 October.", "en", "2025-09-09", "has resigned",
     "2025-10-01", "planned"),
    ("The firm said it broke the 1991 agreement.", "en", "2006-03-28", "broke", "2006-03-28?",
     "happened"),  # the year is the agreement's
    ("He died two years ago.", "en", None, "died", "None", "happened"),
    ("The explosion was on 3 May 2024.", "en", "2024-06-05", "explosion", "2024-05-03",
     "happened"),
    ("The wedding of Anna and John will be on 3 July.", "en", "2024-06-05", "wedding",
     "2024-07-03", "planned"),
    ("Die Abstimmung ist am 3. Juli.", "de", "2024-06-05", "Abstimmung", "2024-07-03", "planned"),
    ("Le nozze furono il 10 maggio 1999.", "it", "2024-06-05", "nozze", "1999-05-10", "happened"),
    ("El funeral será el viernes.", "es", "2024-06-05", "funeral", "2024-06-07", "planned"),
    ("L'enterrement fut le 10 mai.", "fr", "2024-06-05", "enterrement", "2024-05-10",
     "happened"),
    ("La caldera se averió el 13 de enero. Termosur instaló otra el día 22.", "es", "2025-02-19",
     "instaló", "2025-01-22", "happened"),
    ("The minutes of the July meeting were approved.", "en", "2024-09-17", "were approved",
     "2024-09-17?", "happened"),
    ("The committee decided by three votes to none to appeal.", "en", "2024-09-17", "decided",
     "2024-09-17?", "happened"),
    ("Am 14. Mai hatte er das Lokal betreten. Er hatte einen Gast geschlagen.", "de",
     "2024-06-05", "geschlagen", "2024-05-14?", "happened"),
    ("Die am 12. März 2018 erhobene Klage wurde abgewiesen.", "de", "2019-11-28", "abgewiesen",
     "2019-11-28?", "happened"),
    ("Il ricorso depositato il 12 marzo 2018 è stato accolto.", "it", "2019-11-28",
     "depositato", "2018-03-12", "happened"),
    ("Il ricorso depositato il 12 marzo 2018 è stato accolto.", "it", "2019-11-28",
     "è stato accolto", "2019-11-28?", "happened"),
    ("Dès le 3 mai 1916, l'usine embaucha cent ouvrières.", "fr", "1930", "embaucha",
     "1916-05-03", "happened"),
    ("Dès l'hiver 1916, l'usine embaucha.", "fr", "1930", "embaucha", "1916-24", "happened"),
    ("Ab 1916 produzierte die Fabrik Granaten.", "de", "1930", "produzierte", "1916", "happened"),
    ("Dal 1916 la fabbrica produsse granate.", "it", "1930", "produsse", "1916", "happened"),
    ("Sales fell to the lowest since 2004.", "en", "2006-03-28", "fell", "2006-03-28?",
     "happened"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "language", "date", "trigger", "expected", "status"), READ)
def test_which_date_of_a_sentence_is_whose(text, language, date, trigger, expected, status):
    stated = None if date is None else when.parse(date)
    document = Document("t.txt", text, "")
    tellings = build.extract(document, stated_date=stated, stated_language=language).tellings
    found = next(t for t in tellings if t.trigger and t.trigger.of(text) == trigger)
    assert (str(found.when), found.status) == (expected, status)


COUNTED = [
    ("en", "An explosion killed three on 3 May 2024. Two days after the explosion, Hart resigned.",
     "resigned", "2024-05-05"),
    ("it", "L'esplosione avvenne il 3 maggio 2024. Due giorni dopo l'esplosione Hart partì.",
     "partì", "2024-05-05"),
    ("fr", "L'explosion a eu lieu le 3 mai 2024. Une semaine après l'explosion, Hart partit.",
     "partit", "2024-05-10"),
    ("de", "Die Explosion war am 3. Mai 2024. Hart ist zwei Tage nach der Explosion geflohen.",
     "geflohen", "2024-05-05"),
    ("es", "La explosión ocurrió el 3 de mayo de 2024. Dos días después de la explosión, huyó.",
     "huyó", "2024-05-05"),
    ("pt", "A explosão ocorreu em 3 de maio de 2024. Dois dias após a explosão, Hart fugiu.",
     "fugiu", "2024-05-05"),
    ("nl", "De explosie was op 3 mei 2024. Twee dagen na de explosie vluchtte Hart.", "vluchtte",
     "2024-05-05"),
    ("en", "The firm closed two years after the founder died in 1931.", "closed", "1933"),
    ("en", "The firm closed two days after the founder died in 1931.", "closed", "None"),
    ("en", "A month after the court rejected his appeal, Dobbs fled to Spain.", "fled", "None"),
    ("en", "A month after the court rejected his appeal, Dobbs fled to Spain.", "rejected", "None"),
    ("en", "The vote was on 3 May 2024. Hart spoke for two days after the vote.", "spoke",
     "2024-05-03"),
    ("en", "On 1 June, a month after the vote, Dobbs fled to Spain.", "fled", "2024-06-01"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "trigger", "expected"), COUNTED)
def test_a_time_is_counted_from_what_has_one(language, text, trigger, expected):
    read = build.extract(
        Document("t.txt", text, ""), stated_date=when.parse("2024-06-05"), stated_language=language
    )
    assert when_of(read.tellings, trigger, text) == expected


def test_what_a_sentence_goes_on_to_tell_is_of_the_same_year():
    text = "La peste arrivò nel 1631: morirono in cento. Il ponte crollò."
    tellings = told(text, dates={"1631": "1631"})
    assert when_of(tellings, "morirono", text) == "1631?"
    assert when_of(tellings, "crollò", text) == "None"


CHRONICLE = """Annali del borgo

1523. Fu edificata la chiesa. La consacrò il vescovo il 16 agosto.
1571. I confratelli partirono per Loreto.
1684, 2 luglio. Un fulmine colpì il campanile.
"""


def test_a_year_that_heads_an_entry_of_a_chronicle_dates_what_stands_under_it():
    document = Document("annali.txt", CHRONICLE, "")
    tellings = build.extract(document, stated_language="it").tellings
    dates = {t.trigger.of(CHRONICLE): str(t.when) for t in tellings if t.trigger}
    assert dates["Fu edificata"] == "1523"
    assert dates["consacrò"] == "1523-08-16"
    assert dates["partirono"] == "1571"
    assert dates["colpì"] == "1684-07-02"


def test_two_numbers_at_the_beginning_of_lines_are_no_chronicle():
    text = "1523. Il primo punto fu discusso.\n1571. Il secondo punto fu discusso.\n"
    tellings = build.extract(Document("elenco.txt", text, ""), stated_language="it").tellings
    assert {t.when for t in tellings} == {None}


def test_minutes_tell_in_the_present_what_was_done_that_day():
    text = "Protokoll der Sitzung vom 22. Februar 2025\n\nDer Vorstand wird entlastet.\n"
    tellings = build.extract(Document("protokoll.txt", text, ""), stated_language="de").tellings
    assert when_of(tellings, "entlastet", text) == "2025-02-22"


def test_what_is_counted_from_a_date_that_was_moved_moves_with_it():
    text = (
        "Sentenza del 28 novembre 2019\n\nNel settembre 2017 Rossi fu trasferito. Fu licenziato con"
        " lettera del 20 dicembre 2017. La società lo accusò il 6 novembre; Rossi rispose cinque"
        " giorni più tardi. Il 4 ottobre 2018 il tentativo fallì."
    )
    tellings = build.extract(Document("s.txt", text, ""), stated_language="it").tellings
    accused = when_of(tellings, "accusò", text)
    assert accused[4:] == "-11-06"
    assert when_of(tellings, "rispose", text) == f"{accused[:4]}-11-11"


def test_an_hour_after_a_night_began_is_of_the_day_after():
    text = (
        "Graz, 5. November 2024. In der Nacht auf Dienstag sind sechs Männer verletzt worden. Das"
        " Feuer brach kurz nach 23 Uhr aus. Gegen vier Uhr früh stürzte das Dach ein."
    )
    tellings = build.extract(Document("n.txt", text, ""), stated_language="de").tellings
    assert when_of(tellings, "brach", text) == "2024-11-04T23:00"
    assert when_of(tellings, "stürzte", text) == "2024-11-05T04:00~"


def test_what_somebody_announces_in_minutes_is_told_as_well():
    text = (
        "Procès-verbal de la séance du 27 mars 2025\n\nM. Daban annonce qu'il quitte le bureau.\n"
    )
    tellings = build.extract(Document("pv.txt", text, ""), stated_language="fr").tellings
    assert when_of(tellings, "quitte", text) == "2025-03-27"
