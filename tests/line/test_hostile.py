"""Input that means harm, or came to it: a clear line and an exit code, never a traceback."""

import csv
import io
import json
import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from timeline import build
from timeline.store import Store

TIMELINE = [sys.executable, "-m", "tui"]
ENGLISH = "London, 7 May 2024 – Mary Smith met John Brown in Paris on 5 May 2024.\n"

ACTING = (
    "London, 7 May 2024 – Mary Smith \x1b[31mmet\x1b[0m John Brown in Paris on 5 May 2024.\n\n"
    "On 6 May 2024 Mary Smith \x1b]52;c;ZXZpbA==\x07 left \u202eParis\u202c with [bold]John[/].\n\n"
    '=HYPERLINK("x") was signed on 8 May 2024 in Rome by Mary Smith.\n\n'
    "\x9b2J Mary Smith died on 9 May 2024 in Rome.\x08\x08\x7f\n"
)


def acts(written):
    return [sign for sign in written if sign in "\x07\x08\x1b\x7f\x9b\u202e\u202c\r"]


def shell(command, **options):
    """As a shell runs it: what it prints, what it says, its exit code."""
    return subprocess.run(
        ["bash", "-c", command], capture_output=True, text=True, timeout=60, check=False, **options
    )


@pytest.mark.parametrize(
    "command",
    [
        ["open", "--plain"],
        ["export"],
        ["export", "--format", "md"],
        ["export", "--format", "csv"],
        ["search", "--format", "text", "smith"],
        ["documents"],
        ["dates"],
        ["actors"],
    ],
    ids=" ".join,
)
def test_nothing_in_a_text_or_a_name_acts_on_the_terminal(run, tmp_path, command):
    (tmp_path / "a\x1b[2J\u202e.txt").write_text(ACTING, encoding="utf-8")
    ran = run(*command, tmp_path)
    assert ran.code == 0
    assert ran.out
    assert acts(ran.out + ran.err) == []


def test_json_gives_back_exactly_what_was_written(run, tmp_path):
    (tmp_path / "a.txt").write_text(ACTING, encoding="utf-8")
    events = [json.loads(line) for line in run("export", tmp_path).lines]
    assert events
    assert all(ACTING[event["start"] : event["end"]] == event["quote"] for event in events)


def test_no_cell_of_the_csv_is_a_formula(run, tmp_path):
    (tmp_path / "a.txt").write_text(ACTING, encoding="utf-8")
    (tmp_path / "=cmd.txt").write_text(ENGLISH, encoding="utf-8")
    rows = list(csv.reader(io.StringIO(run("export", "--format", "csv", tmp_path).out)))
    assert len(rows) > 2
    assert not [cell for row in rows for cell in row if cell.lstrip()[:1] in tuple("=+-@")]


# ------------------------------------------------------------------------------------- files
def test_what_is_no_readable_file_is_told_and_the_rest_is_read(run, letters):
    os.mkfifo(letters / "pipe.txt")
    (letters / "loop").symlink_to(letters)
    (letters / "itself.txt").symlink_to("itself.txt")
    (letters / "gone.txt").symlink_to("nowhere")
    (letters / "empty.txt").touch()
    Path(os.fsdecode(bytes(letters) + b"/odd\xff.txt")).write_text(ENGLISH, encoding="utf-8")
    ran = run("export", letters)
    assert ran.code == 0
    assert {json.loads(line)["file"] for line in ran.lines} >= {"london.txt", "roma.txt"}
    report = run("documents", letters).out
    for name in ("pipe.txt", "loop", "itself.txt", "gone.txt", "empty.txt", "odd\\xff.txt"):
        assert name in report


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-8-sig"])
def test_a_byte_order_mark_tells_the_encoding(run, tmp_path, encoding):
    (tmp_path / "a.txt").write_bytes(ENGLISH.encode(encoding))
    events = [json.loads(line) for line in run("export", tmp_path).lines]
    assert [ENGLISH[e["start"] : e["end"]] for e in events] == [e["quote"] for e in events] != []


def test_half_a_character_becomes_a_sign_that_can_be_stored(run, tmp_path):
    (tmp_path / "a.txt").write_bytes(b"+2AA- " + ENGLISH.encode("utf-7"))
    ran = run("export", "--encoding", "utf-7", tmp_path)
    assert ran.code == 0
    assert "John Brown" in ran.out


def test_a_file_that_goes_while_the_folder_is_read_is_told(letters):
    with Store.open(None, writable=True) as store:
        steps = build.read([letters], store)
        first = next(steps)
        (letters / "roma.txt").unlink()
        rest = list(steps)
        assert (first.path, first.failure) == ("london.txt", None)
        assert [step.path for step in rest] == ["roma.txt"]
        assert "cannot be opened" in rest[0].failure
        assert {event.leading.path for event in store.events()} == {"london.txt"}


