"""Events from another program: what export writes is read back as the same."""

import json
import random
import signal
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.benchmarks import synthetic
from tests.timelines import passage, put
from timeline.errors import StoreError
from timeline.export import jsonl
from timeline.store import Store, exported, imports, plain
from timeline.store import lines as lines_

TWO = ["Anna Berg", "Oleg Marchenko"]


def load(store, lines):
    *_, total = store.load(lines)
    return total


def written(store):
    return list(jsonl.write(store.events()))


@pytest.fixture
def lines():
    with Store.open(None, writable=True) as store:
        put(
            store,
            "a.txt",
            passage("Incontro", "2031-04-02", who=TWO, place=["Lubecca"], kind="meeting"),
            passage("Forse", None, named=["Rena"], aliases={"Rena": ("R.",)}, status="possible"),
            passage("Nessuna firma", "[2031-04-02..]", negated=True, warnings=("not a Tuesday",)),
        )
        again = passage("They met", "2031-04-03", who=TWO, place=["Lubecca"], kind="meeting")
        put(store, "b.txt", again)
        put(store, "c.txt", passage("Anno", "-0043", more=" — “così”\tè\n"))
        store.settle()
        found = written(store)
        assert len(found) == 4
        return found


def test_the_round_trip_changes_nothing(lines):
    with Store.open(None, writable=True) as store:
        assert load(store, lines).added == len(lines)
        assert written(store) == lines
        store.check()


def test_the_order_of_the_lines_does_not_matter():
    lines = [json.dumps(event) for event in synthetic.events(300)]
    with Store.open(None, writable=True) as store:
        load(store, lines)
        expected = written(store)
    for seed in range(2):
        random.Random(seed).shuffle(lines)
        with Store.open(None, writable=True) as store:
            for start in range(0, 300, 50):
                load(store, lines[start : start + 50])
            assert written(store) == expected
            store.check()


def made(data):
    """By way of the model; None for what is no event."""
    try:
        return lines_.of(exported.event(data))
    except (KeyError, TypeError, ValueError, AttributeError):
        return None


def test_most_events_are_made_ready_at_once_and_come_to_the_same(lines):
    several = [json.loads(line) for line in lines] + list(synthetic.events(300))
    at_once = [(data, plain.ready(data)) for data in several]
    assert sum(ready is None for _, ready in at_once) == 1  # the one that two passages tell
    for data, ready in at_once:
        if ready is not None:
            whole = made(data)
            assert (ready.entry, [ready.passage]) == (whole.entry, whole.passages)
            assert ready.held == whole.entry.words.distinct()


TEXTS = (None, True, 0, -1, 7, 1.5, "", "x", "planned", "1848-03", "Anna Berg a Riga")
LISTS: tuple[object, ...] = ([], ["Anna Berg"], [1, 2], [2, 1], ["a", 1], [{}], [{"date": "1848"}])
OBJECTS: tuple[object, ...] = ({}, {"Anna Berg": ["A. B."]}, {"Anna Berg": "AB"})
SOURCE = {"date": None, "file": "b", "start": 1, "end": 2, "quote": "q"}
STRANGE = st.sampled_from([*TEXTS, *LISTS, *OBJECTS, [SOURCE, SOURCE]])


@given(st.dictionaries(st.sampled_from(sorted(next(synthetic.events(1)))), STRANGE), st.data())
def test_a_strange_value_is_never_taken_for_another(strange, draw):
    data = {**next(synthetic.events(1)), **strange}
    for key in draw.draw(st.lists(st.sampled_from(sorted(data)), max_size=1)):
        del data[key]
    try:
        ready = plain.ready(data)
    except ValueError:  # a date that is none
        ready = None
        assert made(data) is None
    if ready is not None:
        whole = made(data)
        assert (ready.entry, [ready.passage]) == (whole.entry, whole.passages)


def test_processes_that_read_ahead_change_nothing(monkeypatch):
    monkeypatch.setattr(imports, "CHUNK", 40)
    lines = [json.dumps(event) for event in synthetic.events(500)]
    with Store.open(None, writable=True) as store:
        load(store, lines)
        expected = written(store)
    with (
        Store.open(None, writable=True) as store,
        ProcessPoolExecutor(2, get_context("spawn")) as workers,
    ):
        load(store, lines[:100])
        *_, total = store.load(lines, executor=workers)
        assert (total.added, total.known) == (400, 100)
        assert written(store) == expected
        store.check()
        for path in {event.leading.path for event in store.events()}:
            store.drop(path)
        store.settle()
        assert store.connection.execute("SELECT count(*) FROM word").fetchone()[0] == 0


IMPORTER = """
import sys
from pathlib import Path
from timeline.store import Store, imports

imports.CHUNK, imports.BATCH, imports.COMMIT = 5, 2, 2
with Store.open(Path(sys.argv[1]), writable=True) as store, open(sys.argv[2]) as file:
    for step in store.load(file):
        print(step.added + step.known, flush=True)
"""


def test_an_import_killed_at_any_moment_goes_on_where_it_was(tmp_path):
    path, file = tmp_path / "test.timeline", tmp_path / "lines.jsonl"
    lines = [json.dumps(event) for event in synthetic.events(3000)]
    file.write_text("\n".join(lines), encoding="utf-8")
    chance = random.Random(5)
    for _ in range(5):
        command = [sys.executable, "-c", IMPORTER, str(path), str(file)]
        importer = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert importer.stdout is not None
        importer.stdout.readline()
        time.sleep(chance.random() / 3)
        importer.send_signal(signal.SIGKILL)
        told = importer.communicate()[0].split()
        with Store.open(path, writable=True) as store:
            store.check()
            held = store.summary().events
            assert held >= int(told[-1] if told else 0)
            assert held % 20 == 0  # whole batches
    with Store.open(path, writable=True) as store:
        total = load(store, lines)
        assert (total.added, total.known) == (3000 - held, held)
        store.check()


def test_what_is_there_already_stays(lines):
    with Store.open(None, writable=True) as store:
        load(store, lines)
        total = load(store, lines)
        assert (total.added, total.known) == (0, len(lines))
        assert written(store) == lines


def test_what_is_imported_is_no_file_that_could_be_gone(lines):
    with Store.open(None, writable=True) as store:
        load(store, lines)
        assert store.fingerprints() == {}
        event = next(iter(store.events()))
        text = store.document(event.leading.path).text
        assert event.leading.span.of(text) == event.leading.quote


def test_reading_the_document_replaces_what_was_imported_of_it(lines):
    with Store.open(None, writable=True) as store:
        load(store, lines)
        put(store, "a.txt", passage("Altro", "2031"))
        store.settle()
        assert sorted(event.title for event in store.events()) == ["Altro", "Anno", "Incontro"]
        store.check()


NO_EVENTS = [
    ({}, "id"),
    ({"id": 1}, "file"),
    ([], ""),
    ("text", ""),
    (None, ""),
]


@pytest.mark.parametrize(("thing", "named"), NO_EVENTS)
def test_an_object_that_is_no_event_is_named_and_what_came_before_is_kept(lines, thing, named):
    with Store.open(None, writable=True) as store:
        load(store, lines[:1])
        with pytest.raises(StoreError, match=f"line 2 .*{named}"):
            load(store, [lines[1], json.dumps(thing)])
        assert store.summary().events == 1


@pytest.mark.parametrize("key", ["title", "quote", "file", "id"])
def test_half_a_character_is_refused(lines, key):
    broken = lines[0].replace(f'"{key}": "', f'"{key}": "\\ud800')
    with Store.open(None, writable=True) as store, pytest.raises(StoreError, match="half a char"):
        load(store, [broken])
