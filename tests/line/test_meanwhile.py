"""A folder read in strides: a timeline that is looked at meanwhile is whole after each."""

import pytest

from timeline import build
from timeline.build import meanwhile
from timeline.store import Store

NAMES = [f"{number}.txt" for number in range(6)]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(meanwhile, "STRIDE", 0.0)  # a stride a file
    path = tmp_path / "letters"
    path.mkdir()
    for number, name in enumerate(NAMES, 1):
        text = f"Il 7 maggio 203{number} Anna Berg ha incontrato Oleg Marchenko a Oslo.\n"
        (path / name).write_text(text, encoding="utf-8")
    return path


def told(store):
    return [(str(event.when), event.title) for event in store.events()]


def test_read_in_strides_it_is_the_same_timeline(folder):
    with Store.open(None, writable=True) as at_once, Store.open(None, writable=True) as in_strides:
        steps = list(build.read([folder], at_once))
        strides = list(meanwhile.read([folder], in_strides))
        assert [step for stride in strides for step in stride] == steps
        assert all(step.changed for step in steps)
        assert told(in_strides) == told(at_once)


def test_after_each_stride_another_program_finds_a_whole_timeline(folder, tmp_path):
    path = tmp_path / "t"
    with Store.open(path, writable=True) as store:
        for number, _ in enumerate(meanwhile.read([folder], store), 1):
            with Store.open(path) as looking:
                looking.check()
                assert looking.summary().events == number


def test_who_breaks_off_keeps_what_was_read_and_the_next_reading_brings_the_rest(folder):
    with Store.open(None, writable=True) as store:
        strides = meanwhile.read([folder], store)
        next(strides)
        strides.close()
        assert len(told(store)) == 1
        assert len([step for stride in meanwhile.read([folder], store) for step in stride]) == 5
        assert len(told(store)) == len(NAMES)


def test_what_a_broken_reading_brought_is_news_together_with_the_next(folder):
    with Store.open(None, writable=True) as store:
        list(build.read([folder], store))
        for name in NAMES[:2]:
            text = (folder / name).read_text(encoding="utf-8").replace("maggio", "giugno")
            (folder / name).write_text(text, encoding="utf-8")
        strides = meanwhile.read([folder], store)
        next(strides)
        strides.close()
        assert store.brought.new == 1
        list(meanwhile.read([folder], store))
        assert store.brought.new == 2
