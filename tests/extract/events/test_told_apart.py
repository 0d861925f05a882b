"""What a clause beside it, or a word before it, makes of what a sentence tells."""

import pytest

from tests.extract.events.told import told

NOT_TOLD = [
    ("en", "It is not known whether the mill should be pulled down."),
    ("en", "They do not want to send a replacement."),
    ("en", "Nobody plans to move."),
    ("en", "The firm has no plans to close the plant."),
    ("de", "Es ist unklar, ob die Brücke abgerissen wird."),
    ("de", "Sie wollte Musik studieren."),
]


@pytest.mark.parametrize(("language", "text"), NOT_TOLD)
def test_what_is_only_asked_or_not_meant_is_no_event(language, text):
    assert told(text, language, date="2024-03-01") == []


def test_why_something_is_to_be_is_asked_but_how_something_was_is_told():
    asked = told("He explained why the plan should be dropped.", "en")
    assert [telling.kind for telling in asked] == ["statement"]
    text = "He told us how the boy escaped."
    assert [telling.trigger.of(text) for telling in told(text, "en")] == ["told", "escaped"]


TRIGGERS = [
    ("We shall at least send the tray.", ["send"]),
    ("The mill is no longer used.", []),
    ("They had to sell the house.", ["had to sell"]),
    ("We will need to hire the hall.", ["hire"]),
    ("If it is refused we shall appeal.", ["appeal"]),
    ("He found the rear door locked.", ["found"]),
]


@pytest.mark.parametrize(("text", "triggers"), TRIGGERS)
def test_small_words_stand_between_a_verb_and_its_auxiliary(text, triggers):
    found = [telling.trigger.of(text) for telling in told(text, "en", date="2024-03-01")]
    assert found == triggers


DATES = [
    # text, dates in it, date of the document, trigger, its date
    (
        "The minutes of 5 September were approved.",
        {"5 September": "2023-09-05"},
        "2023-10-03",
        "were approved",
        "2023-10-03?",
    ),
    (
        "The slipway was washed away in the storms of February 2014.",
        {"February 2014": "2014-02"},
        None,
        "was washed",
        "2014-02",
    ),
    (
        "It was built in May 1907. The roof fell in.",
        {"May 1907": "1907-05"},
        None,
        "fell",
        "1907-05?",
    ),
    (
        "On 3 May 2019 it sank. The crew were saved.",
        {"3 May 2019": "2019-05-03"},
        "2020-01-01",
        "were saved",
        "2019-05-03?",
    ),
    (
        "It was closed on 3 May 2019. She said that he had been pushed.",
        {"3 May 2019": "2019-05-03"},
        "2019-05-06",
        "had been pushed",
        "[..2019-05-03]",
    ),
]


@pytest.mark.parametrize(("text", "dates", "date", "trigger", "when"), DATES)
def test_the_date_is_that_of_the_verb_or_of_what_was_told_before(text, dates, date, trigger, when):
    found = {
        telling.trigger.of(text): str(telling.when)
        for telling in told(text, "en", date=date, dates=dates)
    }
    assert found[trigger] == when


def test_the_present_of_a_chronicle_tells_what_was_done():
    text = "1824  The first boat is placed in a shed. Eleven men are rowed to it.\n"
    found = told(text, "en", dates={"1824": "1824"})
    assert [(t.trigger.of(text), str(t.when)) for t in found] == [
        ("is placed", "1824"),
        ("are rowed", "1824"),
    ]
