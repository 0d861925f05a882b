"""Every key does what the manual says, wherever it can be pressed."""

from pathlib import Path

import pytest

from tui import keymap, manual, sheets
from tui.document_list import DocumentList
from tui.event_card import EventCard
from tui.source_view import SourceView
from tui.time_strip import TimeStrip
from tui.timeline_list import TimelineList

LAST = 12
SUMMIT_ROW = 4
"""The row of the first event of 6 January 2026."""


def cursor(reader):
    return reader.app.query_one(TimelineList).cursor


MOVES = [
    # keys, and the row on which they end
    (["j"], 1),
    (["down", "down"], 2),
    (["j", "j", "k"], 1),
    (["j", "up"], 0),
    (["G"], LAST),
    (["end"], LAST),
    (["G", "g"], 0),
    (["G", "home"], 0),
    (["k"], 0),  # it stops at the ends
    (["G", "j"], LAST),
    (["pagedown"], 10),
    (["G", "pageup"], 1),
    (["ctrl+d"], 5),
    (["G", "ctrl+u"], 7),
    (["n", "n", "N"], 1),
    (["right_parenthesis"] * 4, SUMMIT_ROW),
    (["G", "left_parenthesis"], 9),
    (["l"], 1),  # to the next cell of the strip that has an event
    (["right", "right"], 2),
    (["l", "right", "h"], 1),
    (["l", "right", "left", "left"], 0),
    (["left"], 0),
]


async def test_moving_in_the_list(explore):
    async with explore(size=(120, 24)) as reader:
        for keys, row in MOVES:
            await reader.rush("g", *keys)
            assert cursor(reader) == row, keys


async def test_a_row_that_is_moved_to_is_shown_in_card_strip_and_source(explore):
    async with explore() as reader:
        await reader.rush("G", *"kkkkk")
        app = reader.app
        assert "Witkoff" in app.selected.title
        assert app.query_one(EventCard).event is app.selected
        assert app.query_one(SourceView).reading.passage == app.selected.leading.span
        assert reader.app.query_one(TimeStrip).cursor == app.selected.when.earliest


@pytest.mark.parametrize(
    "keys", [["q"], ["ctrl+q"], ["slash", "x", "ctrl+q"], ["question_mark", "ctrl+q"]]
)
async def test_quitting(explore, keys):
    async with explore() as reader:
        await reader.pilot.press(*keys)
        await reader.pilot.pause()
        assert reader.app.return_code == 0


async def test_help_explains_the_focused_pane_first(explore):
    ways = [("Timeline", "1", "question_mark"), ("Source", "5", "f1"), ("Actors", "a", "f1")]
    async with explore() as reader:
        for pane, way, key in ways:
            await reader.press(way, key)
            assert isinstance(reader.app.screen, sheets.Sheet)
            shown = reader.screen()
            assert shown.index(f"  {pane} ") < shown.index("Everywhere")
            await reader.press("j", "j", "k", "q")
            assert not isinstance(reader.app.screen, sheets.Sheet)


async def test_every_command_is_found_by_its_name(explore):
    async with explore() as reader:
        for key in ("ctrl+p", "colon"):
            await reader.press(key)
            await reader.pilot.press(*"documents")
            await reader.pilot.pause(0.3)  # the palette searches by itself
            await reader.press("enter")
            assert isinstance(reader.app.focused, DocumentList)
            await reader.press("1")


async def test_shift_t_changes_between_dark_and_light(explore):
    async with explore() as reader:
        assert reader.app.current_theme.dark
        await reader.press("T")
        assert not reader.app.current_theme.dark
        await reader.press("T")
        assert reader.app.current_theme.dark


async def test_a_theme_is_worn_while_the_cursor_is_on_it_and_kept_by_enter(explore):
    async with explore() as reader:
        await reader.press("ctrl+t", "j")
        assert reader.app.theme == "timeline-light"
        assert "high contrast" in reader.screen()
        await reader.press("escape")
        assert reader.app.theme == "timeline-dark"
        await reader.press("ctrl+t", "j", "j", "enter")
        assert reader.app.theme == "timeline-contrast"
        await reader.press("ctrl+t", "k", "enter")  # it begins with the one that is worn
        assert reader.app.theme == "timeline-light"


def test_the_manual_in_the_documents_is_the_keymap():
    written = Path("docs/keys.md").read_text(encoding="utf-8")
    assert written == manual.markdown(), "print it anew: python -m tui.manual > docs/keys.md"


def test_every_binding_says_what_it_does_and_no_key_does_two_things_in_a_pane():
    for pane, bindings in keymap.PANES.items():
        keys = [key for binding in bindings for key in binding.key.split(",")]
        assert len(keys) == len(set(keys)), pane
        assert all(binding.description for binding in bindings), pane


def test_no_key_of_everywhere_does_something_to_an_event_too():
    bindings = (*keymap.EVERYWHERE, *keymap.DOING)
    keys = [key for binding in bindings for key in binding.key.split(",")]
    assert len(keys) == len(set(keys))
