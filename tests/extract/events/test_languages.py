"""What every language file owes the finder of events."""

import pytest

from timeline import languages
from timeline.extract.events import lexicon
from timeline.extract.events.cues import CLASSES, Cues
from timeline.extract.events.phrases import Phrases

KINDS = set(languages.load("it").table("events", Cues).verbs) | {"deed"}
SPECIAL = {"state", "thought", "light", "content", "intent", "schedule"}


@pytest.mark.parametrize("code", languages.codes())
def test_its_table_is_complete_and_speaks_of_known_kinds(code):
    cues = languages.load(code).table("events", Cues)
    assert set(cues.verbs) <= KINDS
    assert set(cues.nouns) <= (KINDS - SPECIAL) | {"declaration"}
    assert set(cues.words) <= set(CLASSES)
    assert set(cues.phrases) <= set(Phrases.__slots__)


@pytest.mark.parametrize("code", languages.codes())
def test_verbs_have_one_word_and_five_principal_parts_at_most(code):
    cues = languages.load(code).table("events", Cues)
    for listed in cues.verbs.values():
        assert all(len(parts.split()) <= 5 for parts in listed)


@pytest.mark.parametrize("code", languages.codes())
def test_its_own_verbs_are_known_in_the_infinitive(code):
    known = lexicon.of(languages.load(code))
    for parts in known.cues.verbs.get("agreement", ()):
        assert known.word(parts.split()[0]).forms & lexicon.Form.INFINITIVE
