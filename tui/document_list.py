"""Every file: its language, its own date and why, how many events, and what went wrong."""

from __future__ import annotations

from typing import NamedTuple, Self

from textual.reactive import var
from textual.strip import Strip

from timeline.model import Coverage
from tui import cells, dates, ink, keymap, signs, title_line
from tui.rows import Rows
from tui.translating import told
from tui.words import say, say_number

MARKS, LANGUAGE, COUNT = 3, 5, 8
"""Cells before the name of a document, and of its language and the number of its events."""


class _Columns(NamedTuple):
    """The cells in which these begin."""

    language: int
    about: int

    @classmethod
    def of(cls, width: int) -> Self:
        """The name and what is said of the document share what is left."""
        language = MARKS + max(12, (width - MARKS - LANGUAGE - COUNT) // 2)
        return cls(language, language + LANGUAGE + COUNT)


class DocumentList(Rows):
    """Enter opens the document at its start."""

    BINDINGS = [*keymap.DOCUMENTS]

    documents: var[list[Coverage]] = var(list)

    def watch_documents(self) -> None:
        self.set_reactive(DocumentList.cursor, 0)
        self.refill()

    def count(self) -> int:
        return len(self.documents)

    def words(self, row: int) -> str:
        return self.documents[row].path

    def above(self, row: int, width: int, *, first: bool) -> list[Strip]:
        """The names of the columns stay in sight."""
        if not first:
            return []
        failed = sum(document.failure is not None for document in self.documents)
        said = say_number("{number} document", "{number} documents", len(self.documents))
        if failed:
            said += say_number(
                ", {number} could not be read", ", {number} could not be read", failed
            )
        columns = _Columns.of(width)
        events = say("events")
        named = ((columns.about - 2 - cells.width(events), events), (columns.about, say("date")))
        return [self.inked(title_line.write(said, named, width), width, self.ground)]

    def paint(self, row: int, width: int, *, at_cursor: bool) -> Strip:
        document = self.documents[row]
        base = self.ground
        if at_cursor:
            base += self.ink("cursor" if self.has_focus else "marked")
        wrong = _wrong(document)
        about = wrong or _date(document)
        columns = _Columns.of(width)
        return ink.line(
            [
                ("▌" if at_cursor else " ", self.ink("accent")),
                (f"{signs.DISPUTED.shape} " if wrong else "  ", self.ink("warning")),
                (cells.fit(cells.safe(document.path), columns.language - MARKS - 1), ink.PLAIN),
                (f" {document.language or '–':<{LANGUAGE}}", self.ink("dim")),
                (f"{document.events:>{COUNT - 2}}  ", ink.PLAIN),
                (
                    cells.fit(cells.safe(about), width - columns.about),
                    self.ink("warning") if wrong else self.ink("dim"),
                ),
            ],
            width,
            base,
        )


def _wrong(document: Coverage) -> str:
    if document.failure:
        return told(document.failure)
    return told(document.dated.warnings[0]) if document.dated and document.dated.warnings else ""


def _date(document: Coverage) -> str:
    if document.dated is None:  # it was not read: the note says why
        return told(document.notes[0]) if document.notes else ""
    if document.dated.when is None:
        return dates.undated()
    return f"{dates.spoken(document.dated.when)}, {told(document.dated.source)}"
