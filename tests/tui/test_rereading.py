"""The folder is read again from inside: nothing is lost by it, nor by breaking it off."""

from contextlib import asynccontextmanager

import pytest

from timeline import build
from timeline.build import meanwhile
from timeline.store import Store
from tui.app import Explorer
from tui.query_box import QueryBox
from tui.source_view import SourceView
from tui.status_line import StatusLine

BERG = "Il 2 aprile 2031 Anna Berg ha incontrato Oleg Marchenko a Oslo.\n"
PLAN = "Il 5 maggio 2031 Anna Berg ha firmato il contratto con la Ferrovia.\n"
LATER = "Il 6 maggio 2031 Anna Berg ha firmato il contratto con la Ferrovia.\n"
FERRY = "Il 9 giugno 2031 Oleg Marchenko ha venduto il traghetto a Bergen.\n"


@pytest.fixture
def folder(tmp_path):
    path = tmp_path / "letters"
    path.mkdir()
    write(path, "a.txt", BERG)
    write(path, "b.txt", PLAN)
    return path


def write(folder, name, text):
    (folder / name).write_text(text, encoding="utf-8")


@pytest.fixture(params=["file", "memory"])
def reading(explore, folder, tmp_path, monkeypatch, request):
    """An explorer on the folder that can read it again, on a file as in memory."""

    @asynccontextmanager
    async def run(**options):
        path = tmp_path / "letters.timeline" if request.param == "file" else None
        store = Store.open(path, writable=True)
        for _ in build.read([folder], store):
            pass
        again = lambda self: meanwhile.read([folder], store)  # noqa: E731 - it stands in a class
        monkeypatch.setattr(Explorer, "again", again)
        async with explore(store=store, **options) as reader:
            yield reader

    return run


def told(reader):
    return [notice.message for notice in reader.app._notifications]


def badge(reader):
    return reader.app.query_one(StatusLine).news


async def test_r_reads_what_changed_and_a_badge_leads_there_by_one_key(reading, folder):
    async with reading() as reader:
        await reader.press("j")
        title = reader.app.selected.title
        write(folder, "c.txt", FERRY)
        await reader.press("R")
        assert told(reader) == ["Read again: 1 new."]
        assert "3 events by day · 1 new (r)" in reader.screen()
        assert reader.app.selected.title == title
        await reader.press("r")
        assert "1 of 3 events" in reader.screen()
        assert "traghetto" in reader.app.selected.title
        assert badge(reader) == ""
        await reader.press("r")
        assert reader.app.query_one(QueryBox).value == ""


async def test_position_query_and_view_are_as_they_were(reading, folder):
    async with reading() as reader:
        await reader.type("berg")
        await reader.press("enter", "G", "4")
        title = reader.app.selected.title
        write(folder, "0.txt", FERRY)
        await reader.press("f5")
        app = reader.app
        assert (app.selected.title, app.view) == (title, "documents")
        assert app.query_one(QueryBox).value == "berg"
        assert "0.txt" in reader.screen()


async def test_the_passage_is_lit_where_it_stands_now(reading, folder):
    async with reading() as reader:
        await reader.press("enter")
        write(folder, "a.txt", f"Caro diario,\n\n{BERG}")
        await reader.press("R")
        shown = reader.app.query_one(SourceView).reading
        assert shown.passage.of(shown.document.text) == BERG.strip()
        assert "a.txt:3" in reader.screen()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (PLAN, "Nothing has changed in the folder."),
        (LATER, "Read again: 1 new, 1 gone."),
        (f"Caro diario,\n\n{PLAN}", "Read again: the events are the same."),
    ],
)
async def test_it_says_what_the_reading_came_to(reading, folder, text, said):
    async with reading() as reader:
        write(folder, "b.txt", text)
        await reader.press("R")
        assert told(reader) == [said]


async def test_what_is_gone_is_told_with_its_title(reading, folder):
    async with reading() as reader:
        write(folder, "b.txt", LATER)
        await reader.press("R", "r")
        (said,) = told(reader)
        assert said.startswith("No longer told:")
        assert "(b.txt)" in said


async def test_files_that_cannot_be_read_are_counted_with_the_key_that_lists_them(reading, folder):
    async with reading() as reader:
        (folder / "bad.txt").write_bytes(b"caf\xe9\xff")
        await reader.press("R")
        assert "1 file could not be read: 4 lists the documents." in told(reader)[0]


async def test_a_folder_that_is_gone_is_told_and_nothing_is_lost(reading, folder):
    async with reading() as reader:
        folder.rename(folder.with_name("elsewhere"))
        await reader.press("R")
        assert "letters" in told(reader)[0]
        assert "2 events" in reader.screen()


async def test_without_a_folder_it_says_what_to_do(explore):
    async with explore() as reader:
        await reader.press("R")
        assert "open the timeline with its folder" in told(reader)[0]
        await reader.press("r")
        assert told(reader) == ["No reading after the first has brought anything."]


async def test_r_again_stops_after_the_file_and_what_was_read_is_kept(reading, folder, monkeypatch):
    """Each stride is one file here, and the reader stops in the first."""
    monkeypatch.setattr(meanwhile, "STRIDE", 0.0)
    async with reading() as reader:
        write(folder, "c.txt", FERRY)
        write(folder, "d.txt", FERRY.replace("9 giugno", "10 luglio"))
        write(folder, "b.txt", LATER)
        with reader.app.writes:  # what reads waits for its turn meanwhile
            await reader.pilot.press("R")
            await reader.pilot.pause()
            assert "reading the folder again" in reader.screen()
            await reader.pilot.press("R")
            await reader.pilot.pause()
            assert "stopping after this file" in reader.screen()
        await reader.settle()
        assert told(reader)[0].startswith("Stopped after ")
        reader.app.store.check()
        assert await _events(reader) < 4
        await reader.press("R")
        assert await _events(reader) == 4
        assert badge(reader) == "3 new, 1 gone (r)"


async def _events(reader):
    await reader.settle()
    return len(reader.app._everything)


async def test_who_corrects_meanwhile_waits_for_a_stride_and_loses_nothing(reading, folder):
    async with reading() as reader:
        write(folder, "c.txt", FERRY)
        await reader.rush("R", "s")
        assert reader.app.store.marks(reader.app.selected).starred
        assert await _events(reader) == 3


async def test_who_leaves_meanwhile_leaves(reading, folder):
    async with reading() as reader:
        write(folder, "c.txt", FERRY)
        await reader.pilot.press("R", "ctrl+q")
        await reader.pilot.pause()
        assert reader.app.return_code == 0


async def test_what_a_start_has_read_anew_is_told_at_once(explore, folder, tmp_path):
    store = Store.open(tmp_path / "t", writable=True)
    for _ in build.read([folder], store):
        pass
    write(folder, "c.txt", FERRY)
    for _ in build.read([folder], store):
        pass
    async with explore(store=store) as reader:
        assert "1 new (r)" in reader.screen()
