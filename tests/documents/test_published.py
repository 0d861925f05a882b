"""A document's own date, where it is believed from, and what is never one."""

import pytest

from timeline import languages, when
from timeline.documents import published
from timeline.model import Document


def dated(text, language="it", *, path="nota.txt", stated=None, **metadata):
    document = Document(path, text, "", metadata)
    return published.find(document, languages.load(language), stated=stated)


DATELINES = [
    # language, text, date
    ("it", "Parigi, 6 gennaio 2026 – Martedì, durante il vertice, i Paesi hanno", "2026-01-06"),
    ("it", "ROMA, 3 maggio 2024 (ANSA) - Il ministro ha detto che", "2024-05-03"),
    ("it", "Torino, lì 14 marzo 1861\n\nCaro amico,\nti scrivo", "1861-03-14"),
    ("it", "Il vertice di Parigi\n6 gennaio 2026\n\nDurante il vertice", "2026-01-06"),
    ("it", "martedì 6 gennaio 2026\nIl vertice si è tenuto a Parigi.", "2026-01-06"),
    ("en", "LONDON, 3 May 2024 (Reuters) - The minister said", "2024-05-03"),
    ("en", "Published on 3 May 2024\n\nThe minister said", "2024-05-03"),
    ("en", "A quiet week\nBy Jane Doe\nMay 3, 2024\n\nIt was quiet.", "2024-05-03"),
    ("de", "Berlin, 3. Mai 2024 – Der Minister sagte", "2024-05-03"),
    ("fr", "Paris, le 3 mai 2024 — Le ministre a dit", "2024-05-03"),
    ("es", "Madrid, 3 de mayo de 2024.- El ministro dijo", "2024-05-03"),
    ("pt", "Lisboa, 3 de maio de 2024 – O ministro disse", "2024-05-03"),
    ("nl", "Den Haag, 3 mei 2024 – De minister zei", "2024-05-03"),
    # dates in prose are none of these
    ("it", "Il 3 maggio 2024 il ministro ha incontrato l'ambasciatore a Roma.", None),
    ("en", "On 3 May 2024 the minister met the ambassador, who had just arrived.", None),
    ("en", "The minister met the ambassador in London on 3 May 2024 - a Friday.", None),
    ("en", "Napoleon was born on 15 August 1769.\n\nHe grew up in Ajaccio.", None),
    ("en", "Yesterday\n\nAll my troubles seemed so far away.", None),  # not a date of its own
    ("en", "Chapter 12\n\nThe following May", None),
]


@pytest.mark.parametrize(("language", "text", "date"), DATELINES)
def test_a_dateline_dates_its_document_and_prose_does_not(language, text, date):
    found = dated(text, language)
    if date is None:
        assert (found.when, found.source) == (None, "none")
    else:
        assert (str(found.when), found.source) == (date, "dateline")
        assert found.span is not None
        assert all(reason.quote == reason.span.of(text) for reason in found.reasons)


ENDS = [
    # language, text, date, why
    ("fr", "Procès-verbal de l'assemblée\nLes Amis du canal\n\nRéunis le 27 mars 2025 à Revel, les"
     " membres ont voté.", "2025-03-27", "with which minutes begin"),
    ("de", "Chronik der Wehr\n\nDie Wehr wurde 1889 gegründet.\n\nHollern, 12. Juni 2023\n",
     "2023-06-12", "with which a text ends"),
    ("it", "Cara mamma,\n\nsto bene.\n\nRoma, 3 maggio 1917\nAntonio\n", "1917-05-03",
     "above a name"),
    ("en", "The bridge fell.\n\nIt was rebuilt on 9 September 2025.\n", None, "no signature"),
    ("de", "Chronik\n\nAm 3. Februar 1889 versammelten sich 27 Männer.\n\nDie Mühle brannte im Jahr"
     " 1902.\n", None, "no record of those who met: years later are told"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "date", "why"), ENDS)
def test_a_record_begins_with_its_date_and_a_letter_may_end_with_it(language, text, date, why):
    found = dated(text, language)
    assert (None if found.when is None else str(found.when)) == date
    assert all(reason.quote == reason.span.of(text) for reason in found.reasons)


RECORDS = [
    (
        "en",
        "Minutes of the meeting held on Tuesday 9 September 2025 in the Hall\n\nText.",
        "2025-09-09",
    ),
    ("fr", "COUR D'APPEL\nArrêt du 6 mai 2025\n\nTexte.", "2025-05-06"),
    ("de", "Protokoll über die Sitzung am Freitag, 14. März 2025\n\nText.", "2025-03-14"),
    (
        "es",
        "Acta de la sesión ordinaria celebrada el día 3 de mayo de 2024\n\nTexto.",
        "2024-05-03",
    ),
    (
        "en",
        "Minutes of the Annual Meeting\nheld in the Hut on 15 March 2017\n\nText.",
        "2017-03-15",
    ),
    (
        "en",
        "Minutes of the Annual Meeting\n\nHeld as ever in March 2017, on 15 March 2017 it",
        None,
    ),
    ("de", "Pressemitteilung der Polizei vom 6. Februar 2017\n\nText.", "2017-02-06"),
    ("en", "The old bridge of the town fell on 9 September 2025\n\nText.", None),  # no record
]


