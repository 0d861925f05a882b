"""What somebody said belongs to the title, and a verb gets the subject it shares."""

import pytest

from tests.extract.events.told import told

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
