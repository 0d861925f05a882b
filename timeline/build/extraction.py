"""A document to what it says."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from timeline import documents, languages
from timeline.build import aliases
from timeline.build.values import Extraction
from timeline.documents import published
from timeline.extract import actors, dates, events, gist, sentences
from timeline.extract.actors import outside
from timeline.extract.actors.outside import Tagger
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


@dataclass(frozen=True, slots=True)
class Outline:
    """What has to be known of a document before its events: language, date, time expressions.

    `other` is the code of a language without a file, of which the dates alone are read.
    """

    prose: str
    language: Language | None
    language_reason: str
    dated: Dated
    timexes: tuple[Timex, ...] = ()
    other: str | None = None


def outline(
    document: Document, *, stated_date: When | None = None, stated_language: str | None = None
) -> Outline:
    """Raises LanguageError if the language stated is not known."""
    prose = documents.prose(document)
    other = _other(stated_language)
    code, reason = (
        (None, "stated by the user") if other else detection.detect(prose, stated=stated_language)
    )
    language = languages.load(code) if code else None
    dated = published.find(document, language, stated=stated_date)
    created = dated.when if dated.when is not None and dated.when.bounded else None
    if language is not None:
        timexes = tuple(dates.find(prose, language, created=created))
        return Outline(prose, language, reason, dated, timexes)
    if other is None and (other := _other(document.metadata.get("lang"))):
        reason = "what the document says of itself"
    elif other is None and stated_language is None:
        other, reason = _detected(prose, reason)
    timexes = tuple(dates.find_in_other(prose, other, created=created)) if other else ()
    return Outline(prose, None, reason, dated, timexes, other)


def _detected(prose: str, reason: str) -> tuple[str | None, str]:
    """A language without a file by its words, if its dates are known; else the reason as it is."""
    code, words = detection.detect_other(prose)
    return (code, words) if code and dates.knows(code) else (None, reason)


def check_language(code: str) -> None:
    """Raises LanguageError for a language of which not even the dates can be read."""
    if _other(code) is None:
        languages.load(code)


def _other(stated: str | None) -> str | None:
    """The language stated ("ro", "ro-RO"), if it has no file but its dates are known."""
    code = stated.replace("_", "-").partition("-")[0].lower() if stated else ""
    return code if code and code not in languages.codes() and dates.knows(code) else None


def extract(
    document: Document,
    *,
    stated_date: When | None = None,
    stated_language: str | None = None,
    tagger: str | None = None,
) -> Extraction:
    """Everything that the document says.

    Raises LanguageError if the language stated is not known, TaggerError if the tagger is not.
    """
    known = outline(document, stated_date=stated_date, stated_language=stated_language)
    if known.language is None:
        return Extraction(document, _coverage(document, known, ()), timexes=known.timexes)
    spans = tuple(sentences.split(known.prose, known.language))
    mentions = tuple(
        actors.find(known.prose, known.language, sentences=spans, tagger=_tagger(tagger))
    )
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
    written = aliases.forms(mentions, document.text)
    quoted = tuple(
        aliases.fill(replace(told, quote=told.span.of(document.text)), written) for told in tellings
    )
    told = tuple(gist.fill(quoted, known.language, mentions))
    coverage = _coverage(document, known, told)
    return Extraction(document, coverage, told, known.timexes, mentions)


def _coverage(document: Document, known: Outline, tellings: Sequence[Telling]) -> Coverage:
    return Coverage(
        document.path,
        language=known.language.code if known.language else known.other,
        language_reason=known.language_reason,
        dated=known.dated,
        events=len(tellings),
        characters=len(document.text),
        unplaced=tuple(_unplaced(known, tellings)),
        notes=tuple(_notes(document, known, tellings)),
    )


def _unplaced(known: Outline, tellings: Sequence[Telling]) -> Iterator[Timex]:
    """The dates and times that no event's date rests on, and that are not the document's own."""
    chains = (known.dated.reasons, *(told.reasons for told in tellings))
    used = sorted(reason.span for chain in chains for reason in chain if reason.span is not None)
    # The furthest end up to each: what begins before it overlaps one of them.
    ends = list(accumulate((span.end for span in used), max))
    for timex in known.timexes:
        before = bisect_left(used, timex.span.end, key=lambda span: span.start)
        overlaps = before > 0 and ends[before - 1] > timex.span.start
        if not overlaps and timex.type in (TimexType.DATE, TimexType.TIME):
            yield timex


def _notes(document: Document, known: Outline, tellings: Sequence[Telling]) -> Iterator[str]:
    if "left out" in document.metadata:
        yield f"left out: {document.metadata['left out']}"
    if "guessed encoding" in document.metadata:
        named = document.metadata["guessed encoding"]
        yield f"read as {named}, since it is not UTF-8: if letters are wrong, use --encoding"
    if not document.text.strip():
        yield "it is empty"
    elif known.other is not None:
        yield "its dates were read with dateparser's data, its events were not: no data for them"
    elif known.language is None:
        yield "not read for events: no data for its language"
    elif not tellings:
        yield "nothing in it was recognised as an event"


def mentions(
    document: Document, *, stated_language: str | None = None, tagger: str | None = None
) -> tuple[Mention, ...]:
    """The actors and places named in the document, without its events.

    Raises LanguageError if the language stated is not known, TaggerError if the tagger is not.
    """
    prose = documents.prose(document)
    code, _ = detection.detect(prose, stated=stated_language)
    if code is None:
        return ()
    language = languages.load(code)
    spans = tuple(sentences.split(prose, language))
    return tuple(actors.find(prose, language, sentences=spans, tagger=_tagger(tagger)))


def _tagger(name: str | None) -> Tagger | None:
    return outside.load(name) if name is not None else None


check_tagger = outside.load
"""Raises TaggerError for a tagger that cannot be had."""
