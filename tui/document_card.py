"""A document in full: its language and date with the reasons, and what of it is on no timeline."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from textual.reactive import var

from timeline.model import Coverage
from tui import dates, signs
from tui.card import Card, labelled, wrapped
from tui.looks import Inks
from tui.translating import told
from tui.words import grouped, say, say_number


@dataclass(frozen=True, slots=True)
class About:
    """What became of a file; `unplaced` are the words of the time expressions that date nothing,
    with their lines."""

    coverage: Coverage
    unplaced: tuple[tuple[str, int], ...] = ()


class DocumentCard(Card):
    """Stands where the event's card does while the documents are looked at."""

    about: var[About | None] = var(None)

    def watch_about(self) -> None:
        self.write()

    def written(self, width: int) -> Iterator[Inks]:
        return iter(()) if self.about is None else _of(self.about, width)


def _of(about: About, width: int) -> Iterator[Inks]:
    coverage = about.coverage
    yield from wrapped(coverage.path, width, "heading")
    if coverage.failure is not None:
        yield from wrapped(f"{signs.DISPUTED.shape} {told(coverage.failure)}", width, "warning")
        said = say("It could not be read: nothing of it is on the timeline.")
        yield from wrapped(said, width, "dim")
        return
    for warning in coverage.dated.warnings if coverage.dated else ():
        yield from wrapped(f"{signs.DISPUTED.shape} {told(warning)}", width, "warning")
    yield []
    yield from labelled(_fields(about), width)


def _fields(about: About) -> Iterator[tuple[str, str, str]]:
    """Label, text and its ink."""
    coverage = about.coverage
    if coverage.dated is None:  # it was not read
        yield from ((say("note"), told(note), "") for note in coverage.notes)
        return
    reason = f" ({told(coverage.language_reason)})" if coverage.language_reason else ""
    yield say("language"), f"{coverage.language or say('not known')}{reason}", ""
    dated = coverage.dated
    source = f", {told(dated.source)}" if dated.when is not None else ""
    yield say("date"), f"{dates.spoken(dated.when)}{source}", ""
    for because in dated.reasons:
        yield "", told(str(because)), "dim"
    events = say_number(
        "{events} of {number} character",
        "{events} of {number} characters",
        coverage.characters,
        events=grouped(coverage.events),
    )
    yield say("events"), events, ""
    for note in coverage.notes:
        yield say("note"), told(note), ""
    if about.unplaced:
        yield "", "", ""
        count = say_number(
            "{number} time expression that dates no event:",
            "{number} time expressions that date no event:",
            len(about.unplaced),
        )
        yield say("unplaced"), count, ""
        for words, line in about.unplaced:
            yield "", f":{line}  “{words}”", "dim"
