"""The commands on a small folder: what they print, and how they leave."""

import json
import subprocess
import sys

import pytest

KEYS = {
    "id", "date", "earliest", "latest", "status", "negated", "title", "actors", "participants",
    "aliases", "places", "file", "start", "end", "quote", "trigger", "reasons", "sources",
    "disputed", "warnings",
}  # fmt: skip


@pytest.fixture
def events(run, letters):
    return [json.loads(line) for line in run("export", letters).lines]


def test_export_prints_events_that_quote_their_source(events, letters):
    assert events
    for event in events:
        assert set(event) == KEYS
        text = (letters / event["file"]).read_text(encoding="utf-8")
        for source in (event, *event["sources"]):
            assert text[source["start"] : source["end"]] == source["quote"]
        if event["trigger"]:
            start, end = event["trigger"]
            assert event["start"] <= start < end <= event["end"]


def test_export_prints_the_same_bytes_every_time(run, letters, home):
    first = run("export", letters).out
    assert run("export", letters).out == first
    assert run("export", "--db", home.parent / "fresh.timeline", letters).out == first


def test_the_events_are_those_of_the_letters(events):
    found = {(event["date"], event["file"]) for event in events}
    assert {("2024-05-02", "roma.txt"), ("2024-05-06", "london.txt")} <= found


@pytest.mark.parametrize("form", ["csv", "md"])
def test_export_writes_other_formats(run, letters, form):
    ran = run("export", "--format", form, letters)
    assert ran.code == 0
    assert "2024-05-06" in ran.out


def test_without_a_terminal_the_timeline_is_printed_an_event_a_line(run, letters, events):
    ran = run(letters)
    assert ran.code == 0
    assert len(ran.lines) == len(events)
    assert [line.split()[0] for line in ran.lines] == [event["date"] for event in events]
    assert all("roma.txt:1" in line or "london.txt:1" in line for line in ran.lines)
    assert run("open", "--plain", letters).out == ran.out


def test_an_expression_that_would_never_end_is_refused_in_words(run, letters):
    long = f"On 3 May 2024 Mary Smith met John Brown and cried {'a' * 400}!"
    (letters / "cry.txt").write_text(long, encoding="utf-8")
    ran = run("search", "text:/(a|aa)+$/", letters)
    assert ran.code == 2
    assert "/(a|aa)+$/ takes too long on one of the passages." in ran.err


def test_search_prints_what_matches_and_leaves_1_where_nothing_does(run, letters):
    found = run("search", "smith", letters)
    assert found.code == 0
    assert all("london.txt" in line for line in found.lines)
    nothing = run("search", "xylophone", letters)
    assert (nothing.code, nothing.out) == (1, "")


def test_search_prints_the_same_objects_as_export(run, letters, events):
    found = run("search", "--format", "jsonl", "smith", letters)
    assert found.lines
    assert all(json.loads(line) in events for line in found.lines)
    assert len(run("search", "--limit", "1", "--format", "jsonl", "smith", letters).lines) == 1


def test_possible_matches_are_told_and_added_when_asked(run, tmp_path):
    note = tmp_path / "note.txt"
    note.write_text("Mary Smith met John Brown in Paris in May 2024.\n", encoding="utf-8")
    certain = run("search", "date:2024-05-06", note)
    assert (certain.code, certain.out) == (1, "")
    assert "1 more may match: --possible adds it" in certain.err
    possible = run("search", "--possible", "date:2024-05-06", note)
    assert possible.code == 0
    assert "2024-05" in possible.out


def test_a_wrong_query_is_refused_before_anything_is_read(run, letters, home):
    ran = run("search", "frobnicate:x", letters)
    assert (ran.code, ran.out) == (2, "")
    assert "frobnicate" in ran.err
    assert not (home / "data").exists()


def test_show_prints_an_event_with_its_reasons_and_sources(run, letters, events):
    event = events[0]
    ran = run("show", event["id"][:6], letters)
    assert ran.code == 0
    for words in (event["title"], event["date"], event["quote"], event["file"], event["id"]):
        assert words in ran.out
    assert run("show", "ffffffffffff", letters).code == 1


def test_documents_tells_language_date_and_events_of_each_file(run, letters):
    (letters / "photo.png").write_bytes(b"\x89PNG")
    ran = run("documents", letters)
    assert ran.code == 0
    for words in (
        "roma.txt",
        "language   it (",
        "date       2024-05-03 (“3 maggio 2024” [6,19] dateline",
        "london.txt",
        "language   en (",
        "photo.png",
        "no reader for .png",
    ):
        assert words in ran.out


def test_boilerplate_alone_is_no_event_and_the_report_says_so(run, tmp_path):
    note = tmp_path / "note.txt"
    note.write_text("Seguiteci sui nostri canali Telegram e Facebook.\n", encoding="utf-8")
    ran = run("export", note)
    assert (ran.code, ran.out) == (1, "")
    assert "note " in run("documents", note).out


