"""What somebody said belongs to the title, and a verb gets the subject it shares."""

import pytest

from tests.extract.events.told import told
from timeline import build
from timeline.model import Document

CASES = [
    # language, sentence, title
    (
        "en",
        "The minister said on Monday that the bridge would be closed.",
        "The minister said on Monday that the bridge would be closed",
    ),
    (
        "en",
        "Shares in Norhavn fell by a tenth on 4 May 2024 and were suspended the next day.",
        "Shares in Norhavn were suspended the next day",  # not "Were suspended the next day"
    ),
    (
        "it",
        "«Non ripeteremo gli errori», ha assicurato Larraona.",
        "«Non ripeteremo gli errori», ha assicurato Larraona",  # the mark that was cut is put back
    ),
]


@pytest.mark.parametrize(("language", "sentence", "title"), CASES)
def test_a_title_says_what_was_said_and_of_whom(language, sentence, title):
    assert title in [telling.title for telling in told(sentence, language)]


TOLD_OF = [
    # language, text, titles
    (
        "en",
        "3 May 2024 - The board approves the merger and appoints Jane Roe.",
        ["The board approves the merger", "The board appoints Jane Roe"],
    ),
    (
        "en",
        "Norhavn denied that the meeting took place.",
        ["Norhavn denied that the meeting took place"],
    ),
    ("en", "Larraona declined to name her source.", ["Larraona declined to name her source"]),
    (
        "de",
        "Anfang 2026 entstand der neue Betreiber.",
        ["Der neue Betreiber entstand Anfang 2026"],  # what follows the verb is its subject
    ),
    (
        "fr",
        "Norhavn a promis de construire un quai.",
        ["Norhavn a promis de construire un quai", "Norhavn: construire un quai"],
    ),
]


@pytest.mark.parametrize(("language", "text", "titles"), TOLD_OF)
def test_who_did_it_stands_in_the_title_and_what_was_denied_has_none(language, text, titles):
    document = Document("t.txt", text, "")
    tellings = build.extract(document, stated_language=language).tellings
    assert [telling.title for telling in tellings] == titles
