"""Which year, or week, a date means that leaves it out: the status of what it dates decides."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from timeline import when
from timeline.errors import DateError
from timeline.extract.events.claims import Claim
from timeline.gregorian import DAY
from timeline.model import Reason, Status, Timex
from timeline.when import When

_YEARLY = re.compile(r"\[?(\d{4}(-\d\d(?:-\d\d)?))(?:,\d{4}\2\])?")
_EITHER = re.compile(r"\[(\d{4}(?:-\d\d){0,2}),(\d{4}(?:-\d\d){0,2})\]")
_LONE_DAY = re.compile(r"(?:[^\W\d]+ )?\d{1,2}\W?[^\W\d]{0,2}")
"""A day without its month, as it is written with an article and the mark of an ordinal."""
_BOUND = re.compile(r"(\[?\.\./?|\[)(\d{4})(-\d\d(?:-\d\d)?)((?:\.\.)?\]?)")
_OVER = frozenset(("past", "perfect", "pluperfect", "participle"))
WEEK = 7
"""Days after which a weekday comes again."""


@dataclass(frozen=True, slots=True)
class Before:
    """The time, far from that of writing, that the telling has reached; `framed`: what is told next
    lies after it as well, and before what the date would be without."""

    when: When | None
    framed: bool = False


NOTHING = Before(None)

Turned = tuple[When, tuple[Reason, ...]]


def turned(
    claim: Claim,
    timex: Timex,
    value: When,
    written: When | None,
    *,
    takes: bool = False,
    told: Before = NOTHING,
) -> Turned:
    """ "In autumn" is last autumn of what happened and the next of what may; "by Friday" likewise.
    `takes`: words before the date say that something takes effect then.
    """
    if timex.anchor != "document" or written is None:
        return value, ()
    after = _told_after(claim, timex, value, told)
    if after == value:
        return value, ()
    if after is not None and not written.surely_before(after):
        return after, (Reason(f"the one after {told.when}, which is told before it"),)
    to_come = claim.status is not Status.HAPPENED or claim.kind == "schedule" or takes
    value = _one_of_two(value, written, to_come=to_come, over=claim.tense in _OVER)
    if to_come and _is_over(value, written):
        again = _next_week(value, written) or _again(timex, value, 1)
        if again is not None and not _is_over(again, written):
            return again, (Reason("the next one, as it is to come"),)
    elif not to_come and claim.tense in _OVER and written.surely_before(value):
        again = _again(timex, value, -1)
        if again is not None and not written.surely_before(again):
            return again, (Reason("the last one, as it has happened"),)
    return value, ()


def along(timex: Timex, value: When, moved: tuple[str, int] | None) -> When:
    """What is counted from a date that was moved to another year: "five days later"."""
    if moved is None or timex.anchor != "narrative":
        return value
    counted = any(reason.says.startswith(moved[0]) for reason in timex.reasons)
    return (_in_year(value, moved[1]) or value) if counted else value


def years_moved(before: When, after: When) -> tuple[str, int] | None:
    """As it was, and by how many years it was moved; None if that is not all."""
    old, new = before.edtf, after.edtf
    if old == new or not (old[:4].isdigit() and new[:4].isdigit()) or old[4:] != new[4:]:
        return None
    return old, int(new[:4]) - int(old[:4])


def _told_after(claim: Claim, timex: Timex, value: When, told: Before) -> When | None:
    over = claim.tense in _OVER or (told.framed and claim.nominal)
    return (
        first_after(value, told.when)
        if told.when is not None and over and yearless(timex)
        else None
    )


def _one_of_two(value: When, written: When, *, to_come: bool, over: bool) -> When:
    """ "Of September", this one or the next: the later one of what is to come."""
    either = _EITHER.fullmatch(value.edtf)
    if either is None or not (to_come or over):
        return value
    one = _parsed(either[2] if to_come else either[1])
    return one if one is not None and _is_over(one, written) is not to_come else value


def yearless(timex: Timex) -> bool:
    """A day or month that its own words put in no year."""
    assert timex.when is not None
    return timex.anchor == "document" and _YEARLY.fullmatch(timex.when.edtf) is not None


def first_after(value: When, told: When) -> When | None:
    """The first of its name that does not lie before what was told, if that is not far off."""
    if told.earliest is None:
        return None
    year = int(told.edtf.lstrip("[.")[:4]) if told.edtf.lstrip("[.")[:4].isdigit() else None
    day = _YEARLY.fullmatch(value.edtf)
    if year is None or day is None:
        return None
    for by in (0, 1):
        again = _parsed(f"{year + by:04}{day[2]}")
        if again is not None and not again.surely_before(told):
            return again
    return None


def _is_over(value: When, written: When) -> bool:
    return value.surely_before(written)


def _again(timex: Timex, value: When, by: int) -> When | None:
    """The next one, or with -1 the last: in another month for "the 22nd", else in another year."""
    words = timex.reasons[0].quote if timex.reasons else ""
    day = _YEARLY.fullmatch(value.edtf)
    if day is None or (day[2] or "").count("-") != 2 or _LONE_DAY.fullmatch(words) is None:
        return _in_year(value, by)
    year, month, number = map(int, day[1].split("-"))
    of, month = divmod(year * 12 + month - 1 + by, 12)
    return _parsed(f"{of:04}-{month + 1:02}-{number:02}")


def _in_year(value: When, by: int) -> When | None:
    """A day, a month or a bound, so many years on; None for 29 February and other forms."""
    edtf = value.edtf
    if edtf[0].isdigit() and _YEARLY.fullmatch(edtf):
        return _parsed(f"{int(edtf[:4]) + by:04}{edtf[4:]}")
    match = _BOUND.fullmatch(edtf)
    if match is None:
        return None
    return _parsed(f"{match[1]}{int(match[2]) + by:04}{match[3]}{match[4]}")


def _next_week(value: When, written: When) -> When | None:
    """A weekday of the week that ends with the day of writing, or a bound on one, a week on."""
    end = value.latest
    if end is None or written.earliest is None or not 0 < written.earliest - end < WEEK * DAY:
        return None
    days = re.findall(r"\d{4}-\d\d-\d\d", value.edtf)
    if len(days) != 1 or "T" in value.edtf:
        return None
    try:
        later = date.fromisoformat(days[0]) + timedelta(days=WEEK)
    except (ValueError, OverflowError):
        return None
    return _parsed(value.edtf.replace(days[0], later.isoformat()))


def _parsed(edtf: str) -> When | None:
    try:
        return when.parse(edtf)
    except DateError:
        return None
