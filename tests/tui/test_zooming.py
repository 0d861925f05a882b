"""Zooming and going to a date, by keys and by mouse; commands found by their names where one is."""

from textual.events import MouseScrollDown, MouseScrollUp
from textual.widgets import Input

from tui.lane_list import LaneList
from tui.time_strip import TimeStrip
from tui.timeline_list import TimelineList


async def test_a_click_on_a_heading_goes_under_it_and_a_double_click_looks_closer(explore):
    async with explore() as reader:
        await reader.press("minus", "minus")  # by month
        lines = reader.screen().splitlines()
        heading = next(y for y, text in enumerate(lines) if "── March 2025" in text)
        y = heading - reader.app.query_one(TimelineList).region.y
        await reader.pilot.click(TimelineList, offset=(10, y))
        await reader.settle()
        assert reader.app.selected.title == "Strike of the dockers"
        await reader.pilot.click(TimelineList, offset=(10, y), times=2)
        await reader.settle()
        assert "by week" in reader.screen()


async def test_the_wheel_over_the_strip_zooms(explore):
    async with explore() as reader:
        strip = reader.app.query_one(TimeStrip)
        strip.post_message(MouseScrollDown(strip, 5, 1, 0, 0, 0, False, False, False))
        await reader.settle()
        assert "by week" in reader.screen()
        strip.post_message(MouseScrollUp(strip, 5, 1, 0, 0, 0, False, False, False))
        await reader.settle()
        assert strip.stretch is not None or "by day" in reader.screen()


async def test_the_palette_finds_what_only_the_pane_one_is_in_can_do(explore):
    async with explore() as reader:
        await reader.press("L", "ctrl+p")
        await reader.pilot.press(*("space" if letter == " " else letter for letter in "lanes by"))
        await reader.pilot.pause(0.3)  # the palette searches by itself
        await reader.press("enter")
        assert reader.app.query_one(LaneList).kind == "document"


async def test_zooming_in_and_out_around_the_selected_event(explore):
    async with explore() as reader:
        await reader.press("G", "k")
        for closer, wider in [("plus", "minus"), ("equals_sign", "Z"), ("z", "0")]:
            await reader.press(closer)
            first, last = reader.app.query_one(TimeStrip).stretch
            assert first <= reader.app.query_one(TimeStrip).cursor <= last
            await reader.press(wider)
            assert reader.app.query_one(TimeStrip).stretch is None


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
        assert reader.app.rows.cursor > 0
        await reader.press("plus", "plus")
        assert "by month" in reader.screen()


async def test_the_strip_follows_the_cursor_out_of_its_stretch(explore):
    async with explore() as reader:
        await reader.press("plus", "plus", "plus", "G", "k")
        first, last = reader.app.query_one(TimeStrip).stretch
        assert first <= reader.app.query_one(TimeStrip).cursor <= last


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
        assert reader.app.rows.cursor == 2
        assert not isinstance(reader.app.focused, Input)
