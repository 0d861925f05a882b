"""The review: accept, fix, reject; each with a key, and the next one comes up."""

from __future__ import annotations

from textual import on, work

from timeline.store import Correction, Kind
from timeline.store.corrections.kinds import ACCEPTED, REJECTED
from tui.forms import Forms
from tui.review_list import ReviewList
from tui.rows import Rows
from tui.words import dates_code


class Reviewing(Forms):
    """Over the same query as every view: what matches and was not reviewed yet."""

    def _fill_view(self) -> None:
        if self.view == "review":
            self._queue()
        else:
            super()._fill_view()

    @work(thread=True, exclusive=True, group="review")
    def _queue(self) -> None:
        from timeline import query, search

        asked = query.parse(f"{self._typed} is:review", today=self.today, language=dates_code())
        left, progress = search.find(self.store, asked), search.progress(self.store)
        _ = len(left)  # counted here, and not while the screen is painted
        done = progress.accepted + progress.rejected
        self.call_from_thread(self.query_one(ReviewList).show, left, done)

    @on(Rows.Moved, "ReviewList")
    def _review_moved(self, message: Rows.Moved) -> None:
        row = self.query_one(ReviewList).row(message.row)
        if row is not None and self.view == "review":
            self._go_to(row.id)

    @on(Rows.Chosen, "ReviewList")
    def _review_read(self) -> None:
        self.action_read()

    def action_accept(self) -> None:
        self._review(ACCEPTED)

    def action_reject(self) -> None:
        self._review(REJECTED)

    def _review(self, verdict: str) -> None:
        queue = self.query_one(ReviewList)
        row = queue.row(queue.cursor)
        if row is not None:
            self.correct([Correction(row.id, Kind.REVIEWED, verdict)])

    def action_fix(self) -> None:
        """What is put right is accepted by that."""
        queue = self.query_one(ReviewList)
        row = queue.row(queue.cursor)
        event = self.store.event(row.id) if row is not None else None
        if event is not None:
            self.edit([event], [Correction(event.id, Kind.REVIEWED, ACCEPTED)])
