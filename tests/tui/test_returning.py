"""Who comes back finds everything as it was left; of what cannot be read nothing is kept."""

import pytest

from tests.tui import sample
from timeline.store import Store
from tui import place
from tui.actor_list import ActorList
from tui.app import Explorer
from tui.place import Place
from tui.query_box import QueryBox
from tui.time_strip import TimeStrip
from tui.timeline_list import TimelineList


@pytest.fixture(autouse=True)
def _state(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "sample.timeline"
    sample.store(path).close()
    return path


@pytest.fixture
def again(explore, path, monkeypatch):
    """An explorer that returns, on the same timeline each time."""
    monkeypatch.setattr(Explorer, "returns", True)
    return lambda **options: explore(store=Store.open(path), **options)


async def test_position_query_marks_view_zoom_and_history_are_as_they_were_left(again):
    async with again() as reader:
        await reader.type("dockers")
        await reader.press("enter", "ctrl+u", "slash", "ctrl+u", "enter")
        await reader.press("j", "space", "G", "k", "k", "minus", "minus", "a")
        left = reader.app
        title, stretch = left.selected.title, left.query_one(TimeStrip).stretch
        await reader.pilot.press("ctrl+q")
    async with again() as reader:
        app = reader.app
        assert app.selected.title == title
        rows = app.query_one(TimelineList)
        assert rows.row(rows.cursor).title == title
        assert len(rows.marked) == 1
        assert rows.unit.name == app.query_one(TimeStrip).unit.name == "month"
        assert app.query_one(TimeStrip).stretch == stretch
        assert isinstance(app.focused, ActorList)
        assert "dockers" in app.history.past()


async def test_the_query_is_asked_again_and_another_one_wins_over_it(again):
    async with again() as reader:
        await reader.type("dockers")
        await reader.press("enter")
        await reader.pilot.press("ctrl+q")
    async with again() as reader:
        assert reader.app.query_one(QueryBox).value == "dockers"
        assert "2 of 13 events" in reader.screen()
        await reader.pilot.press("ctrl+q")
    async with again(query="summit") as reader:
        assert reader.app.query_one(QueryBox).value == "summit"


async def test_a_first_start_tells_the_keys_once(again):
    async with again() as reader:
        (told,) = reader.app._notifications
        assert "Type a query" in told.message
        assert len(told.message.splitlines()) == 5
        await reader.press("j")  # it lies over the text, and goes with the first key
        assert not reader.app._notifications
        await reader.pilot.press("ctrl+q")
    async with again() as reader:
        assert not reader.app._notifications


async def test_an_event_that_is_gone_and_a_view_that_never_was_do_no_harm(again, path):
    place.keep(path, Place(event="gone", view="no such view", unit="eon", stretch=(5, 1)))
    async with again() as reader:
        assert reader.app.query_one(TimelineList).cursor == 0
        assert reader.app.view == "timeline"


DAMAGED = ["", "[]", "no JSON", '{"KEY": 3}', '{"KEY": {"query": 3}}', '{"KEY": {"marked": "x"}}']


@pytest.mark.parametrize("written", DAMAGED)
def test_what_is_damaged_is_as_good_as_not_there(path, written):
    place.keep(path, Place(query="x"))
    file = place._file()
    file.write_text(written.replace("KEY", str(path.resolve())), encoding="utf-8")
    assert place.load(path) is None


def test_each_timeline_has_a_place_of_its_own_and_one_in_memory_has_none(path, tmp_path):
    place.keep(path, Place(query="one", marked=("a", "b"), stretch=(-5, 0)))
    place.keep(tmp_path / "other", Place(query="other"))
    place.keep(None, Place(query="memory"))
    assert place.load(path) == Place(query="one", marked=("a", "b"), stretch=(-5, 0))
    assert place.load(tmp_path / "other").query == "other"
    assert place.load(None) is None


async def test_where_nothing_can_be_kept_one_leaves_all_the_same(again, tmp_path):
    (tmp_path / "state").write_text("")
    async with again() as reader:
        await reader.pilot.press("ctrl+q")
        await reader.pilot.pause()
        assert reader.app.return_code == 0
