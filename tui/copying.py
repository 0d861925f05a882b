"""What leaves the explorer: to the clipboard, or to a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual import work

from timeline.errors import TimelineError
from timeline.model import Event
from tui import citations, clipboard, translating, writing
from tui.citations import Cited
from tui.copy_menu import CopyMenu
from tui.field import Field
from tui.form import Answers, Form
from tui.marks import Marking
from tui.words import grouped, say, say_number

if TYPE_CHECKING:
    from timeline.search import Results


class Copying(Marking):
    """It always says what was copied, and where it went."""

    # -------------------------------------------------------------------------- the clipboard
    def action_cite(self) -> None:
        self._cite(self.chosen(), partial(self._put, "citation"))

    def action_copy(self) -> None:
        events = self.chosen()
        if events:
            self.hold("copy")
        self._cite(events, self._offer)

    @work(thread=True, exclusive=True, group="copy")
    def _cite(self, events: Sequence[Event], then: Callable[[Sequence[Cited]], None]) -> None:
        """In the background: for the line of a passage its document is read."""
        shown = self.selected
        cited = [
            citations.of(self.store, event, self.source if event == shown else 0)
            for event in events
        ]
        if cited:
            self.call_from_thread(then, cited)

    def _offer(self, cited: Sequence[Cited]) -> None:
        def put(form: str | None) -> None:
            if form is not None:
                self._put(form, cited)

        self.push_screen(CopyMenu(cited), put)
        self.release("copy")

    def _put(self, form: str, cited: Sequence[Cited]) -> None:
        self._to_clipboard(citations.written(form, cited), _said(form, cited))

    @work(thread=True, exclusive=True, group="clipboard")
    def _to_clipboard(self, text: str, what: str) -> None:
        try:
            file = clipboard.copy(
                text, lambda short: self.call_from_thread(self.copy_to_clipboard, short)
            )
        except OSError as error:
            self.tell(say("Too long for the clipboard, and: {error}", error=error), wrong=True)
        else:
            long = say("{what}: too long for the clipboard, {file} has it", what=what, file=file)
            self.tell(long if file else what)

    # ------------------------------------------------------------------------------ the file
    def action_export(self) -> None:
        path = Field("path", "timeline.md", example="events.md", reads=writing.destination)
        self.push_screen(
            Form(say("Write what matches to"), [path], about=writing.formats()), self._export_to
        )

    def _export_to(self, answers: Answers | None) -> None:
        if answers is not None and self._results is not None:
            self._write(self._results, Path(answers["path"]))

    @work(thread=True, group="export")
    def _write(self, results: Results, path: Path) -> None:
        try:
            count = writing.write(self.store, results, path)
        except (TimelineError, OSError) as error:
            self.tell(translating.error(error), wrong=True)
        else:
            self.tell(
                say_number(
                    "Wrote {number} event to {path}",
                    "Wrote {number} events to {path}",
                    count,
                    path=path,
                )
            )


def _said(form: str, cited: Sequence[Cited]) -> str:
    name = say(form)
    if len(cited) > 1:
        number = grouped(len(cited))
        return say("Copied {number} events, each as {form}", number=number, form=name)
    if form in ("citation", "quote"):
        return say("Copied the {form} from {place}", form=name, place=cited[0].place)
    return say("Copied the {form}: {text}", form=name, text=citations.FORMS[form](cited[0]))
