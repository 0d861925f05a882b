"""Every key does what the manual says, wherever it can be pressed."""

from pathlib import Path

import pytest
from textual.widgets import Input

from tests.tui import sample
from tui import keymap, manual, sheets
from tui.actor_list import ActorList
from tui.document_list import DocumentList
from tui.event_card import EventCard
from tui.lane_list import LaneList
from tui.query_box import QueryBox
from tui.source_view import SourceView
from tui.status_line import StatusLine
from tui.time_strip import TimeStrip
from tui.timeline_list import TimelineList

LAST = 12
SUMMIT_ROW = 4
"""The row of the first event of 6 January 2026."""


def cursor(reader):
    return reader.app.query_one(TimelineList).cursor


def strip(reader):
    return reader.app.query_one(TimeStrip)


def notices(reader):
    return [notice.message for notice in reader.app._notifications]


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
        assert strip(reader).cursor == app.selected.when.earliest


async def test_enter_opens_the_source_with_the_passage_in_sight_and_esc_goes_back(explore):
    async with explore(size=(80, 24)) as reader:
        await reader.press("right_parenthesis", "right_parenthesis", "right_parenthesis", "enter")
        assert isinstance(reader.app.focused, SourceView)
        assert "paris-summit.it.txt:3" in reader.screen()
        assert "teatralità" in reader.screen()
        await reader.press("escape")
        assert isinstance(reader.app.focused, TimelineList)


async def test_n_walks_the_events_of_the_document_and_the_list_follows(explore):
    async with explore() as reader:
        await reader.press("enter", "n", "n")
        assert cursor(reader) == 2
        await reader.press("N")
        assert cursor(reader) == 1
        await reader.press("N", "N", "N")  # it stops at the first
        assert cursor(reader) == 0


async def test_scrolling_the_source_down_and_back(explore):
    back = {
        "j": "k",
        "down": "up",
        "ctrl+d": "ctrl+u",
        "pagedown": "pageup",
        "G": "g",
        "end": "home",
    }
    async with explore(size=(80, 20)) as reader:
        await reader.press("G", "k", "5")
        source = reader.app.query_one(SourceView)
        for key in back:
            await reader.press("g", key)
            assert source.cursor > 0, key
            assert 0 <= source.cursor - source.scroll_offset.y < 20, key
            await reader.press(back[key])
            assert source.cursor == source.scroll_offset.y == 0, key


async def test_typing_filters_at_once_and_the_row_under_the_cursor_stays(explore):
    async with explore() as reader:
        rows = reader.app.query_one(TimelineList)
        await reader.rush("G", *"kkkkk")
        title, y = reader.app.selected.title, rows.line_of(rows.cursor)
        await reader.type("vertice")
        assert rows.count() < LAST
        assert reader.app.selected.title == title
        assert rows.line_of(rows.cursor) <= y
        await reader.press("ctrl+u")
        assert rows.count() == LAST + 1
        assert reader.app.selected.title == title


async def test_it_can_begin_with_a_query_and_knows_how_many_it_leaves_out(explore):
    async with explore(query="dockers") as reader:
        assert "2 of 13 events" in reader.screen()
        await reader.press("F")
        assert "13 events" in reader.screen().splitlines()[1]


async def test_arrows_move_the_list_from_the_query_and_enter_goes_there(explore):
    async with explore() as reader:
        await reader.type("e")
        await reader.press("down", "down", "up")
        assert cursor(reader) == 1
        assert isinstance(reader.app.focused, QueryBox)
        await reader.press("enter")
        assert isinstance(reader.app.focused, TimelineList)
        await reader.press("F", "slash", "escape")
        assert isinstance(reader.app.focused, TimelineList)


async def test_a_query_that_is_wrong_says_so_in_place_of_the_counts(explore):
    async with explore() as reader:
        await reader.type("nosuch:x")
        status = reader.app.query_one(StatusLine)
        assert "nosuch" in status.error
        assert reader.app.query_one(QueryBox).wrong != (0, 0)
        await reader.press("ctrl+u")
        assert status.error == ""


async def test_nothing_found_is_said_and_nothing_is_selected(explore):
    async with explore() as reader:
        await reader.type("xylophone")
        assert "nothing matches, of 13 events" in reader.screen()
        assert "F takes the filters off" in reader.screen()
        assert reader.app.selected is None
        await reader.press("enter", "enter", "p", "y", "o", "A")  # nothing to act on: no harm
        await reader.press("F")
        assert reader.app.selected is not None


async def test_a_filters_by_an_actor_and_shift_f_takes_it_off(explore):
    async with explore() as reader:
        await reader.press("a")
        assert isinstance(reader.app.focused, ActorList)
        await reader.press("j", "enter")
        assert reader.app.query_one(QueryBox).value.strip() == 'actor:"Dockers"'
        assert reader.app.query_one(TimelineList).count() == 2
        assert isinstance(reader.app.focused, TimelineList)
        await reader.press("F")
        assert reader.app.query_one(TimelineList).count() == LAST + 1


async def test_lanes_follow_query_zoom_and_selection_and_enter_filters(explore):
    async with explore() as reader:
        await reader.press("G", "k", "L")
        lanes = reader.app.query_one(LaneList)
        assert lanes.lanes[0].name == "Coalizione dei Volenterosi"
        assert lanes.moment == reader.app.selected.when.earliest
        before = lanes.axis
        await reader.press("plus")
        assert lanes.axis.length < before.length
        await reader.type("dockers")
        assert [lane.name for lane in lanes.lanes] == ["Dockers", "Council of Lindhaven"]
        await reader.press("ctrl+u", "enter", "j", "enter")
        assert reader.app.query_one(QueryBox).value.strip() == 'actor:"Dockers"'
        assert isinstance(reader.app.focused, TimelineList)


