"""The themes to choose from, ours first: each is worn as soon as the cursor stands on it."""

from __future__ import annotations

from collections.abc import Mapping

from textual import on
from textual.theme import Theme

from tui import looks, themes
from tui.picker import Item, Items, Picker
from tui.rows import Rows
from tui.words import say


class ThemePicker(Picker):
    """`worn` is where the cursor begins."""

    def __init__(self, known: Mapping[str, Theme], worn: str) -> None:
        self._names = [name for name in themes.names() if name in known]
        self._worn = worn
        items = [Item(name, _kind(known[name])) for name in self._names]
        super().__init__(say("Colours"), items, empty="", foot=say("⏎ keep it"))

    def on_mount(self) -> None:
        if self._worn in self._names:
            self.query_one(Items).cursor = self._names.index(self._worn)

    @on(Rows.Moved)
    def _pointed(self, message: Rows.Moved) -> None:
        message.stop()
        self.app.theme = self._names[message.row]


def _kind(theme: Theme) -> str:
    if theme.name == looks.CONTRAST.name:
        return say("high contrast")
    if theme.name == looks.MONO.name:
        return say("black and white")
    return say("dark") if theme.dark else say("light")
