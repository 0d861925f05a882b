"""A timeline that knows what the last reading brought."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING

from timeline.store.connection import Connection
from timeline.store.opened import Opened

if TYPE_CHECKING:
    from timeline.store.news import News, Watch


class Watched(Opened):
    """Between `begin_reading` and `finish_reading` it is noted what each document brings and
    loses. A reading that a program did not finish is gone on with by the next."""

    brought: News | None = None
    """What the reading made with this store brought; None where that was nothing, or the first."""

    _watch: Watch | None = None

    def begin_reading(self) -> None:
        from timeline.store.news import Watch

        self.brought = None
        with self.writing() as connection:
            self._watch = Watch(connection)

    def finish_reading(self) -> None:
        """After the last settling."""
        if self._watch is not None:
            with self.writing() as connection:
                self._watch.finish(connection)
        self.leave_reading()

    def leave_reading(self) -> None:
        """What is stored from now on is no news. Where `finish_reading` was not come to, the next
        reading goes on with this one."""
        from timeline.store import news

        watch, self._watch = self._watch, None
        if watch is not None and watch.brings:
            with self.reading() as connection:
                self.brought = news.last(connection)

    def _watched(self, connection: Connection, path: str) -> AbstractContextManager[None]:
        return nullcontext() if self._watch is None else self._watch.over(connection, path)

    def news(self) -> News:
        """What the last reading brought that brought anything, after the first: what `is:new` and
        `is:changed` find, and what is gone."""
        from timeline.store import news

        with self.reading() as connection:
            return news.last(connection)