async def test_back_to_the_queries_before_and_forward_again(explore):
    async with explore() as reader:
        box = reader.app.query_one(QueryBox)
        await reader.type("dockers")
        await reader.press("enter", "A")
        asked = [box.value.strip()]
        for key in ("alt+left", "alt+left", "alt+left", "alt+right", "alt+right"):
            await reader.press(key)
            asked.append(box.value)
        both = 'dockers actor:"Dockers"'
        assert asked == [both, "dockers", "", "", "dockers", both]


async def test_shift_a_keeps_the_events_of_the_first_actor_of_the_row(explore):
    async with explore() as reader:
        await reader.press("j", "A")
        assert reader.app.query_one(QueryBox).value.strip() == 'actor:"Dockers"'


async def test_documents_are_listed_with_what_became_of_them_and_open(explore):
    async with explore() as reader:
        await reader.press("4")
        assert isinstance(reader.app.focused, DocumentList)
        assert "byte 3 is not UTF-8" in reader.screen()
        await reader.press("j", "enter")  # it tells nothing
        assert isinstance(reader.app.focused, DocumentList)
        await reader.press("j", "enter")
        assert isinstance(reader.app.focused, SourceView)
        assert reader.app.selected.leading.path == sample.SUMMIT


async def test_a_number_opens_its_view_and_q_leaves_it(explore):
    views = {
        "1": TimelineList,
        "2": LaneList,
        "3": ActorList,
        "4": DocumentList,
        "5": SourceView,
    }
    async with explore() as reader:
        for key, pane in views.items():
            await reader.press(key)
            assert isinstance(reader.app.focused, pane)
            if key != "1":  # at the timeline, q quits
                await reader.press("q")
                assert isinstance(reader.app.focused, TimelineList)


@pytest.mark.parametrize(
    "keys", [["q"], ["ctrl+q"], ["slash", "x", "ctrl+q"], ["question_mark", "ctrl+q"]]
)
async def test_quitting(explore, keys):
    async with explore() as reader:
        await reader.pilot.press(*keys)
        await reader.pilot.pause()
        assert reader.app.return_code == 0


async def test_zooming_in_and_out_around_the_selected_event(explore):
    async with explore() as reader:
        await reader.press("G", "k")
        for closer, wider in [("plus", "minus"), ("equals_sign", "Z"), ("z", "0")]:
            await reader.press(closer)
            first, last = strip(reader).stretch
            assert first <= strip(reader).cursor <= last
            await reader.press(wider)
            assert strip(reader).stretch is None


async def test_headings_follow_the_zoom_and_rows_say_the_rest_of_their_dates(explore):
    async with explore() as reader:
        for by, heading, own in [
            ("week", "10–16 March 2025", "Wed 12"),
            ("month", "── March 2025", "Wed 12"),
            ("year", "── 2025 ─", "12 Mar"),
        ]:
            await reader.press("minus")
            shown = reader.screen()
            assert f"13 events by {by} " in shown
            assert heading in shown
            assert own in shown
        await reader.press("minus", "minus")  # one heading is enough for all: no further
        assert "by decade" in reader.screen()
        await reader.press("right_parenthesis")  # the next heading
        assert cursor(reader) > 0
        await reader.press("plus", "plus")
        assert "by month" in reader.screen()


async def test_the_strip_follows_the_cursor_out_of_its_stretch(explore):
    async with explore() as reader:
        await reader.press("plus", "plus", "plus", "G", "k")
        first, last = strip(reader).stretch
        assert first <= strip(reader).cursor <= last


async def test_at_goes_to_a_typed_date(explore):
    async with explore() as reader:
        await reader.press("at")
        await reader.rush(*"2025-03-07")
        assert "7 March 2025, Friday" in reader.screen()
        await reader.press("enter")
        assert reader.app.selected.when.edtf == "2025-03-12T09:30"
        await reader.rush("at", "z", "z", "enter")
        assert isinstance(reader.app.focused, Input)  # what was typed is not lost
        assert "“zz”" in reader.screen()
        await reader.press("escape")
        assert cursor(reader) == 2
        assert not isinstance(reader.app.focused, Input)


async def test_p_shows_the_chain_that_led_to_the_date(explore):
    async with explore(size=(80, 24)) as reader:
        await reader.rush("G", *"kkkkkp")
        shown = reader.screen()
        assert "“all’incontro” [1418,1430] refers to the summit" in shown
        assert "“6 gennaio 2026” [8,22] dateline" in shown
        assert "“Giovedì” is not 6 January 2026" in shown
        await reader.press("escape")
        assert "Why this date" not in reader.screen()


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


async def test_right_takes_what_is_offered_after_the_cursor(explore):
    async with explore() as reader:
        await reader.type("actor:dock")
        await reader.press("right")
        assert reader.app.query_one(QueryBox).value == "actor:dockers"


async def test_shift_t_changes_between_dark_and_light(explore):
    async with explore() as reader:
        assert reader.app.current_theme.dark
        await reader.press("T")
        assert not reader.app.current_theme.dark
        await reader.press("T")
        assert reader.app.current_theme.dark


async def test_tab_goes_round_the_panes(explore):
    async with explore() as reader:
        panes = [type(reader.app.focused)]
        for _ in range(3):
            await reader.press("tab")
            panes.append(type(reader.app.focused))
        assert panes == [TimelineList, EventCard, SourceView, QueryBox]
        await reader.press("shift+tab")
        assert isinstance(reader.app.focused, SourceView)


async def test_o_goes_round_the_tellings_of_an_event(explore):
    async with explore() as reader:
        await reader.press("o")
        assert reader.app.source == 0  # one telling only


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
