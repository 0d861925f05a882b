"""What Italian says about time, in a document of Friday 9 January 2026."""

import pytest

from timeline import languages, when
from timeline.extract import dates

CREATED = when.parse("2026-01-09")
ITALIAN = languages.load("it")

CASES = [
    # text                                         quote                       value        when
    ("Firmato il 6 gennaio 2026.", "il 6 gennaio 2026", "2026-01-06", "2026-01-06"),
    ("Il 6/1/2026 si apre.", "Il 6/1/2026", "2026-01-06", "2026-01-06"),
    ("È caduto nel 1848.", "1848", "1848", "1848"),
    ("Nel gennaio 2026.", "gennaio 2026", "2026-01", "2026-01"),
    ("Ieri ha parlato.", "Ieri", "2026-01-08", "2026-01-08"),
    ("L'altro ieri ha parlato.", "L'altro ieri", "2026-01-07", "2026-01-07"),
    ("Tre giorni fa ha parlato.", "Tre giorni fa", "2026-01-06", "2026-01-06"),
    ("È successo la settimana scorsa.", "la settimana scorsa", "2026-W01", "2025-12-29/2026-01-04"),
    ("È successo l'anno scorso.", "l'anno scorso", "2025", "2025"),
    ("Nel primo trimestre 2024.", "primo trimestre 2024", "2024-Q1", "2024-33"),
    ("Alla fine di giugno 2024.", "fine di giugno 2024", "2024-06", "2024-06"),
    ("Negli anni '80.", "anni '80", "198", "198X"),
    ("Nel XIX secolo.", "XIX secolo", "18", "18XX"),
    ("A Natale 2025.", "Natale 2025", "2025-12-25", "2025-12-25"),
    ("Dal 3 al 5 marzo 2022.", "Dal 3 al 5 marzo 2022", "2022-03-03/2022-03-05",
     "2022-03-03/2022-03-05"),
    # Nobody means the December eleven months off.
    ("Il 28 dicembre si sono visti.", "Il 28 dicembre", "2025-12-28", "2025-12-28"),
    ("Sarà firmato martedì.", "martedì", "2026-01-13", "2026-01-13"),
    ("Martedì hanno firmato.", "Martedì", "2026-01-06", "2026-01-06"),
    ("Venerdì hanno firmato.", "Venerdì", "2026-01-09", "2026-01-09"),  # the day itself
    ("Ha lavorato per tre mesi.", "tre mesi", "P3M", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "value", "moment"), CASES)
def test_italian(text, quote, value, moment):
    (found,) = dates.find(text, ITALIAN, created=CREATED)
    assert (found.span.of(text), found.value) == (quote, value)
    assert found.when == (None if moment is None else when.parse(moment))


@pytest.mark.parametrize(
    "text",
    [
        "I 35 Paesi hanno discusso 5 punti con 2 emissari.",
        "La cooperazione a lungo termine.",
        "Il 50% dei voti, 1.994 in tutto.",
        "Ha vinto 3-2 e 15 a 7.",
        "Una donna di 34 anni.",
    ],
)
def test_numbers_and_words_that_are_no_dates(text):
    assert dates.find(text, ITALIAN, created=CREATED) == []


def test_a_weekday_beside_its_date_confirms_it():
    text = "Parigi, 6 gennaio 2026 – Martedì, durante il Vertice"
    date, weekday = dates.find(text, ITALIAN, created=None)
    assert (date.value, weekday.value) == ("2026-01-06", "2026-01-06")
    assert date.warnings == weekday.warnings == ()


def test_a_weekday_that_contradicts_its_date_is_warned_about():
    text = "Parigi, 7 gennaio 2026 – Martedì, durante il Vertice"
    _, weekday = dates.find(text, ITALIAN)
    assert weekday.value == "2026-01-07"
    assert weekday.warnings == ("2026-01-07 is a Wednesday, not a Tuesday",)


def test_without_a_date_a_weekday_stays_unresolved():
    (found,) = dates.find("Martedì, durante il Vertice", ITALIAN)
    assert (found.value, found.when) == ("XXXX-WXX-2", None)
