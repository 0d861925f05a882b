"""Documents that were looked into are not read again, unless they hold something else."""

from timeline import build
from timeline.store import Store
from tui.shelf import KEPT, Shelf
from tui.source_view import SourceView

MET = "On 2 April 2031 Anna Berg met Oleg Marchenko in Oslo.\n"


def read(folder, store):
    for _ in build.read([folder], store):
        pass


def test_a_document_is_kept_until_it_is_read_anew(tmp_path):
    folder = tmp_path / "letters"
    folder.mkdir()
    for number in range(KEPT + 1):
        (folder / f"{number}.txt").write_text(MET, encoding="utf-8")
    with Store.open(None) as store:
        read(folder, store)
        shelf = Shelf(store)
        first = shelf.whole("0.txt")
        assert first.document.text == MET
        assert [first.told.touching(0, 1)] == [(first.events[0][1],)]
        assert shelf.whole("0.txt") is first

        (folder / "0.txt").write_text(f"Dear diary,\n\n{MET}", encoding="utf-8")
        read(folder, store)
        again = shelf.whole("0.txt")
        assert again.document.text.startswith("Dear diary")
        assert again.events[0][1].of(again.document.text) == first.events[0][1].of(MET)

        for number in range(1, KEPT + 1):
            shelf.whole(f"{number}.txt")
        assert shelf.whole("0.txt") is not again  # no more than so many are kept


async def test_what_is_put_right_is_put_right_in_the_source_too(explore):
    async with explore() as reader:
        source = reader.app.query_one(SourceView)
        await reader.press("j", "v", "j")
        told = {event for event, _ in source.reading.events}
        await reader.press("M")
        assert len({event for event, _ in source.reading.events}) == len(told) - 1
        await reader.press("u")
        assert {event for event, _ in source.reading.events} == told
