"""An event in full: when, how sure, who, where, why so, and where it is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from timeline.model import Event, Part, Reason, Role, Telling
from tui import cells, dates, keymap, signs

MUTED = "$foreground 60%"

LABEL = 11
"""Cells of the column of labels."""


class EventCard(VerticalScroll, can_focus=True):
    """Wide, it has a title and says everything; `brief`, the quote is what counts."""

    BINDINGS = [*keymap.EVENT]

    event: reactive[Event | None] = reactive(None)
    line: reactive[int] = reactive(0)
    """The line of the document on which the leading passage stands."""
    source: reactive[int] = reactive(0)
    """Which of the tellings is shown in the source, from 0."""
    brief: reactive[bool] = reactive(False)

    def compose(self) -> ComposeResult:
        yield Static(markup=False)

    def watch_event(self) -> None:
        self.scroll_home(animate=False)
        self._write()

    def watch_line(self) -> None:
        self._write()

    def watch_source(self) -> None:
        self._write()

    def watch_brief(self) -> None:
        self._write()

    def on_resize(self) -> None:
        self._write()

    def _write(self) -> None:
        if not self.is_mounted or not self.query(Static):
            return
        width = max(20, self.scrollable_content_region.width - 3)
        lines = [] if self.event is None else list(self._lines(self.event, width))
        self.query_one(Static).update(Content("\n").join(lines))

    def _lines(self, event: Event, width: int) -> Iterator[Content]:
        telling = event.tellings[min(self.source, len(event.tellings) - 1)]
        if self.brief:
            yield _state(event, where=f"{telling.path}:{self.line}")
        else:
            yield _text(event.title, "bold")
            yield _state(event)
        for warning in self._warnings(event):
            yield _text(f"{signs.DISPUTED.shape} {warning}", "$warning")
        if self.brief:
            yield from _wrapped(f"“{telling.quote}”", 0, width, "")
        else:
            yield Content()
        yield from _fields(event, width)
        if len(event.tellings) > 1:
            yield from _tellings(event.tellings, self.source, width)

    def _warnings(self, event: Event) -> Iterator[str]:
        if event.disputed:
            said = dict.fromkeys(dates.spoken(telling.when) for telling in event.tellings)
            yield f"its sources disagree: {', '.join(said)}"
        yield from event.warnings


def _state(event: Event, *, where: str = "") -> Content:
    sign = signs.of_status(event.status, negated=event.negated)
    words = [dates.spoken(event.when), signs.NEGATED.means if event.negated else event.status.value]
    if len(event.tellings) > 1:
        words.append(f"{len(event.tellings)} sources")
    if where:
        words.append(where)
    return Content.assemble((f"{sign.shape} ", "$accent"), cells.safe(" · ".join(words)))


def _fields(event: Event, width: int) -> Iterator[Content]:
    def named(parts: Sequence[Part]) -> str:
        return ", ".join(part.name for part in parts)

    fields = {
        "took part": named([part for part in event.parts if part.role is Role.PARTICIPANT]),
        "mentioned": named([part for part in event.parts if part.role is Role.MENTIONED]),
        "where": ", ".join(place.name for place in event.places),
        "why": "\n".join(str(reason) for reason in event.reasons),
        "merged": "\n".join(str(reason) for reason in event.merged),
    }
    for label, value in fields.items():
        if value:
            yield from _field(label, value, width)


def _field(label: str, value: str, width: int) -> Iterator[Content]:
    for part in value.split("\n"):
        for written in _wrapped(part, LABEL, width, ""):
            yield Content.assemble((label.ljust(LABEL), MUTED), written)
            label = ""


def _tellings(tellings: Sequence[Telling], current: int, width: int) -> Iterator[Content]:
    yield Content()
    for number, telling in enumerate(tellings):
        mark = "▸" if number == current else " "
        when = dates.spoken(telling.when)
        yield _text(cells.cut(cells.safe(f"{mark} {telling.path} · {when}"), width), "")
        yield from _wrapped(f"“{telling.quote}”", 2, width, MUTED, indent="  ")


def _wrapped(
    text: str, taken: int, width: int, style: str, *, indent: str = ""
) -> Iterator[Content]:
    shown = cells.safe(text)
    for start, end in cells.wrap(shown, 0, len(shown), max(10, width - taken)):
        yield _text(indent + shown[start:end].rstrip(), style)


def _text(text: str, style: str) -> Content:
    return Content.styled(cells.safe(text), style)


def reasons(reasons: Sequence[Reason]) -> Iterator[str]:
    """A chain of reasons as a tree that leads to the bottom: each rests on the one below it."""
    for depth, reason in enumerate(reasons):
        yield f"{'  ' * depth}└ {reason}"
