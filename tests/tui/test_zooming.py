"""Zooming by mouse, and commands found by their names where one is."""

from textual.events import MouseScrollDown, MouseScrollUp

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
