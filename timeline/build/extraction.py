"""A document to what it says."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from timeline import documents, languages
from timeline.documents import published
from timeline.extract import sentences
from timeline.extract.rooms import room
from timeline.languages import Language, detection
from timeline.model import (
    Coverage,
    Dated,
    Document,
    Mention,
    Telling,
    Timex,
    TimexType,
)
from timeline.when import When

actors, dates, events = room("actors"), room("dates"), room("events")


@dataclass(frozen=True, slots=True)
class Stated:
    """What the user states about the documents, instead of having it found out.

    `largest` is the size in bytes above which a file is refused.
    """

    date: When | None = None
    language: str | None = None
    encoding: str | None = None
    largest: int = documents.LARGEST


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was read out of one document."""

    document: Document
    coverage: Coverage
    tellings: tuple[Telling, ...] = ()
    timexes: tuple[Timex, ...] = ()
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """What has to be known of a document before its events: language, date, time expressions."""

    prose: str
    language: Language | None
    language_reason: str
    dated: Dated
    timexes: tuple[Timex, ...] = ()


def outline(
    document: Document, *, stated_date: When | None = None, stated_language: str | None = None
) -> Outline:
    """Raises LanguageError if the language stated is not known."""
    prose = documents.prose(document)
    code, reason = detection.detect(prose, stated=stated_language)
    language = languages.load(code) if code else None
    dated = published.find(document, language, stated=stated_date)
    if language is None:
        return Outline(prose, None, reason, dated)
    created = dated.when if dated.when is not None and dated.when.bounded else None
    timexes = tuple(dates.find(prose, language, created=created))
    return Outline(prose, language, reason, dated, timexes)


def extract(
    document: Document, *, stated_date: When | None = None, stated_language: str | None = None
) -> Extraction:
    """Everything that the document says.

    Raises LanguageError if the language stated is not known.
    """
    known = outline(document, stated_date=stated_date, stated_language=stated_language)
    if known.language is None:
        return Extraction(document, _coverage(document, known, ()))
    spans = tuple(sentences.split(known.prose, known.language))
    mentions = tuple(actors.find(known.prose, known.language, sentences=spans))
    tellings = tuple(
        events.find(
            replace(document, text=known.prose),
            known.language,
            dated=known.dated,
            sentences=spans,
            timexes=known.timexes,
            mentions=mentions,
        )
    )
    quoted = tuple(replace(told, quote=told.span.of(document.text)) for told in tellings)
    coverage = _coverage(document, known, quoted)
    return Extraction(document, coverage, quoted, known.timexes, mentions)


def _coverage(document: Document, known: Outline, tellings: Sequence[Telling]) -> Coverage:
    return Coverage(
        document.path,
        language=known.language.code if known.language else None,
        language_reason=known.language_reason,
        dated=known.dated,
        events=len(tellings),
        characters=len(document.text),
        unplaced=tuple(_unplaced(known, tellings)),
        notes=tuple(_notes(document, known, tellings)),
    )


def _unplaced(known: Outline, tellings: Sequence[Telling]) -> Iterable[Timex]:
    """The dates and times that no event's date rests on, and that are not the document's own."""
    used = [reason.span for told in tellings for reason in told.reasons if reason.span]
    used += [reason.span for reason in known.dated.reasons if reason.span]
    for timex in known.timexes:
        calendar = timex.type in (TimexType.DATE, TimexType.TIME)
        if calendar and not any(timex.span.overlaps(span) for span in used):
            yield timex


def _notes(document: Document, known: Outline, tellings: Sequence[Telling]) -> Iterable[str]:
    if not document.text.strip():
        yield "it is empty"
    elif known.language is None:
        yield "not read for events: no data for its language"
    elif not tellings:
        yield "nothing in it was recognised as an event"


def mentions(document: Document, *, stated_language: str | None = None) -> tuple[Mention, ...]:
    """The actors and places named in the document, without its events.

    Raises LanguageError if the language stated is not known.
    """
    prose = documents.prose(document)
    code, _ = detection.detect(prose, stated=stated_language)
    if code is None:
        return ()
    language = languages.load(code)
    spans = tuple(sentences.split(prose, language))
    return tuple(actors.find(prose, language, sentences=spans))
