"""What is offered while a query is typed."""

import pytest

from tui.completion import Completion
from tui.offers import Known

OFFERS = [
    # typed                    offered
    ("ac", "actor:"),
    ("vertice !sta", "vertice !status:"),
    ("a", None),  # one letter may become anything
    ("status:pl", "status:planned"),
    ("is:neg", "is:negated"),
    ("lang:i", "lang:it"),
    ("actor:zel", "actor:zelensky"),  # a word of a name; the case typed is kept
    ('actor:"Vol', 'actor:"Volodymyr Zelensky"'),
    ('actor:="Vol', 'actor:="Volodymyr Zelensky"'),
    ("place:mar", "place:mar-a-Lago"),
    ('place:"New', 'place:"New York"'),
    ("participant:Wit", "participant:Witkoff"),
    ("actor:", None),
    ("after:2025", None),
    ("", None),
    ("xyl", None),
]


@pytest.mark.parametrize(("typed", "offered"), OFFERS)
async def test_the_last_word_is_completed(typed, offered):
    completion = Completion()
    completion.known = Known(
        actors={"Volodymyr Zelensky": "2 events", "Steve Witkoff": "1 event"},
        places={"Mar-a-Lago": "1 event", "New York": "1 event"},
    )
    assert await completion.get_suggestion(typed) == offered
