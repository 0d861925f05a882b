"""Whatever the terminal, the hand that holds the mouse, and what goes wrong underneath."""

from tests.tui import sample
from timeline.model import Status
from timeline.store import Store
from tui import looks, signs, themes
from tui.actor_list import ActorList
from tui.configuration import Chosen
from tui.source_view import SourceView
from tui.status_line import StatusLine
from tui.time_strip import TimeStrip
from tui.timeline_list import TimelineList


async def test_without_unicode_all_that_we_draw_is_ascii(explore):
    async with explore(size=(80, 24), unicode=False) as reader:
        await reader.press("G", "k", "k")
        update = reader.app.screen._compositor.render_full_update()
        drawn = "".join(
            segment.text for strips in update.strips for strip in strips for segment in strip
        )
        letters = set(drawn) - set(sample.TEXT)
        assert all(character.isascii() for character in letters), letters


async def test_without_colour_the_passage_and_the_cursor_have_marks(explore, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    async with explore(size=(120, 36)) as reader:
        assert reader.app.no_color
        lines = reader.screen().splitlines()
        assert any(line.startswith("▌") and "port authority" in line for line in lines)
        assert any("▌ In February 2024" in line for line in lines)


async def test_every_theme_that_can_be_chosen_draws_the_screen(explore):
    for theme in themes.names():
        async with explore(size=(80, 24), chosen=Chosen(theme=theme)) as reader:
            assert reader.app.theme == theme
            await reader.press("T")
            assert reader.app.theme in (looks.LIGHT.name, looks.DARK.name)


async def test_every_state_of_an_event_has_a_shape_of_its_own():
    """Colour only helps."""
    shapes = [sign.shape for sign in signs.LEGEND if sign is not signs.STATUSES[Status.POSSIBLE]]
    twice = {shape for shape in shapes if shapes.count(shape) > 1}
    assert not twice


async def test_a_click_selects_and_a_second_one_opens(explore):
    async with explore() as reader:
        await reader.pilot.click(TimelineList, offset=(10, 4))
        await reader.settle()
        assert reader.app.selected.title == "Strike of the dockers"
        await reader.pilot.click(TimelineList, offset=(10, 4))
        await reader.settle()
        assert isinstance(reader.app.focused, SourceView)


async def test_a_click_on_the_strip_goes_there(explore):
    async with explore() as reader:
        await reader.pilot.click(TimeStrip, offset=(117, 1))
        await reader.settle()
        assert reader.app.selected.when.latest >= reader.app.query_one(TimeStrip).axis.second(115)


async def test_a_click_on_the_name_of_a_view_opens_it(explore):
    async with explore(size=(120, 36)) as reader:
        line = reader.screen().splitlines()[1]
        await reader.pilot.click(StatusLine, offset=(line.index("3 actors") + 3, 0))
        await reader.settle()
        assert isinstance(reader.app.focused, ActorList)


async def test_a_click_in_the_text_goes_to_the_event_told_there(explore):
    async with explore() as reader:
        y = next(
            number
            for number, line in enumerate(reader.screen().splitlines())
            if "From 6 to 9 March" in line
        )
        source = reader.app.query_one(SourceView)
        await reader.pilot.click(SourceView, offset=(12, y - source.region.y))
        await reader.settle()
        assert reader.app.selected.title == "Strike of the dockers"


async def test_resizing_keeps_the_selection_in_sight(explore):
    async with explore(size=(160, 45)) as reader:
        await reader.press("G", "k")
        title = reader.app.selected.title
        for size in ((80, 24), (200, 60), (40, 12), (100, 30)):
            await reader.pilot.resize_terminal(*size)
            await reader.settle()
            assert reader.app.selected.title == title
            rows = reader.app.query_one(TimelineList)
            assert rows.line_of(rows.cursor) is not None


async def test_an_empty_timeline_says_where_to_look(explore):
    async with explore(store=Store.open(None, writable=True)) as reader:
        assert "4 shows what became of each document" in reader.screen()
        await reader.rush(*"jkGghl)(+-0pyoA", "enter", "space", "L", "a", "4", "5", "1")
        assert reader.app.is_running


async def test_a_store_that_is_damaged_is_told_in_words_and_the_explorer_lives(explore, tmp_path):
    path = tmp_path / "timeline.sqlite"
    sample.store(path).close()
    with Store.open(path) as store:
        with path.open("r+b") as file:
            file.seek(4096)  # the first page tells the tables; all of the others are lost
            file.write(b"\x01" * (path.stat().st_size - 4096))
        async with explore(store=store) as reader:
            assert "damaged" in reader.app.query_one(StatusLine).error
            await reader.press("a", "j", "1")
            assert reader.app.is_running
