"""A date as it is typed, told back as it is understood."""

from __future__ import annotations

from datetime import date

from timeline.errors import DateError
from tui import dates, headings
from tui.field import Verdict
from tui.words import dates_code, say


def read(typed: str, *, today: date) -> Verdict:
    """The value is EDTF. Slow the first time: grammars are compiled."""
    from timeline.query import dates as words

    if not typed.strip():
        return Verdict(None, say("6 January 2026, last March, 1848 …"))
    try:
        value = words.read(typed, today=today, language=dates_code())
    except DateError:
        wrong = say(
            "“{typed}” is no date: write it like 6 January 2026, spring 1916 or 2026-01.",
            typed=typed.strip(),
        )
        return Verdict(None, wrong)
    if value.approximate or value.uncertain:
        return Verdict(value.edtf, f"{value.edtf}   {dates.spoken(value)}")
    return Verdict(value.edtf, f"{value.edtf}   {headings.heading(value, headings.DAYS).text}")
