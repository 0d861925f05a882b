"""What goes wrong outside of us: nothing that was stored is lost, and the message says what to do.

Nothing here is simulated: processes are killed, disks are full, bytes are changed.
"""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.timelines import passage, put
from timeline.errors import StoreError
from timeline.store import Store, connection, migrations

NOBODY = 65534


@pytest.fixture
def path(tmp_path):
    return tmp_path / "test.timeline"


@pytest.fixture
def filled(path):
    with Store.open(path, writable=True) as store:
        for number in range(40):
            put(
                store,
                f"{number:03}.txt",
                passage(f"Fatto {number}", f"20{number:02}", who=["Berg"]),
            )
        store.settle()
    return path


def count(path):
    with Store.open(path) as store:
        store.check()
        return sum(1 for _ in store.events())


def used(path, writable):
    with Store.open(path, writable=writable) as store:
        store.summary()
        list(store.events())
        store.check()


def refused(path, *, writable=False):
    """The error of opening and reading it, which must say what to do."""
    with pytest.raises(StoreError) as caught:
        used(path, writable)
    assert caught.value.do
    return caught.value.what


# ---------------------------------------------------------------------------------- processes
WRITER = """
import sys
from pathlib import Path
from tests.timelines import passage, put
from timeline.store import Store

store = Store.open(Path(sys.argv[1]), writable=True)
for number in range(int(sys.argv[2]), 100_000):
    put(store, f"{number:06}.txt", *(passage(f"Fatto {number} {n}", "2031") for n in range(5)))
    if number % 3 == 0:
        store.settle()
    print(number, flush=True)
"""


def start(program, *arguments):
    return subprocess.Popen(
        [sys.executable, "-c", program, *map(str, arguments)], stdout=subprocess.PIPE, text=True
    )


def test_a_writer_killed_at_any_moment_loses_nothing_that_it_had_stored(path):
    chance = random.Random(11)
    done = -1
    for _ in range(6):
        writer = start(WRITER, path, done + 1)
        assert writer.stdout is not None
        done = int(writer.stdout.readline())
        time.sleep(chance.random() / 5)
        writer.send_signal(signal.SIGKILL)
        lines = writer.communicate()[0].split()
        done = int(lines[-1]) if lines else done
        with Store.open(path, writable=True) as store:
            store.check()
            kept = {coverage.path for coverage in store.coverage()}
            assert kept >= {f"{number:06}.txt" for number in range(done + 1)}
            assert store.summary().events == 5 * len(kept) == sum(1 for _ in store.events())
            done = len(kept) - 1


def test_a_reader_sees_the_last_state_while_another_writes(filled):
    with Store.open(filled, writable=True) as writer, Store.open(filled) as reader:
        with writer.writing():
            writer.drop("000.txt")
            writer.settle()
            assert reader.summary().events == 40
        assert reader.summary().events == 39


def test_a_second_writer_is_told_that_there_is_one(filled, monkeypatch):
    monkeypatch.setattr(connection, "PATIENCE", 0.05)
    with Store.open(filled, writable=True) as one, Store.open(filled, writable=True) as other:
        with one.writing(), pytest.raises(StoreError, match="another program is writing"):
            other.drop("000.txt")
        other.drop("000.txt")  # once the first is done
    assert count(filled) == 39


# --------------------------------------------------------------------------------- full disk
FULL = """
import sys
from pathlib import Path
from tests.timelines import passage, put
from timeline.errors import StoreError
from timeline.store import Store
if sys.argv[2] == "limit":
    import resource, signal
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    size = 400_000
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
store = Store.open(Path(sys.argv[1]), writable=True)
try:
    for number in range(100_000):
        put(store, f"{number:06}.txt", *(passage(f"Fatto {number} {n}", "2031") for n in range(9)))
        store.settle()
        print(number, flush=True)
except StoreError as error:
    print(error.what, "|", error.do)
"""


