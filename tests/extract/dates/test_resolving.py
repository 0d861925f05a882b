"""What an expression is resolved against, and the chain of reasons it carries."""

import pytest

from timeline import languages, when
from timeline.extract import dates

ITALIAN, ENGLISH, GERMAN = map(languages.load, ("it", "en", "de"))


def values(text, language, created=None):
    moment = None if created is None else when.parse(created)
    return [timex.value for timex in dates.find(text, language, created=moment)]


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


def test_a_weekday_inside_of_a_date_is_checked_too():
    (date,) = dates.find("Monday, 6 January 2026", ENGLISH)
    assert date.warnings == ("2026-01-06 is a Tuesday, not a Monday",)


def test_without_a_date_what_is_relative_stays_unresolved():
    (found,) = dates.find("Martedì, durante il Vertice", ITALIAN)
    assert (found.value, found.when, found.anchor) == ("XXXX-WXX-2", None, "none")
    assert values("Last year, in May, tomorrow.", ENGLISH) == ["XXXX", "XXXX-05", "XXXX-XX-XX"]


def test_the_reasons_lead_from_the_words_to_the_documents_date():
    text = "Martedì hanno firmato."
    (found,) = dates.find(text, ITALIAN, created=when.parse("2026-01-09"))
    first, last = found.reasons
    assert first.span is not None
    assert first.quote == first.span.of(text) == "Martedì"
    assert last.says == "the document's date 2026-01-09"
    assert found.anchor == "document"


def test_later_counts_from_the_date_spoken_of():
    text = "On 6 January 2020 they met. Three days later they signed. That year was good."
    assert values(text, ENGLISH, "2026-01-09") == ["2020-01-06", "2020-01-09", "2020"]


def test_in_a_narrative_months_follow_the_year_spoken_of():
    text = "In 1848 it began. It spread in May. In 1849 it ended, in August. In 1850 all was over."
    assert values(text, ENGLISH, "2026-01-09") == [
        "1848", "1848-05", "1849", "1849-08", "1850",
    ]  # fmt: skip


def test_an_hour_is_of_the_day_in_its_sentence():
    text = "On 5 May 2024 they met at 10 a.m. in Rome."
    assert values(text, ENGLISH) == ["2024-05-05", "2024-05-05T10:00"]


def test_each_day_of_a_list_is_a_date_of_its_own():
    assert values("Am 3., 4. und 5. Mai 2024.", GERMAN) == [
        "2024-05-03",
        "2024-05-04",
        "2024-05-05",
    ]
    assert values("On June 24, 25 and 26.", ENGLISH, "2024-06-01") == [
        "2024-06-24", "2024-06-25", "2024-06-26",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        # The year behind the last one is that of all.
        ("April 24, 25 and 26, 1998.", ENGLISH, ["1998-04-24", "1998-04-25", "1998-04-26"]),
        # One verb tells of all of them, also of those on the far side of an "and".
        ("Am 21. und 22. Dezember tagt er.", GERMAN, ["2026-12-21", "2026-12-22"]),
        ("Am 21. und 22. Dezember tagte er.", GERMAN, ["2025-12-21", "2025-12-22"]),
        ("Im Mai, am 10. und 11. Februar.", GERMAN, ["2026-05", "2026-02-10", "2026-02-11"]),
    ],
)  # fmt: skip
def test_what_a_list_says_once_is_said_of_all(text, language, told):
    assert values(text, language, "2026-01-09") == told


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("In 1991 he came back. At the end of the year he died.", ENGLISH),
        ("1991 kam er zurück. Am Ende des Jahres starb er.", GERMAN),
    ],
)
def test_a_year_that_has_not_ended_has_no_end_that_is_past(text, language):
    assert values(text, language, "2026-03-09") == ["1991", "1991"]


@pytest.mark.parametrize(
    ("created", "value"),
    [
        ("2026-01-09", "2025-12-28"),  # twelve days off, not eleven months
        ("2026-11-30", "2026-12-28"),
        ("2026-07-01", "2026-12-28"),  # as far either way: the future is said in the verb
    ],
)
def test_distance_and_tense_choose_the_year(created, value):
    assert values("It will be shown on December 28.", ENGLISH, created) in ([value], ["2026-12-28"])
    assert values("It was shown on December 28.", ENGLISH, "2026-01-09") == ["2025-12-28"]


def test_a_genitive_keeps_the_date_closed():
    created = when.parse("2026-01-09")
    (after,) = dates.find("It fell after Monday.", ENGLISH, created=created)
    (genitive,) = dates.find("It fell after Monday's attack.", ENGLISH, created=created)
    assert (str(after.when), str(genitive.when)) == ("[2026-01-05..]", "2026-01-05")


def test_what_neither_tense_nor_distance_decides_keeps_its_candidates():
    (found,) = dates.find("Vertice martedì", ITALIAN, created=when.parse("2026-01-09"))
    assert str(found.when) == "[2026-01-06,2026-01-13]"
    (near,) = dates.find("Vertice giovedì", ITALIAN, created=when.parse("2026-01-09"))
    assert str(near.when) == "2026-01-08"


