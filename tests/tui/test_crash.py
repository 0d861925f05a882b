"""However the explorer ends, the terminal is as it was, and the reader knows what happened."""

import re
import signal
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.terminal import Terminal
from tests.tui import sample
from tui import crash

ROOT = Path(__file__).parents[2]
LEFT = "\x1b[?1049l"
"""What gives the terminal its own screen back."""

FAILING = """
import sys
from tui import __main__, app

def fail(self):
    raise ValueError(f"no rule for {self.selected.title}")

app.Explorer.action_why = fail
sys.argv = ["timeline", "open", "--db", sys.argv[1]]
sys.exit(__main__.main())
"""


@pytest.fixture
def opened(tmp_path):
    """A terminal in which the program, by its arguments, has shown the sample."""
    store = tmp_path / "sample.timeline"
    sample.store(store).close()
    environment = {
        "PYTHONPATH": str(ROOT),
        "XDG_STATE_HOME": str(tmp_path),
        "XDG_CONFIG_HOME": str(tmp_path),
    }

    @contextmanager
    def run(*program):
        command = [sys.executable, *program, str(store)]
        with Terminal(command, size=(100, 30), env=environment) as terminal:
            terminal.wait_for("13 events")
            terminal.wait_for("Witkoff")
            yield terminal

    return run


def test_a_failure_leaves_the_terminal_sane_and_a_report_without_text_of_documents(
    opened, tmp_path
):
    with opened("-c", FAILING) as terminal:
        terminal.press("p")
        assert terminal.wait_for_end() == crash.FAILED
        while terminal.read(0.2):
            pass
        after = terminal.written.rpartition(LEFT)[2]
    assert LEFT in terminal.written
    assert "What you put right until now is kept" in after
    assert "Traceback" not in after
    (report,) = tmp_path.rglob("failures/*.txt")
    assert report.name in re.sub(r"\s", "", after)
    written = report.read_text(encoding="utf-8")
    assert "builtins.ValueError" in written
    assert re.search(r"<string>:\d+ fail", written)
    assert "no rule for" not in written


@pytest.mark.parametrize("drawn", ["13 events", "j k move"])  # without Textual, and by it
@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_who_is_told_to_end_leaves_the_terminal_sane(opened, number, code, drawn):
    with opened("-m", "tui", "open", "--db") as terminal:
        terminal.wait_for(drawn)
        terminal.send(number)
        assert terminal.wait_for_end() == code
        while terminal.read(0.2):
            pass
    assert LEFT in terminal.written


@pytest.mark.parametrize("drawn", ["13 events", "j k move"])
def test_who_has_no_terminal_any_more_ends(opened, drawn):
    with opened("-m", "tui", "open", "--db") as terminal:
        terminal.wait_for(drawn)
        terminal.take_away()
        assert terminal.wait_for_end() == 129


def test_a_report_tells_what_led_to_what():
    try:
        try:
            raise KeyError("a name of a person")
        except KeyError as error:
            raise RuntimeError("more of a document") from error
    except RuntimeError as error:
        written = "\n".join(crash.lines(error))
    assert written.index("builtins.RuntimeError") < written.index("builtins.KeyError")
    assert "person" not in written
    assert "document" not in written.replace("documents", "")


def test_where_no_report_can_be_written_that_is_told(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    assert "A report could not be written: Not a directory." in crash.told(ValueError("x"))


def test_ctrl_z_gives_the_terminal_back_and_what_was_on_the_screen_comes_back(opened):
    with opened("-m", "tui", "open", "--db") as terminal:
        terminal.wait_for("j k move")
        while terminal.read(0.3):
            pass
        terminal.press("\x1a")
        while terminal.read(0.5):
            pass
        assert LEFT in terminal.written
        terminal.written = ""
        terminal.send(signal.SIGCONT)
        for words in ("words, actor:name", "13 events", "Witkoff", "j k move"):
            terminal.wait_for(words)
        terminal.press("\x11")
        assert terminal.wait_for_end() == 0
