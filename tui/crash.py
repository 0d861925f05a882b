"""What fails through our own fault: the terminal as it was, and a report where to find it.

The report names places in the program and nothing else: no message of an error and no variable, as
both may hold text of the documents. What the reader put right is in the store already.
"""

from __future__ import annotations

import asyncio
import os
import platform
import select
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from functools import partial
from importlib import metadata
from pathlib import Path
from typing import TextIO

from textual.app import App

from timeline import __version__, places
from tui.words import say

FAILED = 70
"""The exit code of a fault of ours, as sysexits.h has it."""

HUNG_UP = 129
ENDED = {signal.SIGTERM: 143, signal.SIGHUP: HUNG_UP}
"""Who is told to end leaves the terminal as it was; the exit codes of a shell."""


class Sane(App[None]):
    """However it ends, the terminal can be used afterwards."""

    def on_mount(self) -> None:
        if self.is_headless:
            return
        self.app_resume_signal.subscribe(self, self._come_back)
        loop = asyncio.get_running_loop()
        for number, code in ENDED.items():
            loop.add_signal_handler(number, partial(self.exit, return_code=code))
        gone = partial(loop.call_soon_threadsafe, partial(self.exit, return_code=HUNG_UP))
        threading.Thread(target=_wait_for_its_end, args=(sys.__stdin__, gone), daemon=True).start()

    def _come_back(self, _: App[object]) -> None:
        """From the shell, after ctrl+z: it wrote over the screen, and every line is drawn anew."""
        for widget in (self.screen, *self.screen.query("*")):
            widget.refresh()
        self.screen.refresh(layout=True)

    def _fatal_error(self) -> None:
        """In place of Textual's, which shows variables: theirs may be text of the documents."""
        if self.is_headless or self._exception is None:
            super()._fatal_error()
            return
        self._return_code = FAILED
        self._exit_renderables[:] = [told(self._exception)]
        self._close_messages_no_wait()


def is_gone(terminal: TextIO | None) -> bool:
    """It was taken away before anybody watched it."""
    if terminal is None:
        return False
    poll = select.poll()
    poll.register(terminal, 0)  # its end, and nothing else
    return bool(poll.poll(0))


def _wait_for_its_end(terminal: TextIO | None, gone: Callable[[], object]) -> None:
    """A terminal that is taken away sends no signal to who is not in its session, and from then on
    is always ready to be read, of nothing: Textual would read it for ever."""
    if terminal is None:
        return
    # It may be gone already, and would not say of itself that it is a terminal.
    device = os.fstat(terminal.fileno()).st_rdev
    ours = [stream for stream in range(3) if os.fstat(stream).st_rdev == device]
    poll = select.poll()
    poll.register(terminal, 0)  # its end, and nothing else
    poll.poll()
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in ours:  # what is still to be written has nowhere to go
        os.dup2(nothing, stream)
    with suppress(RuntimeError):  # the explorer has ended meanwhile
        gone()


def told(error: BaseException) -> str:
    """What the reader is told, with the report written."""
    lost = say("The explorer failed. What you put right until now is kept.")
    try:
        path = write(error, places.state() / "failures")
    except OSError as failure:
        why = say("A report could not be written: {why}.", why=failure.strerror)
        return f"timeline: {lost} {why}"
    where = say("A report, without any text of your documents, is in {path}", path=path)
    return f"timeline: {lost}\n{where}"


def write(error: BaseException, folder: Path) -> Path:
    """The report of an error; OSError where it cannot be written."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{datetime.now():%Y-%m-%d-%H%M%S-%f}.txt"
    path.write_text("\n".join(lines(error)) + "\n", encoding="utf-8")
    return path


def lines(error: BaseException) -> Iterator[str]:
    """Versions, and the frames of the error and of those that led to it, the first cause last."""
    yield f"timeline {__version__}, textual {metadata.version('textual')}"
    yield f"python {platform.python_version()}, {platform.platform()}"
    cause: BaseException | None = error
    while cause is not None:
        yield ""
        yield f"{type(cause).__module__}.{type(cause).__qualname__}"
        for frame in traceback.extract_tb(cause.__traceback__):
            yield f"  {frame.filename}:{frame.lineno} {frame.name}"
        cause = cause.__cause__ or cause.__context__
