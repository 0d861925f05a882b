"""What is said in a corner for a moment; and what is said of a key that does nothing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from textual import events
from textual.binding import Binding
from textual.widget import Widget

from tui import cells, keymap, manual
from tui.typing_ahead import TypingAhead
from tui.words import say

_WHERE_ONE_IS = tuple(dict.fromkeys(pane for pane in keymap.PANE_OF.values() if pane != "Query"))
"""Panes that have keys of their own; in the query a key is a letter."""


class Noticing(TypingAhead):
    """One thing is said at a time."""

    def tell(self, words: str, *, wrong: bool = False) -> None:
        """In place of what was said before; from any thread."""
        self.call_later(self.clear_notifications)
        say = partial(self.notify, cells.safe(words), markup=False)
        say = partial(say, severity="warning") if wrong else say
        self.call_later(say)

    def unused(self, event: events.Key) -> None:
        written = event.character if event.is_printable and event.character else ""
        self.tell(of_unused(event.key, written.strip() or manual.name(event.key), self.focused))


def panes(focused: Widget | None) -> list[str]:
    """The panes of the manual that the widget is."""
    kinds = [kind.__name__ for kind in type(focused).__mro__]
    return [pane for name, pane in keymap.PANE_OF.items() if name in kinds]


def of_unused(key: str, written: str, focused: Widget | None) -> str:
    """That it does nothing here; then where it does something, else what a letter of the other size
    does here, else where the keys are listed."""
    nothing = say("{key} does nothing here", key=written)
    if elsewhere := list(_elsewhere(key)):
        label = elsewhere[0][1].description
        named = ", ".join(say(pane) for pane, one in elsewhere if one.description == label)
        return say("{nothing}; in {panes}: {does}.", nothing=nothing, panes=named, does=say(label))
    if found := _here(key.swapcase(), focused):
        does = say(found.description)
        return say("{nothing}; {key}: {does}.", nothing=nothing, key=key.swapcase(), does=does)
    listed = manual.key_for("everywhere.help")
    return say("{nothing}; {key} lists the keys.", nothing=nothing, key=listed)


def _elsewhere(key: str) -> Iterator[tuple[str, Binding]]:
    for pane in _WHERE_ONE_IS:
        yield from ((pane, one) for one in keymap.PANES[pane] if key in one.key.split(","))


def _here(key: str, focused: Widget | None) -> Binding | None:
    tables = [*map(keymap.PANES.__getitem__, panes(focused)), keymap.EVERYWHERE, keymap.DOING]
    return next((one for table in tables for one in table if key in one.key.split(",")), None)
