"""A document's own other forms of a name go with the actor into every event."""

from timeline import build
from timeline.model import Document

TEXT = (
    "Berlin, 3 March 2031. Chancellor Anna Berg met the President of Ukraine, Oleh Marchenko.\n\n"
    "On 4 March 2031 Kyiv signed the agreement. Berg welcomed the Ukrainian decision.\n"
)


def test_an_actor_has_its_other_forms_in_every_event():
    found = build.extract(Document("a.txt", TEXT, ""), stated_language="en")
    parts = [part for told in found.tellings for part in told.parts]
    forms = {part.name: part.aliases for part in parts}
    assert "Berg" in forms["Anna Berg"]
    assert all("Ukrainian" not in aliases for aliases in forms.values())
    assert all(part.name not in part.aliases for part in parts)
