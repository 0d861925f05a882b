"""What leaves the explorer, and that it is said."""

import json

import pytest

from tests.tui import sample
from timeline import places
from tui import citations, clipboard, keymap
from tui.copy_menu import CopyMenu


def notices(reader):
    return [notice.message for notice in reader.app._notifications]


STRIKE = "“From 6 to 9 March 2025 the dockers were on strike.”"
PLACE = "notes/harbour.en.md:4"


async def test_y_copies_a_citation_and_says_so(explore):
    async with explore() as reader:
        await reader.press("j", "y")
        assert reader.app.clipboard == f"{STRIKE} ({PLACE}, 6–9 March 2025)"
        assert notices(reader) == [f"Copied the citation from {PLACE}"]


async def test_what_acts_on_a_terminal_is_copied_as_pictures(explore):
    async with explore() as reader:
        await reader.type("council")
        await reader.press("enter", "y")
        assert "\x1b" not in reader.app.clipboard


FORMS = [
    # key, what is copied, what is said
    ("c", f"{STRIKE} ({PLACE}, 6–9 March 2025)", f"Copied the citation from {PLACE}"),
    ("q", STRIKE, f"Copied the quote from {PLACE}"),
    ("t", "Strike of the dockers", "Copied the title: Strike of the dockers"),
    ("d", "2025-03-06/2025-03-09", "Copied the date: 2025-03-06/2025-03-09"),
    ("p", PLACE, f"Copied the place: {PLACE}"),
    (
        "m",
        "[^ID]: “From 6 to 9 March 2025 the dockers were on strike.” "
        "notes/harbour.en.md:4, 6–9 March 2025.",
        "Copied the footnote: [^ID]: “From 6 to 9",
    ),
    ("i", "ID", "Copied the id: ID"),
]


@pytest.mark.parametrize(("key", "copied", "said"), FORMS, ids=[row[0] for row in FORMS])
async def test_shift_y_offers_forms_by_their_letters(explore, key, copied, said):
    async with explore() as reader:
        await reader.press("j", "Y")
        assert isinstance(reader.app.screen, CopyMenu)
        identity = reader.app.selected.id
        await reader.press(key)
        assert reader.app.clipboard == copied.replace("ID", identity)
        assert notices(reader)[0].startswith(said.replace("ID", identity))


async def test_arrows_choose_too_and_escape_copies_nothing(explore):
    async with explore() as reader:
        await reader.press("j", "Y", "down", "down", "down", "up", "enter")
        assert reader.app.clipboard == "Strike of the dockers"
        await reader.press("Y", "escape")
        assert len(notices(reader)) == 1


async def test_json_is_that_of_the_export(explore):
    async with explore() as reader:
        await reader.press("j", "Y", "j")
        assert json.loads(reader.app.clipboard)["title"] == "Strike of the dockers"


async def test_marked_events_are_copied_together(explore):
    async with explore() as reader:
        await reader.press("j", "space", "j", "space", "Y", "t")
        titles = "Strike of the dockers\nThe council of Lindhaven meets the dockers"
        assert reader.app.clipboard == titles
        assert notices(reader)[-1] == "Copied 2 events, each as title"


def test_every_form_has_a_letter():
    asked = [binding.action for binding in keymap.COPY if binding.action != "dismiss"]
    assert asked == [f"copy('{form}')" for form in citations.FORMS]


# ---------------------------------------------------------------------------- the clipboard
def _taker(folder, name, monkeypatch):
    """A program of that name which keeps what it is given."""
    program = folder / name
    program.write_text(f'#!/bin/sh\ncat > "{folder}/taken"\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder), prepend=":")
    return folder / "taken"


@pytest.fixture(autouse=True)
def _no_desktop(monkeypatch, tmp_path):
    for variable, _ in clipboard.PROGRAMS:
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.delenv("SSH_CONNECTION", raising=False)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))


def test_what_is_too_long_for_the_terminal_goes_to_a_file():
    sent = []
    longest = "x" * (clipboard.LARGEST // 4 * 3)
    assert clipboard.copy(longest, sent.append) is None
    path = clipboard.copy(longest + "x", sent.append)
    assert sent == [longest]
    assert path == places.state() / "copied.txt"
    assert path.read_text(encoding="utf-8") == longest + "x"


def test_a_program_of_the_desktop_takes_what_is_too_long(monkeypatch, tmp_path):
    taken = _taker(tmp_path, "wl-copy", monkeypatch)
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    text = "à" * clipboard.LARGEST
    assert clipboard.copy(text, lambda short: None) is None
    assert taken.read_text(encoding="utf-8") == text


PROGRAMS = [
    # environment, the programs that are asked
    ({}, []),
    ({"WAYLAND_DISPLAY": "wayland-0"}, ["wl-copy"]),
    ({"WAYLAND_DISPLAY": "wayland-0", "SSH_CONNECTION": "1.2.3.4"}, []),
    ({"TMUX": "/tmp/tmux", "SSH_CONNECTION": "1.2.3.4"}, ["tmux"]),
    ({"DISPLAY": ":0"}, []),  # there is no such program here
]


@pytest.mark.parametrize(("environment", "names"), PROGRAMS)
def test_only_a_clipboard_that_the_reader_sees_is_written(
    monkeypatch, tmp_path, environment, names
):
    for name in ("tmux", "wl-copy"):
        _taker(tmp_path, name, monkeypatch)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert [command[0] for command in clipboard.programs(environment)] == names


# --------------------------------------------------------------------------------- the file
async def test_shift_e_writes_what_matches_and_says_what_is_wrong_where_it_is_typed(
    explore, tmp_path
):
    path = tmp_path / "dockers.jsonl"
    async with explore() as reader:
        await reader.type("dockers")
        await reader.press("enter", "E")
        reader.app.focused.value = str(path)
        await reader.press("enter")
        assert notices(reader) == [f"Wrote 2 events to {path}"]
        assert len(path.read_text(encoding="utf-8").splitlines()) == 2
        await reader.press("E")
        wrong = {
            path: "dockers.jsonl exists",
            tmp_path / "dockers.xyz": "The name ends with .jsonl",
            tmp_path / "none" / "dockers.md": "There is no folder",
        }
        for typed, says in wrong.items():
            reader.app.focused.value = str(typed)
            await reader.press("enter")
            assert says in reader.screen()
        await reader.press("escape")
        assert len(notices(reader)) == 1


async def test_a_place_that_cannot_be_written_is_told(explore, tmp_path):
    async with explore(store=sample.store()) as reader:
        await reader.press("E")
        reader.app.focused.value = str(tmp_path / "a.md")
        tmp_path.chmod(0o500)
        await reader.press("enter")
        tmp_path.chmod(0o700)
        written = (tmp_path / "a.md").exists()  # root may write anywhere
        assert written or "denied" in notices(reader)[0]