@pytest.mark.parametrize("count", ["9000", "9,999", "9,999,000"])
@pytest.mark.parametrize("unit", ["days", "weeks", "months", "quarters", "years", "centuries"])
def test_deep_time_is_written_too(count, unit):
    created = when.parse("2026-01-09")
    for text in (f"It was {count} {unit} ago.", f"It will end in {count} {unit}."):
        assert dates.find(text, ENGLISH, created=created)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Between 1994 and May 1997.", []),  # no range: of two kinds
        ("Between 1994 and 1997.", [("1994", "1994"), ("1997", "1997")]),
        ("In 1994-97.", [("1994", "1994"), ("97", "1997")]),
        ("From June 2011 to May 2012.", [("June 2011", "2011-06"), ("May 2012", "2012-05")]),
        ("From May to June 2012.", []),  # the year is said once
        ("From 3 March 2022 to 5 May 2022.", []),
        # With its weekday a day says all of itself.
        (
            "From Thursday 3 March to Saturday 5 March 2022.",
            [("Thursday 3 March", "2022-03-03"), ("Saturday 5 March 2022", "2022-03-05")],
        ),
        (
            "Between now and 10 February 2022.",
            [("now", "PRESENT_REF"), ("10 February 2022", "2022-02-10")],
        ),
    ],
)
def test_two_ends_said_in_full_are_two_dates_as_well(text, ends):
    (found, *_) = dates.find(text, ENGLISH)
    assert [(end.span.of(text), end.value) for end in found.ends] == ends


VERBS = [
    (
        "en",
        "On Thursday, the U.S. Senate will meet.",
        "2026-01-15",
    ),  # a full stop that ends nothing
    ("en", "The Senate meets on Thursday.", "2026-01-15"),
    ("en", "The vote was postponed until Tuesday.", "2026-01-13"),
    ("en", "Until Tuesday, they had not called.", "2026-01-06"),
    ("en", "The team planned to leave on Tuesday.", "2026-01-13"),
    ("en", "They met Tuesday morning.", "2026-01-06TMO"),
    ("it", "Il Senato si riunisce giovedì.", "2026-01-15"),
    ("it", "La seduta è stata rinviata a martedì.", "2026-01-13"),
    ("it", "Martedì mattina disse di no.", "2026-01-06TMO"),
    ("fr", "L'exposition ouvre mardi.", "2026-01-13"),
    ("fr", "Le procès a été reporté à mardi.", "2026-01-13"),
    ("fr", "Mardi matin il prit la parole.", "2026-01-06TMO"),
    ("de", "Die Ausstellung öffnet am Dienstag.", "2026-01-13"),
    ("de", "Am Dienstagabend sprachen sie.", "2026-01-06TEV"),
    ("es", "El juicio fue aplazado al martes.", "2026-01-13"),
    ("es", "El Senado se reúne el jueves.", "2026-01-15"),
    ("pt", "A sessão foi adiada para terça-feira.", "2026-01-13"),
    ("pt", "O Senado reúne na quinta-feira.", "2026-01-15"),
    ("nl", "De zitting is uitgesteld tot dinsdag.", "2026-01-13"),
    ("nl", "Dinsdagavond spraken zij.", "2026-01-06TEV"),
]


@pytest.mark.parametrize(("code", "text", "value"), VERBS)
def test_the_verb_tells_which_tuesday_is_meant(code, text, value):
    assert values(text, languages.load(code), "2026-01-09") == [value]


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("Am Mittwochabend um halb acht begann es.", GERMAN, "2026-01-07T19:30"),
        ("On Wednesday evening, at half past seven, they met.", ENGLISH, "2026-01-07T19:30"),
        ("On Wednesday morning, at half past seven, they met.", ENGLISH, "2026-01-07T07:30"),
        # another sentence tells of another time
        (
            "They met on Wednesday evening. At half past seven they eat.",
            ENGLISH,
            "2026-01-09T07:30",
        ),
    ],
)
def test_a_part_of_the_day_says_which_half_of_it_an_hour_beside_it_is_of(text, language, value):
    assert values(text, language, "2026-01-09")[-1] == value


def test_a_weekday_beside_its_date_may_have_an_article():
    told = values("Am 9. November 1938, einem Mittwoch, geschah es.", GERMAN, "2026-01-09")
    assert told == ["1938-11-09", "1938-11-09"]


HOURS = [
    (
        "en",
        "He met them on Monday. It will open between 8 am and 11 am on Tuesday.",
        ["2026-01-05", "2026-01-13T08:00", "2026-01-13T11:00"],
    ),
    ("fr", "Commis entre 0 h 30 et 4 h mardi.", ["2026-01-06T00:30", "2026-01-06T04:00"]),
    (
        "de",
        "Es wird zwischen 8 Uhr und 10 Uhr am Dienstag sein.",
        ["2026-01-13T08:00", "2026-01-13T10:00"],
    ),
]


@pytest.mark.parametrize(("code", "text", "told"), HOURS)
def test_the_day_of_the_last_hour_is_that_of_the_first(code, text, told):
    assert values(text, languages.load(code), "2026-01-09") == told


def test_a_part_of_the_day_told_as_to_come_is_of_the_day_of_writing():
    french = languages.load("fr")
    text = "Le courant est tombé lundi. Il sera rétabli au cours de la nuit."
    assert values(text, french, "2026-01-09") == ["2026-01-05", "2026-01-09TNI"]
    text = "Le courant est tombé lundi. Il est revenu au cours de la nuit."
    assert values(text, french, "2026-01-09") == ["2026-01-05", "2026-01-05TNI"]


DECADES = [
    ("it", "Negli anni Trenta e Quaranta emigrarono.", ["193", "194"]),
    ("fr", "Dans les années trente, quarante et cinquante.", ["193", "194", "195"]),
    ("es", "En los años treinta y cuarenta.", ["193", "194"]),
    ("pt", "Nos anos trinta e quarenta.", ["193", "194"]),
    ("nl", "In de jaren dertig en veertig.", ["193", "194"]),
]


@pytest.mark.parametrize(("code", "text", "told"), DECADES)
def test_decades_that_are_listed_share_the_word_for_years(code, text, told):
    assert values(text, languages.load(code), "2026-01-09") == told
