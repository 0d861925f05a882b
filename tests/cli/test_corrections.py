"""Corrections from the command line: kept in a file, applied elsewhere, undone."""

import json

import pytest

LETTER = "London, 7 May 2024\n\nMary Smith met John Brown in Paris on 5 May 2024.\n"


@pytest.fixture
def letters(tmp_path):
    folder = tmp_path / "letters"
    folder.mkdir()
    (folder / "a.txt").write_text(LETTER, encoding="utf-8")
    return folder


@pytest.fixture
def event(run, letters):
    return json.loads(run("export", letters).lines[0])


def line(anchor, kind, value="", **more):
    return json.dumps({"kind": kind, "anchor": anchor, **more, "value": value})


def apply(run, folder, *lines):
    return run("corrections", "--apply", "-", folder, stdin="\n".join(lines).encode())


def test_what_is_applied_is_exported_shown_undone_and_redone(run, letters, event):
    assert run("corrections", letters).code == 1
    ran = apply(run, letters, line(event["id"], "title", "The meeting"), line(event["id"], "star"))
    assert (ran.code, ran.err) == (0, "timeline: 2 of 2 corrections change something\n")
    (now,) = map(json.loads, run("export", letters).lines)
    assert now["title"] == "The meeting"
    assert now["reasons"][0] == f"title corrected by the reader; read as “{event['title']}”"
    assert now["corrected"] == {"title": event["title"]}
    assert run("search", "is:starred meeting", letters).code == 0
    exported = [json.loads(row) for row in run("corrections", letters).lines]
    assert [(row["step"], row["kind"], row["value"]) for row in exported] == [
        (1, "title", "The meeting"),
        (1, "star", ""),
    ]
    assert "title: The meeting" in run("corrections", "--undo", letters).err
    assert json.loads(run("export", letters).lines[0]) == event
    assert run("corrections", "--undo", letters).code == 1
    assert run("corrections", "--redo", letters).code == 0
    assert len(run("corrections", "--log", letters).lines) == 3


def test_they_are_applied_to_another_timeline_once(run, letters, event, tmp_path):
    apply(run, letters, line(event["id"], "date", "2024-05-04"))
    file, copy = tmp_path / "kept", tmp_path / "copy.timeline"
    file.write_text(run("corrections", letters).out, encoding="utf-8")
    lines = tmp_path / "a.jsonl"
    lines.write_text(json.dumps(event) + "\n", encoding="utf-8")
    run("import", "--db", copy, lines)
    assert "1 of 1" in run("corrections", "--apply", file, "--db", copy).err
    assert "0 of 1" in run("corrections", "--apply", file, "--db", copy).err
    assert json.loads(run("export", "--db", copy).lines[0])["date"] == "2024-05-04"


def test_what_waits_is_told(run, letters):
    ran = apply(run, letters, line("000000000000", "star"))
    assert "1 correction waits" in ran.err
    assert run("corrections", "--lost", letters).lines == ["000000000000  star"]
    assert "1 correction waits" in run("index", letters).err


def test_what_is_hidden_is_counted(run, letters, event):
    apply(run, letters, line(event["id"], "hide"))
    for command in (("export",), ("search", "paris"), ("open", "--plain")):
        ran = run(*command, letters)
        assert (ran.code, ran.out) == (1, "")
        assert "1 hidden" in ran.err
    assert "0 events, 1 hidden" in run("index", letters).err
    assert run("search", "is:hidden", letters).code == 0


WRONG = [
    "star",
    "[]",
    '{"kind": "star"}',
    '{"kind": "fly", "anchor": "a"}',
    '{"kind": "date", "anchor": "a", "value": "soon"}',
    '{"kind": "star", "anchor": 5}',
    '{"kind": "title", "anchor": "a", "value": 5}',
]


@pytest.mark.parametrize("wrong", WRONG)
def test_a_line_that_is_no_correction_changes_nothing(run, letters, event, wrong):
    ran = apply(run, letters, line(event["id"], "star"), wrong)
    assert ran.code == 2
    assert "Line 2" in ran.err
    assert run("corrections", letters).code == 1


def test_a_file_that_is_not_there_is_said(run, letters):
    ran = run("corrections", "--apply", letters / "none", letters)
    assert (ran.code, "cannot be read" in ran.err) == (2, True)


def test_what_a_reading_brought_is_told_once(run, letters):
    run("index", letters)
    (letters / "a.txt").unlink()
    (letters / "b.txt").write_text("On 9 May 2024 Mary Smith left London.\n", encoding="utf-8")
    told = run("index", letters).err
    assert "1 new, 0 changed, 1 passage gone" in told
    assert "gone: 2024-05-05 Mary Smith met John Brown in Paris" in told
    assert "gone" not in run("index", letters).err
    assert len(run("search", "is:new", letters).lines) == 1
