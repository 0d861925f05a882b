"""Numbers stay whole."""

from timeline import build
from timeline.model import Document


def test_the_comma_of_a_number_divides_no_clause():
    text = "The treasurer reported a surplus of £4,200 for the year ended 31 August 2022."
    found = build.extract(Document("a.txt", text, ""), stated_language="en")
    assert [telling.title for telling in found.tellings if "£4" in telling.title]
    assert all("£4,200" in t.title for t in found.tellings if "4" in t.title or "200" in t.title)
