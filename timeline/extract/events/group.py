"""What a group of verbs is: a verb with its auxiliary, its negation and its particle."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Group:
    """Tokens first to last, inclusive; `head` is the verb itself. `kind` is "" if not listed.

    `particle` is where what has left the verb stands, and `auxiliary` the one that it shares with
    a verb before it; -1 if there is none.
    """

    first: int
    last: int
    head: int
    tense: str
    kind: str
    negated: bool = False
    finite: bool = True
    passive: bool = False
    particle: int = -1
    auxiliary: int = -1

    @property
    def end(self) -> int:
        """The token behind all of it."""
        return max(self.last, self.head, self.particle) + 1
