"""Columns swept with the mouse, from where its button goes down to where it comes up."""

from __future__ import annotations

from textual import events
from textual.reactive import reactive

from tui import ink


class Swept(ink.Inked):
    """A widget across which the reader draws; a click alone draws nothing."""

    swept: reactive[tuple[int, int] | None] = reactive(None)
    """The first and the last column, while the button is down."""

    _start: int | None = None
    _drew = False

    def take_swept(self, first: int, last: int) -> None:
        """The reader let go over the last of these columns."""
        raise NotImplementedError

    def on_mouse_down(self, event: events.MouseDown) -> None:
        if event.button == 1:
            self._start, self._drew = event.x, False
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        if self._start is None:
            return
        here = max(0, min(event.x, self.size.width - 1))
        self._drew = self._drew or here != self._start
        self.swept = (min(self._start, here), max(self._start, here)) if self._drew else None

    def on_mouse_up(self) -> None:
        swept, self.swept, self._start = self.swept, None, None
        self.release_mouse()
        if swept is not None:
            self.take_swept(*swept)

    def on_click(self, event: events.Click) -> None:
        """Comes after every button that goes up, also after a sweep."""
        if self._drew:
            event.prevent_default()
        self._drew = False
