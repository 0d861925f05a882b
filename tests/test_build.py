"""A folder into a store: what is read, what is read again, and what is not."""

import os
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import build, when
from timeline.build import Stated, prints, reading
from timeline.errors import LanguageError, NothingToReadError, TaggerError
from timeline.model import Document
from timeline.store import Store

LETTERS = {
    "a.txt": "London, 7 May 2024 – Mary Smith met John Brown in Paris on 5 May 2024.",
    "b.txt": "Roma, 3 maggio 2024 – Ieri Mario Rossi ha incontrato Jean Dupont a Torino.",
    "c.md": "---\ndate: 2024-05-08\n---\n# News\n\nMary Smith left London yesterday.\n",
}


@pytest.fixture
def folder(tmp_path):
    path = tmp_path / "letters"
    path.mkdir()
    for name, text in LETTERS.items():
        (path / name).write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def store():
    with Store.open(None, writable=True) as store:
        yield store


def read(folder, store, **options):
    return [step.path for step in build.read([folder], store, **options)]


def held(store):
    return [(event.id, str(event.when), event.title) for event in store.events()]


def test_everything_is_read_once_and_nothing_a_second_time(folder, store):
    assert read(folder, store) == ["a.txt", "b.txt", "c.md"]
    assert read(folder, store) == []


def test_only_what_changed_is_read_again(folder, store):
    read(folder, store)
    (folder / "b.txt").write_text("Roma, 3 maggio 2024 – Mario Rossi è arrivato a Torino.")
    assert read(folder, store) == ["b.txt"]


def test_the_same_text_with_a_new_time_is_looked_at_but_not_read_for_events(folder, store):
    read(folder, store)
    before = held(store)
    os.utime(folder / "a.txt", ns=(0, 0))
    jobs = list(reading._jobs(reading.folder.walk([folder]), store.fingerprints(), Stated(), {}))
    (done,) = map(reading.do, jobs)
    assert done.extraction is None
    assert read(folder, store) == ["a.txt"]
    assert read(folder, store) == []  # the new time is known
    assert held(store) == before


def test_what_is_gone_is_dropped_with_its_events(folder, store):
    read(folder, store)
    (folder / "a.txt").unlink()
    (step,) = build.read([folder], store)
    assert (step.path, step.gone) == ("a.txt", True)
    assert {coverage.path for coverage in store.coverage()} == {"b.txt", "c.md"}
    assert {event.leading.path for event in store.events()} <= {"b.txt", "c.md"}


def test_another_stated_date_or_language_reads_all_again(folder, store):
    read(folder, store)
    stated = Stated(date=when.parse("2020-01-01"))
    assert len(read(folder, store, stated=stated)) == 3
    assert read(folder, store, stated=stated) == []
    assert len(read(folder, store)) == 3


def test_another_version_of_the_program_reads_all_again(folder, store, monkeypatch):
    read(folder, store)
    prints.way.cache_clear()
    monkeypatch.setattr(prints, "_program", lambda: iter(["another"]))
    assert len(read(folder, store)) == 3
    prints.way.cache_clear()


def test_an_unknown_tagger_is_refused_before_anything_is_stored(folder, store):
    with pytest.raises(TaggerError):
        read(folder, store, stated=Stated(tagger="nobody:at-home"))
    assert store.coverage() == []


def test_another_tagger_reads_all_again():
    assert prints.way(Stated()) != prints.way(Stated(tagger="spacy:a"))
    assert prints.way(Stated(tagger="spacy:a")) != prints.way(Stated(tagger="spacy:b"))


def test_an_unknown_language_is_refused_before_anything_is_stored(folder, store):
    with pytest.raises(LanguageError):
        read(folder, store, stated=Stated(language="xx"))
    assert store.coverage() == []


def test_a_missing_path_leaves_the_store_as_it_was(folder, store):
    read(folder, store)
    before = held(store)
    with pytest.raises(NothingToReadError):
        list(build.read([folder / "nowhere"], store))
    assert held(store) == before


