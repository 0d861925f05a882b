"""What is drawn before Textual is loaded is what Textual draws, and stays while it takes over."""

import json
import sys
import time
from contextlib import contextmanager

import pytest

from tests.grid import Grid
from tests.terminal import Terminal
from tests.tui import sample
from timeline.store import Store
from tui.first_screen import LIST, STATUS

PAINTED = "\x1b[?2026l"
"""Ends each paint, that of the first screen, too."""

GROUND = (4, 7, 48)
"""The attributes of a ground: underlined, reversed, and its colour."""

CAN_PAINT_AT_ONCE = "\x1b[?2026;2$y"
"""What a terminal answers to who asks whether it shows a paint only when it has ended."""


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "sample.timeline"
    sample.store(path).close()
    return path


@contextmanager
def started(tmp_path, path, flags=(), *, size, before=None, **environment):
    """The explorer in a terminal; `before` is where the reader was."""
    state = tmp_path / "state" / "timeline"
    state.mkdir(parents=True)
    kept = {} if before is None else {str(path.resolve()): before}
    (state / "places.json").write_text(json.dumps(kept), encoding="utf-8")
    command = [sys.executable, "-m", "tui", "open", "--db", str(path), *flags]
    told = {"XDG_STATE_HOME": str(state.parent), "XDG_CONFIG_HOME": str(tmp_path), **environment}
    with Terminal(command, size=size, env=told) as terminal:
        yield terminal


def paints(terminal, size):
    """The cells after each paint, as they come; the last one comes when nothing more does."""
    grid, done, end = Grid(*size), 0, time.monotonic() + 20
    while time.monotonic() < end:
        quiet = not terminal.read(1)
        *ended, rest = terminal.written[done:].split(PAINTED)
        for paint in [*ended, rest] if quiet else ended:
            yield [list(line) for line in grid.feed(paint).cells]
        done = len(terminal.written) - (0 if quiet else len(rest))


def event(path, title):
    with Store.open(path) as store:
        return next(event.id for event in store.events() if title in event.title)


CASES = [
    # flags, size, where the reader was, environment
    ((), (120, 36), {}, {}),
    ((), (111, 20), {}, {}),
    ((), (200, 60), {}, {}),
    ((), (80, 24), {}, {}),
    ((), (64, 30), {"unit": "month"}, {}),
    ((), (120, 24), {"event": "dockers", "unit": "year"}, {}),
    ((), (133, 15), {"event": "dockers"}, {}),
    ((), (80, 24), {"event": "dockers", "query": "port dockers | actor:lindhaven"}, {}),
    ((), (80, 18), {"view": "actors"}, {}),
    ((), (80, 24), {"query": "nothing-of-the-kind"}, {}),
    (("--theme", "timeline-light"), (120, 36), {"unit": "week"}, {"TIMELINE_LANGUAGE": "it"}),
    ((), (80, 24), {"unit": "week"}, {"TIMELINE_WEEK_START": "sunday"}),
    (("--theme", "timeline-mono"), (100, 30), {"marked": ["dockers"]}, {}),
    (("--no-color",), (120, 36), {"event": "dockers"}, {}),
]


@pytest.mark.parametrize(("flags", "size", "before", "environment"), CASES)
def test_the_first_screen_is_what_the_explorer_draws(
    tmp_path, path, flags, size, before, environment
):
    was = dict(before)
    if "event" in was:
        was["event"] = event(path, was["event"])
    if "marked" in was:
        was["marked"] = [event(path, title) for title in was["marked"]]
    with started(tmp_path, path, flags, size=size, before=was, **environment) as terminal:
        shown = paints(terminal, size)
        first = next(shown)
        terminal.press(CAN_PAINT_AT_ONCE)
        then = next(shown)
    drawn = [(y, x) for y, line in enumerate(first) for x, cell in enumerate(line) if cell]
    assert len(drawn) > size[0]
    wrong = [(y, x) for y, x in drawn if seen(first[y][x]) != seen(then[y][x])]
    # Beside the counts a hint may stand, which takes a search of its own.
    wrong = [(y, x) for y, x in wrong if y != STATUS or first[y][x].text != " "]
    assert not wrong, [(first[y][x], then[y][x]) for y, x in wrong]


def seen(cell):
    """Of a blank only its ground is seen."""
    if cell is None or cell.text != " ":
        return cell
    return cell._replace(look=tuple(one for one in cell.look if one[0] in GROUND))


def test_the_keys_typed_meanwhile_act_on_the_first_rows(tmp_path, path):
    with started(tmp_path, path, size=(80, 24), before={}) as terminal:
        shown = paints(terminal, (80, 24))
        first = next(shown)
        # A row has the sign of its status where a heading has a blank.
        rows = [y for y, line in enumerate(first) if y >= LIST and line[3] and line[3].text != " "]
        terminal.press(f"jj{CAN_PAINT_AT_ONCE}")
        assert any(then[rows[2]][0] == first[rows[0]][0] for then in shown)


def test_a_look_that_textual_brings_has_only_a_prompt_until_it_is_loaded(tmp_path, path):
    flags = ("--theme", "nord")
    with started(tmp_path, path, flags, size=(80, 24), before={}) as terminal:
        terminal.wait_for("13 events")
        assert PAINTED not in terminal.written
