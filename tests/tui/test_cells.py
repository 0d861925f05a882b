"""Any text becomes cells that do nothing but show, and their width is known."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len, get_character_cell_size

from tui import cells

HOSTILE = [
    # what a document may hold         what is shown
    ("\x1b[2J\x1b]52;c;ZXZpbA==\x07", "␛[2J␛]52;c;ZXZpbA==␇"),  # clears, writes the clipboard
    ("a\u202egnp.exe", "a\ufffdgnp.exe"),  # an override that turns the name round
    ("\u2066isolated\u2069", "\ufffdisolated\ufffd"),
    ("line\r\nline\ttab", "line  line tab"),
    ("nul\x00del\x7fcsi\x9b", "nul␀del␡csi\ufffd"),
    ("[red]not markup[/red]", "[red]not markup[/red]"),
    ("lone \ud800 surrogate", "lone \ufffd surrogate"),  # cannot be encoded: would end the program
    ("می\u200cخواهم", "می\u200cخواهم"),  # Persian is misspelt without its non-joiner
    ("soft\u00adhyphen", "soft-hyphen"),
    ("plain", "plain"),
]


@pytest.mark.parametrize(("text", "shown"), HOSTILE)
def test_what_would_act_is_shown_instead(text, shown):
    assert cells.safe(text) == shown


TEXT = st.text(alphabet=st.characters(codec=None), max_size=60)
STRANGE = st.text(
    alphabet=st.sampled_from(
        "a b漢é\u0301\u0300\u200d\ufe0f👨👩🏽🇮🇹\u202e\x1b\n\u05d0\u200b\u3000"
    ),
    max_size=40,
)


@given(TEXT | STRANGE)
def test_safe_text_keeps_its_code_points_and_has_nothing_that_acts(text):
    shown = cells.safe(text)
    assert len(shown) == len(text)  # so that spans still hold
    assert cells.safe(shown) == shown
    shown.encode("utf-8")
    for character in shown:
        assert unicodedata.category(character) not in ("Cc", "Cs", "Co", "Cn", "Zl", "Zp")
        assert unicodedata.bidirectional(character) not in (
            *("LRE", "RLE", "LRO", "RLO", "PDF"),
            *("LRI", "RLI", "FSI", "PDI"),
        )


@given(TEXT | STRANGE)
def test_the_width_of_safe_text_is_that_of_its_characters(text):
    shown = cells.safe(text)
    assert cell_len(shown) == sum(get_character_cell_size(character) for character in shown)


@given(TEXT | STRANGE, st.integers(0, 30))
def test_fitted_text_takes_exactly_its_cells(text, room):
    assert cells.width(cells.fit(cells.safe(text), room)) == room


@given(STRANGE, st.integers(2, 20))
def test_wrapped_lines_hold_all_of_the_text_in_their_width(text, room):
    shown = cells.safe(text)
    lines = list(cells.wrap(shown, 0, len(shown), room))
    assert "".join(shown[start:end] for start, end in lines) == shown
    for start, end in lines:
        # A blank at the end may stand one cell outside: it is not seen there.
        assert cells.width(shown[start:end].rstrip(" ")) <= room


def test_words_are_kept_whole_where_they_fit():
    text = "one two three fourteen"
    lines = [text[a:b] for a, b in cells.wrap(text, 0, len(text), 9)]
    assert lines == ["one two ", "three ", "fourteen"]
