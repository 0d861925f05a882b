"""The lanes by keys and mouse."""

from tests.tui import sample
from tui.lane_list import LaneList


def lanes(reader):
    return reader.app.query_one(LaneList)


def names(reader):
    return [lanes(reader).lane(row).name for row in range(len(lanes(reader)._shown))]


async def test_w_goes_round_what_there_is_a_lane_for(explore):
    async with explore() as reader:
        await reader.press("L")
        seen = []
        for _ in range(5):
            seen.append((lanes(reader).kind, names(reader)[0]))
            await reader.press("w")
        assert seen == [
            ("actor", "Coalizione dei Volenterosi"),
            ("document", sample.SUMMIT),
            ("place", "Lindhaven"),
            ("status", "happened"),
            ("actor", "Coalizione dei Volenterosi"),
        ]


async def test_lanes_of_one_event_are_folded_until_they_are_wanted(explore):
    async with explore() as reader:
        await reader.press("L")
        folded = len(names(reader))
        assert "more with one event each" in reader.screen()
        await reader.press("G", "enter")
        assert len(names(reader)) > folded
        await reader.press("greater_than_sign")
        assert len(names(reader)) == folded


async def test_shift_w_sorts_by_who_appears_first(explore):
    async with explore() as reader:
        await reader.press("L", "greater_than_sign", "W")
        assert names(reader)[0] == "Port Authority"
        await reader.press("W")
        assert names(reader)[0] == "Coalizione dei Volenterosi"


async def test_lanes_are_drawn_of_a_query_that_is_not_finished(explore):
    async with explore() as reader:
        await reader.press("L")
        await reader.type('("dock')
        assert names(reader) == []  # a phrase is not completed
        await reader.rush(*"ers")
        assert names(reader) == ["Dockers", "Council of Lindhaven"]


async def test_n_walks_the_events_of_a_lane(explore):
    async with explore() as reader:
        await reader.press("g", "L")
        row = names(reader).index("Dockers")
        await reader.press(*"j" * row, "n")
        walked = [reader.app.selected.title]
        for key in ("n", "n", "N"):
            await reader.press(key)
            walked.append(reader.app.selected.title)
        strike, met = "Strike of the dockers", "The council of Lindhaven meets the dockers"
        assert walked == [strike, met, met, strike]


async def test_the_lanes_of_the_selected_event_stand_out(explore):
    async with explore() as reader:
        await reader.press("j", "L")  # the strike
        assert {"Dockers", "Lindhaven", sample.HARBOUR, "happened"} == lanes(reader).lit


async def test_a_click_on_a_mark_goes_to_its_event_and_above_the_names_turns_the_lanes(explore):
    async with explore() as reader:
        await reader.press("G", "L")
        row = names(reader).index("Dockers")
        mark = lanes(reader).lane(row).marks.index("●")
        await reader.pilot.click(LaneList, offset=(lanes(reader).names + mark, row + 1))
        await reader.settle()
        assert "dockers" in reader.app.selected.title
        assert lanes(reader).cursor == row
        await reader.pilot.click(LaneList, offset=(4, 0))
        await reader.settle()
        assert lanes(reader).kind == "document"


async def test_enter_on_a_lane_of_a_status_filters_by_it(explore):
    async with explore() as reader:
        await reader.press("L", "w", "w", "w", "j", "enter")
        assert "status:" in reader.app._typed or "is:" in reader.app._typed
        assert 0 < len(reader.app._results) < 13


async def test_a_moment_stands_in_the_same_column_of_the_strip_and_of_the_lanes(explore):
    for size in ((140, 36), (160, 45)):
        async with explore(size=size) as reader:
            await reader.press("j", "L")
            lines = reader.screen().splitlines()
            lane = next(line for line in lines if "Dockers" in line)
            assert lines[4].index("▲") == lane.index("●")
            await reader.press("1")
            lines = reader.screen().splitlines()
            assert lines[4][1] != " "  # it has all of the width again
