"""A line of text asked for over the views."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from tui import keymap
from tui.words import say


class Ask(ModalScreen[str | None]):
    """Asks for a line of text; answers with it, or with None."""

    BINDINGS = [keymap.key("escape", "dismiss", "Back", bar="esc")]

    def __init__(self, title: str, *, example: str, value: str = "") -> None:
        super().__init__()
        self._title = title
        self._example = example
        self._value = value

    def compose(self) -> ComposeResult:
        with Vertical(classes="sheet -small"):
            yield Static(self._title, classes="sheet-title", markup=False)
            asked = Input(self._value, placeholder=self._example, compact=True)
            asked.cursor_blink = False
            yield asked
            yield Static(say("⏎ go   esc back"), classes="sheet-foot")

    def on_input_submitted(self, message: Input.Submitted) -> None:
        message.stop()
        self.dismiss(message.value.strip() or None)
