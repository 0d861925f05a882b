"""The keys that matter here and now, on the last line; each can be clicked."""

from __future__ import annotations

from rich.style import Style
from textual.screen import Screen
from textual.strip import Strip

from tui import cells, ink
from tui.words import say


class KeyBar(ink.Inked):
    """Shows the bindings of the focused pane first, then those of everywhere."""

    def on_mount(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, self._changed)

    def on_unmount(self) -> None:
        self.screen.bindings_updated_signal.unsubscribe(self)

    def _changed(self, screen: Screen[object]) -> None:
        self.refresh()

    def render_line(self, y: int) -> Strip:
        pieces: list[ink.Piece] = [(" ", ink.PLAIN)]
        room = self.size.width - 1
        seen = set()
        for key, active in self.screen.active_bindings.items():
            keys = active.binding.key_display
            label = f" {say(active.binding.description).lower()}   "
            if not active.binding.show or keys is None or (keys, label) in seen:
                continue
            seen.add((keys, label))
            room -= cells.width(keys) + cells.width(label)
            if room < -3:  # the blanks at the end may go
                break
            link = Style.from_meta({"@click": f"app.press('{key}')"})
            pieces += [(keys, self.ink("strong") + link), (label, self.ink("dim") + link)]
        return ink.line(pieces, self.size.width, self.ground)
