"""The list of documents says of each file what became of it."""

from tests.tui import sample
from timeline.model import Coverage, Dated
from timeline.store import Fingerprint


async def test_a_file_that_is_not_read_says_why_in_place_of_a_date(explore):
    store = sample.store()
    for path, said in {
        "a.jpg": Coverage("a.jpg", notes=("skipped: no reader for .jpg",)),
        "b.txt": Coverage("b.txt", dated=Dated(None, "none")),
    }.items():
        store.put(None, Fingerprint(-1, -1, path), said)
    async with explore(store=store, size=(130, 30)) as reader:
        await reader.press("4")
        row = _line(reader, "▌")
        assert "skipped: no reader for .jpg" in row
        assert "language" not in _card(reader)
        await reader.press("j")
        assert "no date" in _line(reader, "▌")
        assert "date       no date" in _card(reader)
        assert "none" not in _card(reader)


def _line(reader, mark):
    return next(line for line in reader.screen().splitlines() if line.startswith(mark))


def _card(reader):
    """What stands beside the list, above the source."""
    return "\n".join(line[72:].strip() for line in reader.screen().splitlines()[4:14])
