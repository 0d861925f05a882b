"""The terminal as the explorer writes to it."""

from __future__ import annotations

from typing import ClassVar

from textual.drivers.linux_driver import LinuxDriver

from tui.shown import Shown

_FULL_SCREEN = "\x1b[?1049h"


class Sparing(LinuxDriver):
    """Sends what the terminal does not show yet."""

    taken: ClassVar[bool] = False
    """The screen is ours already, with something on it that some terminals would clear away."""

    def start_application_mode(self) -> None:
        self._shown = Shown()  # after a stop, the shell has written there
        super().start_application_mode()  # type: ignore[no-untyped-call]

    def write(self, data: str) -> None:
        if data == _FULL_SCREEN and Sparing.taken:
            Sparing.taken = False
            return
        # Who writes for us ends when the terminal is gone: to wait for that would be for ever.
        if self._writer_thread is None or self._writer_thread.is_alive():
            super().write(self._shown.lacking(data))
