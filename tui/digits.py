"""Dates in digits, which stand under one another."""

from __future__ import annotations

from timeline import gregorian
from timeline.edtf import Precision
from timeline.gregorian import DAY
from timeline.when import When
from tui.dates import anchor


def day(second: int | None) -> str:
    """The day of that second."""
    if second is None:
        return "–"
    year, month, of_month = gregorian.civil(second // DAY)
    return f"{year:04}-{month:02}-{of_month:02}"


def written(second: int, parts: int) -> str:
    """As EDTF writes the year (1), the month (2) or the day (3) of that second."""
    year, month, of_month = gregorian.civil(second // DAY)
    sign, said = ("-" if year < 0 else ""), f"{abs(year):04}"
    return "-".join((f"{sign}{said}", f"{month:02}", f"{of_month:02}")[:parts])


def no_finer(value: When | None) -> str:
    """As it was said, in 10 cells but for what lies before Christ: "1999-11", "199X"."""
    second = anchor(value)
    if value is None or second is None:
        return "–"
    if value.precision in (Precision.DECADE, Precision.CENTURY, Precision.MILLENNIUM):
        return value.edtf.strip("?~%") if len(value.edtf) < 8 else written(second, 1)
    fineness = value.precision.fineness
    parts = 1 + (fineness >= Precision.MONTH.fineness) + (fineness >= Precision.DAY.fineness)
    return written(second, parts)
