"""The review: what is doubtful comes up one after the other, and progress is told."""

from tui.review_list import ReviewList
from tui.source_view import SourceView


def queue(reader):
    return reader.app.query_one(ReviewList)


async def test_6_opens_the_queue_and_a_accepts_and_the_next_comes_up(explore):
    async with explore() as reader:
        await reader.press("6")
        assert isinstance(reader.app.focused, ReviewList)
        waiting = queue(reader).count()
        assert waiting > 1
        assert f"0 of {waiting} reviewed" in reader.screen()
        first = reader.app.selected
        assert first.title[:30] in reader.screen()
        await reader.press("a")
        assert f"1 of {waiting} reviewed" in reader.screen()
        assert reader.app.selected.id != first.id
        assert reader.app.store.marks(first).reviewed == "accepted"
        await reader.press("u")
        assert f"0 of {waiting} reviewed" in reader.screen()


async def test_x_rejects_and_the_event_leaves_the_timeline(explore):
    async with explore() as reader:
        await reader.press("6")
        waiting = queue(reader).count()
        rejected = reader.app.selected
        await reader.press("x")
        assert f"1 of {waiting} reviewed" in reader.screen()
        assert reader.app._results.position(rejected.id) is None
        await reader.press("1")
        assert "1 hidden" in reader.screen()


async def test_f_puts_right_and_accepts_in_one_step(explore):
    async with explore() as reader:
        await reader.press("6")
        waiting, event = queue(reader).count(), reader.app.selected
        await reader.press("f")
        reader.app.focused.value = "Another title"
        await reader.press("enter")
        assert f"1 of {waiting} reviewed" in reader.screen()
        assert reader.app.store.event(event.id).title == "Another title"
        await reader.press("u")
        assert queue(reader).count() == waiting
        assert reader.app.store.event(event.id).title == event.title


async def test_when_all_is_reviewed_it_says_so_and_keys_do_no_harm(explore):
    async with explore() as reader:
        await reader.press("6")
        waiting = queue(reader).count()
        await reader.press(*"a" * waiting)
        assert f"{waiting} of {waiting} reviewed" in reader.screen()
        assert "Nothing is left to review." in reader.screen()
        await reader.press("a", "f", "x", "enter", "q")
        assert reader.app.is_running


async def test_enter_reads_the_source_and_esc_comes_back(explore):
    async with explore() as reader:
        await reader.press("6", "j", "enter")
        assert isinstance(reader.app.focused, SourceView)
        await reader.press("escape")
        assert isinstance(reader.app.focused, ReviewList)
