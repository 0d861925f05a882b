"""Every key of every pane does what it is for; a key of the keymap without a row here fails."""

from __future__ import annotations

import operator
import re

import pytest
from textual.widgets import Input

from tests.tui import sample, test_crash
from tests.tui.conftest import Driver
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

MORE, LESS = operator.gt, operator.lt
"""It is more, or less, than it was before the key."""

ROWS_OF_THE_LIST = {
    # keys of the binding: (keys before, what is looked at, what it or a part of it is then)
    "j,down": ("", "row", 1),
    "k,up": ("j", "row", 0),
    "ctrl+d": ("", "row", MORE),
    "ctrl+u": ("G", "row", LESS),
    "pagedown": ("", "row", MORE),
    "pageup": ("G", "row", 0),
    "g,home": ("G", "row", 0),
    "G,end": ("", "row", MORE),
}
BACK = {"escape": ("", "screen", "Screen"), "escape,q": ("", "screen", "Screen")}
FOUND = {
    "ctrl+f": ("", "screen", "Ask"),
    "n": ("ctrl+f 'e enter", "row", MORE),
    "N": ("ctrl+f 'e enter", "row", MORE),
}
DONE = {
    "Everywhere": {
        "slash": ("", "focus", "QueryBox"),
        "p": ("", "says", "Why this date"),
        "a": ("", "focus", "ActorList"),
        "L": ("", "focus", "LaneList"),
        "plus,equals_sign,z": ("", "stretched", True),
        "minus,Z": ("", "unit", "week"),
        "0": ("plus", "stretched", False),
        "l,right": ("", "row", 1),
        "h,left": ("j j", "row", 1),
        "at": ("", "says", "Go to a date"),
        "o": ("j v j M", "source", 1),
        "A": ("j", "query", 'actor:="Dockers"'),
        "f": ("slash 'dockers enter", "says", "Filters in force"),
        "backspace": ("slash 'dockers enter", "query", ""),
        "F": ("slash 'dockers enter", "query", ""),
        "b": ("", "says", "Kept queries"),
        "B": ("slash 'dockers enter", "says", "Keep this query as"),
        "i": ("", "says", "Longest silences"),
        "alt+left": ("slash 'dockers enter F", "query", "dockers"),
        "alt+right": ("slash 'dockers enter F alt+left", "query", ""),
        "R,f5": ("", "told", "Nobody told which folder this is"),
        "r": ("", "told", "No reading after the first has brought anything"),
        "question_mark,f1": ("", "says", "Timeline"),
        "1": ("4", "focus", "TimelineList"),
        "2": ("", "focus", "LaneList"),
        "3": ("", "focus", "ActorList"),
        "4": ("", "focus", "DocumentList"),
        "5": ("", "focus", "SourceView"),
        "6": ("", "focus", "ReviewList"),
        "tab": ("", "focus", "EventCard"),
        "shift+tab": ("", "focus", "QueryBox"),
        "T": ("", "theme", "timeline-light"),
        "ctrl+t": ("", "screen", "ThemePicker"),
        "ctrl+p": ("", "screen", "CommandPalette"),
        "colon": ("", "screen", "CommandPalette"),
        "escape": ("4", "focus", "TimelineList"),
        "q": ("4", "focus", "TimelineList"),
    },
    "Doing things": {
        "space": ("", "marked", 1),
        "v": ("v j", "marked", 2),
        "V": ("space", "marked", 0),
        "left_square_bracket": ("j space G", "row", 1),
        "right_square_bracket": ("j space g", "row", 1),
        "D": ("v j j", "told", "days apart"),
        "y": ("", "copied", "(notes/harbour.en.md:3, February 2024)"),
        "Y": ("", "screen", "CopyMenu"),
        "s": ("", "noted", ["star"]),
        "t": ("", "says", "Tag · "),
        "c": ("", "says", "Comment · "),
        "e": ("", "says", "Edit · "),
        "x": ("", "noted", ["hide"]),
        "X": ("", "query", "is:hidden"),
        "M": ("j v j", "noted", ["merge"]),
        "S": ("j v j M", "noted", ["split"]),
        "u": ("s", "noted", []),
        "ctrl+r,U": ("s u", "noted", ["star"]),
        "E": ("", "typed", "timeline.md"),
        "O": ("", "told", "open the timeline with its folder"),
    },
    "Timeline": {
        **ROWS_OF_THE_LIST,
        "enter": ("", "focus", "SourceView"),
        "n": ("", "row", 1),
        "N": ("j", "row", 0),
        "right_parenthesis": ("", "row", 1),
        "left_parenthesis": ("j", "row", 0),
    },
    "Lanes": {
        **ROWS_OF_THE_LIST,
        "enter": ("", "query", 'actor:="Coalizione dei Volenterosi"'),
        "w": ("", "kind", "document"),
        "W": ("", "order", list(LANE_ORDERS)[1]),
        "greater_than_sign": ("", "unfolded", True),
        "n": ("", "title", "Vertice della Coalizione dei Volenterosi"),
        "N": ("n n", "title", "Vertice della Coalizione dei Volenterosi"),
    },
    "Actors": {
        **ROWS_OF_THE_LIST,
        "enter": ("j", "query", 'actor:="Dockers"'),
        "W": ("", "order", list(ORDERS)[1]),
        "e": ("", "says", "Rename Coalizione dei Volenterosi"),
        "space": ("", "marked", 1),
        "M": ("", "says", "Coalizione dei Volenterosi is the same as"),
        "S": ("", "told", "It is written in one form only"),
        **FOUND,
    },
    "Documents": {
        **ROWS_OF_THE_LIST,
        "enter": ("", "focus", "SourceView"),
        "e,d": ("", "screen", "Form"),
        **FOUND,
    },
    "Review": {
        **ROWS_OF_THE_LIST,
        "a": ("", "noted", ["reviewed accepted"]),
        "f": ("", "says", "Edit · "),
        "x": ("", "noted", ["reviewed rejected"]),
        "enter": ("", "focus", "SourceView"),
    },
    "Source": {
        **{keys: (f"g {before}", *then) for keys, (before, *then) in ROWS_OF_THE_LIST.items()},
        "ctrl+u": ("G", "row", 0),
        "n": ("", "title", "Strike of the dockers"),
        "N": ("n", "title", "The port authority publishes its plan"),
        "enter": ("G", "title", "The lighthouse will be painted"),
    },
    "Event": {"j,down": ("", "scrolled", 1), "k,up": ("j", "scrolled", 0)},
    "Query": {
        "enter": ("", "focus", "TimelineList"),
        "escape": ("", "focus", "TimelineList"),
        "tab": ("", "query", 'actor:="Dockers"'),
        "down": ("", "offer", 0),
        "up": ("down", "offer", -1),
        "ctrl+r": ("enter F slash", "says", "asked before"),
        "right": ("ctrl+u 'status:pl", "query", "status:planned"),
        "ctrl+u": ("", "query", ""),
    },
    "Lists to choose from": {
        **ROWS_OF_THE_LIST,
        **BACK,
        "enter": ("", "query", "b c"),
        "x,delete,backspace": ("j", "query", "a c"),
    },
    "Copy as": {
        **BACK,
        "down": ("", "row", 1),
        "up": ("down", "row", 0),
        "enter": ("down", "copied", "“In February 2024"),
        "c,y": ("", "copied", "(notes/harbour.en.md:3, February 2024)"),
        "q": ("", "copied", "“In February 2024"),
        "t": ("", "copied", "The port authority publishes its plan"),
        "d": ("", "copied", "2024-02"),
        "p": ("", "copied", "notes/harbour.en.md:3"),
        "i": ("", "copied", re.compile("[0-9a-f]{12}")),
        "m": ("", "copied", "[^"),
        "j": ("", "copied", '{"id": '),
    },
    "Fields to fill in": BACK,
    "Help and other sheets": {
        "escape,q,enter": ("", "screen", "Screen"),
        "j,down": ("", "scrolled", 1),
        "k,up": ("j", "scrolled", 0),
    },
}
TO_THE_PANE = {
    "Lanes": "L",
    "Actors": "a",
    "Documents": "4",
    "Review": "6",
    "Source": "5",
    "Event": "j v j j j M tab",
    "Query": "slash 'doc",
    "Lists to choose from": "slash 'a space 'b space 'c enter f",
    "Copy as": "Y",
    "Fields to fill in": "e",
    "Help and other sheets": "question_mark",
}
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