@pytest.mark.parametrize(("language", "text", "date"), RECORDS)
def test_minutes_and_judgments_are_of_the_day_that_their_heading_names(language, text, date):
    found = dated(text, language)
    assert (str(found.when) if found.when else None) == date


def test_the_weekday_beside_it_confirms_the_date():
    found = dated("Parigi, 6 gennaio 2026 – Martedì, durante il vertice, i Paesi hanno")
    assert [str(reason) for reason in found.reasons] == [
        "“6 gennaio 2026” [8,22] dateline",
        "“Martedì” [25,32] weekday agrees: 2026-01-06 is a Tuesday",
    ]
    assert found.warnings == ()


def test_a_weekday_of_the_prose_below_says_nothing_of_the_date():
    found = dated("Madrid, 7 de enero de 2026\nEl martes el ministro viajó a París.", "es")
    assert (str(found.when), found.warnings) == ("2026-01-07", ())


def test_the_beginning_of_a_long_line_is_enough():
    prose = " Durante il vertice i Paesi hanno discusso a lungo." * 30
    found = dated(f"Parigi, 6 gennaio 2026 –{prose} Il 3 maggio 2024 – si ricorda –{prose}")
    assert str(found.when) == "2026-01-06"


def test_a_weekday_that_contradicts_the_date_is_a_warning_and_the_date_stays():
    found = dated("Parigi, 7 gennaio 2026 – Martedì, durante il vertice, i Paesi hanno")
    assert str(found.when) == "2026-01-07"
    assert found.warnings == ("“Martedì” [25,32] contradicts the date: 2026-01-07 is a Wednesday",)


RANKED = [
    # text, path, metadata, date, source
    ("Testo.", "nota.md", {"date": "2026-01-06"}, "2026-01-06", "front matter"),
    ("Testo.", "nota.md", {"date": "6 gennaio 2026"}, "2026-01-06", "front matter"),
    ("Testo.", "nota.md", {"date": "2026-01-06T10:00:00+01:00"}, "2026-01-06", "front matter"),
    ("Testo.", "nota.md", {"date": "2026-01"}, "2026-01", "front matter"),  # a month stays one
    ("Testo.", "nota.md", {"date": "soon"}, None, "none"),
    ("Testo.", "a.html", {"page": "2026-01-06T10:00Z"}, "2026-01-06", "page"),
    ("Testo.", "2026-01-06-nota.txt", {}, "2026-01-06", "file name"),
    ("Testo.", "20260106.txt", {}, "2026-01-06", "file name"),
    ("Testo.", "vertice_6-1-2026.txt", {}, "2026-01-06", "file name"),
    ("Testo.", "2026-01.txt", {}, "2026-01", "file name"),
    ("Testo.", "report-20261399.txt", {}, None, "none"),  # no such month
    ("Testo.", "call-3331234567.txt", {}, None, "none"),  # a telephone number
    ("Testo.", "2026/nota.txt", {}, None, "none"),  # folders sort, they do not date
    ("Testo.", "2025-12-24.txt", {"date": "2026-01-06"}, "2026-01-06", "front matter"),
    ("Roma, 3 maggio 2024\nTesto.", "2026-01-06.txt", {"date": "2025"}, "2024-05-03", "dateline"),
]


@pytest.mark.parametrize(("text", "path", "metadata", "date", "source"), RANKED)
def test_the_nearest_source_wins(text, path, metadata, date, source):
    found = dated(text, path=path, **metadata)
    assert (found.when.edtf if found.when else None, found.source) == (date, source)


def test_what_the_user_states_wins_over_all():
    found = dated("Roma, 3 maggio 2024\nTesto.", stated=when.parse("2026-01-09"))
    assert (str(found.when), found.source) == ("2026-01-09", "stated")


def test_a_dateline_without_a_year_takes_it_from_the_next_source():
    text = "Parigi, 6 gennaio – Martedì, durante il vertice, i Paesi hanno concordato"
    found = dated(text, path="vertice-2026-01.txt")
    assert (str(found.when), found.source) == ("2026-01-06", "dateline")
    assert any("weekday agrees" in reason.says for reason in found.reasons)
    named = dated(text, path="vertice 2026.txt")  # too little by itself, enough for a year
    assert str(named.when) == "2026-01-06"
    assert dated("Testo.", path="vertice 2026.txt").when is None
    alone = dated(text)
    assert alone.when is None
    assert "--document-date" in alone.warnings[0]


def test_nothing_dates_a_document_that_says_nothing():
    assert dated("Caro amico, ti scrivo.").when is None
