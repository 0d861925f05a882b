"""The signs of the five ways in which an event is told; shape alone tells them apart."""

from __future__ import annotations

from timeline.model import Event, Status

SIGNS = {
    Status.HAPPENED: "●",
    Status.PLANNED: "○",
    Status.CONDITIONAL: "◇",
    Status.POSSIBLE: "◌",
    Status.HYPOTHETICAL: "◌",
}
NEGATED = "⊘"


def of(event: Event) -> str:
    return sign(event.status, negated=event.negated)


def sign(status: Status, *, negated: bool) -> str:
    return NEGATED if negated else SIGNS[status]
