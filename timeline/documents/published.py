"""A document's own date, and why it is believed.

Asked in this order, the first answer wins: what the user states, the dateline in the first lines,
front matter, what a page says of itself, a mail's header, other metadata, the date with which
minutes begin or the text ends, the file's name. Never the time the file was last changed: a copy
has a new one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePath

from timeline import documents, gregorian, when
from timeline.documents import dateline
from timeline.documents.dateline import Dateline
from timeline.errors import DateError
from timeline.extract import dates
from timeline.gregorian import DAY
from timeline.languages import Language
from timeline.model import Dated, Document, Reason
from timeline.when import When

_FRONT_MATTER = ("date", "published", "datepublished", "pubdate", "created")

_METADATA = (  # key of the metadata, the name of the source, what its reason says
    *((key, "front matter", f"front matter “{key}”") for key in _FRONT_MATTER),
    ("page", "page", "stated by the page"),
    ("page found", "page", "found on the page, which states none"),
    ("mail", "mail header", "mail header"),
    ("metadata", "metadata", "metadata of the file"),
)

_ISO = re.compile(r"\s*(\d{4}-\d\d(?:-\d\d)?)(?:[T ]\d\d:?\d\d.*)?\s*")
_NAME = (
    re.compile(r"(?<!\d)(?P<y>(?:1[5-9]|20)\d\d)[-_. ]?(?P<m>\d\d)[-_. ]?(?P<d>\d\d)(?!\d)"),
    re.compile(r"(?<!\d)(?P<d>\d{1,2})[-_. ](?P<m>\d{1,2})[-_. ](?P<y>(?:1[5-9]|20)\d\d)(?!\d)"),
    re.compile(r"(?<!\d)(?P<y>(?:1[5-9]|20)\d\d)[-_](?P<m>\d\d)(?!\d|[-_.]\d)"),
)
_BARE_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")


def find(document: Document, language: Language | None, *, stated: When | None = None) -> Dated:
    """The document's date; its `when` is None where nothing tells.

    Of a date that is stated the span is that of the dateline, which heads no entry of a diary.
    """
    line = _dateline(document, language) if language else None
    if stated is not None:
        span = None if line is None else line.dated().span
        return Dated(stated, "stated", (Reason("stated by the user"),), span)
    other = next(_others(document, language), None)
    if line is None and (other is None or other.source == "file name"):
        line = _weaker_dateline(document, language) if language else None
    if line is None:
        return other or Dated(None, "none")
    year = None if line.when.bounded else _year(other, document.path)
    if year is None:
        return line.dated()
    dated = line.in_year(year[0]).dated()
    return replace(dated, reasons=(*dated.reasons, *year[1]))


def _year(other: Dated | None, path: str) -> tuple[int, tuple[Reason, ...]] | None:
    """A year for a dateline that names none, and why: of the next source, or bare in the file's
    name, where it would be too little to date a document by itself."""
    if other is not None and other.when is not None and other.when.earliest is not None:
        year, _, _ = gregorian.civil(other.when.earliest // DAY)
        return year, other.reasons
    bare = _BARE_YEAR.findall(PurePath(path).stem)
    if len(bare) == 1:
        return int(bare[0]), (Reason("year of the file name", bare[0]),)
    return None


def _dateline(document: Document, language: Language) -> Dateline | None:
    head = documents.prose(document)[: dateline.HEAD]
    return dateline.find(head, language)


def _weaker_dateline(document: Document, language: Language) -> Dateline | None:
    """With which the text of a record begins, or a letter ends."""
    prose = documents.prose(document)
    opening = dateline.find_opening(prose[: dateline.HEAD], language)
    return opening or dateline.find_signature(prose, language)


def _others(document: Document, language: Language | None) -> Iterator[Dated]:
    for key, source, says in _METADATA:
        written = document.metadata.get(key)
        value = _value(written, language) if written else None
        if written and value is not None:
            yield Dated(value, source, (Reason(says, written),))
    named = _file_name(document.path)
    if named is not None:
        yield named


def _value(written: str, language: Language | None) -> When | None:
    """The date that a metadata value is."""
    iso = _ISO.fullmatch(written)
    if iso:
        try:
            return when.parse(iso[1])
        except DateError:
            return None
    if language is None:
        return None
    return next(
        (timex.when for timex in dates.find(written, language) if timex.when is not None), None
    )


def _file_name(path: str) -> Dated | None:
    stem = PurePath(path).stem
    for pattern in _NAME:
        match = pattern.search(stem)
        if match is None:
            continue
        try:
            value = _day(match)
        except DateError:
            continue
        return Dated(value, "file name", (Reason("file name", match.group()),))
    return None


def _day(match: re.Match[str]) -> When:
    """Raises DateError for a month or day that the calendar lacks."""
    parts = match.groupdict()
    if "d" not in parts:
        return when.month(int(parts["y"]), int(parts["m"]))
    return when.day(int(parts["y"]), int(parts["m"]), int(parts["d"]))
