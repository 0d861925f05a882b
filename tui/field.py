"""A line to type in, with what it is taken for in words under it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.suggester import Suggester
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from tui import cells


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was typed, understood: `value` is what it stands for, None where it cannot be taken;
    `says` tells the reader which of both."""

    value: str | None
    says: str = ""


Reads = Callable[[str], Verdict]
"""Called in the background: it may take its time."""


def anything(typed: str) -> Verdict:
    return Verdict(typed)


class Field(Horizontal):
    """`label` stands before it; without one it takes the whole line."""

    @dataclass
    class Entered(Message):
        """The reader is done with this field."""

        field: Field

    def __init__(
        self,
        name: str,
        value: str = "",
        *,
        label: str = "",
        example: str = "",
        reads: Reads = anything,
        suggester: Suggester | None = None,
    ) -> None:
        """`name` is that by which the form answers."""
        super().__init__(id=name)
        self.reads = reads
        self._label = label
        self._input = Input(value, placeholder=example, compact=True, suggester=suggester)
        self._input.cursor_blink = False
        self._says = Static("", classes="field-says", markup=False)

    def compose(self) -> ComposeResult:
        if self._label:
            yield Static(self._label, classes="field-label", markup=False)
        with Vertical(classes="field-body"):
            yield self._input
            yield self._says

    @property
    def typed(self) -> str:
        return self._input.value.strip()

    def focus_input(self) -> None:
        self._input.focus()

    @on(Input.Changed)
    def _changed(self, message: Input.Changed) -> None:
        message.stop()
        self._read(self.typed)

    @on(Input.Submitted)
    def _submitted(self, message: Input.Submitted) -> None:
        message.stop()
        self.post_message(self.Entered(self))

    @work(thread=True, exclusive=True)
    def _read(self, typed: str) -> None:
        worker = get_current_worker()
        verdict = self.reads(typed)
        if not worker.is_cancelled:
            self.app.call_from_thread(self.show, verdict)

    def show(self, verdict: Verdict) -> None:
        self._says.set_class(verdict.value is None, "-wrong")
        self._says.update(cells.safe(verdict.says))