@contextmanager
def small_disk(folder):
    """A file system of a megabyte; None where we may not make one."""
    folder.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)], capture_output=True
    )
    try:
        yield folder if made.returncode == 0 else None
    finally:
        if made.returncode == 0:
            subprocess.run(["umount", "-l", str(folder)], check=True)


def test_a_full_disk_is_said_and_what_was_stored_stays(tmp_path):
    with small_disk(tmp_path / "disk") as disk:
        kind = "limit" if disk is None else "disk"
        path = (disk or tmp_path) / "test.timeline"
        *stored, said = start(FULL, path, kind).communicate()[0].splitlines()
        assert "full" in said or "disk gave an error" in said
        assert "|" in said
        assert len(stored) > 5
        # Reading needs no room; what was acknowledged is there.
        with Store.open(path) as store:
            assert sum(1 for _ in store.events()) >= 9 * len(stored)


# ------------------------------------------------------------------------------- wrong files
def test_a_file_that_is_no_database_is_left_as_it_is(path):
    path.write_text("Dear diary, " * 1000)
    for writable in (False, True):
        assert "not a timeline" in refused(path, writable=writable)
    assert path.read_text() == "Dear diary, " * 1000


def test_another_programs_database_is_left_as_it_is(path):
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE mine (value)")
    other.close()
    before = path.read_bytes()
    assert "another program" in refused(path, writable=True)
    assert path.read_bytes() == before


def test_a_newer_file_is_refused(filled):
    with sqlite3.connect(filled) as newer:
        newer.execute(f"PRAGMA user_version = {migrations.VERSION + 1}")
    newer.close()
    assert "newer" in refused(filled)
    assert "newer" in refused(filled, writable=True)


def test_a_missing_file_is_said(path):
    assert "no timeline" in refused(path)


def test_a_folder_is_no_timeline(tmp_path):
    assert "cannot be opened" in refused(tmp_path, writable=True)


def test_damaged_pages_are_found(filled):
    data = bytearray(filled.read_bytes())
    chance = random.Random(3)
    for page in range(1, len(data) // 4096):
        data[page * 4096 : page * 4096 + 64] = chance.randbytes(64)
    filled.write_bytes(data)
    assert "damaged" in refused(filled)


DAMAGE = [
    ("UPDATE telling SET body = zeroblob(9)", "damaged"),
    ("UPDATE telling SET body = substr(body, 3)", "damaged"),
    ("UPDATE telling SET quote = CAST(x'ff' AS TEXT)", "damaged"),
    ("UPDATE telling SET event = 7 WHERE number = 1", "tells no event"),
    ("UPDATE event SET lead = 999 WHERE lead = 1", "has no passage"),
    ("UPDATE event SET sources = 3 WHERE lead = 1", "has lost a passage"),
    ("DELETE FROM stretch", "a count is wrong"),
]


@pytest.mark.parametrize(("change", "what"), DAMAGE)
def test_what_does_not_fit_together_is_found(filled, change, what):
    with sqlite3.connect(filled) as file:
        file.execute(change)
    file.close()
    assert what in refused(filled)


def test_a_file_cut_short_is_found(filled):
    data = filled.read_bytes()
    filled.write_bytes(data[: len(data) // 2])
    assert "damaged" in refused(filled)


# ------------------------------------------------------------------------------- permissions
@contextmanager
def without_rights():
    """As somebody who owns nothing, where the tests run as root; else as ourselves."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(user)


@pytest.fixture
def locked(filled):
    """A file and a folder that everybody may read and nobody may write."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        copy = folder / "test.timeline"
        copy.write_bytes(filled.read_bytes())
        copy.chmod(0o444)
        folder.chmod(0o555)
        yield copy
        folder.chmod(0o755)


def test_a_folder_that_may_not_be_written_can_still_be_read(locked):
    with without_rights():
        assert count(locked) == 40
        assert refused(locked, writable=True)
        assert refused(locked.parent / "new.timeline", writable=True)
