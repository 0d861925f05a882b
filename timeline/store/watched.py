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

        with self.writing() as connection:
            self._watch = Watch(connection)

    def finish_reading(self) -> None:
        """After the last settling."""
        from timeline.store import news

        watch, self._watch = self._watch, None
        with self.writing() as connection:
            if watch is not None and watch.finish(connection):
                self.brought = news.last(connection)

    def _watched(self, connection: Connection, path: str) -> AbstractContextManager[None]:
        return nullcontext() if self._watch is None else self._watch.over(connection, path)

    def news(self) -> News:
        """What the last reading brought that brought anything, after the first: what `is:new` and
        `is:changed` find, and what is gone."""
        from timeline.store import news

        with self.reading() as connection:
            return news.last(connection)
