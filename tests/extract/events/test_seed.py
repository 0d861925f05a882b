"""Who sends somebody is spoken of; who was sent, and whom they stand beside, took part."""

from pathlib import Path

from timeline import build, documents
from timeline.model import Role

SEED = Path(__file__).parents[3] / "seeds" / "paris-summit.it.txt"


def test_the_envoys_attend_and_the_president_who_sent_them_does_not():
    read = build.extract(documents.read(SEED, name=SEED.name))
    (attended,) = [told for told in read.tellings if "emissari" in told.title]
    roles = {part.name: part.role for part in attended.parts}
    took_part = {name for name, role in roles.items() if role is Role.PARTICIPANT}
    assert took_part == {
        "Steve Witkoff",
        "Jared Kushner",
        "Volodymyr Zelensky",
        "altri leader europei",
    }
    assert roles["Donald Trump"] is Role.MENTIONED
    assert roles["Ucraina"] is Role.MENTIONED  # "ucraino" says whose president he is


def test_the_date_of_the_summit_leads_back_to_the_dateline():
    read = build.extract(documents.read(SEED, name=SEED.name))
    (summit,) = [told for told in read.tellings if told.title.startswith("Vertice")]
    assert [str(reason) for reason in summit.reasons] == [
        "“Martedì” [25,32] weekday agrees with the date beside it",
        "the document's date 2026-01-06",
        "“6 gennaio 2026” [8,22] dateline",
    ]
