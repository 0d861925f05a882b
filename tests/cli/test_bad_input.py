"""Bad input: one clear line that says what to do, the rest is still read, nothing is lost."""

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest

from timeline.store import connection

BAD = [
    # name, bytes, words
    ("binary.txt", b"\x00\x01\x02GIF", "binary"),
    ("cyrillic.txt", "Привет".encode("cp1251"), "--encoding"),
    ("huge.txt", b"a " * 25_000_000, "--max-size"),  # 50 MB on a single line
]


@contextmanager
def not_root():
    """Rights do not bind the superuser, so do it as nobody."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        if user == 0:
            os.seteuid(0)


@pytest.mark.parametrize(("name", "data", "words"), BAD, ids=[row[0] for row in BAD])
def test_a_file_that_cannot_be_read_is_told_and_the_rest_is_read(run, letters, name, data, words):
    (letters / name).write_bytes(data)
    exported = run("export", letters)
    assert exported.code == 0
    told = [line for line in exported.err.splitlines() if name in line]
    assert len(told) == 1
    assert words in told[0]
    assert {json.loads(line)["file"] for line in exported.lines} == {"london.txt", "roma.txt"}
    report = run("documents", letters)
    assert report.code == 2
    assert name in report.out
    assert words in report.out


def test_a_file_of_another_encoding_is_read_with_it(run, tmp_path):
    path = tmp_path / "nota.txt"
    path.write_bytes("Dnia 3 maja 2024 podpisano traktat w Łodzi. Październik.".encode("cp1250"))
    assert run("dates", path).code == 2
    ran = run("dates", "--encoding", "cp1250", path)
    assert ran.code == 0
    assert "2024-05-03" in ran.out


def test_a_long_single_line_is_read_where_it_is_allowed(run, letters):
    (letters / "long.txt").write_text("We met them on 3 May 2024. " * 2000, encoding="utf-8")
    refused = run("dates", "--max-size", "0.05", letters / "long.txt")
    assert refused.code == 2
    assert "--max-size" in refused.err
    assert len(run("dates", letters / "long.txt").lines) == 2000


def test_an_empty_folder_says_what_could_be_read(run, tmp_path):
    (tmp_path / "empty").mkdir()
    ran = run("export", tmp_path / "empty")
    assert (ran.code, ran.out) == (2, "")
    assert ".txt" in ran.err
    assert len(ran.err.splitlines()) == 1


def test_a_folder_of_pictures_says_what_could_be_read(run, tmp_path):
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8")
    assert run("export", tmp_path).code == 2
    report = run("documents", tmp_path)
    assert "photo.jpg" in report.out
    assert "no reader for .jpg" in report.out


def test_a_folder_without_right_to_read_is_told_and_the_rest_is_read(run, letters, home):
    home.mkdir(exist_ok=True)
    home.chmod(0o777)
    (letters / "secret").mkdir(mode=0)
    for folder in (letters, *list(letters.parents)[:-2]):
        folder.chmod(0o755)
    try:
        with not_root():
            ran = run("export", letters)
    finally:
        (letters / "secret").chmod(0o755)
    assert ran.code == 0
    assert "secret/: the folder cannot be read (permission denied)" in ran.err
    assert len({json.loads(line)["file"] for line in ran.lines}) == 2


def test_a_locked_store_is_told_and_keeps_what_it_held(run, letters, tmp_path, monkeypatch):
    monkeypatch.setattr(connection, "PATIENCE", 0.1)  # seconds that it waits for the other
    store = tmp_path / "letters.timeline"
    before = run("export", "--db", store, letters)
    (letters / "new.txt").write_text("We met in Rome on 1 June 2024.", encoding="utf-8")
    other = sqlite3.connect(store, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    try:
        ran = run("index", "--db", store, letters)
    finally:
        other.close()
    assert ran.code == 2
    assert "locked" in ran.err
    assert len(ran.err.splitlines()) == 1
    assert run("export", "--db", store).out == before.out


def test_a_home_that_cannot_be_written_means_memory(run, letters, home):
    home.write_text("a file where a folder should be", encoding="utf-8")
    ran = run("export", letters)
    assert ran.code == 0
    assert "in memory" in ran.err
    assert ran.lines


def test_what_is_no_store_is_refused(run, tmp_path):
    (tmp_path / "x.timeline").write_text("not a store at all, but a text", encoding="utf-8")
    ran = run("export", "--db", tmp_path / "x.timeline")
    assert (ran.code, ran.out) == (2, "")
    assert "x.timeline" in ran.err


def test_a_full_disk_is_told_and_keeps_what_was_there(run, letters, tmp_path):
    """A limit on the size of files stands in for the disk: SQLite is refused the same way."""
    store = tmp_path / "letters.timeline"
    before = run("export", "--db", store, letters).out
    for number in range(40):
        text = f"On {number % 28 + 1} May 2024 Mary Smith met John Brown {number} times in Paris. "
        (letters / f"{number}.txt").write_text(text * 200, encoding="utf-8")
    limit = store.stat().st_size // 1024 + 60
    command = f"ulimit -f {limit}; exec {sys.executable} -m tui index --db {store} {letters}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert str(store) in done.stderr
    kept = run("export", "--db", store).out.splitlines()
    assert set(before.splitlines()) <= set(kept)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
def test_standard_output_that_is_full_is_told(letters):
    command = f"{sys.executable} -m tui export {letters} > /dev/full"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "no space left" in done.stderr.lower()
    assert len(done.stderr.splitlines()) == 1
