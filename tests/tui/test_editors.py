"""The source in the reader's own editor, at the line, and the screen as it was afterwards."""

import sys
from pathlib import Path

import pytest

from tests.terminal import Terminal
from tests.tui.test_walk import SEED, kept_in
from tui import editors

PATH = Path("notes/a b.md")

COMMANDS = [
    # $VISUAL, $EDITOR, the line; how it is called
    ("", "", 4, ["vi", "+4", "notes/a b.md"]),
    ("", "nano", 4, ["nano", "+4", "notes/a b.md"]),
    ("emacs -nw", "nano", 4, ["emacs", "-nw", "+4", "notes/a b.md"]),
    ("/usr/bin/hx", "", 4, ["/usr/bin/hx", "notes/a b.md:4"]),
    ("code --wait", "", 4, ["code", "--wait", "--goto", "notes/a b.md:4"]),
    ("kate", "", 4, ["kate", "--line", "4", "notes/a b.md"]),
    ("nano", "", None, ["nano", "notes/a b.md"]),  # of a page, lines are not those of its text
]


@pytest.mark.parametrize(("visual", "editor", "line", "command"), COMMANDS)
def test_an_editor_is_told_the_line_as_it_wants_to_be(visual, editor, line, command):
    environment = {"VISUAL": visual, "EDITOR": editor}
    assert editors.command(environment, PATH, line) == command


def test_shift_o_opens_the_source_at_its_line_and_the_screen_comes_back(tmp_path):
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\necho "EDITING $*"\nread line\n', encoding="utf-8")
    editor.chmod(0o755)
    command = [sys.executable, "-m", "tui", SEED]
    environment = {**kept_in(tmp_path), "VISUAL": str(editor)}
    with Terminal(command, size=(100, 30), env=environment) as terminal:
        terminal.wait_for("took part")
        terminal.press("O")
        terminal.wait_for(f"EDITING +3 {SEED}")
        assert terminal.written.rindex("\x1b[?1049l") < terminal.written.rindex("EDITING")
        written = len(terminal.written)
        terminal.press("\n")
        while "Mar-a-Lago" not in terminal.written[written:]:
            assert terminal.read(10)
        assert "\x1b[?1049h" in terminal.written[written:]
        terminal.press("\x11")
        assert terminal.wait_for_end() == 0


async def test_what_cannot_be_opened_is_told(explore, tmp_path, monkeypatch):
    async with explore(folder=tmp_path) as reader:
        await reader.press("O")
        notices = [notice.message for notice in reader.app._notifications]
        assert notices == [
            f"There is no {tmp_path}/notes/harbour.en.md: open the timeline with its folder."
        ]
