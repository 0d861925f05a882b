"""A document with what the reader states of it; and one read again from its stored text."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace

from timeline import when
from timeline.build.values import Extraction, Stated
from timeline.model import Document, Reason, Telling
from timeline.store import Kind, Store
from timeline.when import When

READER = "stated by the reader"
"""Why a document's date or language is believed that was put right."""

_USER = "stated by the user"
"""Why those are that the command states of all documents."""


@dataclass(frozen=True, slots=True)
class Said:
    """What the reader states of one document: more than what is stated of all."""

    date: When | None = None
    language: str | None = None


NOTHING = Said()


def said(store: Store) -> dict[str, Said]:
    """By path."""
    return {path: _said(values) for path, values in store.stated().items()}


def _said(values: Mapping[Kind, str]) -> Said:
    date = values.get(Kind.DOCUMENT_DATE)
    return Said(None if date is None else when.parse(date), values.get(Kind.DOCUMENT_LANGUAGE))


def extracted(document: Document, stated: Stated, of_this: Said) -> Extraction:
    """Raises LanguageError for a language that is not known, TaggerError for such a tagger."""
    from timeline.build.extraction import check_language, extract  # see `reading.do`

    if of_this.language is not None:
        check_language(of_this.language)
    found = extract(
        document,
        stated_date=of_this.date or stated.date,
        stated_language=of_this.language or stated.language,
        tagger=stated.tagger,
    )
    return _by_reader(found, of_this)


def _by_reader(found: Extraction, of_this: Said) -> Extraction:
    """The reasons say who stated it."""
    coverage, tellings = found.coverage, found.tellings
    if of_this.language is not None:
        coverage = replace(coverage, language_reason=READER)
    if of_this.date is not None and coverage.dated is not None:
        dated = replace(coverage.dated, reasons=_named(coverage.dated.reasons))
        coverage = replace(coverage, dated=dated)
        tellings = tuple(map(_told, tellings))
    return replace(found, coverage=coverage, tellings=tellings)


def _told(telling: Telling) -> Telling:
    return replace(telling, reasons=_named(telling.reasons))


def _named(reasons: tuple[Reason, ...]) -> tuple[Reason, ...]:
    return tuple(
        replace(reason, says=READER) if reason.says == _USER else reason for reason in reasons
    )


# ------------------------------------------------------------------------------------ again
_FACT, _NOTHING = "stated", "[null, null, null]"


def remember(store: Store, stated: Stated) -> None:
    """What was stated of all documents, for those that are read again."""
    date = None if stated.date is None else stated.date.edtf
    value = json.dumps([date, stated.language, stated.tagger])
    if (store.fact(_FACT) or _NOTHING) != value:
        store.remember(_FACT, value)


def _remembered(store: Store) -> Stated:
    # A store of an earlier version remembers no tagger.
    date, language, *tagger = json.loads(store.fact(_FACT) or _NOTHING)
    return Stated(
        None if date is None else when.parse(date), language, tagger=next(iter(tagger), None)
    )


def reread(store: Store, path: str) -> None:
    """One document from its stored text, with what the reader now states of it.

    Raises StoreError for a path that was never read, LanguageError if the language stated is not
    known.
    """
    document = store.document(path)
    found = extracted(document, _remembered(store), said(store).get(path, NOTHING))
    fingerprint = store.fingerprint(path)
    assert fingerprint is not None
    store.put(document, fingerprint, *found.finds)
    store.settle()
