"""What a reader puts right: seen at once, on all that is marked, and undone in words."""

import pytest
from textual.widgets import Input

from tests.tui import sample
from tests.tui.editing import fill, marks, notices, rows
from tui.form import Form


async def test_s_stars_and_takes_the_star_off_and_it_is_seen(explore):
    async with explore() as reader:
        await reader.press("j", "s")
        assert marks(reader).starred
        assert reader.screen().count("★") == 2  # in the row and on the card
        assert notices(reader) == ["star"]
        await reader.press("s")
        assert "★" not in reader.screen()
        assert notices(reader)[-1] == "no star"


async def test_what_is_marked_is_starred_as_one_step(explore):
    async with explore() as reader:
        await reader.press("v", "j", "j", "s")
        assert notices(reader) == ["star, 3 events"]
        assert len(reader.app.store.corrections()) == 3
        await reader.press("u")
        assert notices(reader)[-1] == "Undone: star, 3 events"
        assert reader.app.store.corrections() == []
        await reader.press("ctrl+r")
        assert notices(reader)[-1] == "Done again: star, 3 events"
        assert len(reader.app.store.corrections()) == 3
        await reader.press("u", "U", "u", "u")
        assert notices(reader)[-1] == "There is nothing to undo."
        await reader.press("U", "U")
        assert notices(reader)[-1] == "There is nothing to do again."


async def test_t_puts_tags_on_and_takes_off_what_all_have(explore):
    async with explore() as reader:
        await reader.press("j", "t")
        await fill(reader, "urgent #port")
        assert "adds #urgent #port" in reader.screen()
        await reader.press("enter")
        assert marks(reader).tags == ("port", "urgent")
        assert "#urgent" in reader.screen()
        await reader.press("j", "t", "u", "right")  # completed from those in use
        assert reader.app.focused.value == "urgent"
        await reader.press("enter", "k", "t")
        await fill(reader, "urgent")
        assert "takes off #urgent" in reader.screen()
        await reader.press("enter")
        assert marks(reader).tags == ("port",)
        await reader.press("t")
        await fill(reader, "#")
        await reader.press("enter")
        assert "A word, or several" in reader.screen()
        await reader.press("escape")


async def test_c_writes_a_comment_and_an_empty_one_takes_it_away(explore):
    async with explore() as reader:
        await reader.press("j", "c")
        await fill(reader, "See the minutes.")
        await reader.press("enter")
        assert marks(reader).comment == "See the minutes."
        assert "See the minutes." in reader.screen()
        assert "¶" in reader.screen()
        await reader.press("c")
        assert reader.app.focused.value == "See the minutes."
        await fill(reader, "")
        await reader.press("enter")
        assert marks(reader).comment == ""


async def test_e_puts_title_date_and_status_right_and_the_selection_stays(explore):
    async with explore() as reader:
        await reader.press("j", "e")
        identity = reader.app.selected.id
        await fill(reader, "A strike", "spring 2027", "plan")
        assert "2027-21" in reader.screen()
        assert "○ planned" in reader.screen()
        await reader.press("enter")
        event = reader.app.selected
        assert (event.id, event.title, event.when.edtf) == (identity, "A strike", "2027-21")
        assert event.status.value == "planned"
        assert rows(reader).row(rows(reader).cursor).id == identity
        assert "A strike" in reader.screen()
        assert "✎" in reader.screen()
        await reader.press("u")
        assert reader.app.selected.title == "Strike of the dockers"
        assert notices(reader)[-1] == "Undone: title: A strike, date: 2027-21, status: planned"


WRONG = [
    # values of the fields, what is said under one of them
    (("",), "An event needs a title."),
    ((None, "once upon a time"), "“once upon a time” is no date"),
    ((None, None, "maybe"), "It is one of happened, planned"),
]


@pytest.mark.parametrize(("values", "says"), WRONG, ids=["title", "date", "status"])
async def test_what_cannot_be_taken_is_said_and_nothing_typed_is_lost(explore, values, says):
    async with explore() as reader:
        await reader.press("j", "e")
        await fill(reader, *values)
        await reader.press("enter")
        assert isinstance(reader.app.screen, Form)
        assert says in reader.screen()
        assert reader.app.focused.value == values[-1]
        await reader.press("escape")
        assert reader.app.store.corrections() == []


async def test_did_not_happen_and_happened_again(explore):
    async with explore() as reader:
        await reader.press("j", "e")
        await fill(reader, None, None, "did not")
        await reader.press("enter")
        assert reader.app.selected.negated
        await reader.press("e")
        await fill(reader, None, None, "happened")
        await reader.press("enter")
        assert not reader.app.selected.negated


async def test_no_date_and_a_date_again(explore):
    async with explore() as reader:
        await reader.press("j", "e")
        await fill(reader, None, "")
        assert "no date" in reader.screen()
        await reader.press("enter")
        assert reader.app.selected.when is None
        assert rows(reader).cursor > 8


async def test_actors_are_added_taken_away_and_only_mentioned(explore):
    async with explore() as reader:
        await reader.press("j", "j", "e")
        await fill(reader, None, None, None, "Dockers; Anna Berg", "Council of Lindhaven")
        await reader.press("enter")
        parts = {part.name: part.role.value for part in reader.app.selected.parts}
        assert parts == {
            "Dockers": "participant",
            "Anna Berg": "participant",
            "Council of Lindhaven": "mentioned",
        }


async def test_several_are_edited_together(explore):
    async with explore() as reader:
        await reader.press("v", "j", "e")
        await fill(reader, "1999", None)
        await reader.press("enter")
        assert [rows(reader).row(row).when.edtf for row in (0, 1)] == ["1999", "1999"]
        assert notices(reader)[-1] == "date: 1999, 2 events"


async def test_e_that_changes_nothing_says_so(explore):
    async with explore() as reader:
        await reader.press("j", "e", "enter")
        assert notices(reader) == ["Nothing is changed by it."]


async def test_x_hides_and_shift_x_shows_what_is_hidden(explore):
    async with explore() as reader:
        await reader.press("j", "x")
        assert rows(reader).count() == 12
        assert "1 hidden" in reader.screen()
        assert "council" in reader.app.selected.title  # the next one
        await reader.press("X")
        assert rows(reader).count() == 1
        assert "∅" in reader.screen()
        await reader.press("x", "X")
        assert rows(reader).count() == 13
        assert "hidden" not in reader.screen()


async def test_m_makes_the_marked_events_one_and_s_parts_them(explore):
    async with explore() as reader:
        await reader.press("M")
        assert "Mark the events" in notices(reader)[-1]
        await reader.press("S")
        assert "nothing to split" in notices(reader)[-1]
        await reader.press("j", "v", "j", "M")
        assert rows(reader).count() == 12
        assert rows(reader).marked == ()
        assert len(reader.app.selected.tellings) == 2
        await reader.press("o", "S")
        assert rows(reader).count() == 13
        await reader.press("u", "u")
        assert rows(reader).count() == 13
        assert notices(reader)[-1] == "Undone: merged"


async def test_a_store_that_may_not_be_written_says_so_and_nothing_is_lost(explore, tmp_path):
    path = tmp_path / "a.timeline"
    sample.store(path).close()
    async with explore(store=sample.Store.open(path)) as reader:
        await reader.press("s")
        assert "may not be written" in notices(reader)[-1]
        assert reader.app.is_running


async def test_escape_from_a_form_changes_nothing(explore):
    async with explore() as reader:
        for key in "tce":
            await reader.press(key)
            assert isinstance(reader.app.focused, Input)
            await reader.press("escape")
        assert reader.app.store.corrections() == []