def test_a_number_of_more_digits_than_python_reads_is_no_date(run, tmp_path):
    (tmp_path / "a.txt").write_text(f"In {'9' * 5_000} we met. {ENGLISH}", encoding="utf-8")
    ran = run("dates", tmp_path)
    assert [line.split("\t")[2] for line in ran.lines] == ["2024-05-07", "2024-05-05"]


# ------------------------------------------------------------------------------------- lines
LINES = [
    # standard input of dates and actors --jsonl
    b"\xff\xfe{",
    b"[1, 2]",
    b"{",
    b"[" * 100_000,
    b'{"text": %s}' % (b"1" * 5_000),  # more digits than Python reads
    b'{"text": 3}',
]


@pytest.mark.parametrize("line", LINES, ids=lambda line: line[:12].decode("latin-1"))
@pytest.mark.parametrize("command", ["dates", "actors"])
def test_a_line_that_is_no_question_is_told(run, command, line):
    ran = run(command, "--jsonl", stdin=line)
    assert (ran.code, ran.out) == (2, "")
    assert len(ran.err.splitlines()) == 1


@pytest.mark.parametrize("command", ["dates", "actors"])
def test_a_question_with_half_a_character_is_answered(run, command):
    ran = run(command, "--jsonl", stdin=b'{"text": "\\ud800 Mary Smith met us on 3 May 2024."}')
    assert ran.code == 0
    assert len(ran.lines) == 1


IMPORTS = [b"{", b"[" * 100_000, b"[]", b"\xff", b'{"id": "\\ud800"}', b'{"id": 5, "start": "x"}']


@pytest.mark.parametrize("line", IMPORTS, ids=lambda line: line[:12].decode("latin-1"))
def test_a_line_that_is_no_event_is_told(run, tmp_path, line):
    ran = run("import", "--db", tmp_path / "a.timeline", "-", stdin=line)
    assert (ran.code, ran.out) == (2, "")
    assert len(ran.err.splitlines()) == 1


@pytest.mark.parametrize(
    ("option", "value", "word"),
    [
        ("--document-date", "soon", "2026-01-06"),
        ("--document-date", "2024/..", "open"),
        ("--max-size", "much", "megabytes"),
        ("--max-size", "inf", "megabytes"),
    ],
)
def test_a_wrong_value_is_told_in_words(run, letters, option, value, word):
    ran = run("export", option, value, letters)
    assert ran.code == 2
    assert word in ran.err.splitlines()[-1]
    assert "_" not in ran.err.splitlines()[-1]


# ----------------------------------------------------------------------------------- streams
@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("{timeline} - <&-", 1),
        ("{timeline} dates - <&-", 1),
        ("{timeline} dates --jsonl <&-", 0),
        ("{timeline} export {letters} >&-", 0),
        ("{timeline} export {letters} 2>&-", 0),
        ("{timeline} export {letters} | head -1; exit ${{PIPESTATUS[0]}}", 0),
        ("HOME=/proc XDG_DATA_HOME= {timeline} export {letters}", 0),
        ("env -u HOME -u XDG_DATA_HOME {timeline} export {letters}", 0),
        ("NO_COLOR=1 TERM=dumb {timeline} {letters} --plain", 0),
        ("LC_ALL=C PYTHONUTF8=0 {timeline} {letters} --plain", 0),
    ],
)
def test_streams_and_surroundings_may_be_missing(letters, tmp_path, monkeypatch, command, code):
    for name in ("DATA", "CONFIG", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name))
    ran = shell(command.format(timeline=" ".join(TIMELINE), letters=letters))
    assert ran.returncode == code
    assert "Traceback" not in ran.stderr
    assert "\x1b" not in ran.stdout


def test_an_interrupted_reading_leaves_130_and_a_store_that_goes_on(tmp_path):
    folder, store = tmp_path / "letters", tmp_path / "letters.timeline"
    folder.mkdir()
    for number in range(150):
        text = f"On {number % 28 + 1} May 2024 Mary Smith met John Brown {number} times.\n" * 30
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
    command = [*TIMELINE, "index", "--db", str(store), str(folder)]
    reading = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # Whoever runs the tests in the background has it ignored, and it would be inherited.
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.default_int_handler),
    )
    while not store.exists() or store.stat().st_size < 100_000:
        assert reading.poll() is None
        time.sleep(0.02)
    reading.send_signal(signal.SIGINT)
    _, said = reading.communicate(timeout=30)
    assert (reading.returncode, "Traceback" in said) == (130, False)
    with Store.open(store) as opened:
        opened.check()
        assert 0 < len(opened.coverage()) < 150
