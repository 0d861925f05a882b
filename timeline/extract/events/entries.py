"""Whether a text is written in entries, each under the day that it was written on: a diary."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.edtf import Precision
from timeline.model import Dated, Timex

FEWEST = 2
"""Entries beside the first, whose day is the document's own."""

_BEFORE = re.compile(r"(?:\A|\n)[^\S\n]*(?:[^\W\d]{2,12},?[^\S\n]+)?\Z")
"""Nothing but a weekday stands before the day that heads an entry."""

_AFTER = re.compile(r"[^\S\n]*(?:[.:–—-]|\n|\Z)")
_LONGEST = 16
"""Characters of a weekday and its comma."""


def are_headed(text: str, dated: Dated, timexes: Sequence[Timex]) -> bool:
    """The document's own day heads the first of several entries."""
    if dated.span is None:
        return False
    days = {
        timex.when: dated.span.overlaps(timex.span)
        for timex in timexes
        if timex.when is not None
        and timex.when.precision is Precision.DAY
        and _BEFORE.search(text, max(0, timex.span.start - _LONGEST), timex.span.start)
        and _AFTER.match(text, timex.span.end)
    }
    return len(days) > FEWEST and any(days.values())
