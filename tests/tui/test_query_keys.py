"""Keys of the query box, and of the queries asked before."""

from tui.query_box import QueryBox
from tui.status_line import StatusLine
from tui.timeline_list import TimelineList

LAST = 12


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
        assert reader.app.rows.cursor == 1
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


async def test_an_expression_that_would_never_end_is_given_up_in_place_of_the_counts(explore):
    async with explore() as reader:
        await reader.type(r"/(.|.\B)+\d\d\d\d\d$/")
        status = reader.app.query_one(StatusLine)
        assert "takes too long on one of the passages" in status.error
        await reader.press("ctrl+u")
        assert status.error == ""
        assert reader.app.rows.count() == LAST + 1


async def test_nothing_found_is_said_and_nothing_is_selected(explore):
    async with explore() as reader:
        await reader.type("xylophone")
        assert "nothing matches, of 13 events" in reader.screen()
        assert "F takes the filters off" in reader.screen()
        assert reader.app.selected is None
        await reader.press("enter", "enter", "p", "y", "o", "A")  # nothing to act on: no harm
        await reader.press("F")
        assert reader.app.selected is not None


async def test_back_to_the_queries_before_and_forward_again(explore):
    async with explore() as reader:
        box = reader.app.query_one(QueryBox)
        await reader.type("dockers")
        await reader.press("enter", "A")
        asked = [box.value.strip()]
        for key in ("alt+left", "alt+left", "alt+left", "alt+right", "alt+right"):
            await reader.press(key)
            asked.append(box.value)
        both = 'dockers actor:="Dockers"'
        assert asked == [both, "dockers", "", "", "dockers", both]


async def test_shift_a_keeps_the_events_of_the_first_actor_of_the_row(explore):
    async with explore() as reader:
        await reader.press("j", "A")
        assert reader.app.query_one(QueryBox).value.strip() == 'actor:="Dockers"'


async def test_right_takes_what_is_offered_after_the_cursor(explore):
    async with explore() as reader:
        await reader.type("actor:dock")
        await reader.press("right")
        assert reader.app.query_one(QueryBox).value == "actor:dockers"
