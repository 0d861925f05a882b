"""What leaves the explorer: to the clipboard, or to a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from textual import work

from timeline.errors import TimelineError
from tui import passage, writing
from tui.ask import Ask
from tui.event_card import EventCard
from tui.marks import Marking
from tui.words import say, say_number

if TYPE_CHECKING:
    from timeline.search import Results


class Copying(Marking):
    """It always says what was copied, and where it went."""

    def action_cite(self) -> None:
        """To the clipboard, by the terminal itself (OSC 52), so that it works over ssh."""
        if self.selected is None:
            return
        line = self.query_one(EventCard).line
        self.copy_to_clipboard(passage.cite(self.selected, self.source, line))
        where = self.selected.tellings[self.source].path
        said = say("Copied the quote from {place}", place=f"{where}:{line}")
        self.notify(said, markup=False)

    def action_export(self) -> None:
        asked = Ask(say("Write what matches to"), example="events.md", value="timeline.md")
        self.push_screen(asked, self._export_to)

    def _export_to(self, name: str | None) -> None:
        if name is not None and self._results is not None:
            self._write(self._results, Path(name).expanduser())

    @work(thread=True, group="export")
    def _write(self, results: Results, path: Path) -> None:
        try:
            count = writing.write(self.store, results, path)
        except (TimelineError, OSError) as error:
            self.call_from_thread(self.notify, str(error), severity="warning", markup=False)
        else:
            wrote = say_number(
                "Wrote {number} event to {path}",
                "Wrote {number} events to {path}",
                count,
                path=path,
            )
            self.call_from_thread(self.notify, wrote, markup=False)
