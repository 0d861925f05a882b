"""Marks: one by one or a range, gone through, measured, and taken off."""

from tests.tui import sample
from tui.timeline_list import TimelineList


def marked(reader):
    return len(reader.app.query_one(TimelineList).marked)


def cursor(reader):
    return reader.app.query_one(TimelineList).cursor


def notices(reader):
    return [notice.message for notice in reader.app._notifications]


async def test_space_marks_and_two_marks_tell_the_days_between(explore):
    async with explore() as reader:
        await reader.press("j", "space", "j", "space")
        assert notices(reader) == ["3 to 6 days apart"]
        assert reader.screen().count("◆") == 2
        await reader.press("g", "right_square_bracket")
        assert cursor(reader) == 1
        await reader.press("right_square_bracket", "right_square_bracket")
        assert cursor(reader) == 2
        await reader.press("left_square_bracket")
        assert cursor(reader) == 1
        await reader.press("space")
        assert reader.screen().count("◆") == 1


async def test_v_marks_a_range_that_is_shown_while_it_grows(explore):
    async with explore() as reader:
        await reader.press("j", "v", "j", "j")
        assert reader.screen().count("◆") == 3
        assert marked(reader) == 0
        await reader.press("k", "v")
        assert marked(reader) == 2
        await reader.press("G", "v", "k", "space")  # space ends it, too
        assert marked(reader) == 4
        await reader.press("V")
        assert marked(reader) == 0


async def test_escape_leaves_a_range_and_nothing_is_marked(explore):
    async with explore() as reader:
        await reader.press("v", "j", "escape")
        assert reader.screen().count("◆") == 0
        await reader.press("j", "v", "V")
        assert reader.screen().count("◆") == 0


async def test_marks_stay_when_the_query_is_another(explore):
    async with explore() as reader:
        await reader.press("j", "space", "v", "j")
        await reader.type("vertice")
        assert marked(reader) == 1
        await reader.press("ctrl+u", "enter")
        assert reader.screen().count("◆") == 1


async def test_d_tells_how_far_the_first_and_the_last_marked_event_lie_apart(explore):
    async with explore() as reader:
        await reader.press("D")
        assert notices(reader) == ["Mark two events first, with space."]
        await reader.press("j", "v", "j", "j", "j", "v", "D")
        assert notices(reader)[-1] == "303 to 306 days apart: 217 to 218 working days"
        await reader.press("V", "G", "space", "k", "space")  # one of them has no date
        assert notices(reader)[-1] == "No telling how far apart"


async def test_too_many_are_not_marked_and_it_is_said(explore, monkeypatch):
    monkeypatch.setattr("tui.marks.MOST", 3)
    async with explore(store=sample.store()) as reader:
        await reader.press("v", "G", "v")
        assert marked(reader) == 0
        assert notices(reader) == ["At most 3 events can be marked."]
