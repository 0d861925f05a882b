"""Kinds of sentences of German, Dutch and English, read with their dates as a document has them."""

import pytest

from timeline import build
from timeline.model import Document, Telling

NEWS = "Kassel, 18. Oktober 2019 - Der Bahnhof ist alt. "  # a Friday
NIEUWS = "VEENDAM, 3 april 2018 - "  # a Tuesday
MINUTES = "Protokoll der Versammlung am 23. November 2021\n\n"
MINUTES_EN = "Minutes of the Annual Meeting\nheld in the Hut on Wednesday 15 March 2017\n\n"
LETTER = "Breslau, den 9. März 1921\n\nLieber Onkel!\n\n"

TOLD = [
    # language, the document's head, text, trigger, date, status
    # An infinitive behind a comma has its own date; the verb that announces it does not.
    (
        "de",
        NEWS,
        "Sie kündigte an, am Montag nach Celle zu fahren.",
        "kündigte",
        "2019-10-18?",
        "h",
    ),
    # "For" a day that is to come: the day of what is set for it.
    ("nl", NIEUWS, "Zij heeft voor donderdag een debat gevraagd.", "gevraagd", "2018-04-03?", "h"),
    (
        "de",
        NEWS,
        "Eine für Samstag geplante Regatta wurde abgesagt.",
        "abgesagt",
        "2019-10-18?",
        "h",
    ),
    (
        "de",
        MINUTES,
        "Frau Rau kündigt ihren Rücktritt zum 30. Juni 2022 an.",
        "kündigt",
        "2021-11-23",
        "h",
    ),
    # A participle that looks like a present is one, where its auxiliary stands behind it.
    (
        "de",
        MINUTES,
        "Es fehlt, dass zwei Rechnungen doppelt bezahlt wurden.",
        "bezahlt wurden",
        "2021-11-23",
        "h",
    ),
    # A date in brackets belongs to what stands before them, and "for" a year to its noun.
    (
        "en",
        "",
        "It opened a shop in Dublin (1958) and bought a rival in 1961.",
        "opened",
        "1958",
        "h",
    ),
    ("en", MINUTES_EN, "She presented the accounts for 2016.", "presented", "2017-03-15", "h"),
    # A colon stands between what a line names and its date.
    ("en", MINUTES_EN, "Next meeting: Wednesday 21 June.", "meeting", "2017-06-21", "p"),
    # What is announced is to come.
    ("de", NEWS, "Sie kündigte an, am Montag nach Celle zu fahren.", "fahren", "2019-10-21", "p"),
    ("de", NEWS, "Sie beschloss, am 4. November anzufangen.", "anzufangen", "2019-11-04", "p"),
    # "When" right behind a date is of that date.
    ("en", "", "It was a wreck in 1953, when it went down.", "went", "1953", "h"),
    # Verbs in "-nen" have an "e" before their endings.
    ("de", MINUTES, "Der Vorstand eröffnet die Ausstellung.", "eröffnet", "2021-11-23", "h"),
    ("de", MINUTES, "Der Vorstand unterzeichnet den Vertrag.", "unterzeichnet", "2021-11-23", "h"),
    # The perfect of a letter is of its day, not of the one that it has told of first.
    (
        "de",
        LETTER,
        "Gestern kam Max an.\n\nDie Werke haben vierhundert Leute entlassen.",
        "entlassen",
        "1921-03-09?",
        "h",
    ),
]


def _found(head: str, text: str, language: str) -> dict[str, Telling]:
    document = Document("told.txt", head + text, "")
    found = build.extract(document, stated_language=language).tellings
    return {told.trigger.of(document.text): told for told in found if told.trigger is not None}


@pytest.mark.parametrize(("language", "head", "text", "trigger", "date", "status"), TOLD)
def test_an_event_has_the_date_that_its_own_words_say(language, head, text, trigger, date, status):
    telling = _found(head, text, language)[trigger]
    assert (str(telling.when), str(telling.status)[0]) == (date, status)


TRIGGERS = [
    # language, the document's head, text, triggers
    ("de", MINUTES, "Beginn: 19.30 Uhr", []),  # a label
    ("de", NEWS, "Eine für Samstag geplante Regatta wurde abgesagt.", ["abgesagt"]),
    ("de", "", "Er trat 1926 als Teilhaber ein und erwarb 40 Prozent.", ["trat", "erwarb"]),
    ("en", "", "The rules were read and signed by the chair.", ["were read", "signed"]),
    ("en", "", "We granted review last week.", ["granted"]),  # "review" is no infinitive
]


@pytest.mark.parametrize(("language", "head", "text", "triggers"), TRIGGERS)
def test_what_only_describes_or_names_a_thing_is_no_event(language, head, text, triggers):
    assert [trigger for trigger in _found(head, text, language) if trigger in text] == triggers


def test_a_particle_between_a_verb_and_its_negation_leaves_it_negated():
    found = _found(NEWS, "Er bekam aber keine Antwort.", "de")
    assert found["bekam"].negated


TITLES = [
    (
        "1887 gründete der Tuchmacher Friedrich Ahrens in Neumünster eine Spinnerei.",
        "Der Tuchmacher Friedrich Ahrens gründete 1887 in Neumünster eine Spinnerei",
    ),
    (
        "Im Mai 1945 beschlagnahmte die britische Militärregierung die Fabrik.",
        "Die britische Militärregierung beschlagnahmte im Mai 1945 die Fabrik",
    ),
    (
        "Am 3. Mai 2019 eröffnete der Präsident des Landes die Messe.",
        "Der Präsident des Landes eröffnete am 3. Mai 2019 die Messe",
    ),
    (
        "Die Brücke wurde gesperrt, wie das Landesamt für Straßenbau am Freitag mitteilte.",
        "Das Landesamt für Straßenbau teilte am Freitag mit",
    ),
    (
        "Nach dem Tod des Gründers im Jahr 1911 schloss die Fabrik.",
        "Tod des Gründers im Jahr 1911",
    ),
]


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_a_subject_keeps_what_belongs_to_it_and_its_verb_its_particle(text, title):
    assert title in [telling.title for telling in _found("", text, "de").values()]


REPORT = "Two men were ill on Thursday after a ship sank.\n\nThe pilot left the port."


def test_the_day_that_opens_a_report_is_that_of_its_news():
    found = _found("HARWICH, England, 14 May 2011 -- ", REPORT, "en")
    assert str(found["left"].when) == "2011-05-12?"


def test_it_is_the_body_that_a_sentence_speaks_of_and_nobody_named_before():
    text = "Ipswich Hospital opened in 1990. The authority confirmed that it received the report."
    assert not _found("", text, "en")["received"].parts


SAID = (
    "Die Brücke wurde am Mittwoch gesperrt. Am Donnerstag teilte das Amt dies mit.\n\n"
    "Die Ministerin kritisierte das Vorgehen."
)


def test_what_is_said_was_said_on_the_day_of_what_was_said_before():
    found = _found(NEWS, SAID, "de")
    assert str(found["kritisierte"].when) == "2019-10-17?"
