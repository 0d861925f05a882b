"""What of an event is to be copied."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from tui import citations, keymap
from tui.choices import Choice, Choices
from tui.citations import Cited
from tui.rows import Rows
from tui.words import say


class CopyMenu(ModalScreen[str | None]):
    """Answers with the name of a form, or with None."""

    BINDINGS = [*keymap.COPY]

    def __init__(self, cited: Sequence[Cited]) -> None:
        super().__init__()
        self._cited = cited
        self._forms = list(citations.FORMS)

    def compose(self) -> ComposeResult:
        keys = {binding.action: binding.key[0] for binding in keymap.COPY}
        choices = [
            Choice(keys[f"copy('{form}')"], say(form), self._shown(form)) for form in self._forms
        ]
        count = len(self._cited)
        with Vertical(classes="sheet"):
            one = count == 1
            title = say("Copy") if one else say("Copy from {number} events", number=count)
            yield Static(title, classes="sheet-title", markup=False)
            yield Choices(choices)
            yield Static(say("⏎ or its letter copies   esc back"), classes="sheet-foot")

    def _shown(self, form: str) -> str:
        return citations.FORMS[form](self._cited[0])

    @on(Rows.Chosen)
    def _chosen(self, message: Rows.Chosen) -> None:
        message.stop()
        self.dismiss(self._forms[message.row])

    def action_copy(self, form: str) -> None:
        self.dismiss(form)
