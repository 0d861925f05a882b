"""The main job in a real terminal: from a folder to a copied citation."""

from __future__ import annotations

import base64
import re
import sys
from pathlib import Path

from tests.terminal import Terminal

ROOT = Path(__file__).parents[2]
SEED = str(ROOT / "seeds" / "paris-summit.it.txt")


def kept_in(folder: Path) -> dict[str, str]:
    return {
        "PYTHONPATH": str(ROOT),
        "XDG_CACHE_HOME": str(folder),
        "XDG_DATA_HOME": str(folder),
        "XDG_STATE_HOME": str(folder),
    }


def test_from_a_cold_start_to_the_lit_passage_and_its_citation_in_a_dozen_keys(tmp_path):
    command = [sys.executable, "-m", "tui", SEED]
    with Terminal(command, size=(100, 30), env=kept_in(tmp_path)) as terminal:
        terminal.wait_for(" events")
        terminal.press("/mar-a\r\r")  # in one go: the second ⏎ is for what was found
        terminal.wait_for("paris-summit.it.txt:3")
        terminal.wait_for("dell’incontro tra Trump e Zelensky a Mar-a-Lago")
        terminal.press("y")
        terminal.wait_for("Copied the citation from paris-summit.it.txt:3")
        copied = re.search(r"\x1b\]52;c;([A-Za-z0-9+/=]+)", terminal.written)
        assert copied is not None
        assert "Mar-a-Lago" in base64.b64decode(copied[1]).decode()
        terminal.press("\x11")
        assert terminal.wait_for_end() == 0


def test_a_key_right_behind_the_one_that_leaves_the_query_is_no_letter_of_it(tmp_path):
    command = [sys.executable, "-m", "tui", SEED]
    with Terminal(command, size=(100, 30), env=kept_in(tmp_path)) as terminal:
        terminal.wait_for(" events")
        terminal.press("/zelensk")
        terminal.wait_for("Zelensky a Mar-a-Lago")
        while terminal.read(0.3):
            pass
        terminal.press("\r4")
        terminal.wait_for("dateline")  # of the list of documents: why each has its date
        assert "zelensk4" not in terminal.text


def test_where_standard_error_goes_to_a_file_the_timeline_is_printed_and_the_screen_not_blank(
    tmp_path,
):
    errors = tmp_path / "errors"
    command = ["sh", "-c", '"$0" -m tui "$1" 2>"$2"', sys.executable, SEED, str(errors)]
    with Terminal(command, size=(100, 30), env=kept_in(tmp_path)) as terminal:
        terminal.wait_for("paris-summit.it.txt:3")
        assert terminal.wait_for_end() == 0
        assert "\x1b[" not in terminal.written
    assert "\x1b[" not in errors.read_text(encoding="utf-8")


def test_what_was_put_right_and_undone_is_found_again_on_the_next_start(tmp_path):
    command = [sys.executable, "-m", "tui", SEED]
    with Terminal(command, size=(100, 30), env=kept_in(tmp_path)) as terminal:
        terminal.wait_for("took part")
        _do(terminal, "s", "star")
        _do(terminal, "e", "esc back")
        terminal.press("\t")
        while terminal.read(0.3):  # until the next field has the keys
            pass
        _do(terminal, "\x15", "no date")
        _do(terminal, "4 May 2020", "Monday")
        _do(terminal, "\r", "date: 2020-05-04")
        _do(terminal, "u", "Undone: date: 2020-05-04")
        terminal.press("\x11")
        assert terminal.wait_for_end() == 0
    with Terminal(command, size=(100, 30), env=kept_in(tmp_path)) as terminal:
        terminal.wait_for("★")
        assert "May 2020" not in terminal.text
        _do(terminal, "\x12", "Done again: date: 2020-05-04")
        terminal.wait_for("Monday")
        _do(terminal, "uu", "Undone: star")
        terminal.press("\x11")
        assert terminal.wait_for_end() == 0


def _do(terminal, keys, words):
    """Keys, and what is to be read after them."""
    before = len(terminal.text)
    terminal.press(keys)
    terminal.wait_for(words, after=before)
