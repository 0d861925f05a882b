"""What is on the screen at once: the prompt, while all the rest is still being loaded.

Loading Textual takes longer than reading a folder that has not changed. So the first frame is drawn
without it, and Textual paints over it. What is typed meanwhile waits, unseen, and is not lost.
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
_CLEAR, _SECOND_LINE, _DIM, _PLAIN = "\x1b[H\x1b[2J", "\x1b[2;1H", "\x1b[2m", "\x1b[0m"
_LOCAL = 3
"""Where the local modes stand among what termios tells of a terminal."""


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
    before = signal.signal(signal.SIGTSTP, terminal.stop)
    terminal.take()
    _UP.append(terminal)
    try:
        yield
    finally:
        signal.signal(signal.SIGTSTP, before)
        _UP.remove(terminal)
        terminal.give_back()


_UP: list[_Terminal] = []
"""The one that is drawn, while it is."""


def hand_over() -> None:
    """From here on the screen is Textual's, which gives it back itself and may say why it ended."""
    for terminal in _UP:
        signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        terminal.shown = False


class _Terminal:
    """The terminal of standard input and error, with a frame on it."""

    def __init__(self, frame: str) -> None:
        self._frame = frame
        self.shown = False
        self._modes = termios.tcgetattr(sys.stdin)

    def take(self) -> None:
        modes = termios.tcgetattr(sys.stdin)
        modes[_LOCAL] &= ~(termios.ECHO | termios.ICANON)
        termios.tcsetattr(sys.stdin, termios.TCSANOW, modes)
        self._write(self._frame)
        self.shown = True

    def give_back(self) -> None:
        with suppress(termios.error, OSError):  # the terminal may be gone
            termios.tcsetattr(sys.stdin, termios.TCSANOW, self._modes)
            if self.shown:
                self._write(_BACK)

    def stop(self, number: int, frame: FrameType | None) -> None:
        """Ctrl+z: the shell finds its terminal as it left it, and so do we when we go on."""
        self.give_back()
        os.kill(os.getpid(), signal.SIGSTOP)
        self.take()

    def _write(self, written: str) -> None:
        sys.stderr.write(written)
        sys.stderr.flush()
