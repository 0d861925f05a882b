"""What a reader puts right of documents and actors, in their panes."""

from tests.tui import sample
from tests.tui.editing import fill, notices
from timeline import build
from timeline.store import Kind
from tui.actor_list import ActorList
from tui.document_list import DocumentList


async def test_the_date_and_the_language_of_a_document_are_put_right_in_its_pane(explore):
    store = sample.store()
    store.reread = build.reread
    async with explore(store=store) as reader:
        await reader.press("4", "e")
        await fill(reader, "2024-03-13", "fr")
        await reader.press("enter")
        stated = store.stated()[sample.HARBOUR]
        assert stated[Kind.DOCUMENT_DATE] == "2024-03-13"
        assert stated[Kind.DOCUMENT_LANGUAGE] == "fr"
        assert "13 March 2024" in reader.screen()
        await reader.press("d")
        await fill(reader, None, "xx")
        await reader.press("enter")
        assert "It is one of" in reader.screen()
        await reader.press("escape", "j", "e")
        assert "could not be read" in notices(reader)[-1]
        assert reader.app.query_one(DocumentList).cursor == 1


async def test_an_actor_is_renamed_made_another_and_split(explore):
    async with explore() as reader:
        await reader.press("a", "j", "e")
        assert reader.app.focused.value == "Dockers"
        await reader.press("enter")
        assert "Give another name." in reader.screen()
        await fill(reader, "Dock workers")
        await reader.press("enter")
        assert "Dock workers" in reader.screen()
        await reader.press("M")
        await fill(reader, "Nobody")
        await reader.press("enter")
        assert "No actor is called “Nobody”." in reader.screen()
        await fill(reader, "Port Authority")
        await reader.press("enter")
        assert "Dock workers" not in [actor.name for actor in reader.app._everything.actors(50)]
        await reader.press("u", "u")
        assert "Dockers" in [actor.name for actor in reader.app._everything.actors(50)]


async def test_marked_actors_are_the_one_under_the_cursor_or_the_first_that_was_marked(explore):
    def named():
        return [actor.name for actor in reader.app._everything.actors(50)]

    async with explore() as reader:
        actors = reader.app.query_one(ActorList)
        await reader.press("a")
        first, second, third = (actors.actor(row).name for row in range(3))
        await reader.press("space", "j", "space")
        assert actors.marked == (first, second)
        assert reader.screen().count("◆") == 2
        await reader.press("j", "M")
        assert actors.marked == ()
        assert actors.actor(actors.cursor).name == third
        assert not {first, second} & set(named())
        assert notices(reader)[-1] == f"{first} → {third}, {second} → {third}"
        await reader.press("u")
        assert {first, second, third} <= set(named())
        await reader.press("g", "j", "space", "k", "space", "M")  # the cursor is on a marked one
        assert second in named()
        assert first not in named()
        await reader.press("space", "V")
        assert actors.marked == ()
