"""Every key of every pane does what it is for; a key of the keymap without a row here fails."""

from __future__ import annotations

import re

import pytest
from textual.widgets import Input

from tests.tui import sample, test_crash
from tests.tui.conftest import Driver
from tests.tui.keys_pressed import BACK, DONE, ROWS_OF_THE_LIST, TO_THE_PANE
from tui import keymap
from tui.actor_list import ORDERS, ActorList
from tui.app import Explorer
from tui.document_list import DocumentList
from tui.headings import DAYS
from tui.history import History
from tui.lane_list import LaneList
from tui.lanes import ORDERS as LANE_ORDERS
from tui.query_box import QueryBox
from tui.review_list import ReviewList
from tui.time_strip import TimeStrip

IN_A_TERMINAL = {
    "ctrl+z": test_crash.test_ctrl_z_gives_the_terminal_back_and_what_was_on_the_screen_comes_back
}
"""Keys that need one, and the test of each."""

QUITS = "ctrl+q"

IN_PART = ("says", "told", "copied")
"""What is looked at holds more than is wanted."""

LOW = (80, 13)
"""Columns and lines that leave something to scroll."""


def look(reader, what):
    app, focused = reader.app, reader.app.focused
    views = app.screen_stack[0]
    lanes, strip = views.query_one(LaneList), views.query_one(TimeStrip)
    return {
        "screen": lambda: type(app.screen).__name__,
        "focus": lambda: type(focused).__name__,
        "says": reader.screen,
        "told": lambda: "\n".join(notice.message for notice in app._notifications),
        "row": lambda: focused.cursor,
        "scrolled": lambda: focused.scroll_offset.y,
        "typed": lambda: focused.value if isinstance(focused, Input) else "",
        "query": lambda: views.query_one(QueryBox).value.strip(),
        "offer": lambda: views.query_one(QueryBox).chosen,
        "unit": lambda: strip.unit.name,
        "stretched": lambda: strip.stretch is not None,
        "marked": lambda: len(app.rows.marked) + len(views.query_one(ActorList).marked),
        "source": lambda: app.source,
        "theme": lambda: app.theme,
        "copied": lambda: app.clipboard,
        "title": lambda: app.selected.title,
        "kind": lambda: lanes.kind,
        "order": lambda: focused.order,
        "unfolded": lambda: lanes.unfolded,
        "noted": lambda: sorted(
            f"{one.kind} {one.value}".strip() for one in app.store.corrections()
        ),
    }[what]()


def holds(what, seen, wanted, was):
    if callable(wanted):
        return wanted(seen, was)
    if isinstance(wanted, re.Pattern):
        return wanted.fullmatch(seen)
    return wanted in seen if what in IN_PART else seen == wanted


async def begin_anew(reader):
    """As at the start: an explorer for each of two hundred keys would take a minute."""
    app = reader.app
    while len(app.screen_stack) > 1:
        app.pop_screen()
    if app.store.corrections():
        while app.store.undo() is not None:
            pass
        app.renew()
    if app.query_one(QueryBox).value:
        app._ask("")
    await reader.settle()
    app.clear_notifications()
    app.copy_to_clipboard("")
    app.history = History("")
    app.theme = "timeline-dark"
    strip, lanes = app.query_one(TimeStrip), app.query_one(LaneList)
    app.rows.unit, strip.unit, strip.stretch = DAYS, DAYS, None
    lanes.kind, lanes.order, lanes.unfolded = "actor", next(iter(LANE_ORDERS)), False
    app.query_one(ActorList).order = next(iter(ORDERS))
    for listed in (LaneList, ActorList, DocumentList, ReviewList):
        app.query_one(listed).cursor = 0
    app.action_unmark()
    app.action_view("timeline")
    app.rows.cursor = 0
    app.source = 0
    await reader.settle()


async def press(reader, keys):
    """Words after an apostrophe are typed letter by letter."""
    for key in keys.split():
        await reader.rush(*(key[1:] if key.startswith("'") else [key]))


@pytest.mark.parametrize("pane", keymap.PANES)
async def test_every_key_does_what_it_is_for(tmp_path, monkeypatch, pane):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    low = pane in ("Event", "Help and other sheets")
    app = Explorer(sample.store(tmp_path / "sample.timeline"), today=sample.TODAY)
    async with app.run_test(size=LOW if low else (120, 36)) as pilot:
        reader = Driver(app, pilot)
        await reader.open()
        for binding in keymap.PANES[pane]:
            if binding.key in (*IN_A_TERMINAL, QUITS):
                continue
            assert binding.key in DONE[pane], f"no row says what {binding.key} does in {pane}"
            before, what, wanted = DONE[pane][binding.key]
            for key in binding.key.split(","):
                await begin_anew(reader)
                await press(reader, f"{TO_THE_PANE.get(pane, '')} {before}")
                was = look(reader, what)
                assert not holds(what, was, wanted, was), f"{key} has nothing to do"
                await reader.press(key)
                seen = look(reader, what)
                assert holds(what, seen, wanted, was), f"{key}: {what} is {seen}"
    app.store.close()


async def test_the_last_key_of_all_quits(explore):
    async with explore() as reader:
        await reader.pilot.press(QUITS)
        await reader.pilot.pause()
        assert reader.app.return_code == 0


def test_no_row_is_of_a_key_that_is_gone():
    for pane, bindings in keymap.PANES.items():
        shared = {*ROWS_OF_THE_LIST, *BACK}
        assert set(DONE[pane]) - shared <= {binding.key for binding in bindings}
