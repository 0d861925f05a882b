"""What is on the screen at once: the prompt, and then the first rows, while the rest is loaded.

Loading Textual takes longer than reading a folder that has not changed. So the first frames are
drawn without it, and Textual paints over them. What is typed meanwhile waits, unseen, and is not
lost.
"""

from __future__ import annotations

import os
import signal
import sys
import termios
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

from timeline import inert

_FULL_SCREEN, _BACK = "\x1b[?1049h", "\x1b[?1049l"
_CURSOR = "\x1b[?25h"
_CLEAR, _SECOND_LINE, _DIM, _PLAIN = "\x1b[H\x1b[2J", "\x1b[2;1H", "\x1b[2m", "\x1b[0m"
_INPUT, _LOCAL = 0, 3
"""Where the modes of input and the local ones stand among what termios tells of a terminal."""

_ENDING = (signal.SIGTERM, signal.SIGHUP)
"""Tell a program to end."""


@contextmanager
def drawn(typed: str, *, unicode: bool) -> Iterator[None]:
    """The screen is ours until the end: after it the terminal is as it was.

    Below the prompt there is room for one line, on standard error, of how far the reading is. Where
    standard input is no terminal nothing is drawn.
    """
    if not sys.stdin.isatty():
        yield
        return
    frame = f"{_FULL_SCREEN}{_CLEAR} {'❯' if unicode else '>'} {inert.line(typed)}"
    hint = f"{_SECOND_LINE}   {_DIM}reading {'…' if unicode else '...'}{_PLAIN}\r"
    terminal = _Terminal(frame + hint)
    before = {number: signal.signal(number, _end) for number in _ENDING}
    before[signal.SIGTSTP] = signal.signal(signal.SIGTSTP, terminal.stop)
    terminal.take()
    _UP.append(terminal)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        _UP.remove(terminal)
        terminal.give_back()


_UP: list[_Terminal] = []
"""The one that is drawn, while it is."""


def show(frame: str) -> None:
    """More than the prompt, in its place; it shows or hides the cursor as it likes."""
    for terminal in _UP:
        terminal.show(frame)


def hand_over() -> bool:
    """From here on the screen is Textual's, which gives it back itself and may say why it ended;
    whether there is anything on it."""
    for terminal in _UP:
        signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        terminal.shown = False
    return bool(_UP)


def _end(number: int, frame: FrameType | None) -> None:
    raise SystemExit(128 + number)


class _Terminal:
    """The terminal of standard input and error, with a frame on it."""

    def __init__(self, frame: str) -> None:
        self._frame = frame
        self.shown = False
        self._modes = termios.tcgetattr(sys.stdin)

    def take(self) -> None:
        modes = termios.tcgetattr(sys.stdin)
        modes[_LOCAL] &= ~(termios.ECHO | termios.ICANON)
        # ⏎ stays ⏎, and ctrl+q goes on nothing: they are keys like the others.
        modes[_INPUT] &= ~(termios.ICRNL | termios.IXON)
        termios.tcsetattr(sys.stdin, termios.TCSANOW, modes)
        self._write(self._frame)
        self.shown = True

    def show(self, frame: str) -> None:
        """From now on that is what is drawn, also after a stop."""
        self._frame = f"{_FULL_SCREEN}{frame}"
        self._write(frame)

    def give_back(self) -> None:
        with suppress(termios.error, OSError):  # the terminal may be gone
            termios.tcsetattr(sys.stdin, termios.TCSANOW, self._modes)
            if self.shown:
                self._write(_CURSOR + _BACK)

    def stop(self, number: int, frame: FrameType | None) -> None:
        """Ctrl+z: the shell finds its terminal as it left it, and so do we when we go on."""
        self.give_back()
        os.kill(os.getpid(), signal.SIGSTOP)
        self.take()

    def _write(self, written: str) -> None:
        sys.stderr.write(written)
        sys.stderr.flush()
