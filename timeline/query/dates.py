"""Dates as people type them: EDTF, ranges with two dots, and words in any of our languages."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from timeline import when
from timeline.errors import DateError
from timeline.when import When


def read(text: str, *, today: date, language: str) -> When:
    """What the text means on the day `today` to somebody who writes that language.

    Raises DateError for what cannot be understood.
    """
    text = text.strip()
    first, dots, last = text.partition("..")
    if dots and not text.startswith("["):
        if not first and not last:
            raise DateError(f"“{text}” has no date in it.")
        return _between(
            _single(first, today, language) if first.strip() else None,
            _single(last, today, language) if last.strip() else None,
        )
    return _single(text, today, language)


def years(text: str) -> When:
    """A year, or years with two dots between them or on one side.

    Raises DateError if the last lies before the first.
    """
    first, dots, last = text.partition("..")
    if not dots:
        return when.year(int(text))
    return _between(
        when.year(int(first)) if first else None, when.year(int(last)) if last else None
    )


def _between(first: When | None, last: When | None) -> When:
    return when.parse(f"{_plain(first)}/{_plain(last)}")


def _plain(value: When | None) -> str:
    """An end of an interval; of a value that is an interval itself, the days of its bounds."""
    if value is None:
        return ".."
    if "/" not in value.edtf and value.edtf[-1:] not in "]}":
        return value.edtf
    bound = value.latest if value.earliest is None else value.earliest
    assert bound is not None
    return when.day_at(bound).edtf


def _single(text: str, today: date, language: str) -> When:
    try:
        return when.parse(text.strip())
    except DateError:
        found = _typed(text, today, language)
        if found is None:
            raise
        return found


def _typed(text: str, today: date, language: str) -> When | None:
    """Words, by dateparser: in the language given first, then in any it knows."""
    from dateparser.date import DateDataParser  # takes as long to import as a screen to draw

    settings: dict[str, Any] = {
        "RELATIVE_BASE": datetime.combine(today, time(12)),
        "PREFER_DAY_OF_MONTH": "first",
        "PREFER_MONTH_OF_YEAR": "first",
        "DATE_ORDER": "MDY" if language == "en" else "DMY",
        "RETURN_AS_TIMEZONE_AWARE": False,
    }
    for languages in ([language], None):
        try:
            parser = DateDataParser(languages=languages, settings=settings)
        except ValueError:  # not a language of dateparser's
            continue
        data = parser.get_date_data(text)
        if data is not None and data.date_obj is not None:
            return _of(data.date_obj.date(), data.period)
    return None


def _of(day: date, period: str | None) -> When:
    if period == "year":
        return when.year(day.year)
    if period == "month":
        return when.month(day.year, day.month)
    return when.day(day.year, day.month, day.day)
