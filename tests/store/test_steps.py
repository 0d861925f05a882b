"""Whatever is put right, in whatever order: undone it is gone, redone it is back, elsewhere the
same."""

import random
import signal
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.store.test_failures import start
from tests.timelines import passage, put
from timeline.export import corrections as lines
from timeline.export import jsonl
from timeline.model import telling_id
from timeline.store import Correction, Kind, Store

TWO = ["Anna Berg", "Oleg Marchenko"]
FILES = {
    "a.txt": [passage("Berg incontra Marchenko", "2031-04-02", who=TWO, kind="meeting")],
    "b.txt": [
        passage("Berg met Marchenko", "2031-04", who=TWO, kind="meeting"),
        passage("Berg left", "2031-04-05", who=["Anna Berg"]),
    ],
    "c.txt": [
        passage("Berg trifft Marchenko", "2031-04-02", who=TWO, kind="meeting"),
        passage("Vielleicht", None, named=["Oleg Marchenko"]),
    ],
}
IDS = [telling_id(path, text["quote"], 0) for path, told in FILES.items() for text in told]
NAMES = [*TWO, "la Volpe"]


def filled():
    store = Store.open(None, writable=True)
    for path, told in FILES.items():
        put(store, path, *told)
    store.settle()
    return store


NOTHING = st.just("")


def one(kind: Kind, *values: str, about=NOTHING, anchors=IDS):
    """None as a value takes back what was said."""
    value = st.sampled_from([*values, None])
    return st.builds(Correction, st.sampled_from(anchors), st.just(kind), value, about)


SAID = st.one_of(
    one(Kind.STAR, ""),
    one(Kind.TAG, "", about=st.sampled_from(["urgent", "north"])),
    one(Kind.HIDE, ""),
    one(Kind.COMMENT, "seen", "seen again"),
    one(Kind.TITLE, "Nuovo", "Altro"),
    one(Kind.DATE, "", "2030", "2031-04-02"),
    one(Kind.STATUS, "planned", "happened"),
    one(Kind.NEGATED, "yes", "no"),
    one(Kind.REVIEWED, "accepted", "rejected"),
    one(Kind.ACTOR, "absent", "mentioned", "participant", about=st.sampled_from(NAMES)),
    one(Kind.MERGE, "", about=st.sampled_from(IDS)),
    one(Kind.SPLIT, "", about=st.sampled_from(["", *IDS])),
    one(Kind.ACTOR_RENAME, "A. B.", anchors=NAMES),
    one(Kind.ACTOR_MERGE, *NAMES, anchors=NAMES),
    one(Kind.ACTOR_TYPE, "place", anchors=NAMES),
    one(Kind.ACTOR_SPLIT, "", about=st.just("Berg"), anchors=NAMES),
)
STEPS = st.lists(st.lists(SAID, min_size=1, max_size=3), min_size=1, max_size=6)


def state(store):
    store.check()
    held = list(jsonl.write(store.events(hidden=True)))
    return held, [event.id for event in store.events()], store.corrections()


@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=60)
@given(STEPS)
def test_all_undone_is_what_was_read_and_all_redone_what_was_put_right(steps):
    with filled() as store:
        states = [state(store)]
        for said in steps:
            if store.correct(said) is not None:
                states.append(state(store))
        for earlier in states[-2::-1]:
            store.undo()
            assert state(store) == earlier
        assert store.undo() is None
        for later in states[1:]:
            store.redo()
            assert state(store) == later
        assert store.redo() is None