def test_a_store_without_a_path_is_used_as_it_is(run, letters, tmp_path):
    store = tmp_path / "letters.timeline"
    indexed = run("index", "--db", store, letters)
    assert indexed.code == 0
    printed = run("export", letters).out
    for file in letters.iterdir():
        file.unlink()
    assert run("export", "--db", store).out == printed
    assert run("search", "--db", store, "smith").code == 0
    assert len(run("--db", store).lines) == len(printed.splitlines())


def test_a_document_from_standard_input(run):
    ran = run("export", "-", stdin=b"Roma, 3 maggio 2024. Mario Rossi ha incontrato Jean Dupont.")
    assert ran.code == 0
    assert json.loads(ran.lines[0])["file"] == "stdin"


def test_a_stated_date_and_language_hold(run, tmp_path):
    note = tmp_path / "note.txt"
    note.write_text("Mario Rossi ha incontrato Jean Dupont martedì a Torino.\n", encoding="utf-8")
    undated = [json.loads(line) for line in run("export", note).lines]
    assert {event["date"] for event in undated} == {None}
    stated = run("export", "--document-date", "2026-01-09", "--lang", "it", note)
    assert {json.loads(line)["date"] for line in stated.lines} == {"2026-01-06"}


def test_control_characters_are_shown_and_never_act(run, tmp_path):
    note = tmp_path / "note.txt"
    note.write_text(
        "London, 7 May 2024 – Mary \x1b[31mSmith\x1b]52;c;eA==\x07 met "
        "John \u202eBrown in Paris.\n",
        encoding="utf-8",
    )
    for command in ([], ["documents"], ["dates"], ["actors"], ["search", "smith"]):
        out = run(*command, note).out
        assert not {"\x1b", "\x07", "\u202e"} & set(out)
    for line in run("export", note).lines:  # exact: JSON escapes what acts
        assert "\x1b" not in line
        assert "\x1b" in json.loads(line)["quote"]


def test_what_was_exported_can_be_imported_and_exported_the_same(run, letters, tmp_path):
    lines = tmp_path / "letters.jsonl"
    store = tmp_path / "copy.timeline"
    lines.write_text(run("export", letters).out, encoding="utf-8")
    ran = run("import", "--db", store, lines)
    assert ran.code == 0
    assert f"{len(lines.read_text().splitlines())} events" in ran.err
    assert run("export", "--db", store).out == lines.read_text(encoding="utf-8")
    again = run("import", "--db", store, "-", stdin=lines.read_bytes())
    assert again.code == 0
    assert "0 events imported" in again.err


WRONG_LINES = [b"no json\n", b"[1]\n", b'{"id": 5}\n', b"\xff\n"]


@pytest.mark.parametrize("line", WRONG_LINES)
def test_what_is_no_event_is_not_imported(run, tmp_path, line):
    (tmp_path / "x.jsonl").write_bytes(line)
    ran = run("import", "--db", tmp_path / "x.timeline", tmp_path / "x.jsonl")
    assert ran.code == 2
    assert len(ran.err.splitlines()) == 1


QUESTIONS = (
    b'{"id": 7, "text": "Roma, 3 maggio 2024. Ieri ha piovuto.", "date": "2024-05-03",'
    b' "lang": "it"}\n'
    b'{"id": "x", "text": "We met yesterday.", "date": "2024-05-03"}\n'
    b'{"id": null, "text": ""}\n'
    b'{"id": 2, "text": "Between 1994 and 1997 it grew.", "lang": "en"}\n'
)


def test_dates_answer_questions_line_by_line(run):
    ran = run("dates", "--jsonl", stdin=QUESTIONS)
    answers = [json.loads(line) for line in ran.lines]
    assert ran.code == 0
    assert [answer["id"] for answer in answers] == [7, "x", None, 2]
    assert answers[0]["timexes"] == [
        {"start": 6, "end": 19, "text": "3 maggio 2024", "type": "DATE", "value": "2024-05-03"},
        {"start": 21, "end": 25, "text": "Ieri", "type": "DATE", "value": "2024-05-02"},
    ]
    assert [timex["value"] for timex in answers[1]["timexes"]] == ["2024-05-02"]
    assert [timex["text"] for timex in answers[3]["timexes"]] == ["1994", "1997"]  # both ends


def test_actors_answer_questions_line_by_line(run):
    question = {"id": 1, "text": "Mary Smith met John Brown in London.", "lang": "en"}
    ran = run("actors", "--jsonl", stdin=json.dumps(question).encode() + b"\n")
    (answer,) = map(json.loads, ran.lines)
    found = {(actor["text"], actor["type"]) for actor in answer["actors"]}
    assert {("Mary Smith", "person"), ("London", "place")} <= found
    assert all(set(a) == {"start", "end", "text", "type", "name"} for a in answer["actors"])


@pytest.mark.parametrize("line", [b"not json\n", b"[]\n", b'{"id": 1}\n', b'{"text": 5}\n'])
def test_a_line_that_is_no_question_is_refused_with_its_number(run, line):
    ran = run("dates", "--jsonl", stdin=b'{"id": 1, "text": "x"}\n' + line)
    assert ran.code == 2
    assert "Line 2" in ran.err


def test_a_closed_pipe_ends_quietly(letters):
    shell = f"{sys.executable} -m tui export {letters} | head -c 1; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", shell], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
