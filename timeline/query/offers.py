"""A date among the words, offered as the filter that was perhaps meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from timeline import languages, when
from timeline.model import Timex

_FIELD_OR_SIGN = re.compile(r'[:!|()"/^$\']')


def offer(text: str, today: date, language: str) -> str | None:
    """See `query.offer`."""
    if _FIELD_OR_SIGN.search(text):
        return None
    found = max(_dates(text, today, language), key=_length, default=None)
    if found is None:
        return None
    rest = text[: found.span.start] + text[found.span.end :]
    return " ".join([*rest.split(), f"date:{found.when}"])


def _dates(text: str, today: date, language: str) -> Iterator[Timex]:
    """In the language given and in all others: the longest is the one that understands most."""
    from timeline.extract import dates  # its grammar is compiled when it is first asked for

    created = when.day(today.year, today.month, today.day)
    for code in dict.fromkeys((language, *languages.codes())):
        if code in languages.codes():
            for timex in dates.find(text, languages.load(code), created=created):
                digits = any(map(str.isdigit, timex.span.of(text)))
                if digits and timex.when is not None and timex.when.bounded:
                    yield timex


def _length(timex: Timex) -> int:
    return timex.span.end - timex.span.start