@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=40)
@given(STEPS, st.data())
def test_they_hold_again_after_reading_and_in_another_timeline(steps, data):
    with filled() as store:
        for said in steps:
            store.correct(said)
            if data.draw(st.booleans()):
                store.undo()
        corrected = state(store)
        path = data.draw(st.sampled_from(sorted(FILES)))
        if data.draw(st.booleans()):
            store.drop(path)
            store.settle()
        put(store, path, *FILES[path])
        store.settle()
        assert state(store) == corrected
        written = list(lines.write(store.steps()))
    cut = data.draw(st.integers(0, len(written)))
    with filled() as other:
        for part in (written[:cut], written):
            other.apply(lines.read(part))
        assert state(other) == corrected
        assert other.apply(lines.read(written)) is None
        other.undo()
        other.redo()
        assert state(other) == corrected
    with Store.open(None, writable=True) as early:
        early.apply(lines.read(written))
        for path, told in FILES.items():
            put(early, path, *told)
        early.settle()
        assert state(early) == corrected


def test_the_file_only_grows():
    with filled() as store:
        seen = []
        for act in (
            lambda: store.correct([Correction(IDS[0], Kind.TITLE, "Nuovo")]),
            lambda: store.correct([Correction(IDS[1], Kind.TAG, about="urgent")]),
            store.undo,
            store.redo,
            store.undo,
            lambda: store.correct([Correction(IDS[1], Kind.STAR)]),
        ):
            act()
            written = list(lines.write(store.steps()))
            assert written[: len(seen)] == seen
            assert len(written) == len(seen) + 1
            seen = written
        assert seen[2:4] == [
            f'{{"step": 3, "kind": "tag", "anchor": "{IDS[1]}", "about": "urgent", "value": null}}',
            f'{{"step": 4, "kind": "tag", "anchor": "{IDS[1]}", "about": "urgent", "value": ""}}',
        ]


LOST = [
    # said of                                            is lost without
    (Correction(IDS[0], Kind.STAR), "a.txt"),
    (Correction(min(IDS[0], IDS[1]), Kind.MERGE, about=max(IDS[0], IDS[1])), "b.txt"),
    (Correction("a.txt", Kind.DOCUMENT_DATE, "2031"), "a.txt"),
    (Correction("la Volpe", Kind.ACTOR_RENAME, "Volpe"), None),
]


@pytest.mark.parametrize(("said", "path"), LOST)
def test_what_has_lost_its_anchor_is_told_and_not_dropped(said, path):
    with filled() as store:
        store.reread = lambda store, path: None
        store.correct([said])
        if path is not None:
            assert store.lost() == []
            store.drop(path)
            store.settle()
        assert store.lost() == [said]
        assert store.corrections() == [said]
        if path is not None:
            put(store, path, *FILES[path])
            store.settle()
            assert store.lost() == []


def test_one_who_goes_by_another_name_is_not_lost():
    with filled() as store:
        store.correct([Correction("Anna Berg", Kind.ACTOR_RENAME, "A. B.")])
        assert store.lost() == []


WRITER = """
import sys
from pathlib import Path
from timeline.store import Correction, Kind, Store

with Store.open(Path(sys.argv[1]), writable=True) as store:
    identity = next(store.events(hidden=True)).id
    for number in range(int(sys.argv[2]), 1_000_000):
        store.correct([Correction(identity, Kind.TITLE, f"Titolo {number}")])
        print(number, flush=True)
"""


def test_a_program_killed_at_any_moment_loses_no_correction(tmp_path):
    path = tmp_path / "a.timeline"
    with Store.open(path, writable=True) as store:
        put(store, "a.txt", *FILES["a.txt"])
        store.settle()
    chance, done = random.Random(5), 0
    for _ in range(5):
        writer = start(WRITER, path, done)
        assert writer.stdout is not None
        done = int(writer.stdout.readline())
        time.sleep(chance.random() / 10)
        writer.send_signal(signal.SIGKILL)
        said = writer.communicate()[0].split()
        done = int(said[-1]) if said else done
        with Store.open(path, writable=True) as store:
            store.check()
            (event,) = store.events()
            kept = int(event.title.split()[1])
            assert kept >= done
            assert store.undoable()[0] == kept + 1
            done = kept + 1
