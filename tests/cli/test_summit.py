"""The summit sample with one change at a time: what a careful analyst would then read."""

import codecs
import json
from pathlib import Path

import pytest

SAMPLE = Path(__file__).parent.parent.parent / "seeds" / "paris-summit.it.txt"
TEXT = SAMPLE.read_text(encoding="utf-8")
DATELINE = "Parigi, 6 gennaio 2026 – "
PLEDGES = "Seguiteci sui nostri canali Telegram, Facebook, X, YouTube e Instagram.\n"


@pytest.fixture
def folder(tmp_path):
    path = tmp_path / "summit"
    path.mkdir()
    return path


@pytest.fixture
def export(run, folder):
    def export(*options):
        return [json.loads(line) for line in run("export", *options, folder).lines]

    return export


def summit(events):
    """The event that is named by the word “Vertice” of the sample."""
    (found,) = (
        event
        for event in events
        if event["trigger"]
        and event["quote"][event["trigger"][0] - event["start"] :].startswith("Vertice")
    )
    return found


def test_a_weekday_that_contradicts_the_dateline_is_a_warning_and_the_date_stays(export, folder):
    text = TEXT.replace("6 gennaio 2026", "7 gennaio 2026")
    (folder / "summit.txt").write_text(text, encoding="utf-8")
    event = summit(export())
    assert event["date"] == "2026-01-07"
    assert any("Wednesday" in warning for warning in event["warnings"])


def test_without_a_dateline_no_day_is_invented(export, folder):
    (folder / "summit.txt").write_text(TEXT.removeprefix(DATELINE), encoding="utf-8")
    undated = export()
    assert undated
    assert {event["date"] for event in undated if event["status"] == "happened"} <= {None}
    stated = export("--document-date", "2026-01-09")
    assert summit(stated)["date"] == "2026-01-06"


@pytest.mark.parametrize("form", ["mark", "crlf", "utf-16"])
def test_how_the_file_is_written_changes_no_event(export, folder, form):
    path = folder / "summit.txt"
    path.write_text(TEXT, encoding="utf-8")
    plain = export()
    written = TEXT.replace("\n", "\r\n") if form == "crlf" else TEXT
    path.write_bytes(
        written.encode("utf-16")
        if form == "utf-16"
        else codecs.BOM_UTF8 * (form == "mark") + written.encode()
    )
    found = export()
    assert [(e["date"], e["title"], e["quote"]) for e in found] == [
        (e["date"], e["title"], e["quote"]) for e in plain
    ]
    assert all(written[e["start"] : e["end"]] == e["quote"] for e in found)


def test_a_year_that_is_missing_comes_from_the_file_name_or_stays_missing(run, export, folder):
    text = TEXT.replace("6 gennaio 2026", "6 gennaio")
    (folder / "summit.txt").write_text(text, encoding="utf-8")
    assert summit(export())["date"] in (None, "XXXX-01-06")
    assert "--document-date" in run("documents", folder).out
    (folder / "summit.txt").rename(folder / "summit-2026.txt")
    assert summit(export())["date"] == "2026-01-06"


def test_boilerplate_alone_gives_no_event_and_the_report_says_so(run, folder):
    (folder / "summit.txt").write_text(PLEDGES, encoding="utf-8")
    ran = run("export", folder)
    assert (ran.code, ran.out) == (1, "")
    assert "nothing in it was recognised as an event" in run("documents", folder).out


def test_another_document_dates_a_meeting_that_was_only_bounded(export, folder):
    (folder / "summit.txt").write_text(TEXT, encoding="utf-8")
    (meeting,) = (e for e in export() if "Mar-a-Lago" in e["places"])
    assert meeting["date"] == "[..2026-01-05]"
    (folder / "visit.txt").write_text(
        "On 28 December 2025 Trump received Zelensky at Mar-a-Lago.\n", encoding="utf-8"
    )
    (meeting,) = (e for e in export() if "Mar-a-Lago" in e["places"])
    assert meeting["date"] == "2025-12-28"
    assert {source["file"] for source in meeting["sources"]} == {"summit.txt", "visit.txt"}


def test_another_date_for_the_summit_makes_it_disputed_with_both_sources(export, folder):
    (folder / "summit.txt").write_text(TEXT, encoding="utf-8")
    (folder / "later.txt").write_text(
        "The summit of the Coalition of the Willing was held in Paris on 7 January 2026.\n",
        encoding="utf-8",
    )
    (event,) = (e for e in export() if e["disputed"])
    assert {source["file"]: source["date"] for source in event["sources"]} == {
        "summit.txt": "2026-01-06",
        "later.txt": "2026-01-07",
    }
