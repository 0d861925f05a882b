"""Every file: its language, its own date and why, how many events, and what went wrong."""

from __future__ import annotations

from textual.reactive import var
from textual.strip import Strip

from timeline.model import Coverage
from tui import cells, dates, ink, keymap, signs
from tui.rows import Rows
from tui.translating import told
from tui.words import say_number


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
        if row:
            return []
        failed = sum(document.failure is not None for document in self.documents)
        said = say_number("{number} document", "{number} documents", len(self.documents))
        if failed:
            said += say_number(
                ", {number} could not be read", ", {number} could not be read", failed
            )
        text = f" ── {said} "
        return [ink.line([(text.ljust(width, "─"), self.ink("dim"))], width, self.ground)]

    def paint(self, row: int, width: int, *, at_cursor: bool) -> Strip:
        document = self.documents[row]
        base = self.ground
        if at_cursor:
            base += self.ink("cursor" if self.has_focus else "marked")
        wrong = _wrong(document)
        about = wrong or _date(document)
        language = f"{document.language or '–':<4}"
        count = f"{document.events:>5} "
        room = max(12, width - 3 - len(language) - len(count))
        name_room = max(12, room // 2)
        return ink.line(
            [
                ("▌" if at_cursor else " ", self.ink("accent")),
                (f"{signs.DISPUTED.shape} " if wrong else "  ", self.ink("warning")),
                (cells.fit(cells.safe(document.path), name_room - 1) + " ", ink.PLAIN),
                (language, self.ink("dim")),
                (count, ink.PLAIN),
                (
                    cells.fit(cells.safe(about), max(0, room - name_room)),
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
    if document.dated is None or document.dated.when is None:
        return dates.undated()
    return f"{dates.spoken(document.dated.when)}, {told(document.dated.source)}"
