"""text[start:end] is the quote: of every event, source and trigger, in every sample and gold, and
when the same text comes with other line ends, marks, accents and signs."""

import json
import unicodedata

import pytest

from tests import gold
from tests.line.reading import exported, read
from timeline import documents
from timeline.store import Store

PATHS = [one.path for one in gold.every()]
PLAIN = [path for path in PATHS if path.suffix in (".txt", ".md")]

FORMS = {
    "as it is": lambda text: text.encode(),
    "Windows": lambda text: text.replace("\n", "\r\n").encode(),
    "a byte order mark": lambda text: text.encode("utf-8-sig"),
    "UTF-16": lambda text: text.encode("utf-16"),
    "accents apart": lambda text: unicodedata.normalize("NFD", text).encode(),
    "emoji before": lambda text: _behind_front_matter(text, "🎉👩‍👩‍👧 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 𐍈\n\n"),
    "hidden signs before": lambda text: _behind_front_matter(text, "\u200b\ufeff\u202e\u2066\n\n"),
}


def _behind_front_matter(text: str, prefix: str) -> bytes:
    head, fence, rest = text.rpartition("---\n") if text.startswith("---\n") else ("", "", text)
    return f"{head}{fence}{prefix}{rest}".encode()


@pytest.fixture(scope="module", params=FORMS.values(), ids=list(FORMS))
def told(request, tmp_path_factory):
    """Every event of a folder that holds all plain documents in one form, and their texts."""
    folder = tmp_path_factory.mktemp("documents")
    for path in PLAIN:
        (folder / path.name).write_bytes(request.param(path.read_bytes().decode()))
    return _told(folder)


def _told(folder):
    with Store.open(None, writable=True) as store:
        read(store, folder)
        events = list(map(json.loads, exported(store).splitlines()))
    texts = {
        path.name: documents.read(path, name=path.name).text for path in sorted(folder.iterdir())
    }
    return events, texts


def _check(events, texts):
    assert len(events) > len(texts)
    for event in events:
        for source in (event, *event["sources"]):
            assert texts[source["file"]][source["start"] : source["end"]] == source["quote"]
        if event["trigger"] is not None:
            start, end = event["trigger"]
            assert event["start"] <= start < end <= event["end"]


def test_every_quote_stands_where_it_is_said_to_stand(told):
    _check(*told)


def test_so_it_does_in_pages(tmp_path):
    for path in PATHS:
        if path not in PLAIN:
            (tmp_path / path.name).write_bytes(path.read_bytes())
    if any(tmp_path.iterdir()):
        _check(*_told(tmp_path))


def test_a_mark_at_the_beginning_changes_nothing(tmp_path):
    """Nor do the line ends, but for the places they move."""
    told = []
    for name, form in list(FORMS.items())[:4]:
        folder = tmp_path / name
        folder.mkdir()
        for path in PLAIN:
            (folder / path.name).write_bytes(form(path.read_bytes().decode()))
        events, _ = _told(folder)
        told.append([(event["date"], event["title"], event["file"]) for event in events])
    assert told[0] == told[2] == told[3]
    assert told[1] == told[0]
