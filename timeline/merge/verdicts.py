"""What tellings are to one another, asked once for all that say the same."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TypeAlias

from timeline.merge import copies
from timeline.merge.likeness import same
from timeline.model import Reason, Telling

Form: TypeAlias = Hashable


def form(telling: Telling) -> Form:
    """All that is compared of a telling, but for where it stands."""
    return (
        telling.kind,
        telling.status,
        telling.negated,
        telling.when,
        telling.parts,
        telling.places,
        telling.title,
        copies.key(telling),
        telling.gist,
    )


class Verdicts:
    """`same`, remembered by the forms of the two: a sentence may stand in a text a thousand times,
    and all its pairs are alike."""

    def __init__(self) -> None:
        self._numbers: dict[Form, int] = {}
        self._known: dict[tuple[bool, int, int], Reason | None] = {}
        self._forms: dict[int, tuple[Telling, int]] = {}

    def same(self, a: Telling, b: Telling) -> Reason | None:
        """As `same` has it."""
        if (b.path, b.span, b.id) < (a.path, a.span, a.id):
            a, b = b, a
        at_home = a.path == b.path
        if at_home and a.span.overlaps(b.span):
            return None
        pair = (at_home, self.number(a), self.number(b))
        if pair not in self._known:
            self._known[pair] = same(a, b)
        return self._known[pair]

    def number(self, telling: Telling) -> int:
        """Which form it has."""
        known = self._forms.get(id(telling))
        if known is None:
            # The telling is kept with it: an address is its own only while it lives.
            known = (telling, self._numbers.setdefault(form(telling), len(self._numbers)))
            self._forms[id(telling)] = known
        return known[1]
