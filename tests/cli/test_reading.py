"""Reading a folder from the command line: once, with a bar, and interrupted."""

import os
import pty
import signal
import subprocess
import sys
import time

from timeline.build import Progress
from timeline.cli import progress


def test_a_second_start_reads_nothing_again(run, letters, home):
    run("index", letters)
    (store,) = (home / "data" / "timeline").glob("letters-*.timeline")
    before = store.stat().st_mtime_ns
    for file in letters.iterdir():
        file.chmod(0)  # what is read again would fail, unless it is the superuser who reads
    assert run("index", letters).code == 0
    assert store.stat().st_mtime_ns == before


def test_the_same_folder_by_another_path_is_the_same_store(run, letters, home, monkeypatch):
    run("index", letters)
    monkeypatch.chdir(letters.parent)
    run("index", "letters/")
    run("index", "./letters")
    assert len(list((home / "data" / "timeline").glob("*.timeline"))) == 1


def test_what_leaves_the_store_is_told(run, letters, tmp_path):
    store = tmp_path / "letters.timeline"
    run("index", "--db", store, letters)
    (letters / "roma.txt").unlink()
    assert "1 document of the store is no longer" in run("index", "--db", store, letters).err
    assert "no longer" not in run("index", "--db", store, letters).err


def test_the_bar_tells_how_far_it_is_and_how_long_it_takes():
    step = Progress("letters/\x1b[2Ja.txt", 25, 100)
    shown = progress.bar(step, 10.0)
    assert " 25%" in shown
    assert "30 s left" in shown
    assert "\x1b" not in shown
    assert "2 min 10 s left" in progress.bar(Progress("a", 1, 14), 10.0)
    assert "100%" in progress.bar(Progress("a", 0, 0), 1.0)  # nothing to read is all read


def test_no_bar_is_drawn_where_there_is_no_terminal(capsys, monkeypatch):
    monkeypatch.setattr(progress, "PATIENCE", 0)
    monkeypatch.setattr(progress, "_EVERY", 0)
    steps = [Progress("a", 1, 2), Progress("b", 2, 2)]
    assert list(progress.shown(iter(steps))) == steps
    assert capsys.readouterr().err == ""


def test_the_bar_is_drawn_in_a_terminal_and_wiped_away(monkeypatch):
    ours, theirs = pty.openpty()
    monkeypatch.setattr(progress, "PATIENCE", 0)
    monkeypatch.setattr(progress, "_EVERY", 0)
    with os.fdopen(theirs, "w") as terminal:
        monkeypatch.setattr(sys, "stderr", terminal)
        list(progress.shown(iter([Progress("a.txt", 1, 2)])))
        written = os.read(ours, 4096).decode()
        while not written.endswith("\x1b[K"):
            written += os.read(ours, 4096).decode()  # a terminal gives it in pieces
    os.close(ours)
    assert "50%" in written
    assert written.endswith("\r\x1b[K")


def test_an_interrupted_reading_leaves_130_quietly_and_keeps_what_it_read(letters, tmp_path):
    text = "On 3 May 2024 Mary Smith met John Brown in Paris. " * 2000
    for number in range(40):
        (letters / f"{number:02}.txt").write_text(text, encoding="utf-8")
    store = tmp_path / "letters.timeline"
    process = subprocess.Popen(
        [sys.executable, "-m", "tui", "index", "--db", store, letters],
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=_listen_to_interrupts,
    )
    while not store.exists() and process.poll() is None:
        time.sleep(0.02)
    time.sleep(0.3)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "Traceback" not in said


def _listen_to_interrupts():
    """A shell starts what runs in the background deaf to them, and so would we be."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
