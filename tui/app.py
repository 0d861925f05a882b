"""The explorer: what every key does that works everywhere."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual import work
from textual.app import SystemCommand
from textual.screen import Screen

from timeline.errors import TimelineError
from tui import dates, keymap, manual, passage, sheets, themes, writing
from tui.event_card import EventCard
from tui.query_box import QueryBox
from tui.time_strip import TimeStrip
from tui.views import Views

if TYPE_CHECKING:
    from timeline.search import Results


class Explorer(Views):
    """A timeline to look through."""

    TITLE = "timeline"
    BINDINGS = [*keymap.EVERYWHERE]

    def action_search(self) -> None:
        self.query_one(QueryBox).focus()

    def action_clear(self) -> None:
        self._ask("")
        self.history.add("")

    def action_query(self, places: int) -> None:
        self._ask(self.history.step(places))

    def action_only_actor(self) -> None:
        row = self.rows.row(self.rows.cursor)
        if row is not None and row.actors:
            self._narrow(row.actors[0])

    def action_zoom(self, step: int) -> None:
        self.query_one(TimeStrip).zoom(step)

    def action_step(self, direction: int) -> None:
        self.query_one(TimeStrip).step(direction)

    def action_next_source(self) -> None:
        if self.selected is not None:
            self.source = (self.source + 1) % len(self.selected.tellings)

    def action_why(self) -> None:
        if self.selected is not None:
            self.push_screen(sheets.why(self.selected, self.query_one(EventCard).line))

    def action_help(self) -> None:
        kinds = [kind.__name__ for kind in type(self.focused).__mro__]
        focused = [pane for name, pane in keymap.PANE_OF.items() if name in kinds]
        self.push_screen(sheets.help_for([*focused, "Everywhere"]))

    def action_goto(self) -> None:
        self.push_screen(
            sheets.Ask("Go to a date", example="6 January 2026, last March, 1848 …"),
            self._go_to_date,
        )

    def _go_to_date(self, words: str | None) -> None:
        if words is not None:
            self._seek(words)

    @work(thread=True, exclusive=True, group="date")
    def _seek(self, words: str) -> None:
        """In the background: reading a date in words takes a moment the first time."""
        from timeline.query import dates as typed

        try:
            second = dates.anchor(typed.read(words, today=self.today, language="en"))
        except TimelineError as error:
            self.call_from_thread(self.notify, str(error), severity="warning", markup=False)
        else:
            if second is not None:
                self.call_from_thread(self.post_message, TimeStrip.Sought(second))

    def action_mark(self) -> None:
        if self.selected is None:
            return
        rows = self.rows
        chosen = self.selected.id
        others = tuple(marked for marked in rows.marked if marked != chosen)
        rows.marked = others if chosen in rows.marked else (*others, chosen)
        if len(rows.marked) == 2:
            one, other = (self.store.event(marked) for marked in rows.marked)
            if one is not None and other is not None:
                self.notify(dates.apart(one.when, other.when).capitalize(), markup=False)

    def action_marked(self, step: int) -> None:
        rows = self.rows
        places = [self._results.position(event) for event in rows.marked] if self._results else []
        ahead = [
            place for place in places if place is not None and (place - rows.cursor) * step > 0
        ]
        if ahead:
            rows.cursor = min(ahead) if step > 0 else max(ahead)

    def action_export(self) -> None:
        asked = sheets.Ask("Write what matches to", example="events.md", value="timeline.md")
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
            self.call_from_thread(self.notify, f"Wrote {count:,} events to {path}", markup=False)

    def action_cite(self) -> None:
        """To the clipboard, by the terminal itself (OSC 52), so that it works over ssh."""
        if self.selected is None:
            return
        line = self.query_one(EventCard).line
        self.copy_to_clipboard(passage.cite(self.selected, self.source, line))
        where = self.selected.tellings[self.source].path
        self.notify(f"Copied the quote from {where}:{line}", markup=False)

    def action_theme(self) -> None:
        self.theme = (themes.LIGHT if self.current_theme.dark else themes.DARK).name

    def action_press(self, key: str) -> None:
        self.simulate_key(key)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The palette finds every key of everywhere by its name."""
        for binding in keymap.EVERYWHERE:
            if binding.action == "command_palette":
                continue
            says = f"{binding.tooltip} ({manual.name(binding.key)})"
            run = partial(self.call_later, self.run_action, binding.action)
            yield SystemCommand(binding.description, says, run)
