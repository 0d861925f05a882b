"""Dates as people type them, in the language of whoever types."""

from datetime import date

import pytest

from timeline import query
from timeline.errors import DateError
from timeline.query import dates
from timeline.query.nodes import Relation, Some, Time

TODAY = date(2026, 1, 9)  # a Friday

TYPED = {
    "en": [
        ("after 2020", "[2021-01-01..]"),
        ("before yesterday", "[..2026-01-07]"),
        ("by March", "../2026-03-31"),
        ("since last week", "2025-12-29/.."),
        ("from 2019 on", "2019-01-01/.."),
        ("from March 2024 onwards", "2024-03-01/.."),
        ("2020 or later", "2020-01-01/.."),
        ("until May 2024", "../2024-05-31"),
        ("not before 5 May 2024", "2024-05-05/.."),
        ("March or April", "[2026-03,2026-04]"),
        ("6 or 7 January", "[2026-01-06,2026-01-07]"),
        ("May 6 or 7, 2024", "[2024-05-06,2024-05-07]"),
        ("2019, 2021 or 2023", "[2019,2021,2023]"),
        ("march", "2026-03"),  # nobody types capitals
        ("on 3/4/2025", "2025-03-04"),
        ("dopo il 2020", "[2021-01-01..]"),  # what is no English is read as it can be
    ],
    "it": [
        ("dopo il 2020", "[2021-01-01..]"),
        ("prima di marzo", "[..2026-02-28]"),  # and not the first of March
        ("entro marzo", "../2026-03-31"),
        ("dal 2019", "2019-01-01/.."),
        ("dal 3 maggio in poi", "2026-05-03/.."),
        ("2020 o dopo", "2020-01-01/.."),
        ("fino a maggio 2024", "../2024-05-31"),
        ("non prima del 5 maggio 2024", "2024-05-05/.."),
        ("marzo o aprile 2024", "[2024-03,2024-04]"),
        ("6 o 7 gennaio", "[2026-01-06,2026-01-07]"),
        ("mar", "2026-03"),
        ("il 3/4/2025", "2025-04-03"),
        ("verso il 1848", "1848"),
        ("after 2020", "[2021-01-01..]"),
    ],
    "de": [
        ("nach 2020", "[2021-01-01..]"),
        ("vor gestern", "[..2026-01-07]"),
        ("bis März", "../2026-03-31"),
        ("ab 2019", "2019-01-01/.."),
        ("von 2019 an", "2019-01-01/.."),
        ("frühestens 2020", "2020-01-01/.."),
        ("spätestens am 5. Mai 2024", "../2024-05-05"),
        ("März oder April 2024", "[2024-03,2024-04]"),
        ("6. oder 7. Januar", "[2026-01-06,2026-01-07]"),
        ("im Jahr 2020", "2020"),
        ("3.4.2025", "2025-04-03"),
    ],
    "fr": [
        ("après 2020", "[2021-01-01..]"),
        ("avant hier", "2026-01-07"),  # one word, that is
        ("avant Noël", "[..2025-12-24]"),
        ("d'ici mars", "../2026-03-31"),
        ("à partir de mars 2024", "2024-03-01/.."),
        ("de 2019 à aujourd'hui", "2019-01-01/.."),
        ("au plus tard en 2020", "../2020-12-31"),
        ("mars ou avril", "[2026-03,2026-04]"),
        ("6 ou 7 janvier 2024", "[2024-01-06,2024-01-07]"),
    ],
    "es": [
        ("después de 2020", "[2021-01-01..]"),
        ("antes de ayer", "2026-01-07"),  # as in French
        ("para marzo", "../2026-03-31"),
        ("de 2019 en adelante", "2019-01-01/.."),
        ("hasta mayo de 2024", "../2024-05-31"),
        ("marzo o abril de 2024", "[2024-03,2024-04]"),
        ("6 o 7 de enero", "[2026-01-06,2026-01-07]"),
        ("a más tardar en 2020", "../2020-12-31"),
    ],
    "pt": [
        ("depois de 2020", "[2021-01-01..]"),
        ("depois de amanhã", "2026-01-11"),  # the day after tomorrow
        ("até março", "../2026-03-31"),
        ("a partir de março de 2024", "2024-03-01/.."),
        ("de 2019 em diante", "2019-01-01/.."),
        ("março ou abril de 2024", "[2024-03,2024-04]"),
        ("6 ou 7 de janeiro", "[2026-01-06,2026-01-07]"),
    ],
    "nl": [
        ("na 2020", "[2021-01-01..]"),  # in Portuguese, where "na" is "in the", too
        ("voor gisteren", "[..2026-01-07]"),
        ("uiterlijk maart 2024", "../2024-03-31"),
        ("vanaf maart 2024", "2024-03-01/.."),
        ("van 2019 af", "2019-01-01/.."),
        ("maart of april 2024", "[2024-03,2024-04]"),
        ("6 of 7 januari", "[2026-01-06,2026-01-07]"),
    ],
    "pl": [("po 2020", "[2021-01-01..]")],
    "ru": [("5 января 2024", "2024-01-05")],  # a language that has no file of ours
}
ROWS = [(code, text, edtf) for code, rows in TYPED.items() for text, edtf in rows]


@pytest.mark.parametrize(("code", "text", "edtf"), ROWS)
def test_a_date_means_what_its_words_say(code, text, edtf):
    assert dates.read(text, today=TODAY, language=code).edtf == edtf


NO_DATES = ["soonish", "after", "2020 o merluzzo", "before the war", "or 2020 or", "a " * 100]


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date_is_refused_and_nothing_is_guessed(text):
    with pytest.raises(DateError):
        dates.read(text, today=TODAY, language="it")


FIELDS = [
    # query                           what is asked
    ('date:"since 2020"', [(Relation.DURING, "2020-01-01/..")]),
    # 2020 lies between the two and is not asked for
    ('date:"2019 or 2021"', [(Relation.DURING, "2019"), (Relation.DURING, "2021")]),
    ("on:monday", [(Relation.DURING, "2026-01-05"), (Relation.DURING, "2026-01-12")]),
    ("after:monday", [(Relation.AFTER, "2026-01-05")]),
    ("before:monday", [(Relation.BEFORE, "2026-01-12")]),
]


@pytest.mark.parametrize(("text", "asked"), FIELDS)
def test_of_several_dates_a_field_asks_for_each(text, asked):
    root = query.parse(text, today=TODAY, language="en").root
    nodes = root.nodes if isinstance(root, Some) else (root,)
    assert [(node.relation, node.when.edtf) for node in nodes if isinstance(node, Time)] == asked
