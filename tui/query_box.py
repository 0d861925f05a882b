"""Where the query is typed: one query for every view."""

from __future__ import annotations

from dataclasses import dataclass

from rich.highlighter import Highlighter
from rich.text import Text
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Input

from tui import keymap
from tui.completion import Completion


class Misread(Highlighter):
    """Marks the part of the query that could not be understood."""

    wrong: tuple[int, int] = (0, 0)

    def highlight(self, text: Text) -> None:
        start, end = self.wrong
        if start < end:
            text.stylize("underline reverse", start, end)


class QueryBox(Input):
    """It filters while it is typed; ⏎ goes to what was found."""

    BINDINGS = [*keymap.QUERY]

    wrong: reactive[tuple[int, int]] = reactive((0, 0))
    """Where the query is wrong, in code points of what was typed."""

    @dataclass
    class Left(Message):
        """The reader is done with typing."""

    @dataclass
    class Stepped(Message):
        """The reader moves in the list without leaving the box."""

        rows: int

    def __init__(self, value: str) -> None:
        self._misread = Misread()
        self.completion = Completion()
        super().__init__(
            value,
            compact=True,
            select_on_focus=False,
            highlighter=self._misread,
            suggester=self.completion,
            placeholder="words, actor:name, after:2025-12, status:planned …",
        )
        self.cursor_blink = False

    def watch_wrong(self, wrong: tuple[int, int]) -> None:
        self._misread.wrong = wrong
        self.refresh()

    def action_leave(self) -> None:
        self.post_message(self.Left())

    def action_step(self, rows: int) -> None:
        self.post_message(self.Stepped(rows))
