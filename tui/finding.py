"""Finding one's way: offers while a query is typed, filters taken off, views kept, silences."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import on, work
from textual.events import DescendantFocus
from textual.widgets import Input

from timeline.errors import TimelineError
from tui import dates, digits, manual, offers, silences, terms, translating
from tui.ask import Ask
from tui.knowing import Knowing
from tui.offer_list import OfferList
from tui.offers import Offer
from tui.picker import Item, Pick, Picker
from tui.query_box import QueryBox
from tui.rows import Rows
from tui.saved import Saved
from tui.silences import Silence
from tui.status_line import StatusLine
from tui.words import dates_code, say

if TYPE_CHECKING:
    from timeline.search import Results


class Finding(Knowing):
    """The queries that one may want to ask, or to be rid of."""

    # ------------------------------------------------------------------ while it is typed
    @on(Input.Changed, "QueryBox")
    def _offer_for(self, message: Input.Changed) -> None:
        box = self.query_one(QueryBox)
        box.offers = tuple(offers.complete(message.value, self.known)) if box.has_focus else ()
        if box.has_focus and any(map(str.isdigit, message.value)):
            self._offer_date(message.value)

    @on(DescendantFocus, "QueryBox")
    def _box_entered(self) -> None:
        self.learn_more()
        if self._results is not None and not len(self._results):
            self._find_hint(self._results)

    @work(thread=True, exclusive=True, group="offer")
    def _offer_date(self, typed: str) -> None:
        from timeline import query  # reading dates in words takes a moment the first time

        if found := query.offer(typed, today=self.today, language=dates_code()):
            shown = found.rpartition(" ")[2]
            offer = Offer(found, shown, say("the date as a filter, not as words"))
            self.call_from_thread(self._add_offers, typed, [offer])

    def _add_offers(self, typed: str, more: list[Offer]) -> None:
        box = self.query_one(QueryBox)
        if box.has_focus and box.value == typed:
            known = {offer.query for offer in box.offers}
            added = (offer for offer in more if offer.query not in known)
            box.offers = (*box.offers, *added)[: offers.MOST]

    @on(QueryBox.Offered)
    def _offered(self, message: QueryBox.Offered) -> None:
        shown = self.query_one(OfferList)
        shown.offers, shown.chosen = message.offers, message.chosen

    @on(OfferList.Taken)
    def _offer_taken(self, message: OfferList.Taken) -> None:
        box = self.query_one(QueryBox)
        box.focus()
        box.take(message.offer)

    # ----------------------------------------------------------------- what was meant
    def _explain(self, results: Results) -> None:
        self.query_one(StatusLine).hint = ""
        if results.query.root is not None:
            self._find_hint(results)

    @work(thread=True, exclusive=True, group="hint")
    def _find_hint(self, results: Results) -> None:
        hint, nearly, found = (
            translating.told(results.hint() or ""),
            results.nearly(),
            len(results) > 0,
        )
        self.call_from_thread(self._show_hint, results, hint, nearly, found)

    def _show_hint(
        self, results: Results, hint: str, nearly: dict[str, tuple[str, ...]], found: bool
    ) -> None:
        if results is not self._results:
            return
        self.query_one(StatusLine).hint = hint
        typed = results.query.text
        better = list(offers.corrected(typed, nearly))
        if not found:
            better += offers.near_names(typed, self.known.actors)
        if better:
            self._add_offers(typed, better)

    # ------------------------------------------------------------------- filters in force
    @on(QueryBox.Removed)
    def _filter_removed(self, message: QueryBox.Removed) -> None:
        self._take_off(message.index)

    def action_unfilter(self) -> None:
        """The last of them."""
        if self._typed.strip():
            self._take_off(-1)
        else:
            self._nothing_to_take_off()

    def _nothing_to_take_off(self) -> None:
        search = manual.key_for("everywhere.search")
        self.tell(say("Everything is shown: {key} narrows it.", key=search))

    def _take_off(self, index: int) -> None:
        self.history.add(self._typed)
        rest = terms.without(self._typed, index)
        self._ask(rest)
        self.history.add(rest)

    def action_filters(self) -> None:
        items = [Item(term.shown) for term in terms.split(self._typed)]
        search = manual.key_for("everywhere.search")
        empty = say("Everything is shown: {key} narrows it.", key=search)
        picker = Picker(
            say("Filters in force"), items, empty=empty, foot=say("⏎ take it off"), removes=True
        )
        self.push_screen(picker, self._filter_picked)

    def _filter_picked(self, pick: Pick | None) -> None:
        if pick is not None:
            self._take_off(pick.place)

    @on(QueryBox.Recalled)
    def _recalled(self) -> None:
        box = self.query_one(QueryBox)
        said = say("asked before")
        past = [query for query in self.history.past() if query != box.value.strip()]
        box.offers = tuple(Offer(query, query, said) for query in past[: offers.MOST])

    # ---------------------------------------------------------------------- views kept
    def action_save_view(self) -> None:
        if not self._typed.strip():
            self.tell(say("There is no filter to keep: type a query first."))
            return
        name = " ".join(term.shown for term in terms.split(self._typed))
        asked = Ask(say("Keep this query as"), example=say("a name"), value=name)
        self.push_screen(asked, partial(self._save_view, self._typed.strip()))

    def _save_view(self, query: str, name: str | None) -> None:
        if name is None:
            return
        try:
            Saved(self.store.path).keep(name, query)
        except TimelineError as error:
            self.tell(translating.error(error), wrong=True)
        else:
            key = manual.key_for("everywhere.kept-queries")
            said = say("Kept as “{name}”: {key} lists what is kept", name=name, key=key)
            self.tell(said)

    def action_saved_views(self) -> None:
        kept = Saved(self.store.path).queries
        items = [Item(name, query) for name, query in kept.items()]
        keep = manual.key_for("everywhere.keep-this-query")
        empty = say("None is kept yet: {key} keeps the query that is asked.", key=keep)
        picker = Picker(
            say("Kept queries"),
            items,
            empty=empty,
            foot=say("⏎ ask it   x forget it"),
            removes=True,
        )
        self.push_screen(picker, partial(self._view_picked, list(kept)))

    def _view_picked(self, names: list[str], pick: Pick | None) -> None:
        if pick is None:
            return
        kept = Saved(self.store.path)
        if pick.gone:
            kept.drop(names[pick.place])
            self.action_saved_views()
            return
        self.history.add(self._typed)
        self._ask(kept.queries[names[pick.place]])
        self.history.add(self._typed)

    @on(Rows.Seeking)
    def _seeking(self, message: Rows.Seeking) -> None:
        asked = Ask(say("Find in this list"), example=say("a part of a name"))
        self.push_screen(asked, partial(self._seek_row, message.rows))

    def _seek_row(self, rows: Rows, text: str | None) -> None:
        if text is not None and not rows.seek(text):
            self.tell(say("Nothing in this list holds “{text}”.", text=text))

    # -------------------------------------------------------------------------- silences
    def action_silences(self) -> None:
        if self._results is not None:
            self.hold("silences")
            self._find_silences(self._results)

    @work(thread=True, exclusive=True, group="silences")
    def _find_silences(self, results: Results) -> None:
        self.call_from_thread(self._show_silences, silences.longest(results))

    def _show_silences(self, found: list[Silence]) -> None:
        items = [
            Item(
                dates.length(one.length),
                f"{digits.day(one.first)} → {digits.day(one.last)}  "
                + say("then {title}", title=one.title),
            )
            for one in found
        ]
        what = (
            say("Longest silences of what matches")
            if self._typed.strip()
            else say("Longest silences")
        )
        empty = say("No two dated events lie far apart.")
        picker = Picker(what, items, empty=empty, foot=say("⏎ go there"))
        self.push_screen(picker, partial(self._silence_picked, found))
        self.release("silences")

    def _silence_picked(self, found: list[Silence], pick: Pick | None) -> None:
        if pick is not None:
            self.rows.cursor = found[pick.place].row
