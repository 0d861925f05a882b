"""How well events are read in the documents with gold: `python -m tests.scores [-v] [NAME]`.

An event found is right if its trigger overlaps the gold's (or its clause, where the gold names
one), and its date, status and negation are accepted. Precision counts the events found that are
right, a `may` included; recall the `must` and `should` that were found. Development documents and
those held out are counted apart; of the latter only the sums are shown, so that nobody tunes to
them. NAME is a part of a file's name; -v lists what is wrong.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tests import gold
from tests.gold import Event, Gold
from timeline import build, documents
from timeline.model import Telling


@dataclass(slots=True)
class Score:
    """`found` of which `right` are right; `wanted` of which `met` were found; `triggers` alone."""

    right: int = 0
    found: int = 0
    met: int = 0
    wanted: int = 0
    named: int = 0
    faults: list[str] = field(default_factory=list)

    def __add__(self, other: Score) -> Score:
        return Score(
            self.right + other.right,
            self.found + other.found,
            self.met + other.met,
            self.wanted + other.wanted,
            self.named + other.named,
        )

    @property
    def precision(self) -> float:
        return 100 * self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return 100 * self.met / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def row(self, name: str) -> str:
        named = 100 * self.named / self.wanted if self.wanted else 0.0
        return (
            f"{name:34}{self.precision:7.1f}{self.recall:7.1f}{self.f1:7.1f}"
            f"{self.right:6}/{self.found:<4}{self.met:5}/{self.wanted:<4}{named:8.1f}"
        )


def score(known: Gold) -> Score:
    """The document's events as the program reads them, held against the gold."""
    document = documents.read(known.path, name=known.path.name)
    tellings = build.extract(document).tellings
    wanted = known.on(document.text).events
    result = Score(found=len(tellings))
    for event in wanted:
        near = [told for told in tellings if _names(told, event)]
        right = [told for told in near if not list(_faults(told, event))]
        if event.tier != "may":
            result.wanted += 1
            result.met += bool(right)
            result.named += bool(near)
            if not right:
                result.faults.append(_missed(event, near))
    for told in tellings:
        about = [event for event in wanted if _names(told, event)]
        result.right += any(not list(_faults(told, event)) for event in about)
        if not about:
            result.faults.append(
                f"  false  {told.when}  {told.title}  [{_trigger(told, document.text)}]"
            )
    return result


def _trigger(told: Telling, text: str) -> str:
    return told.trigger.of(text) if told.trigger is not None else ""


def _names(told: Telling, event: Event) -> bool:
    trigger = told.trigger or told.span
    return trigger.overlaps(event.trigger.span) or (
        event.clause is not None and trigger.overlaps(event.clause.span)
    )


def _faults(told: Telling, event: Event) -> Iterable[str]:
    if told.when is None:
        if not event.undated:
            yield f"no date for {event.accepted[0]}"
    elif not any(_bounds(told) == (when.earliest, when.latest) for when in event.accepted):
        yield f"date {told.when} for {event.accepted[0]}"
    if told.status not in event.statuses:
        yield f"status {told.status} for {event.status}"
    if told.negated not in event.negations:
        yield "negation"


def _bounds(told: Telling) -> tuple[int | None, int | None]:
    assert told.when is not None
    return told.when.earliest, told.when.latest


def _missed(event: Event, near: Sequence[Telling]) -> str:
    why = min((list(_faults(told, event)) for told in near), key=len, default=["not found"])
    return f"  {event.tier:6} {event.id:4} {event.trigger.text}: {'; '.join(why)}"


def main(words: Sequence[str]) -> None:
    verbose = "-v" in words
    part = next((word for word in words if not word.startswith("-")), "")
    print(f"{'':34}{'P':>7}{'R':>7}{'F1':>7}{'right':>9}{'met':>12}{'trigger':>11}")
    for title, heldout in (("development", False), ("held out", True)):
        total = Score()
        for known in gold.every():
            if known.heldout != heldout or part not in known.path.name:
                continue
            one = score(known)
            total += one
            if not heldout:
                print(one.row(known.path.name))
                print("\n".join(one.faults) if verbose else "", end="\n" if verbose else "")
        print(total.row(title) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