def test_an_interrupted_reading_goes_on_where_it_stopped(folder, store):
    steps = build.read([folder], store)
    next(steps)
    steps.close()
    assert "a.txt" not in read(folder, store)
    with Store.open(None, writable=True) as fresh:
        read(folder, fresh)
        assert held(store) == held(fresh)


@pytest.mark.parametrize("kind", ["threads", "processes"])
def test_any_executor_gives_the_same_events_in_the_same_order(folder, store, kind, monkeypatch):
    monkeypatch.setattr(reading, "WORTH_SPREADING", 0)
    monkeypatch.setattr(reading, "_MOST_WAITING", 1)
    read(folder, store)
    pools = {
        "threads": lambda: ThreadPoolExecutor(2),
        "processes": lambda: ProcessPoolExecutor(2, mp_context=get_context("spawn")),
    }
    with Store.open(None, writable=True) as other, pools[kind]() as executor:
        assert read(folder, other, executor=executor) == ["a.txt", "b.txt", "c.md"]
        assert held(other) == held(store)
        assert other.coverage() == store.coverage()


def test_progress_ends_at_its_total(folder, store):
    steps = list(build.read([folder], store))
    assert [step.done for step in steps] == sorted(step.done for step in steps)
    assert steps[-1].done == steps[-1].total == sum(len(t.encode()) for t in LETTERS.values())


def test_markdown_events_quote_the_file_itself():
    head = "---\ndate: 2024-05-08\n---\n# News\n\n"
    text = f"{head}Mary [Smith](http://x.org/1999) met John Brown in Paris yesterday.\n"
    found = build.extract(Document("a.md", text, ""))
    assert found.tellings
    assert all(told.quote == told.span.of(text) for told in found.tellings)
    assert any("[Smith](http://x.org/1999)" in told.quote for told in found.tellings)


PROSE = st.lists(
    st.sampled_from(
        ["Il 3 maggio 2024 ", "Mario Rossi ", "ha incontrato ", "Jean Dupont ", "a Parigi. ",
         "\r\n", "\n\n", "🎉 ", "perche\u0301 ", "\u202e", "ieri ", "non ", "sarà firmato ",
         "l’accordo ", "«", "». ", "\t", "- ", "\x1b[0m"]
    ),
    max_size=30,
).map("".join)  # fmt: skip


@given(PROSE)
def test_every_find_quotes_its_text(text):
    found = build.extract(Document("a.txt", text, ""), stated_language="it")
    for told in found.tellings:
        assert told.quote == text[told.span.start : told.span.end]
        assert told.trigger is None or told.span.contains(told.trigger)
        assert all(r.quote == r.span.of(text) for r in told.reasons if r.span is not None)
    spans = [find.span for find in (*found.timexes, *found.mentions)]
    assert all(span.of(text).strip() for span in spans)
    assert len({told.id for told in found.tellings}) == len(found.tellings)


def test_of_a_language_without_a_file_the_dates_are_read_and_the_coverage_says_so():
    document = Document("a.txt", "Premierul a sosit la 3 martie 2025. 35 de țări au semnat.", "")
    read = build.extract(document, stated_language="ro")
    assert [(timex.span.of(document.text), timex.value) for timex in read.timexes] == [
        ("3 martie 2025", "2025-03-03")
    ]
    assert read.coverage.language == "ro"
    assert read.coverage.unplaced == read.timexes
    (note,) = read.coverage.notes
    assert "its events were not" in note


def test_a_common_language_without_a_file_is_known_by_its_words():
    text = "Statsministern sade att regeringen kommer att lägga fram det den 3 mars 2025."
    read = build.extract(Document("a.txt", text, ""))
    assert read.coverage.language == "sv"
    assert [timex.value for timex in read.timexes] == ["2025-03-03"]
    (note,) = read.coverage.notes
    assert "its events were not" in note


def test_a_document_that_states_its_language_has_its_dates_read():
    document = Document("a.html", "Kokous pidettiin maaliskuuta 2025.", "", {"lang": "fi-FI"})
    assert build.extract(document).coverage.language == "fi"
