"""The sample about the Paris summit with one thing changed: what must follow from it, and what not.

Two of the texts are invented: the second documents that tell of the summit and of Mar-a-Lago.
"""

from itertools import combinations
from pathlib import Path

import pytest

from timeline import build, documents, merge, when
from timeline.model import Document, Event, Status, Telling

SEED = Path(__file__).parent.parent / "seeds" / "paris-summit.it.txt"
TEXT = SEED.read_text("utf-8")
DATELINE = "Parigi, 6 gennaio 2026 – "


def read(text: str, path: str = "paris-summit.it.txt", **stated: object) -> build.Extraction:
    return build.extract(Document(path, text, ""), **stated)  # type: ignore[arg-type]


def told(extraction: build.Extraction, trigger: str) -> Telling:
    """The telling that these words name."""
    text = extraction.document.text
    return next(
        telling
        for telling in extraction.tellings
        if telling.trigger is not None and telling.trigger.of(text) == trigger
    )


def events(*extractions: build.Extraction) -> list[Event]:
    """The tellings of all documents, merged: a small folder without a store."""
    tellings = [telling for one in extractions for telling in one.tellings]
    group = {telling.id: {telling.id} for telling in tellings}
    for a, b in combinations(tellings, 2):
        if merge.keys(a) & merge.sought(b) and merge.same(a, b) is not None:
            joined = group[a.id] | group[b.id]
            group.update(dict.fromkeys(joined, joined))
    by_id = {telling.id: telling for telling in tellings}
    return [
        merge.combine([by_id[i] for i in ids]) for ids in {frozenset(g) for g in group.values()}
    ]


def test_the_seed_itself_dates_the_summit_and_leaves_mar_a_lago_undated():
    seed = read(TEXT)
    assert str(told(seed, "Vertice").when) == "2026-01-06"
    assert str(told(seed, "incontro").when) == "[..2026-01-05]"
    assert any("in continuità con" in str(reason) for reason in told(seed, "incontro").reasons)


def test_a_weekday_that_contradicts_the_date_is_a_warning_and_the_date_stays():
    changed = read(TEXT.replace("6 gennaio", "7 gennaio"))
    summit = told(changed, "Vertice")
    assert str(summit.when) == "2026-01-07"
    dated = changed.coverage.dated
    assert dated is not None
    assert [*summit.warnings, *dated.warnings]


def test_without_a_dateline_the_weekday_stays_unresolved():
    bare = read(TEXT.replace(DATELINE, ""))
    summit = told(bare, "Vertice")
    assert summit.when is None or not summit.when.bounded


def test_a_stated_date_resolves_the_weekday():
    bare = read(TEXT.replace(DATELINE, ""), stated_date=when.parse("2026-01-09"))
    assert str(told(bare, "Vertice").when) == "2026-01-06"


@pytest.mark.parametrize(
    "changed", [b"\xef\xbb\xbf" + TEXT.encode(), TEXT.replace("\n", "\r\n").encode()]
)
def test_a_byte_order_mark_or_other_line_ends_change_no_event(changed, tmp_path):
    path = tmp_path / "paris-summit.it.txt"
    path.write_bytes(changed)
    document = documents.read(path, name=path.name)
    extraction = build.extract(document)
    seed = read(TEXT)
    assert [(t.title, str(t.when)) for t in extraction.tellings] == [
        (t.title, str(t.when)) for t in seed.tellings
    ]
    for telling in extraction.tellings:
        assert telling.span.of(document.text) == telling.quote


def test_boilerplate_alone_tells_nothing_and_the_coverage_says_so():
    only = read("Seguiteci sui nostri canali Telegram, Facebook, X, YouTube e Instagram.\n")
    assert only.tellings == ()
    assert only.coverage.notes


def test_a_second_document_that_dates_mar_a_lago_resolves_it():
    report = read(
        "On 28 December 2025 Trump received Zelensky at Mar-a-Lago.",
        "report.en.txt",
        stated_language="en",
    )
    (meeting,) = (event for event in events(read(TEXT), report) if len(event.tellings) > 1)
    assert str(meeting.when) == "2025-12-28"
    assert {telling.path for telling in meeting.tellings} == {
        "report.en.txt",
        "paris-summit.it.txt",
    }
    assert meeting.merged
    assert not meeting.disputed


def test_a_second_document_with_another_day_makes_the_summit_disputed():
    report = read(
        "On 7 January 2026 the Coalition of the Willing held a summit in Paris.",
        "report.en.txt",
        stated_language="en",
    )
    (summit,) = (event for event in events(read(TEXT), report) if len(event.tellings) > 1)
    assert summit.disputed
    assert {str(telling.when) for telling in summit.tellings} == {"2026-01-06", "2026-01-07"}
    assert all(telling.quote for telling in summit.tellings)


def test_what_hangs_on_a_cease_fire_is_never_told_as_done():
    for telling in read(TEXT).tellings:
        if telling.trigger is not None and telling.trigger.of(TEXT) in ("creazione", "schierare"):
            assert telling.status is Status.CONDITIONAL
