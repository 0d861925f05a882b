"""What a query found: counted, paged in the order of the timeline, ranked, spread over time."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from functools import cached_property, partial
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from timeline.model import Span
from timeline.query import Query
from timeline.search import cast, periods, rows, sequence
from timeline.search.cast import ActorCount
from timeline.search.conditions import NOTHING, Condition, Period, selection
from timeline.search.remaining import Remaining
from timeline.search.rows import Row
from timeline.search.sequence import Matches, Ordered
from timeline.store import Store, events, labels
from timeline.store.connection import Connection
from timeline.store.corrections import standing

if TYPE_CHECKING:
    from timeline.search.asking import Asking


class Results:
    """The events that match. Nothing is looked up before it is asked for.

    What the reader has hidden only matches where the query asks for it.
    """

    def __init__(self, store: Store, query: Query) -> None:
        self.query = query
        self._store = store
        self._known: dict[Condition, Ordered] = {}

    @cached_property
    def _asking(self) -> Asking | None:
        """None where all is asked for."""
        if self.query.root is None:
            return None
        from timeline.search.asking import Asking

        with self._store.reading() as connection:
            return Asking(
                connection,
                self.query.root,
                any_of=partial(self._any, connection),
                all_of=partial(self._looked_up, connection),
            )

    def __len__(self) -> int:
        """Certain and possible ones together."""
        return len(self._ordered)

    @property
    def certain(self) -> int:
        return len(self._surely)

    @property
    def possible(self) -> int:
        return len(self._ordered) - len(self._surely)

    @property
    def hidden(self) -> int:
        """How many more would match, had the reader not hidden them."""
        return len(self._out(self._every))

    def hint(self) -> str | None:
        """Why nothing was found, or that only something near it was; None: all is as typed."""
        if self._asking is None:
            return None
        with self._store.reading() as connection:
            return self._asking.hint(connection, found=len(self._ordered) > 0)

    def lit(self, text: str) -> tuple[Span, ...]:
        """What of the text the words of the query found."""
        return () if self._asking is None else self._asking.lit(text)

    def nearly(self) -> dict[str, tuple[str, ...]]:
        """Words that stand nowhere as they were typed, folded, and the close ones that were looked
        for in their place."""
        return {} if self._asking is None else self._asking.nearly()

    # ------------------------------------------------------------------------- in time's order
    def page(self, start: int, stop: int) -> list[Row]:
        """Rows in the order of the timeline, certain and possible together."""
        with self._store.reading() as connection:
            return self._rows(connection, self._ordered.page(start, stop))

    def position(self, identity: str) -> int | None:
        """Where the event with that id stands, counted from 0; None if it does not match."""
        with self._store.reading() as connection:
            number = events.number(connection, identity)
            if number is None:
                return None
            place = self._ordered.rank(number)
            return place if self._ordered.page(place, place + 1) == [number] else None

    def at(self, second: int) -> int:
        """The first row at that second or later; their number if there is none."""
        with self._store.reading() as connection:
            label = labels.first_at(connection, second)
            return len(self) if label is None else self._ordered.rank(label)

    def histogram(self, first: int, last: int, cells: int) -> list[int]:
        """How many events start in each of `cells` equal parts of the seconds first to last.

        Where a cell is a day or longer its ends are those of days.
        """
        length = last + 1 - first
        moments = [first + length * cell // cells for cell in range(cells + 1)]
        with self._store.reading():
            counts = self._ordered.before(moments)
        return [after - before for before, after in pairwise(counts)]

    # ----------------------------------------------------------------------------- best first
    def ranked(self, limit: int, *, possible: bool = False) -> list[Row]:
        """The best first: as written before nearly so, actors and titles before the passages,
        then in the order of the timeline. Those only possible come last, if asked for."""
        with self._store.reading() as connection:
            numbers = islice(_distinct(self._best(connection, limit, possible)), limit)
            return self._rows(connection, list(numbers))

    def _best(self, connection: Connection, limit: int, possible: bool) -> Iterator[int]:
        if self._asking is None:
            yield from self._ordered.page(0, limit)
            return
        earlier: Condition = NOTHING
        seen: set[int] = set()
        for level in self._asking.levels:
            if level.is_costly and self._is_nearly_all(self._asking, connection, seen):
                yield from self._surely.page(0, len(seen) + 1)
                break
            condition = self._asking.surely(level)
            if condition != earlier:
                for number in self._shown(connection, condition, limit):
                    seen.add(number)
                    yield number
            earlier = condition
        if possible:
            yield from self._shown(connection, self._asking.answer.maybe, limit)

    def _is_nearly_all(self, asking: Asking, connection: Connection, seen: set[int]) -> bool:
        """At most one more will be found: what is looked for freely costs most."""
        every = self._looked_up(connection, asking.answer.surely)
        return isinstance(every, Matches) and len(every) <= len(seen) + 1

    def _shown(self, connection: Connection, condition: Condition, limit: int) -> Iterator[int]:
        hidden = self._hidden
        for number in _numbers(connection, condition, limit + len(hidden)):
            if number not in hidden:
                yield number

    # -------------------------------------------------------------------------------- actors
    def actors(self, limit: int) -> list[ActorCount]:
        """Those named in the events, the most frequent first."""
        with self._store.reading() as connection:
            if self.query.root is None:
                return cast.everywhere(connection, limit, without=self._hidden.numbers)
            return cast.among(connection, self._ordered.page(0, len(self)), limit)

    # ------------------------------------------------------------------------------- inside
    @cached_property
    def _hidden(self) -> Matches:
        """What the reader has hidden, unless the query asks for it."""
        with self._store.reading() as connection:
            asked = self._asking is not None and self._asking.is_for_hidden
            return Matches(connection, array("q", () if asked else standing.hidden(connection)))

    @cached_property
    def _every(self) -> Ordered:
        """With what is hidden."""
        with self._store.reading() as connection:
            if self._asking is None:
                return sequence.Everything(connection)
            return self._looked_up(connection, self._asking.answer.maybe)

    def _looked_up(self, connection: Connection, condition: Condition) -> Ordered:
        """Each condition once."""
        known = self._known.get(condition)
        if known is None:
            _teach(connection)
            if isinstance(condition, Period):
                known = periods.of(connection, condition)
            else:
                known = sequence.of(connection, condition)
            self._known[condition] = known
        return known

    def _any(self, connection: Connection, condition: Condition) -> bool:
        if isinstance(condition, Period):
            return len(self._looked_up(connection, condition)) > 0
        return next(_numbers(connection, condition, 1), None) is not None

    @cached_property
    def _ordered(self) -> Ordered:
        return self._remaining(self._every)

    @cached_property
    def _surely(self) -> Ordered:
        if self._asking is None or self._is_crisp:
            return self._ordered
        with self._store.reading() as connection:
            return self._remaining(self._looked_up(connection, self._asking.answer.surely))

    def _remaining(self, every: Ordered) -> Ordered:
        out = self._out(every)
        return Remaining(every, out) if len(out) else every

    def _out(self, every: Ordered) -> Matches:
        hidden = self._hidden
        return Matches(hidden.connection, array("q", every.among(hidden.numbers)))

    @property
    def _is_crisp(self) -> bool:
        """What matches, matches surely."""
        if self._asking is None:
            return True
        answer = self._asking.answer
        return answer.surely == answer.maybe

    def _rows(self, connection: Connection, numbers: list[int]) -> list[Row]:
        certain = numbers if self._is_crisp else self._surely.among(sorted(numbers))
        return rows.read(connection, numbers, certain=frozenset(certain), light=self.lit)


def find(store: Store, query: Query) -> Results:
    """The events that match: at once, since they are looked up when they are asked for."""
    return Results(store, query)


def _distinct(numbers: Iterable[int]) -> Iterator[int]:
    """Each once, and none looked for before it is asked for."""
    seen: set[int] = set()
    for number in numbers:
        if number not in seen:
            seen.add(number)
            yield number


def _teach(connection: Connection) -> None:
    """What conditions call; where nothing is asked, it is not even loaded."""
    from timeline.search import saying

    saying.enable(connection)


def _numbers(connection: Connection, condition: Condition, limit: int) -> Iterator[int]:
    if condition == NOTHING:
        return
    _teach(connection)
    sql, parameters = selection(condition)
    for (number,) in connection.execute(f"{sql} LIMIT ?", (*parameters, limit)):
        yield number
