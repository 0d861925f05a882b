"""Keys that go from view to view, and those of each pane."""

from tests.tui import sample
from tui.actor_list import ActorList
from tui.document_list import DocumentList
from tui.event_card import EventCard
from tui.lane_list import LaneList
from tui.query_box import QueryBox
from tui.source_view import SourceView
from tui.timeline_list import TimelineList

LAST = 12


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
        assert reader.app.rows.cursor == 2
        await reader.press("N")
        assert reader.app.rows.cursor == 1
        await reader.press("N", "N", "N")  # it stops at the first
        assert reader.app.rows.cursor == 0


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


async def test_a_filters_by_an_actor_and_shift_f_takes_it_off(explore):
    async with explore() as reader:
        await reader.press("a")
        assert isinstance(reader.app.focused, ActorList)
        await reader.press("j", "enter")
        assert reader.app.query_one(QueryBox).value.strip() == 'actor:="Dockers"'
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
        assert reader.app.query_one(QueryBox).value.strip() == 'actor:="Dockers"'
        assert isinstance(reader.app.focused, TimelineList)


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


async def test_p_shows_the_chain_that_led_to_the_date(explore):
    async with explore(size=(80, 24)) as reader:
        await reader.rush("G", *"kkkkkp")
        shown = reader.screen()
        assert "“all’incontro” [1418,1430] refers to the summit" in shown
        assert "“6 gennaio 2026” [8,22] dateline" in shown
        assert "“Giovedì” is not 6 January 2026" in shown
        await reader.press("escape")
        assert "Why this date" not in reader.screen()


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
