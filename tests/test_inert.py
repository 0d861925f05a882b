"""Nothing in a document's text may act on a terminal."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import inert

HOSTILE = [
    # written, shown
    ("\x1b[2Jgone", "␛[2Jgone"),  # clears the screen
    ("\x1b]52;c;ZXZpbA==\x07", "␛]52;c;ZXZpbA==␇"),  # writes to the clipboard
    ("a\x9b31mb", "a<U+009B>31mb"),  # the same escape as one 8-bit sign
    ("pay \u202etfel\u202c", "pay <U+202E>tfel<U+202C>"),  # turns the reading direction
    ("one\rtwo", "one two"),  # would write over the line
    ("zero\u2066width", "zero<U+2066>width"),
    ("perché Зеленський 日本 🎉", "perché Зеленський 日本 🎉"),
    ("👩\u200d👩\u200d👧", "👩\u200d👩\u200d👧"),  # a joiner acts on its neighbours only
]


@pytest.mark.parametrize(("written", "shown"), HOSTILE)
def test_what_would_act_is_shown_instead(written, shown):
    assert inert.line(written) == shown


@given(st.text())
def test_no_control_character_is_left_on_a_line(written):
    assert all(unicodedata.category(c) != "Cc" for c in inert.line(written))


@given(st.text())
def test_text_keeps_its_line_ends_and_tabs_and_no_other_control(written):
    shown = inert.text(written)
    assert {c for c in shown if unicodedata.category(c) == "Cc"} <= {"\n", "\t"}
    assert shown.count("\n") == written.count("\n")
