"""A timeline whose reader puts things right, and takes it back."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from timeline.errors import StoreError
from timeline.model import Event
from timeline.store import documents
from timeline.store.corrections import Correction, Kind, Marks, Step, log, standing
from timeline.store.opened import Opened


class Corrected(Opened):
    """What is corrected is at once so in all that is asked of the store, and stored for good when
    the method returns: a program that is killed after it loses nothing."""

    reread: Callable[[Any, str], None] | None = None
    """Reads a document again from its stored text: `timeline.build.reread`. Without it the date and
    the language of a document cannot be corrected."""

    def correct(self, corrections: Iterable[Correction]) -> Step | None:
        """Put right all of these in one step, which is undone at once; None where all of it holds
        already.

        The anchor is the id of any telling of the event (`Event.id` is one) and what is said holds
        for the event. It may be one that no document tells any more: it may come back. What was
        undone before can then not be redone any more.

        Raises LanguageError for a document's language that is not known; nothing is changed then.
        """
        from timeline.store import stepping

        with self.writing() as connection:
            return self._read_again(stepping.correct(connection, corrections))

    def apply(self, corrections: Iterable[Correction]) -> Step | None:
        """Put right what was put right in another timeline, as one step; None where all of it holds
        already.

        The corrections come in the order in which they were done there: the last word counts.
        """
        from timeline.store import stepping

        with self.writing() as connection:
            return self._read_again(stepping.apply(connection, corrections))

    def lost(self) -> list[Correction]:
        """What is in force of passages, documents and actors that are not there: it waits."""
        from timeline.store.corrections import losing

        with self.reading() as connection:
            return list(losing.lost(connection))

    def undo(self) -> Step | None:
        """Take back the last step in force, and give it; None where there is none.

        `Step.before` is what holds again; `str(step)` says in a few words what was undone. There is
        no limit, and it goes on after the file was closed and opened.
        """
        from timeline.store import stepping

        with self.writing() as connection:
            return self._read_again(stepping.undo(connection))

    def redo(self) -> Step | None:
        """Put in force again the step undone last, and give it; None where there is none."""
        from timeline.store import stepping

        with self.writing() as connection:
            return self._read_again(stepping.redo(connection))

    def _read_again(self, step: Step | None) -> Step | None:
        """The documents of which the step says how they are to be read."""
        for path in () if step is None else step.documents:
            if documents.has_text(self.connection, path):
                if self.reread is None:
                    raise StoreError(
                        "This program cannot read a document again.", "Open it with timeline."
                    )
                self.reread(self, path)
        return step

    def stated(self) -> dict[str, dict[Kind, str]]:
        """What the reader states of documents, by path: their date as EDTF, their language."""
        with self.reading() as connection:
            return standing.of_documents(connection)

    def undoable(self) -> tuple[int, int]:
        """How many steps can be undone, and how many redone."""
        with self.reading() as connection:
            return log.waiting(connection)

    def steps(self) -> list[Step]:
        """All that was ever done, in order; what was undone or redone is a step of its own, with
        `reverses`."""
        with self.reading() as connection:
            return list(log.steps(connection))

    def corrections(self, event: Event | None = None) -> list[Correction]:
        """What is in force for any telling of the event; for everything for None."""
        with self.reading() as connection:
            if event is None:
                return list(standing.everything(connection))
            return list(standing.of(connection, (telling.id for telling in event.tellings)))

    def marks(self, event: Event) -> Marks:
        """What is noted on it: star, tags, comment; whether it is hidden, edited, reviewed."""
        said = self.corrections(event)
        return standing.noted(reversed(said))
