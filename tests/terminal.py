"""A program in a pseudo-terminal: keys in, and what it writes out, as a terminal would get it."""

from __future__ import annotations

import codecs
import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

_ESCAPE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[()][A-Z0-9]|.)")

_SIZE = ("COLUMNS", "LINES")

_SCHEDULED = 2
"""Of the clocks that the kernel keeps of a process, the one in nanoseconds."""

PLAIN = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8"}


def _surroundings() -> dict[str, str]:
    """The environment without the size of another terminal, which would be believed first."""
    return {name: value for name, value in os.environ.items() if name not in _SIZE}


class Terminal:
    """Context manager; the program is ended with it."""

    def __init__(
        self, command: Sequence[str], *, size: tuple[int, int], env: Mapping[str, str]
    ) -> None:
        """`size` in columns and lines."""
        self.written = ""
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._gone = False
        self._screen, program = pty.openpty()
        fcntl.ioctl(program, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        self.started = time.perf_counter()
        self._process = subprocess.Popen(
            command,
            stdin=program,
            stdout=program,
            stderr=program,
            start_new_session=True,
            env={**_surroundings(), **PLAIN, **env},
        )
        os.close(program)

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait()
        self.take_away()

    def take_away(self) -> None:
        """The terminal itself, as when a connection breaks; the program goes on without one."""
        if not self._gone:
            os.close(self._screen)
        self._gone = True

    def press(self, keys: str) -> None:
        os.write(self._screen, keys.encode())

    def send(self, number: int) -> None:
        """That signal to the program."""
        self._process.send_signal(number)

    def resident(self) -> float:
        """Megabytes of memory that the program holds; needs Linux."""
        told = Path(f"/proc/{self._process.pid}/status").read_text(encoding="ascii")
        return next(
            int(line.split()[1]) / 1024 for line in told.splitlines() if line.startswith("VmRSS")
        )

    def spent(self) -> float:
        """Seconds of processor that the program has taken, in all its threads; needs Linux."""
        return time.clock_gettime(~self._process.pid << 3 | _SCHEDULED)

    def read(self, seconds: float) -> bool:
        """Take what comes within that time, once; whether anything came."""
        if self._gone:
            time.sleep(seconds)
            return False
        ready, _, _ = select.select([self._screen], [], [], seconds)
        if not ready:
            return False
        try:
            self.written += self._decoder.decode(os.read(self._screen, 1 << 16))
        except OSError:  # the program is gone
            return False
        return True

    @property
    def text(self) -> str:
        """All that was written so far, without what moves the cursor and sets colours."""
        return _ESCAPE.sub("", self.written)

    def wait_for(self, words: str, *, after: int = 0, seconds: float = 30) -> float:
        """The time, in seconds since the start, at which the words had been written.

        `after`: behind so many characters of the text.

        Raises TimeoutError with what there is instead.
        """
        end = time.perf_counter() + seconds
        while words not in self.text[after:]:
            if time.perf_counter() > end:
                raise TimeoutError(f"{words!r} is not in {self.text[-2000:]!r}")
            self.read(0.05)
        return time.perf_counter() - self.started

    def wait_for_end(self, *, seconds: float = 30) -> int:
        """The exit code."""
        end = time.perf_counter() + seconds
        while self._process.poll() is None and time.perf_counter() < end:
            self.read(0.05)
        return self._process.wait(timeout=1)

    def answers(self, keys: str, *, quiet: float = 0.06) -> list[tuple[float, int]]:
        """Of all that the keys make the program write, the seconds from them to each piece and the
        characters of it and those before; until nothing has come for `quiet` seconds."""
        while self.read(quiet):
            pass
        start, before = time.perf_counter(), len(self.written)
        self.press(keys)
        taken: list[tuple[float, int]] = []
        while self.read(quiet if taken else 1.0):
            taken.append((time.perf_counter() - start, len(self.written) - before))
        return taken
