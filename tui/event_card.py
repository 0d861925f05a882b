"""An event in full: when, how sure, who, where, why so, and where it is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.reactive import var

from timeline.model import Event, Reason, Role, Telling
from timeline.store import Marks
from tui import cells, dates, signs
from tui.card import Card, labelled, wrapped
from tui.looks import Inks
from tui.translating import told
from tui.words import say, say_number


class EventCard(Card):
    """Wide, it has a title and says everything; `brief`, the quote is what counts."""

    event: var[Event | None] = var(None)
    line: var[int] = var(0)
    """The line of the document on which the passage stands."""
    source: var[int] = var(0)
    """Which of the tellings is shown in the source, from 0."""
    brief: var[bool] = var(False)
    marks: var[Marks] = var(Marks())
    """What the reader noted on it."""

    def watch_event(self) -> None:
        self.write()

    def watch_line(self) -> None:
        self.rewrite()

    def watch_source(self) -> None:
        self.rewrite()

    def watch_marks(self) -> None:
        self.rewrite()

    def watch_brief(self) -> None:
        self.rewrite()

    def written(self, width: int) -> Iterator[Inks]:
        return iter(()) if self.event is None else self._of(self.event, width)

    def _of(self, event: Event, width: int) -> Iterator[Inks]:
        telling = event.tellings[min(self.source, len(event.tellings) - 1)]
        if not self.brief:
            yield from wrapped(event.title, width, "heading")
        where = f"{telling.path}:{self.line}" if self.brief else ""
        yield [*_noted(self.marks), *_state(event, where=where)]
        for warning in _warnings(event):
            yield from wrapped(f"{signs.DISPUTED.shape} {warning}", width, "warning")
        if self.brief:
            yield from wrapped(f"“{telling.quote}”", width)
        else:
            yield []
        yield from _fields(event, self.marks, width)
        if len(event.tellings) > 1:
            yield from _tellings(event.tellings, self.source, width)


def _warnings(event: Event) -> Iterator[str]:
    if event.disputed:
        said = dict.fromkeys(dates.spoken(telling.when) for telling in event.tellings)
        yield say("its sources disagree: {dates}", dates=", ".join(said))
    yield from map(told, event.warnings)


def _state(event: Event, *, where: str) -> Inks:
    sign = signs.of_status(event.status, negated=event.negated)
    words = [dates.spoken(event.when), say(sign.means)]
    if len(event.tellings) > 1:
        words.append(say_number("{number} source", "{number} sources", len(event.tellings)))
    if where:
        words.append(where)
    return [(f"{sign.shape} ", "accent"), (cells.safe(" · ".join(words)), "")]


def _noted(marks: Marks) -> Inks:
    """Signs for what was noted, before all else."""
    return [(f"{sign.shape} ", "accent") for sign in signs.of_marks(marks)]


def _fields(event: Event, marks: Marks, width: int) -> Iterator[Inks]:
    def named(role: Role) -> str:
        return ", ".join(part.name for part in event.parts if part.role is role)

    fields = {
        say("comment"): marks.comment,
        say("tags"): " ".join(f"#{tag}" for tag in marks.tags),
        say("took part"): named(Role.PARTICIPANT),
        say("mentioned"): named(Role.MENTIONED),
        say("where"): ", ".join(place.name for place in event.places),
        say("why"): "\n".join(told(str(reason)) for reason in event.reasons),
        say("merged"): "\n".join(told(str(reason)) for reason in event.merged),
    }
    return labelled(((label, value, "") for label, value in fields.items() if value), width)


def _tellings(tellings: Sequence[Telling], current: int, width: int) -> Iterator[Inks]:
    yield []
    for number, telling in enumerate(tellings):
        mark = "▸ " if number == current else "  "
        where = cells.cut(cells.safe(f"{telling.path} · {dates.spoken(telling.when)}"), width - 2)
        yield [(mark, "accent"), (where, "strong" if number == current else "")]
        for written in wrapped(f"“{telling.quote}”", width - 2, "dim"):
            yield [("  ", ""), *written]


def reasons(reasons: Sequence[Reason]) -> Iterator[str]:
    """A chain of reasons as a tree that leads to the bottom: each rests on the one below it."""
    for depth, reason in enumerate(reasons):
        yield f"{'  ' * depth}└ {told(str(reason))}"
