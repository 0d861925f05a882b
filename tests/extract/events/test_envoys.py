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
