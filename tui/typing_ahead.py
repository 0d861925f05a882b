"""Keys in the order in which they are typed, also before there is anything for them to act on."""

from __future__ import annotations

from collections import deque
from functools import partial
from typing import Any

from textual import events, on
from textual.app import App
from textual.keys import Keys
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import Input

from tui.form import Form
from tui.query_box import QueryBox

ENDING = ("enter", "escape")
"""Keys that go from the query box to what it found."""

_NO_KEYS = (Keys.Ignore.value,)
"""What a terminal writes that nobody typed."""

LONGEST = 0.2
"""Seconds that a key may take to leave a box; it may also take an offer, and stay."""

LONGEST_OVER = 3.0
"""The same of a box over the views: what it is part of mostly tells when it is done."""

PATIENCE = 5.0
"""Seconds that keys wait for anything else at most: what they wait for may fail."""


class TypingAhead(App[None]):
    """Keys wait at the start, behind the key that leaves a box and the one that opens a form, until
    there is what they are meant for. Textual would give each to what has the focus just now, and go
    on to the next one."""

    def __init__(self) -> None:
        super().__init__()
        self._searching = True
        self._held: dict[object, Timer] = {}
        self._ahead: deque[events.Key] | None = deque()

    async def on_event(self, event: events.Event) -> None:
        if isinstance(event, events.Key) and not event.is_forwarded:
            if self._ahead is not None:
                self._ahead.append(event)
            else:
                await self._press(event)
        else:
            await super().on_event(event)

    async def _press(self, event: events.Key) -> None:
        box = self.focused
        if not isinstance(box, Input):
            if not await self._acts(event):
                await super().on_event(event)
                if not self._is_over() and event.key not in _NO_KEYS:
                    self.unused(event)
        elif event.is_printable:
            await super().on_event(event)
        else:
            # Behind the letters that the box has not looked at yet.
            self.hold("key")
            box.call_later(self.call_later, self._act_in, box, event)

    async def _act_in(self, box: Input, event: events.Key) -> None:
        """A key that is no letter, in a box."""
        if self._leaves(box, event.key):
            self.hold("box", LONGEST if isinstance(box, QueryBox) else LONGEST_OVER)
        if not await self._acts(event):
            await super().on_event(event)
        # A box that is entered selects what stands in it, before anything is typed over that.
        after = self.focused if isinstance(self.focused, Input) else self
        after.call_later(self.release, "key")

    def _leaves(self, box: Input, key: str) -> bool:
        if isinstance(box, QueryBox):
            # With an offer chosen, the key is for the offer.
            return key in ENDING and box.chosen < 0
        return key == "enter" and self._is_over()

    def _is_over(self) -> bool:
        """Something is asked over the views."""
        return len(self.screen_stack) > 1

    async def _acts(self, event: events.Key) -> bool:
        """Keys that are no letters act before the next key is looked at: one that comes right after
        `/` is a letter of the query, not a command to the list."""
        urgent = await self._check_bindings(event.key, priority=True)
        return urgent or await self._check_bindings(event.key)

    def unused(self, event: events.Key) -> None:
        """A key that nothing in the views is bound to."""

    # ----------------------------------------------------------------- what keys wait for
    def push_screen(self, screen: Screen[Any] | str, *arguments: Any, **options: Any) -> Any:
        """What is typed right behind waits for the screen's first field."""
        pushed = super().push_screen(screen, *arguments, **options)
        if isinstance(screen, Screen):
            self.hold(screen)
            screen.call_after_refresh(self._opened, screen)
        return pushed

    def _opened(self, screen: Screen[Any]) -> None:
        """There, but perhaps without its widgets or its focus as yet."""
        comes = screen.focus_chain or not screen.children
        if screen.focused is None and comes and screen in self._held:
            screen.call_after_refresh(self._opened, screen)
        else:
            self.release(screen)

    def pop_screen(self) -> Any:
        popped = super().pop_screen()
        self.left()
        return popped

    @on(Form.Reading)
    def _form_reads(self) -> None:
        self.hold("form")

    @on(Form.Read)
    def _form_has_read(self) -> None:
        self.release("form")
        self.left()

    def searching(self) -> None:
        """An answer is on its way."""
        self._searching = True

    def answered(self) -> None:
        """It is there, or there will be none."""
        self._searching = False
        self._go_on()

    def left(self) -> None:
        """The box was left, or its key did something else."""
        self.release("box")

    def hold(self, what: object, longest: float = PATIENCE) -> None:
        """Keys wait until `what` is released; never longer than so many seconds."""
        self._let_go(what)
        self._held[what] = self.set_timer(longest, partial(self.release, what))
        if self._ahead is None:
            self._ahead = deque()

    def release(self, what: object) -> None:
        self._let_go(what)
        self._go_on()

    def _let_go(self, what: object) -> None:
        """Its timer must not release what is held for the next time."""
        if (timer := self._held.pop(what, None)) is not None:
            timer.stop()

    def _go_on(self) -> None:
        """Once what is there is on the screen.

        By the app: what a key opens answers to whom it was opened by, and who released the keys may
        be a form that is gone by then.
        """
        self.call_after_refresh(self.call_later, self._catch_up)

    async def _catch_up(self) -> None:
        """As far as none of the keys makes the next ones wait again."""
        while self._ahead and not self._waits():
            await self._press(self._ahead.popleft())
        if not self._ahead and not self._waits():
            self._ahead = None

    def _waits(self) -> bool:
        return self._searching or bool(self._held)
