"""The main job in a real terminal: from a folder to a copied citation."""

from __future__ import annotations

import base64
import re
import sys
from pathlib import Path

from tests.terminal import Terminal

ROOT = Path(__file__).parents[2]
SEED = str(ROOT / "seeds" / "paris-summit.it.txt")


def _kept_in(folder: Path) -> dict[str, str]:
    return {
        "PYTHONPATH": str(ROOT),
        "XDG_CACHE_HOME": str(folder),
        "XDG_DATA_HOME": str(folder),
        "XDG_STATE_HOME": str(folder),
    }


def test_from_a_cold_start_to_the_lit_passage_and_its_citation_in_a_dozen_keys(tmp_path):
    command = [sys.executable, "-m", "tui", SEED]
    with Terminal(command, size=(100, 30), env=_kept_in(tmp_path)) as terminal:
        terminal.wait_for(" events")
        terminal.press("/mar-a\r\r")  # in one go: the second ⏎ is for what was found
        terminal.wait_for("paris-summit.it.txt:3")
        terminal.wait_for("dell’incontro tra Trump e Zelensky a Mar-a-Lago")
        terminal.press("y")
        terminal.wait_for("Copied the quote from paris-summit.it.txt:3")
        copied = re.search(r"\x1b\]52;c;([A-Za-z0-9+/=]+)", terminal.written)
        assert copied is not None
        assert "Mar-a-Lago" in base64.b64decode(copied[1]).decode()
        terminal.press("\x11")
        assert terminal.wait_for_end() == 0


def test_where_standard_error_goes_to_a_file_the_timeline_is_printed_and_the_screen_not_blank(
    tmp_path,
):
    errors = tmp_path / "errors"
    command = ["sh", "-c", '"$0" -m tui "$1" 2>"$2"', sys.executable, SEED, str(errors)]
    with Terminal(command, size=(100, 30), env=_kept_in(tmp_path)) as terminal:
        terminal.wait_for("paris-summit.it.txt:3")
        assert terminal.wait_for_end() == 0
        assert "\x1b[" not in terminal.written
    assert "\x1b[" not in errors.read_text(encoding="utf-8")
