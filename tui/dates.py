"""Dates in words: how a When reads on the screen, and the heading it stands under."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from timeline import gregorian, when
from timeline.edtf import Precision
from timeline.errors import DateError
from timeline.gregorian import DAY
from timeline.when import When
from tui.words import elided, noted, say, say_date, say_number

_MONTHS = (
    *noted("January", "February", "March", "April", "May", "June"),
    *noted("July", "August", "September", "October", "November", "December"),
)
_WEEKDAYS = noted("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_first_weekday = 0

_SEASON = re.compile(r"(-?\d{4})-(2[1-9]|3[0-9]|4[01])[?~%]?")
_SEASONS = {
    first + n: says
    for first, parts in (
        (21, noted("spring {year}", "summer {year}", "autumn {year}", "winter {year}")),
        (25, noted("spring {year}", "summer {year}", "autumn {year}", "winter {year}")),
        (33, noted("1st quarter of {year}", "2nd quarter of {year}")),
        (35, noted("3rd quarter of {year}", "4th quarter of {year}")),
        (37, noted("1st third of {year}", "2nd third of {year}", "3rd third of {year}")),
        (40, noted("1st half of {year}", "2nd half of {year}")),
    )
    for n, says in enumerate(parts)
}


def undated() -> str:
    return say("no date")


def month(number: int) -> str:
    """The name of the month, from 1."""
    return say_date(_MONTHS[number - 1])


def begin_weeks(day: int) -> None:
    """From now on weeks begin with that day, counted from Monday."""
    global _first_weekday  # one terminal, one reader
    _first_weekday = day


def into_week(day: int) -> int:
    """How many days after the first of its week that day is."""
    return (gregorian.weekday(day) - _first_weekday) % 7


def weekday(day: int) -> str:
    """The weekday of the day of that number."""
    return say_date(_WEEKDAYS[gregorian.weekday(day)])


def spoken(value: When | None, *, doubts: bool = True) -> str:
    """In words, no finer than it was said; `doubts` adds "about" and "inferred"."""
    if value is None:
        return undated()
    words = _bounded(value) if value.bounded else _open(value)
    if doubts and value.approximate:
        words = say_date("about {date}", date=words)
    if doubts and value.uncertain:
        words = say_date("{date} (inferred)", date=words)
    return elided(words)


def clock(value: When | None) -> str:
    """The time of day, "09:30", where one is said of a single moment."""
    if value is None or value.earliest is None or value.latest is None:
        return ""
    if value.precision.fineness <= Precision.DAY.fineness or value.latest - value.earliest > 3600:
        return ""
    minutes = value.earliest % DAY // 60
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _open(value: When) -> str:
    if value.earliest is not None:
        first = _unit(value)(value.earliest)
        said = noted("from {date} on") if "/" in value.edtf else noted("{date} or later")
        return say_date(said[0], date=first)
    if value.latest is None:
        return value.edtf
    return say_date("before {date}", date=_unit(value)(value.latest + 1))


def since(value: When) -> str:
    """The band of what lies after its earliest second: "from 6 January 2026 on"."""
    assert value.earliest is not None
    return elided(say_date("from {date} on", date=_unit(value)(value.earliest)))


def is_somewhere_in(value: When) -> bool:
    """It has bounds, and lies at a point between them that nobody told: not from the one to the
    other."""
    return value.bounded and value.edtf[:1] == "[" and "," not in value.edtf


def _unit(value: When) -> Callable[[int], str]:
    """How seconds are said at the precision of the value, a day at the finest."""
    fineness = min(value.precision.fineness, Precision.DAY.fineness)
    return _UNITS[list(Precision)[fineness]]


def _bounded(value: When) -> str:
    assert value.earliest is not None
    assert value.latest is not None
    if value.edtf[:1] in "[{" and "," in value.edtf:
        return _one_of(value)
    if season := _SEASON.fullmatch(value.edtf):
        return _season(season)
    if is_somewhere_in(value):
        first, last = _unit(value)(value.earliest), _unit(value)(value.latest)
        return (
            first
            if first == last
            else say_date("between {first} and {last}", first=first, last=last)
        )
    unit = _UNITS[value.precision]
    if value.precision.fineness > Precision.DAY.fineness:
        return f"{_day(value.earliest)}, {clock(value)}" if clock(value) else _days(value)
    first, last = unit(value.earliest), unit(value.latest)
    if first == last:
        return first
    return _days(value) if value.precision is Precision.DAY else f"{first} – {last}"


def _days(value: When) -> str:
    assert value.earliest is not None
    assert value.latest is not None
    return days_between(value.earliest // DAY, value.latest // DAY)


def days_between(first: int, last: int) -> str:
    """A stretch of days, by their numbers, with nothing said twice: 6–9 January 2026."""
    start, end = gregorian.civil(first), gregorian.civil(last)
    if start == end:
        return day_name(first)
    if start[:2] == end[:2]:
        return f"{start[2]}–{day_name(last)}"
    if start[0] == end[0]:
        return (
            f"{say_date('{day} {month}', day=start[2], month=month(start[1]))} – {day_name(last)}"
        )
    return f"{day_name(first)} – {day_name(last)}"


def _one_of(value: When) -> str:
    joint = say_date(" or ") if value.edtf[0] == "[" else say_date(" and ")
    try:
        members = [when.parse(part.strip()) for part in value.edtf[1:-1].split(",")]
    except DateError:  # a member such as 1670..1672 is no value of its own
        return value.edtf
    return joint.join(spoken(member) for member in members)


def _season(match: re.Match[str]) -> str:
    year, number = int(match[1]), int(match[2])
    if number not in _SEASONS:
        return match[0]
    return say_date(_SEASONS[number], year=year_name(year))


def year_name(year: int) -> str:
    """Astronomical year 0 is 1 BC."""
    return str(year) if year > 0 else say_date("{year} BC", year=1 - year)


def day_name(number: int) -> str:
    """The day of that number: "6 January 2026"."""
    year, of_year, day = gregorian.civil(number)
    name = say_date("{day} {month} {year}", day=day, month=month(of_year), year=year_name(year))
    return elided(name)


def month_name(number: int) -> str:
    """The month in which that day lies."""
    year, of_year, _ = gregorian.civil(number)
    return say_date("{month} {year}", month=month(of_year), year=year_name(year))


def year_of(number: int) -> str:
    """The year in which that day lies."""
    return year_name(gregorian.civil(number)[0])


def _day(second: int) -> str:
    return day_name(second // DAY)


def _month(second: int) -> str:
    return month_name(second // DAY)


def _year(second: int) -> str:
    return year_of(second // DAY)


def _decade(second: int) -> str:
    year = gregorian.civil(second // DAY)[0]
    if year > 0:
        return say_date("the {decade}s", decade=year // 10 * 10)
    return say_date("the decade of {year}", year=year_name(year))


def _century(second: int) -> str:
    """The hundred years that share their first digits, as EDTF's 18XX counts them."""
    year = gregorian.civil(second // DAY)[0]
    if year > 0:
        return say_date("the {century}s", century=year // 100 * 100, last=year // 100 * 100 + 99)
    return say_date("the century of {year}", year=year_name(year))


_UNITS: Mapping[Precision, Callable[[int], str]] = {
    Precision.MILLENNIUM: _year,
    Precision.CENTURY: _century,
    Precision.DECADE: _decade,
    Precision.YEAR: _year,
    Precision.HALF: _month,
    Precision.SEASON: _month,
    Precision.QUARTER: _month,
    Precision.MONTH: _month,
    Precision.DAY: _day,
    Precision.HOUR: _day,
    Precision.MINUTE: _day,
    Precision.SECOND: _day,
}

_YEAR = 365.2425 * DAY
_LENGTHS = (  # shortest gap worth a line first: name, seconds in one, seconds from which it is used
    (noted("{number} month", "{number} months"), _YEAR / 12, 45 * DAY),
    (noted("{number} year", "{number} years"), _YEAR, 2 * _YEAR),
    (noted("{number} century", "{number} centuries"), 100 * _YEAR, 400 * _YEAR),
)


def gap(before: When | None, after: When | None, *, least: int = 0) -> str:
    """How long nothing lies between the two, in words; "" if that is not worth saying, or under
    `least` seconds."""
    if before is None or after is None or not (before.bounded and after.bounded):
        return ""
    assert before.latest is not None
    assert after.earliest is not None
    seconds = after.earliest - before.latest
    return length(seconds) if seconds >= least else ""


def length(seconds: int) -> str:
    """ "11 months"; "" under a month and a half."""
    words = ""
    for (one, many), unit, least in _LENGTHS:
        if seconds >= least:
            words = say_number(one, many, round(seconds / unit))
    return words


def anchor(value: When | None) -> int | None:
    """The second at which it is drawn where only a point can be: its first, else its last."""
    if value is None:
        return None
    return value.earliest if value.earliest is not None else value.latest


def stretch(first: When, last: When) -> tuple[int, int]:
    """The seconds from the one to the other, as far as they are known; at least one of each."""
    starts = [second for second in (first.earliest, first.latest) if second is not None]
    ends = [second for second in (last.latest, last.earliest) if second is not None]
    return starts[0], max(ends[0], starts[0])
