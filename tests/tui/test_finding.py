"""Finding one's way by keys and mouse: filters, offers, kept queries, silences."""

import pytest

from tests.tui import sample
from timeline import places
from tui.actor_list import ActorList
from tui.document_list import DocumentList
from tui.offer_list import OfferList
from tui.picker import Picker
from tui.query_box import QueryBox
from tui.source_view import SourceView
from tui.timeline_list import TimelineList


def query(reader):
    return reader.app.query_one(QueryBox).value.strip()


def offered(reader):
    return [offer.shown for offer in reader.app.query_one(OfferList).offers]


# ----------------------------------------------------------------------------- the filters
ASKED = 'dockers actor:"Dockers" after:2025-01'


async def test_each_filter_is_a_chip_and_backspace_takes_the_last_one_off(explore):
    async with explore(query=ASKED) as reader:
        line = reader.screen().splitlines()[0]
        assert " dockers ✕ " in line
        assert " actor: Dockers ✕ " in line
        left = []
        for _ in range(4):
            await reader.press("backspace")
            left.append(query(reader))
        assert left == ['dockers actor:"Dockers"', "dockers", "", ""]
        await reader.press("alt+left")
        assert query(reader) == "dockers"


async def test_f_lists_the_filters_and_enter_takes_one_off(explore):
    async with explore(query=ASKED) as reader:
        await reader.press("f", "j", "enter")
        assert query(reader) == "dockers after:2025-01"
        await reader.press("f", "escape")
        assert query(reader) == "dockers after:2025-01"


async def test_a_click_on_the_cross_of_a_chip_takes_it_off_and_elsewhere_edits(explore):
    async with explore(query=ASKED) as reader:
        line = reader.screen().splitlines()[0]
        at = line.index("✕", line.index("actor")) - line.index("dockers") + 1
        await reader.pilot.click(QueryBox, offset=(at, 0))
        await reader.settle()
        assert query(reader) == "dockers after:2025-01"
        assert isinstance(reader.app.focused, TimelineList)
        await reader.pilot.click(QueryBox, offset=(60, 0))
        assert isinstance(reader.app.focused, QueryBox)


async def test_chips_that_do_not_fit_are_counted(explore):
    async with explore(query=" ".join(["dockers"] * 20), size=(80, 24)) as reader:
        assert "more" in reader.screen().splitlines()[0]


# ------------------------------------------------------------------------------ the offers
async def test_names_and_fields_are_offered_and_taken_with_the_arrows_and_enter(explore):
    async with explore() as reader:
        await reader.type("pa")
        assert offered(reader) == ["participant:"]
        await reader.press("ctrl+u")
        await reader.rush(*"doc")
        assert "Dockers" in offered(reader)
        await reader.press("down", "enter")
        assert query(reader) == 'actor:="Dockers"'
        assert isinstance(reader.app.focused, QueryBox)
        assert not offered(reader)
        await reader.press("enter")
        assert reader.app.query_one(TimelineList).count() == 2


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("status:p", ["planned", "possible"]),
        ("file:har", ["notes/harbour.en.md"]),
        ("actor:trum", ["Donald Trump"]),
        ("place:par", ["Parigi"]),
        ("strike 2025", ["date:2025"]),  # a bare date, as the filter that was perhaps meant
        ("dokers", ["dockers"]),  # stands nowhere, but this does
        ("actor:trumpet", ["Donald Trump"]),
    ],
)
async def test_tab_takes_the_first_of_what_is_offered(explore, typed, shown):
    async with explore() as reader:
        await reader.type(typed)
        assert offered(reader) == shown
        await reader.press("tab")
        assert shown[0] in query(reader)
        assert len(reader.app._results) > 0


async def test_escape_lets_go_of_an_offer_first_and_then_leaves(explore):
    async with explore() as reader:
        await reader.type("doc")
        await reader.press("down", "escape")
        assert isinstance(reader.app.focused, QueryBox)
        await reader.press("escape")
        assert isinstance(reader.app.focused, TimelineList)
        assert not reader.app.query_one(OfferList).display


async def test_a_click_takes_an_offer(explore):
    async with explore() as reader:
        await reader.type("doc")
        await reader.pilot.click(OfferList, offset=(3, 0))
        await reader.settle()
        assert query(reader) == 'actor:="Dockers"'


@pytest.mark.parametrize("key", ["up", "ctrl+r"])
async def test_what_was_asked_before_is_listed_in_the_box(explore, key):
    async with explore() as reader:
        await reader.type("dockers")
        await reader.press("enter", "F", "slash", key)
        assert offered(reader) == ["dockers"]
        await reader.press("down", "enter")
        assert query(reader) == "dockers"


async def test_why_there_is_nothing_is_said_beside_the_counts(explore):
    async with explore(query="xylophone") as reader:
        assert "Nothing holds “xylophone”" in reader.screen().splitlines()[1]


