"""The explorer: what every key does that works everywhere."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from textual import on
from textual.app import SystemCommand
from textual.command import CommandPalette
from textual.screen import Screen
from textual.worker import WorkerFailed

from timeline import when
from timeline.errors import TimelineError
from tui import dates, keymap, looks, manual, notices, sheets, translating, typed_dates
from tui.crash import Sane
from tui.event_card import EventCard
from tui.field import Field
from tui.form import Answers, Form
from tui.picker import Pick
from tui.query_box import QueryBox
from tui.returning import Returning
from tui.status_line import StatusLine
from tui.theme_picker import ThemePicker
from tui.time_strip import TimeStrip
from tui.timeline_list import TimelineList
from tui.words import say


class Explorer(Sane, Returning):
    """A timeline to look through."""

    TITLE = "timeline"
    BINDINGS = [*keymap.EVERYWHERE, *keymap.DOING]

    def _handle_exception(self, error: Exception) -> None:
        """What a reader can put right is said in words and ends nothing; the rest is our fault."""
        cause = error.error if isinstance(error, WorkerFailed) else error
        if isinstance(cause, TimelineError):
            self.query_one(StatusLine).error = translating.error(cause)
            self.answered()  # there will be none
        else:
            super()._handle_exception(error)

    def action_search(self) -> None:
        # Now, and not `focus()`, which comes after what was typed meanwhile.
        self.screen.set_focus(self.query_one(QueryBox))

    def action_clear(self) -> None:
        if not self._typed.strip():
            self._nothing_to_take_off()
            return
        self._ask("")
        self.history.add("")

    def action_query(self, places: int) -> None:
        before = self._typed
        self._ask(self.history.step(places))
        if self._typed.strip() == before.strip():
            self.tell(
                say("No query was asked before this.")
                if places < 0
                else say("This is the last query that was asked.")
            )

    def action_only_actor(self) -> None:
        row = self.rows.row(self.rows.cursor)
        if row is not None and row.actors:
            self._narrow(row.actors[0])
        else:
            self.tell(say("No actor is named in this row."))

    def action_zoom(self, step: int) -> None:
        strip = self.query_one(TimeStrip)
        strip.zoom(step)
        self.query_one(StatusLine).unit = strip.unit.name
        self.rows.unit = strip.unit
        self._place()

    @on(TimeStrip.Zoomed)
    def _zoomed(self, message: TimeStrip.Zoomed) -> None:
        self.action_zoom(message.step)

    @on(TimelineList.Closer)
    def _closer(self) -> None:
        self.action_zoom(1)

    def action_step(self, direction: int) -> None:
        self.query_one(TimeStrip).step(direction)

    def action_next_source(self) -> None:
        if self.selected is None:
            return
        if len(self.selected.tellings) == 1:
            self.tell(say("One document alone tells this."))
        self.source = (self.source + 1) % len(self.selected.tellings)

    def action_why(self) -> None:
        if self.selected is not None:
            self.push_screen(sheets.why(self.selected, self.query_one(EventCard).line))

    def action_help(self) -> None:
        self.push_screen(
            sheets.help_for([*notices.panes(self.focused), "Everywhere", "Doing things"])
        )

    def action_goto(self) -> None:
        reads = partial(typed_dates.read, today=self.today)
        example = say("6 January 2026, last March, 1848 …")
        field = Field("date", example=example, reads=reads)
        self.push_screen(Form(say("Go to a date"), [field]), self._go_to_date)

    def _go_to_date(self, answers: Answers | None) -> None:
        second = dates.anchor(when.parse(answers["date"])) if answers is not None else None
        if second is not None:
            self.go_to_second(second)

    def action_theme(self) -> None:
        """From any theme to one of ours of the other kind."""
        self.theme = (looks.LIGHT if self.current_theme.dark else looks.DARK).name

    def action_change_theme(self) -> None:
        self.push_screen(
            ThemePicker(self.available_themes, self.theme), partial(self._theme_picked, self.theme)
        )

    def _theme_picked(self, worn: str, pick: Pick | None) -> None:
        if pick is None:
            self.theme = worn

    def action_help_quit(self) -> None:
        """What ctrl+c does where nothing is selected that it could copy."""
        self.tell(say("{key} leaves.", key=manual.key_for("everywhere.quit")))

    def action_command_palette(self) -> None:
        if not isinstance(self.screen, CommandPalette):
            asks = say("A command, or a part of its name")
            self.push_screen(CommandPalette(placeholder=asks, id="--command-palette"))

    def action_press(self, key: str) -> None:
        self.simulate_key(key)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The palette finds every key by its name: those of the pane one is in, too."""
        pane = screen.focused
        here = [one for name in notices.panes(pane) for one in keymap.PANES[name]]
        everywhere = [(binding, None) for binding in (*keymap.EVERYWHERE, *keymap.DOING)]
        for binding, where in [*((binding, pane) for binding in here), *everywhere]:
            if binding.action == "command_palette":
                continue
            says = f"{say(binding.tooltip)} ({manual.name(binding.key)})"
            run = partial(self.call_later, self.run_action, binding.action, where)
            yield SystemCommand(say(binding.description), says, run)
