"""Dates as people type them: EDTF, ranges with two dots, and words in any of our languages."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from timeline import languages, when
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
    """Words: by our own grammar in the language given, then in the others, then by dateparser."""
    order = dict.fromkeys((language, *languages.codes()))
    known = (code for code in order if code in languages.codes())
    for code in known:
        found = _told(text, today, code)
        if found is not None:
            return found
    return _parsed(text, today, language)


def _told(text: str, today: date, code: str) -> When | None:
    """The date that all of the text is, as in a document written on that day."""
    from timeline.extract import dates  # its grammar is compiled when it is first asked for

    created = when.day(today.year, today.month, today.day)
    for timex in dates.find(text, languages.load(code), created=created):
        rest = text[: timex.span.start] + text[timex.span.end :]
        if timex.when is not None and not rest.strip(" ,."):
            return timex.when
    return None


def _parsed(text: str, today: date, language: str) -> When | None:
    """By dateparser: in the language given first, then in those of OTHERS."""
    from dateparser.date import DateDataParser  # takes as long to import as a screen to draw

    settings: dict[str, Any] = {
        "RELATIVE_BASE": datetime.combine(today, time(12)),
        "PREFER_DAY_OF_MONTH": "first",
        "PREFER_MONTH_OF_YEAR": "first",
        "DATE_ORDER": "MDY" if language == "en" else "DMY",
        "RETURN_AS_TIMEZONE_AWARE": False,
    }
    for codes in ([language], OTHERS):
        try:
            parser = DateDataParser(languages=codes, settings=settings)
        except ValueError:  # not a language of dateparser's
            continue
        data = parser.get_date_data(text)
        if data is not None and data.date_obj is not None:
            return _of(data.date_obj.date(), data.period)
    return None


OTHERS = "ar bg cs da el fi he hr hu ja ko nb pl ro ru sk sl sv tr uk zh".split()  # noqa: SIM905
"""Languages without a file of ours in which a date is still understood. dateparser knows two
hundred, and takes seconds to see that what is typed is no date in any of them."""


def _of(day: date, period: str | None) -> When:
    if period == "year":
        return when.year(day.year)
    if period == "month":
        return when.month(day.year, day.month)
    return when.day(day.year, day.month, day.day)
