"""What is not sent again is on the screen already, whatever was painted before."""

from hypothesis import given
from hypothesis import strategies as st

from tests.grid import Grid
from tui.shown import Shown

SIZE = (12, 4)
LOOKS = ("\x1b[1m{}\x1b[0m", "\x1b[38;2;1;2;3m{}\x1b[0m", "{}")

RUNS = st.builds(
    lambda line, column, text, look: f"\x1b[{line};{column}H{look.format(text)}",
    st.integers(1, SIZE[1]),
    st.integers(1, SIZE[0] - 4),
    st.text("ab 日", max_size=2),
    st.sampled_from(LOOKS),
)
PAINTS = st.lists(RUNS, max_size=6).map("\n".join)


@given(st.lists(PAINTS, max_size=8))
def test_the_screen_is_as_if_everything_had_been_sent(paints):
    shown, sparing, lavish = Shown(), Grid(*SIZE), Grid(*SIZE)
    for paint in paints:
        sparing.feed(shown.lacking(paint))
        lavish.feed(paint)
    assert sparing.cells == lavish.cells


def test_what_is_there_is_not_sent_again_and_the_cursor_goes_where_it_is_to_stay():
    shown, paint = Shown(), "\x1b[2;1Hone\n\x1b[3;1Htwo\x1b[1;2H"
    assert shown.lacking(paint) == "\x1b[2;1Hone\x1b[3;1Htwo\x1b[1;2H"
    assert shown.lacking(paint) == "\x1b[1;2H"
    assert shown.lacking(paint.replace("two", "six")) == "\x1b[3;1Hsix\x1b[1;2H"


def test_what_was_written_over_is_sent_again():
    shown = Shown()
    shown.lacking("\x1b[2;1Hone")
    shown.lacking("\x1b[2;3Htwo")
    assert shown.lacking("\x1b[2;1Hone") == "\x1b[2;1Hone"


def test_a_paint_of_everything_is_sent_whole():
    """After a change of size, or once something else has written to the terminal."""
    shown, paint = Shown(), "\x1b[1;1Hone\n\x1b[2;1Htwo\n\x1b[1;1H"
    assert shown.lacking(paint) == shown.lacking(paint) == "\x1b[1;1Hone\x1b[2;1Htwo\x1b[1;1H"


def test_what_is_no_paint_goes_out_as_it_is():
    shown = Shown()
    for written in ("\x1b]52;c;YQ==\x07", "\x1b[?25l", "\x1b[?2026h"):
        assert shown.lacking(written) == shown.lacking(written) == written
