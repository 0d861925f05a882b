"""What goes into the reading of a document, and what comes out."""

from __future__ import annotations

from dataclasses import dataclass

from timeline import documents
from timeline.model import Coverage, Document, Mention, Telling, Timex
from timeline.when import When


@dataclass(frozen=True, slots=True)
class Stated:
    """What the user states about the documents, instead of having it found out.

    `largest` is the size in bytes above which a file is refused; `tagger` names the one that finds
    names in the place of ours: spacy:MODEL.
    """

    date: When | None = None
    language: str | None = None
    encoding: str | None = None
    largest: int = documents.LARGEST
    tagger: str | None = None


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was read out of one document."""

    document: Document
    coverage: Coverage
    tellings: tuple[Telling, ...] = ()
    timexes: tuple[Timex, ...] = ()
    mentions: tuple[Mention, ...] = ()

    @property
    def finds(
        self,
    ) -> tuple[Coverage, tuple[Telling, ...], tuple[Timex, ...], tuple[Mention, ...]]:
        """Everything but the document, as the store takes it."""
        return self.coverage, self.tellings, self.timexes, self.mentions
