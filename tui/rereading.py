"""The folder read again from inside, and what that brought."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from typing import TYPE_CHECKING

from rich.console import RenderableType
from textual import work

from timeline.errors import TimelineError
from tui import cells, manual, progress, translating
from tui.reviewing import Reviewing
from tui.status_line import StatusLine
from tui.words import grouped, say, say_number

if TYPE_CHECKING:
    from timeline.build import Progress
    from timeline.build.meanwhile import Strides
    from timeline.store.news import News

NEWS = "is:new | is:changed"
"""The query of what the last reading brought."""

LISTED = 3
"""Passages that are gone, of which the titles are told."""

EVERY = 1.0
"""Seconds between two pictures of what has been read by then."""


class Rereading(Reviewing):
    """One looks on while it reads, with the query, the event and all that was put right as they
    were; each stride that brings something is shown."""

    again: Callable[[], Strides] | None = None
    """Reads what has changed; None where nobody knows the folder."""

    _halt: threading.Event | None = None
    """Of the reading that goes on: set, it ends after the file that it is at."""

    def action_reread(self) -> None:
        status = self.query_one(StatusLine)
        if self._halt is not None:
            self._halt.set()
            status.doing = say("stopping after this file …")
        elif self.again is None:
            self.tell(say("Nobody told which folder this is: open the timeline with its folder."))
        else:
            self._halt = threading.Event()
            status.doing = say("reading the folder again …")
            self._reread(self.again(), self._halt)

    @work(thread=True, group="reread")
    def _reread(self, strides: Strides, halt: threading.Event) -> None:
        wrong = ""
        steps: list[Progress] = []
        start = shown = time.monotonic()
        try:
            with closing(strides) as strides:
                while not halt.is_set() and (stride := self._stride(strides)):
                    steps += stride
                    now = time.monotonic()
                    show = any(step.changed for step in steps) and now - shown >= EVERY
                    shown = now if show else shown
                    self.call_from_thread(self._going_on, stride[-1], now - start, show=show)
        except TimelineError as error:
            wrong = translating.error(error)
        self.call_from_thread(self._ended, steps, wrong)

    def _stride(self, strides: Strides) -> Sequence[Progress]:
        with self.writes:
            return next(strides, ())

    def _going_on(self, step: Progress, seconds: float, *, show: bool) -> None:
        stop = manual.key_for("everywhere.read-again")
        if self._halt is not None and not self._halt.is_set():
            said = (progress.told(step, seconds), say("{key} stops", key=stop), step.path)
            self.query_one(StatusLine).doing = " · ".join(said)
        if show:
            self.renew()

    def _ended(self, steps: Sequence[Progress], wrong: str) -> None:
        stopped = self._halt is not None and self._halt.is_set()
        self._halt = None
        self.query_one(StatusLine).doing = ""
        if any(step.changed for step in steps):
            self.renew()
            self._load()  # the passage may stand elsewhere in its document
            if self._everything is not None:
                self._learn_names(self._everything)
        self._announce(self.store.brought)
        if wrong:
            self.tell(wrong, wrong=True)
        elif stopped:
            self.tell(self._stopped(steps))
        else:
            self.tell(" ".join(_summed(steps, self.store.brought)))

    def _stopped(self, steps: Sequence[Progress]) -> str:
        number = sum(not step.gone for step in steps)
        read = say_number(
            "Stopped after {number} file: what was read is kept.",
            "Stopped after {number} files: what was read is kept.",
            number,
        )
        key = manual.key_for("everywhere.read-again")
        return f"{read} {say('{key} goes on with the rest.', key=key)}"

    # -------------------------------------------------------------------------- what is new
    def _open(self) -> None:
        super()._open()
        self._announce(self.store.brought)

    def _announce(self, news: News | None) -> None:
        """The badge stays until the reader has been there."""
        if news is not None and (news.new or news.changed):
            key = manual.key_for("everywhere.what-is-new")
            self.query_one(StatusLine).news = f"{_counted(news)} ({key})"

    def action_news(self) -> None:
        """To what the last reading brought; again: back to what was asked before."""
        self.query_one(StatusLine).news = ""
        if self._typed.strip() == NEWS:
            self._ask(self.history.step(-1))
            return
        news = self.store.news()
        if news.lost:
            self.tell(_gone(news))
        elif not news.new and not news.changed:
            self.tell(say("No reading after the first has brought anything."))
        if news.new or news.changed:
            self.history.add(self._typed)
            self._ask(NEWS)
            self.history.add(NEWS)
            self.action_view("timeline")

    def exit(
        self, result: None = None, return_code: int = 0, message: RenderableType | None = None
    ) -> None:
        if self._halt is not None:
            self._halt.set()
        super().exit(result, return_code, message)


def _summed(steps: Sequence[Progress], news: News | None) -> Iterator[str]:
    """What a reading came to, in sentences."""
    failed = sum(step.failure is not None for step in steps)
    if news is not None:
        yield say("Read again: {what}.", what=_counted(news))
    elif any(step.changed for step in steps):
        yield say("Read again: the events are the same.")
    else:
        yield say("Nothing has changed in the folder.")
    if failed:
        yield say_number(
            "{number} file could not be read: {key} lists the documents.",
            "{number} files could not be read: {key} lists the documents.",
            failed,
            key=manual.key_for("everywhere.documents"),
        )


def _counted(news: News) -> str:
    """ "3 new, 1 changed"."""
    counts = [
        say_number("{number} new", "{number} new", news.new) if news.new else "",
        say_number("{number} changed", "{number} changed", news.changed) if news.changed else "",
        say_number("{number} gone", "{number} gone", len(news.lost)) if news.lost else "",
    ]
    return ", ".join(filter(None, counts))


def _gone(news: News) -> str:
    """Nothing is left to go to of what is gone: it is told."""
    lines = [f"{lost.title} ({lost.path})" for lost in news.lost[:LISTED]]
    if more := len(news.lost) - LISTED:
        lines += [say("and {number} more", number=grouped(more))] if more > 0 else []
    return "\n".join([say("No longer told:"), *map(cells.safe, lines)])
