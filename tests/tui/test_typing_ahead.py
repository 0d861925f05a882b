"""Keys that are pressed faster than the screen follows do what each was meant for."""

import pytest

from tests.tui import sample
from tui.document_list import DocumentList
from tui.lane_list import LaneList
from tui.query_box import QueryBox
from tui.timeline_list import TimelineList


def notices(reader):
    return [notice.message for notice in reader.app._notifications]


BURSTS = [
    # keys, where one is then, and what is selected
    ("j j", TimelineList, "The council of Lindhaven meets the dockers"),
    ("L j slash d o c k enter j", LaneList, None),
    ("4 j j", DocumentList, None),
    ("4 1 G k", TimelineList, "Hub militari in tutto il territorio ucraino"),
    ("slash d o c k e r s enter j", TimelineList, "The council of Lindhaven meets the dockers"),
    ("at 2 0 2 5 enter j", TimelineList, "The council of Lindhaven meets the dockers"),
    ("question_mark escape j", TimelineList, "Strike of the dockers"),
    ("i escape j", TimelineList, "Strike of the dockers"),
    ("Y escape j", TimelineList, "Strike of the dockers"),
    ("e escape j", TimelineList, "Strike of the dockers"),
]


@pytest.mark.parametrize(("keys", "pane", "title"), BURSTS)
async def test_each_key_goes_where_the_one_before_it_led(explore, keys, pane, title):
    async with explore() as reader:
        await reader.burst(*keys.split())
        assert isinstance(reader.app.focused, pane)
        if title is not None:
            assert reader.app.selected.title == title


async def test_what_is_typed_for_a_field_lands_in_it(explore):
    async with explore() as reader:
        await reader.press("j")
        keys = ["e", "end", "x", "tab", *"2027", "tab", *"plan", "enter", "s", "k"]
        await reader.burst(*keys)
        await reader.press("j")
        event = reader.app.selected
        assert (event.title, event.when.edtf) == ("Strike of the dockersx", "2027")
        assert event.status.value == "planned"
        assert reader.app.store.marks(event).starred


async def test_what_is_wrong_with_a_field_takes_what_is_typed_next(explore):
    async with explore() as reader:
        await reader.press("j")
        await reader.burst("e", "tab", *"zz", "tab", *"plan", "enter", "ctrl+u", *"2027", "enter")
        assert reader.app.selected.when.edtf == "2027"


async def test_fields_can_be_gone_through_in_both_directions(explore):
    async with explore() as reader:
        await reader.press("j")
        await reader.burst(
            "e", "tab", "tab", "shift+tab", *"1999", "shift+tab", "end", "x", "enter"
        )
        event = reader.app.selected
        assert (event.title, event.when.edtf) == ("Strike of the dockersx", "1999")


async def test_a_tag_and_the_next_one(explore):
    async with explore() as reader:
        await reader.burst("t", *"port", "enter", "j", "t", *"quay", "enter")
        tags = {one.about for one in reader.app.store.corrections()}
        assert tags == {"port", "quay"}
        assert isinstance(reader.app.focused, TimelineList)


async def test_a_query_that_is_kept_is_asked_for_at_once(explore, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    async with explore(store=sample.store(tmp_path / "sample.timeline")) as reader:
        await reader.burst("slash", *"dockers", "enter", "B", *"strike", "enter")
        await reader.burst("F", "b", "enter")
        assert reader.app.query_one(QueryBox).value == "dockers"
        assert isinstance(reader.app.focused, TimelineList)