# ------------------------------------------------------------------------- kept queries
async def test_a_query_is_kept_under_a_name_from_one_start_to_the_next(
    explore, tmp_path, monkeypatch
):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    path = tmp_path / "it.timeline"
    async with explore(store=sample.store(path), query="dockers") as reader:
        await reader.press("B", "ctrl+u", *"strikes", "enter")
        assert (places.state() / "views.json").exists()
    async with explore(store=sample.store(path)) as reader:
        await reader.press("b")
        assert "strikes" in reader.screen()
        await reader.press("enter")
        assert query(reader) == "dockers"
        await reader.press("b", "x")
        assert "None is kept yet" in reader.screen()
        await reader.press("escape", "F", "B")
        assert not isinstance(reader.app.screen, Picker)


async def test_kept_queries_that_cannot_be_read_are_as_good_as_none(explore, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    places.state().mkdir(parents=True)
    (places.state() / "views.json").write_text("{", encoding="utf-8")
    async with explore(store=sample.store(tmp_path / "it.timeline")) as reader:
        await reader.press("b")
        assert "None is kept yet" in reader.screen()


# ------------------------------------------------------------------------------ silences
async def test_i_lists_the_longest_silences_and_enter_goes_there(explore):
    async with explore() as reader:
        await reader.press("i")
        shown = reader.screen()
        assert shown.index("12 months") < shown.index("10 months")
        await reader.press("enter")
        assert reader.app.selected.title == "Strike of the dockers"


# ----------------------------------------------------------------------- finding in a list
async def test_ctrl_f_finds_in_a_list_and_n_goes_on(explore):
    async with explore() as reader:
        await reader.press("a", "ctrl+f", *"re", "enter")
        actors = reader.app.query_one(ActorList)
        found = [actors.actor(actors.cursor).name]
        for key in ("n", "N"):
            await reader.press(key)
            found.append(actors.actor(actors.cursor).name)
        assert found[0] == found[2] != found[1]
        assert all("re" in name.casefold() for name in found)
        await reader.press("ctrl+f", *"zzz", "enter")
        assert "Nothing in this list" in next(n.message for n in reader.app._notifications)
        await reader.press("4", "ctrl+f", *"summit", "enter")
        documents = reader.app.query_one(DocumentList)
        assert documents.documents[documents.cursor].path == sample.SUMMIT


async def test_an_actor_is_told_about_in_full(explore):
    async with explore() as reader:
        await reader.press("a", "j")  # the dockers
        shown = reader.screen()
        assert "organisation · 2 events" in shown
        assert "6–9 March 2025: Strike of the dockers" in shown
        assert "12 March 2025, 09:30: The council of" in shown
        assert "Council of Lindhaven (1)" in shown


async def test_actors_are_sorted_by_what_one_wants_to_know(explore):
    async with explore() as reader:
        await reader.press("a")
        actors = reader.app.query_one(ActorList)
        first = [actors.actor(0).name]
        for _ in range(4):
            await reader.press("W")
            first.append(actors.actor(0).name)
        assert first[0] == first[4] == "Coalizione dei Volenterosi"
        assert first[1] == "Port Authority"
        assert first[3] == "Coalizione dei Volenterosi"  # by name
        assert "█" in reader.screen()


async def test_what_matches_is_lit_in_the_source_too(explore):
    async with explore() as reader:
        for typed, found in [("strike", ["strike"]), ("dock", ["dock"])]:
            await reader.type(typed)
            reading = reader.app.query_one(SourceView).reading
            lit = [span.of(reading.document.text) for span in reading.matches]
            assert lit == found
            await reader.press("escape", "F")
        assert reader.app.query_one(SourceView).reading.matches == ()


# --------------------------------------------------------------------- from text to row
async def test_enter_in_the_source_goes_to_the_event_of_the_line_and_round_several(explore):
    async with explore() as reader:
        await reader.press("right_parenthesis", "5")
        source = reader.app.query_one(SourceView)
        before = reader.app.selected.title
        await reader.press("j", "enter")
        assert reader.app.selected.title != before
        assert source.reading.event_id == reader.app.selected.id
        row = reader.app.query_one(TimelineList).row(reader.app.query_one(TimelineList).cursor)
        assert row.id == reader.app.selected.id


async def test_a_document_is_told_about_in_full(explore):
    async with explore() as reader:
        await reader.press("4", "j", "j")
        shown = reader.screen()
        assert "it (words)" in shown
        assert "9 of 2,358 characters" in shown
        source = reader.app.query_one(SourceView)
        assert source.reading.document.path == sample.SUMMIT
        await reader.press("k")  # could not be read
        assert "It could not be read: nothing of it" in reader.screen()
        assert source.reading is None
        await reader.press("1")
        assert source.reading.event_id == reader.app.selected.id
