"""The prompt that is there at once, in a real pseudo-terminal; and the terminal left as it was."""

import sys

import pytest

from tests.terminal import Terminal

PROGRAM = """
import os, signal, sys, termios, time
from tui import curtain
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background ignores it
before = termios.tcgetattr(0)
try:
    with curtain.drawn({query!r}, unicode={unicode}):
        print("textual" in sys.modules, "sqlite3" in sys.modules, file=sys.stderr)
        if {interrupted}:
            os.kill(os.getpid(), signal.SIGINT)
            time.sleep(30)
except KeyboardInterrupt:
    pass
print("as it was" if termios.tcgetattr(0) == before else "changed")
"""
BACK = "\x1b[?1049l"


def waiting(query="", *, unicode=True, interrupted=False):
    program = PROGRAM.format(query=query, unicode=unicode, interrupted=interrupted)
    return Terminal([sys.executable, "-c", program], size=(80, 24), env={})


def test_the_prompt_is_there_before_anything_slow_is_loaded_and_the_screen_is_given_back():
    with waiting("zelensk") as terminal:
        terminal.wait_for("as it was")
        shown, given_back = terminal.written.split(BACK)
    assert "\x1b[?1049h" in shown
    assert "❯ zelensk" in shown
    assert "False False" in shown
    assert "as it was" in given_back


def test_a_terminal_without_unicode_gets_the_prompt_in_ascii():
    with waiting(unicode=False) as terminal:
        terminal.wait_for("as it was")
        assert terminal.written.isascii()


def test_what_a_query_holds_never_acts_on_the_terminal():
    with waiting("a\x1b]52;c;eA==\x07b") as terminal:
        terminal.wait_for("as it was")
        assert "\x1b]52" not in terminal.written


def test_interrupted_while_it_waits_it_leaves_the_terminal_as_it_was():
    with waiting(interrupted=True) as terminal:
        terminal.wait_for("as it was")
        assert terminal.written.count(BACK) == 1


@pytest.fixture
def letters(tmp_path):
    folder = tmp_path / "letters"
    folder.mkdir()
    (folder / "a.txt").write_text("On 3 May 2024 Anna Rossi signed the treaty in Rome.\n")
    (folder / "b.txt").write_bytes(b"\xcf\xf0\xe8\xe2\xe5\xf2")
    return folder


def test_keys_pressed_before_the_explorer_is_there_reach_it_and_words_are_said_at_the_end(
    tmp_path, letters
):
    command = [sys.executable, "-m", "tui", str(letters), "--db", str(tmp_path / "a.timeline")]
    with Terminal(command, size=(80, 24), env={}) as terminal:
        terminal.wait_for("❯")
        terminal.press("/rossi\rq")
        assert terminal.wait_for_end() == 0
        said = terminal.written.rpartition(BACK)[2]
    assert "b.txt: byte 0" in said
