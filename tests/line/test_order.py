"""The same documents give the same bytes, whatever happened to the store before."""

import shutil

import pytest

from tests import gold
from tests.line.reading import exported, fresh, read
from timeline import build, documents
from timeline.build import prints
from timeline.store import Fingerprint, Store

SEEDS = sorted(path.name for path in gold.SEEDS.iterdir())


@pytest.fixture(scope="module")
def expected():
    return fresh([gold.SEEDS])


@pytest.fixture(scope="module")
def extractions():
    """Each sample, read once."""
    return {name: build.extract(documents.read(gold.SEEDS / name, name=name)) for name in SEEDS}


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(gold.SEEDS, tmp_path / "seeds")


@pytest.fixture
def store():
    with Store.open(None, writable=True) as store:
        yield store


def put(store, name, extraction):
    sha = prints.digest(name)
    store.put(extraction.document, Fingerprint(0, 0, sha), *extraction.finds)


def test_a_second_run_gives_the_same_bytes(expected):
    assert len(expected) > 10_000
    assert fresh([gold.SEEDS]) == expected


@pytest.mark.parametrize(
    "order",
    [SEEDS[::-1], SEEDS[1::2] + SEEDS[::2], SEEDS[5:] + SEEDS[:5]],
    ids=["backwards", "every other", "turned round"],
)
@pytest.mark.parametrize("at_a_time", [1, 4, 99])
def test_any_order_gives_the_same_bytes(store, extractions, expected, order, at_a_time):
    for number, name in enumerate(order, 1):
        put(store, name, extractions[name])
        if number % at_a_time == 0:
            store.settle()
    store.settle()
    assert exported(store) == expected


def test_what_came_and_went_leaves_no_trace(store, extractions, expected):
    for name in SEEDS:
        put(store, name, extractions[name])
        put(store, f"copy-{name}", extractions[SEEDS[0]])
        store.settle()
        store.drop(f"copy-{name}")
    for name in SEEDS[::3]:
        store.drop(name)
    store.settle()
    for name in SEEDS[::3]:
        put(store, name, extractions[name])
        store.settle()
    assert exported(store) == expected


def test_a_folder_that_changes_is_as_if_read_for_the_first_time(store, folder, expected):
    changed, gone = folder / "harbour-merger.en.md", folder / "harbour-return.it.txt"
    read(store, folder)
    assert exported(store) == expected
    before = changed.read_text("utf-8")
    changed.write_text(before.replace("28 April", "29 April"), encoding="utf-8")
    gone.unlink()
    read(store, folder)
    assert exported(store) == fresh([folder]) != expected
    changed.write_text(before, encoding="utf-8")
    shutil.copy(gold.SEEDS / gone.name, gone)
    read(store, folder)
    assert exported(store) == expected
