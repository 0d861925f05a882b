"""The main job in a real terminal: from a folder to a copied citation."""

from __future__ import annotations

import base64
import re
import sys
from pathlib import Path

from tests.terminal import Terminal

ROOT = Path(__file__).parents[2]


def test_from_a_cold_start_to_the_lit_passage_and_its_citation_in_a_dozen_keys(tmp_path):
    env = {"PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path)}
    seed = str(ROOT / "seeds" / "paris-summit.it.txt")
    with Terminal([sys.executable, "-m", "tui", seed], size=(100, 30), env=env) as terminal:
        terminal.wait_for(" events")
        terminal.press("/mar-a")
        terminal.wait_for(" of ")
        terminal.press("\r")
        terminal.press("\r")
        terminal.wait_for("paris-summit.it.txt:3")
        terminal.wait_for("teatralità dell’incontro tra Trump e Zelensky a Mar-a-Lago")
        terminal.press("y")
        terminal.wait_for("Copied the quote from paris-summit.it.txt:3")
        copied = re.search(r"\x1b\]52;c;([A-Za-z0-9+/=]+)", terminal.written)
        assert copied is not None
        assert "Mar-a-Lago" in base64.b64decode(copied[1]).decode()
        terminal.press("\x11")
        assert terminal.wait_for_end() == 0
