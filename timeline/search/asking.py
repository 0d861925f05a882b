"""What is asked, planned. It is loaded when something is asked: a first page asks nothing."""

from __future__ import annotations

from collections.abc import Callable, Sized
from functools import cached_property

from timeline.model import Span
from timeline.query.nodes import All, Flag, Is, Node, Not, Some
from timeline.search import hints, light
from timeline.search.conditions import Answer, Condition
from timeline.search.plan import ANYHOW, LEVELS, LIKELY, Level, Planner
from timeline.store.connection import Connection


class Asking:
    """A question and its plan. Close words are taken for words that are written somewhere, too,
    where otherwise nothing would match at all."""

    levels = LEVELS

    def __init__(
        self,
        connection: Connection,
        root: Node,
        *,
        any_of: Callable[[Condition], bool],
        all_of: Callable[[Condition], Sized],
    ) -> None:
        """`any_of` tells whether there is an event of a condition, `all_of` looks all of them
        up."""
        self.root = root
        self._planner = planner = Planner(connection)
        if any_of(planner.answer(root, LIKELY).maybe) or all_of(planner.answer(root, ANYHOW).maybe):
            return
        if planner.could_widen():
            self._planner = Planner(connection, widely=True)

    @cached_property
    def answer(self) -> Answer:
        return self._planner.answer(self.root)

    def surely(self, level: Level) -> Condition:
        return self._planner.answer(self.root, level).surely

    @property
    def is_for_hidden(self) -> bool:
        """What the reader has hidden is asked for."""
        return _asks_for_hidden(self.root)

    def hint(self, connection: Connection, *, found: bool) -> str | None:
        return hints.of(connection, self._planner, self.root, found=found)

    def nearly(self) -> dict[str, tuple[str, ...]]:
        _ = self.answer
        return hints.closest(self._planner)

    def lit(self, text: str) -> tuple[Span, ...]:
        _ = self.answer
        return light.spans(text, self._planner.forms.values())


def _asks_for_hidden(node: Node) -> bool:
    if isinstance(node, All | Some):
        return any(_asks_for_hidden(part) for part in node.nodes)
    if isinstance(node, Not):
        return _asks_for_hidden(node.node)
    return node == Is(Flag.HIDDEN)
