"""What looks like a time and is none."""

import pytest

from timeline import languages, when
from timeline.extract import dates

CREATED = when.parse("2026-01-09")

NOTHING = [
    ("it", "I 35 Paesi hanno discusso 5 punti con 2 emissari."),
    ("it", "La cooperazione a lungo termine."),
    ("it", "Il 50% dei voti, 1.994 in tutto, 1994 euro."),
    ("it", "Ha vinto 3-2 e 15 a 7."),
    ("it", "Una donna di 34 anni."),
    ("it", "L'articolo 12 della legge 104 e pagina 1994."),
    ("it", "Il mar Nero, un set di posate, non mai."),
    ("it", "Abita in via 25 aprile."),
    ("en", "They may march on; the sun sat there."),
    ("en", "Second, we won 3:2, 4-3 and 21-19."),
    ("en", "It costs $1995, 2000 euros or 12.50."),
    ("en", "Version 2.4.1 runs on 192.168.1.12, call 555-1848."),
    ("en", "Theresa May said so; Windows 2000 crashed."),
    ("en", "A 34-year-old man, 6 feet tall, on page 1984."),
    ("fr", "Il a été vu, or il n'y a rien."),
    ("fr", "Un homme de 45 ans, 1200 euros, 3 enfants."),
    ("es", "Tiene 3 hijos y 2000 euros."),
    ("de", "Sie ist 45 Jahre alt und hat 2000 Euro."),
    ("nl", "Een man van 45 jaar met 2000 euro."),
    ("pt", "Um homem de 45 anos com 2000 euros."),
]


@pytest.mark.parametrize(("code", "text"), NOTHING)
def test_counts_measures_ages_and_words_are_no_dates(code, text):
    assert [t.span.of(text) for t in dates.find(text, languages.load(code), created=CREATED)] == []
