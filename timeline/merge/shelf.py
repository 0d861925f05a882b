"""Tellings by the words of their titles, so that nobody looks at all of a crowded day."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

from timeline.merge.keys import by_gist, sought_by_gist
from timeline.merge.kinds import MANY_A_DAY
from timeline.merge.wording import FEWEST, content
from timeline.model import Telling

K = TypeVar("K", bound=Hashable)


class Labels:
    """What tellings are found by on a shelf, remembered: each may stand on hundreds."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[Telling, frozenset[str], frozenset[str]]] = {}

    def of(self, telling: Telling) -> tuple[frozenset[str], frozenset[str]]:
        """What it is about, and the words of its title."""
        known = self._known.get(id(telling))
        if known is None:
            # The telling is kept with them: an address is its own only while it lives.
            known = telling, by_gist(telling), content(telling)
            self._known[id(telling)] = known
        return known[1:]


class Shelf(Generic[K]):
    """What stands for tellings that may be of one event. Nothing is added later."""

    def __init__(self, told: Iterable[tuple[K, Telling]], labels: Labels) -> None:
        self._all: list[K] = []
        self._by_word: dict[str, list[K]] = {}
        self._by_gist: dict[str, list[K]] = {}
        for key, telling in told:
            self._all.append(key)
            gist, words = labels.of(telling)
            for about in gist:
                self._by_gist.setdefault(about, []).append(key)
            for word in words:
                self._by_word.setdefault(word, []).append(key)

    def near(self, telling: Telling) -> Iterable[K]:
        """All that it could be one event with, and some that it could not.

        Where words must agree, those with one of its rarest: of FEWEST words in common, one at
        least is none of the commonest FEWEST - 1. And those that are about the same.
        """
        if telling.kind not in MANY_A_DAY:
            return self._all
        words = sorted(content(telling), key=lambda word: len(self._by_word.get(word, ())))
        rare = words[: max(0, len(words) - FEWEST + 1)]
        near = dict.fromkeys(key for word in rare for key in self._by_word.get(word, ()))
        for about in sought_by_gist(telling):
            near.update(dict.fromkeys(self._by_gist.get(about, ())))
        return near
