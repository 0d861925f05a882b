"""Where the query is typed: one query for every view; left alone, it shows what it filters by."""

from __future__ import annotations

from dataclasses import dataclass

from rich.highlighter import Highlighter
from rich.text import Text
from textual import events
from textual.message import Message
from textual.reactive import reactive, var
from textual.strip import Strip
from textual.widgets import Input

from tui import chips, ink, keymap
from tui.completion import Completion
from tui.offers import Offer
from tui.words import say


class Misread(Highlighter):
    """Marks the part of the query that could not be understood."""

    wrong: tuple[int, int] = (0, 0)

    def highlight(self, text: Text) -> None:
        start, end = self.wrong
        if start < end:
            text.stylize("underline reverse", start, end)


class QueryBox(Input, ink.Inked):
    """It filters while it is typed; ⏎ goes to what was found. Without the focus it shows a chip for
    each filter, with a cross that takes it off."""

    BINDINGS = [*keymap.QUERY]

    wrong: reactive[tuple[int, int]] = reactive((0, 0))
    """Where the query is wrong, in code points of what was typed."""
    offers: var[tuple[Offer, ...]] = var(())
    """What the query may become."""
    chosen: var[int] = var(-1)
    """The offer that ⏎ takes, from 0; -1: none yet."""

    @dataclass
    class Left(Message):
        """The reader is done with typing."""

    @dataclass
    class Stepped(Message):
        """The reader moves in the list without leaving the box."""

        rows: int

    @dataclass
    class Recalled(Message):
        """The reader asks for the queries of before."""

    @dataclass
    class Offered(Message):
        """Other offers, or another one of them stands out."""

        offers: tuple[Offer, ...]
        chosen: int

    @dataclass
    class Removed(Message):
        """The reader takes a filter off: its place among those of the query."""

        index: int

    def __init__(self, value: str) -> None:
        self._misread = Misread()
        self._crosses: list[tuple[int, int]] = []
        self.completion = Completion()
        super().__init__(
            value,
            compact=True,
            select_on_focus=False,
            highlighter=self._misread,
            suggester=self.completion,
            placeholder=say("words, actor:name, after:2025-12, status:planned …"),
        )
        self.cursor_blink = False

    def watch_wrong(self, wrong: tuple[int, int]) -> None:
        self._misread.wrong = wrong
        self.refresh()

    # ------------------------------------------------------------------------- the offers
    def watch_offers(self) -> None:
        self.chosen = -1
        self._tell()

    def watch_chosen(self) -> None:
        self._tell()

    def _tell(self) -> None:
        self.post_message(self.Offered(self.offers, self.chosen))

    def on_blur(self) -> None:
        self.offers = ()
        self.refresh()

    def on_focus(self) -> None:
        self.refresh()

    def take(self, offer: Offer) -> None:
        self.offers = ()
        self.value = offer.query
        self.cursor_position = len(offer.query)

    def action_take(self) -> None:
        """The offer that stands out, else the first; without offers, to the next pane."""
        if self.offers:
            self.take(self.offers[max(0, self.chosen)])
        else:
            self.screen.focus_next()

    def action_done(self) -> None:
        if self.offers and self.chosen >= 0:
            self.take(self.offers[self.chosen])
        else:
            self.post_message(self.Left())

    def action_leave(self) -> None:
        """Puts the offers away first."""
        if self.offers and self.chosen >= 0:
            self.chosen = -1
        else:
            self.post_message(self.Left())

    def action_step(self, rows: int) -> None:
        if self.offers:
            self.chosen = max(-1, min(self.chosen + rows, len(self.offers) - 1))
        elif rows < 0 and not self.value.strip():
            self.action_recall()
        else:
            self.post_message(self.Stepped(rows))

    def action_recall(self) -> None:
        self.post_message(self.Recalled())

    # -------------------------------------------------------------------------- the chips
    @property
    def _shows_chips(self) -> bool:
        return not self.has_focus and bool(self.value.strip()) and self.wrong == (0, 0)

    def focus_on_click(self) -> bool:
        """A click on a chip is for the chip."""
        return not self._shows_chips and super().focus_on_click()

    def render_line(self, y: int) -> Strip:
        if not self._shows_chips:
            return super().render_line(y)
        shown = chips.line(self.value, self.size.width)
        self._crosses = shown.crosses
        return self.inked(shown.written, self.size.width, self.ground)

    def on_click(self, event: events.Click) -> None:
        """The cross takes its filter off; the rest of a chip is to be edited."""
        if not self._shows_chips:
            return
        for index, (start, end) in enumerate(self._crosses):
            if start <= event.x < end:
                self.post_message(self.Removed(index))
                return
        self.focus()
