"""Nothing in a document's text may act on a terminal."""

import json
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


@given(st.text())
def test_json_reads_the_same_and_holds_nothing_that_acts(written):
    line = inert.json(json.dumps(written, ensure_ascii=False))
    assert json.loads(line) == written
    assert inert.text(line) == line


def test_json_escapes_what_lies_beyond_the_first_plane():
    line = inert.json(json.dumps("tag \U000e0041 \ud800", ensure_ascii=False))
    assert line == r'"tag \udb40\udc41 \ud800"'
    assert json.loads(line) == "tag \U000e0041 \ud800"
