"""Lines of text asked for over the views; what is wrong with one is said under it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from tui import cells, keymap
from tui.field import Field, Verdict
from tui.words import say

Answers = Mapping[str, str]
"""What each field was taken for, by the field's name."""


class Form(ModalScreen[Answers | None]):
    """Goes away only once every field can be taken, or with esc."""

    BINDINGS = [*keymap.FORM]

    @dataclass
    class Reading(Message):
        """What was typed is being understood."""

    @dataclass
    class Read(Message):
        """It was understood, or it is said under a field what is wrong with it."""

    def __init__(self, title: str, fields: Sequence[Field], *, about: str = "") -> None:
        """`about` is shown under the title: what the answers are for."""
        super().__init__()
        self._title = title
        self._fields = fields
        self._about = about

    def compose(self) -> ComposeResult:
        small = "" if len(self._fields) > 1 else " -small"
        with Vertical(classes=f"sheet{small}"):
            yield Static(cells.safe(self._title), classes="sheet-title", markup=False)
            if self._about:
                yield Static(cells.safe(self._about), classes="sheet-about", markup=False)
            with VerticalScroll(classes="sheet-body", can_focus=False):
                yield from self._fields
            many = len(self._fields) > 1
            foot = say("⏎ done   tab next field   esc back") if many else say("⏎ done   esc back")
            yield Static(foot, classes="sheet-foot", markup=False)

    def on_mount(self) -> None:
        self._fields[0].focus_input()

    @on(Field.Entered)
    def _entered(self, message: Field.Entered) -> None:
        message.stop()
        self.app.post_message(self.Reading())
        self._answer({field: field.typed for field in self._fields})

    @work(thread=True, exclusive=True, group="answer")
    def _answer(self, typed: Mapping[Field, str]) -> None:
        """What is read here is what was typed when ⏎ was pressed, whatever is typed meanwhile."""
        verdicts = {field: field.reads(text) for field, text in typed.items()}
        self.app.call_from_thread(self._take, verdicts)

    def _take(self, verdicts: Mapping[Field, Verdict]) -> None:
        self.app.post_message(self.Read())
        for field, verdict in verdicts.items():
            field.show(verdict)
        wrong = [field for field, verdict in verdicts.items() if verdict.value is None]
        if wrong:
            self.set_focus(wrong[0].query_one(Input))
        else:
            self.dismiss(
                {field.id or "": verdict.value or "" for field, verdict in verdicts.items()}
            )
