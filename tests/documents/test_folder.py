"""What is read of a folder, in which order, and what is said of the rest."""

import os

import pytest

from timeline.documents.folder import Found, Skipped, walk
from timeline.errors import NothingToReadError


@pytest.fixture
def letters(tmp_path):
    for name in ("b.txt", "a/z.md", "a/picture.png", ".hidden.txt", "c.html", "empty/.git/x.txt"):
        path = tmp_path / "letters" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")
    return tmp_path / "letters"


def names(paths, kind):
    return [entry.name for entry in walk(paths) if isinstance(entry, kind)]


def test_files_come_in_a_stable_order_with_names_relative_to_the_folder(letters):
    assert names([letters], Found) == ["a/z.md", "b.txt", "c.html"]


def test_what_is_not_read_is_told_with_its_reason(letters):
    skipped = {entry.name: entry.why for entry in walk([letters]) if isinstance(entry, Skipped)}
    assert skipped == {
        ".hidden.txt": "hidden",
        "a/picture.png": "no reader for .png",
        "empty/.git": "hidden",
    }


def test_a_file_asked_for_by_name_is_read_whatever_its_suffix(letters):
    assert names([letters / "a/picture.png"], Found) == ["picture.png"]


def test_names_of_several_paths_are_relative_to_the_folder_that_holds_them(letters):
    assert names([letters / "b.txt", letters / "a"], Found) == ["a/z.md", "b.txt"]


def test_a_file_asked_for_twice_comes_once(letters):
    assert names([letters, letters / "b.txt"], Found) == ["a/z.md", "b.txt", "c.html"]


def test_a_missing_path_is_refused_before_anything_is_read(letters):
    with pytest.raises(NothingToReadError, match="nowhere"):
        list(walk([letters, letters / "nowhere"]))


def test_a_link_that_leads_in_a_circle_is_not_followed(letters):
    (letters / "a" / "up").symlink_to(letters)
    assert "a/up" in names([letters], Skipped)


def test_a_link_that_leads_nowhere_fails_alone(letters):
    (letters / "gone.txt").symlink_to(letters / "nowhere.txt")
    broken = [e for e in walk([letters]) if isinstance(e, Skipped) and e.failed]
    assert [entry.name for entry in broken] == ["gone.txt"]
    assert names([letters], Found) == ["a/z.md", "b.txt", "c.html"]


def test_what_is_neither_file_nor_folder_is_not_waited_for(letters):
    os.mkfifo(letters / "pipe.txt")
    assert "pipe.txt" in names([letters], Skipped)


def test_a_name_that_is_not_utf8_is_written_with_escapes(letters):
    (letters / os.fsdecode(b"caf\xe9.txt")).write_text("x", encoding="utf-8")
    assert "caf\\xe9.txt" in names([letters], Found)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_an_unreadable_folder_fails_alone(letters):
    (letters / "a").chmod(0)
    try:
        failed = [e.name for e in walk([letters]) if isinstance(e, Skipped) and e.failed]
        assert failed == ["a/"]
        assert names([letters], Found) == ["b.txt", "c.html"]
    finally:
        (letters / "a").chmod(0o755)
