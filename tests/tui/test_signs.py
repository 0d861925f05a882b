"""Signs are told apart by shape, also where there is only ASCII."""

from timeline.model import Status
from timeline.when import parse
from tui import signs
from tui.strip_lines import BLOCKS, PLACE_INKS


def test_every_sign_is_one_cell_both_ways():
    for sign in signs.LEGEND:
        assert len(sign.shape) == len(sign.ascii) == 1
        assert sign.ascii.isascii()


def test_statuses_have_shapes_of_their_own_also_in_ascii():
    told = [Status.HAPPENED, Status.PLANNED, Status.CONDITIONAL, Status.POSSIBLE]
    shown = [signs.of_status(status, negated=False) for status in told]
    shown.append(signs.of_status(Status.HAPPENED, negated=True))
    assert len({sign.shape for sign in shown}) == len({sign.ascii for sign in shown}) == 5


def test_a_denied_event_is_denied_whatever_its_status():
    for status in Status:
        assert signs.of_status(status, negated=True) is signs.NEGATED


def test_bounds_and_doubts_have_their_sign():
    for edtf, sign in [
        ("[..2026-01-05]", signs.BEFORE),
        ("[2026-01-06..]", signs.AFTER),
        ("2026-01-06/..", signs.ONGOING),
        ("1848~", signs.ABOUT),
        ("2026-01-06?", signs.INFERRED),
        ("2026-01-06", signs.NO_SIGN),
        ("XXXX-12-28", signs.NO_SIGN),
    ]:
        assert signs.of_time(parse(edtf)) is sign
    assert signs.of_time(None) is signs.NO_SIGN


def test_all_that_is_drawn_has_an_ascii_stand_in_of_the_same_width():
    drawn = "".join(sign.shape for sign in signs.LEGEND) + BLOCKS + "".join(PLACE_INKS) + "▌❯…┄⏎→"
    shown = signs.in_ascii(drawn)
    assert shown.isascii()
    assert len(shown) == len(drawn)
