"""What was done before, told without a subject of its own."""

import pytest

from timeline import build, when
from timeline.model import Document

TOLD = [
    # language, text, trigger, title, date
    ("en", "After leaving the army in 1990, Hart founded a firm.", "leaving",
     "Hart: leaving the army in 1990", "1990"),
    ("en", "After leaving the army in 1990, Hart founded a firm.", "founded",
     "Hart founded a firm", "1990?"),
    ("en", "After being arrested in May 1990, Hart fled.", "being arrested",
     "Hart: being arrested in May 1990", "1990-05"),
    ("en", "Before joining the bank in 1999, Hart taught in Leeds.", "joining",
     "Hart: joining the bank in 1999", "1999"),
    ("en", "Before joining the bank in 1999, Hart taught in Leeds.", "taught",
     "Hart taught in Leeds", "[..1999-12-31]"),
    ("it", "Dopo aver lasciato l'esercito nel 1950, Rossi fondò una ditta.", "aver lasciato",
     "Rossi: aver lasciato l'esercito nel 1950", "1950"),
    ("it", "Dopo aver firmato il patto, Rossi partì il 3 maggio 1951.", "aver firmato",
     "Rossi: aver firmato il patto", "[..1951-05-03]"),
    ("fr", "Émile Castan mourut en 1958, trois ans après avoir quitté la présidence.",
     "avoir quitté", "Émile Castan: avoir quitté la présidence", "1955"),
    ("es", "Tras dejar el ejército en 1950, Ruiz fundó una empresa.", "dejar",
     "Ruiz: dejar el ejército en 1950", "1950"),
    ("pt", "Depois de deixar o exército em 1950, Silva fundou uma empresa.", "deixar",
     "Silva: deixar o exército em 1950", "1950"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "trigger", "title", "expected"), TOLD)
def test_what_was_done_before_is_an_event_of_its_own(language, text, trigger, title, expected):
    found = {t.trigger.of(text): t for t in _read(language, text) if t.trigger}
    assert (found[trigger].title, str(found[trigger].when)) == (title, expected)


SILENT = [
    ("en", "Hart will leave after signing the deal.", "signing", "it is to come as well"),
    ("en", "Before joining the bank, Hart taught in Leeds.", "joining", "it may not have come"),
    ("en", "Hart did not sleep after hearing it.", "hearing", "beside what did not happen"),
    ("it", "Dopo essere stato a Roma, Rossi partì.", "essere stato", "a state"),
]


@pytest.mark.parametrize(("language", "text", "trigger", "why"), SILENT)
def test_what_may_not_have_been_done_is_not_told(language, text, trigger, why):
    assert trigger not in {t.trigger.of(text) for t in _read(language, text) if t.trigger}


def _read(language, text):
    return build.extract(
        Document("t.txt", text, ""), stated_date=when.parse("2023-09-21"), stated_language=language
    ).tellings
