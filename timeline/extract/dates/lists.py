"""Lists that say their month, or that they are hours, only once: "am 3., 4. und 5. Mai".

Each member is an expression of its own; what the list says once is lent to all of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline import gregorian
from timeline.extract.dates import periods
from timeline.extract.dates.expressions import Clock, Expression, Fixed, Match, Named
from timeline.extract.dates.parsing import Parse
from timeline.extract.dates.periods import Period
from timeline.extract.dates.recurring import Yearly
from timeline.extract.dates.slots import digits

MOST = 12
"""Members that are looked for on either side."""

Member = tuple[int, int, Expression]


def before(parse: Parse, match: Match, behind: int) -> list[Match]:
    """The members before the one that says the month or the hour, first one first."""
    found: list[Match] = []
    start = match.start
    while len(found) < MOST and parse.words[start].isdecimal():
        member = _member_before(parse, match.expression, start, behind)
        if member is None:
            break
        found.insert(0, Match(*member))
        start = member[0]
    return found


def together(members: list[Match]) -> list[Match]:
    """The same, each knowing of the others."""
    if len(members) == 1:
        return members
    listed = members[0].start, members[-1].end
    return [replace(member, listed=listed) for member in members]


def of_one_day(matches: Sequence[Match], parse: Parse) -> list[Match]:
    """The hours joined to one whose day is said, which is theirs too: "from 8 am to noon on
    Tuesday"."""
    lent = list(matches)
    joiners = parse.grammar.vocabulary.hour_joiners
    for index in range(len(lent) - 1, 0, -1):
        hour, later = lent[index - 1], lent[index]
        first, last = hour.expression, later.expression
        if not isinstance(first, Clock) or not isinstance(last, Clock):
            continue
        joined = hour.end + 1 == later.start and parse.words[hour.end] in joiners
        if joined and first.date is None and last.date is not None and first.time[1].isdigit():
            lent[index - 1] = replace(hour, expression=replace(first, date=last.date))
    return lent


def after(parse: Parse, match: Match) -> tuple[Match, list[Match], int]:
    """The days that follow a month and its first day: "April 24, 25 and 26, 1998".

    The first of them and the others, with the year that follows the last one, and their end.
    """
    decades = list(_decades_after(parse, match))
    if decades:
        return match, decades, decades[-1].end
    later = list(_days_after(parse, match))
    if not later:
        return match, [], match.end
    end = later[-1].end
    place = end + (parse.word(end) == ",")
    year = digits.read(parse, place, (4,))
    if year is None or not digits.ends_number(parse, place + 1):
        return match, later, end
    dated = [replace(day, expression=_in_year(day.expression, year)) for day in (match, *later)]
    return dated[0], [*dated[1:-1], replace(dated[-1], end=place + 1)], place + 1


def _in_year(expression: Expression, number: int) -> Expression:
    """The day of that year; as it was if the year has none or it is said already."""
    if not isinstance(expression, Named):
        return expression
    found = expression.what.within(periods.year(number))
    return expression if found is None else Fixed(found)


def _decades_after(parse: Parse, match: Match) -> Iterator[Match]:
    """The decades after the first one that lend its word: "gli anni Trenta | e | Quaranta"."""
    own, end = match.expression, match.end
    if not isinstance(own, Fixed) or own.unit != "decade" or not _ends_in_decade(parse, match):
        return
    for _ in range(MOST):
        start = end + 1
        if parse.word(end) not in parse.grammar.vocabulary.list_joiners or _counts(parse, start):
            return
        found = parse.slot("decade", start, 0)[:1]
        if not found:
            return
        end, year = found[0]
        yield Match(start, end, Fixed(Period("decade", year // 10)))


def _ends_in_decade(parse: Parse, match: Match) -> bool:
    """The decade's number is the last that is said of it."""
    places = range(max(match.start, match.end - 2), match.end)
    return any(end == match.end for at in places for end, _ in parse.slot("decade", at, 0))


def _counts(parse: Parse, index: int) -> bool:
    """A number in digits without an apostrophe counts anything."""
    return parse.word(index).isdecimal() and len(parse.word(index)) == 2


def _days_after(parse: Parse, match: Match) -> Iterator[Match]:
    end, expression = match.end, match.expression
    for _ in range(MOST):
        joined = end + 1 + (parse.word(end + 1) in parse.grammar.vocabulary.list_joiners)
        number = digits.read(parse, joined, (1, 2))
        goes_on = parse.word(end) in parse.grammar.vocabulary.list_joiners
        if number is None or not goes_on or not parse.words[end - 1].isdecimal():
            return
        day = _on_day(expression, number)
        if day is None or not _closes(parse, joined + 1):
            return
        yield Match(joined, joined + 1, day)
        end = joined + 1


def _closes(parse: Parse, end: int) -> bool:
    """Nothing follows that the number before could count: a mark, or the next member."""
    joiners = parse.grammar.vocabulary.list_joiners
    ends = parse.stops(end) or parse.word(end) in joiners
    return ends and digits.ends_number(parse, end)


def _member_before(parse: Parse, expression: Expression, start: int, behind: int) -> Member | None:
    if isinstance(expression, Clock):
        return _hour_before(parse, expression, start, behind)
    listed = _day_before(parse, start, behind)
    day = None if listed is None else _on_day(expression, listed[2])
    return None if listed is None or day is None else (listed[0], listed[1], day)


def _day_before(parse: Parse, start: int, behind: int) -> tuple[int, int, int] | None:
    """(start, end, day) of the number that a comma or an "and" joins to the day at `start`."""
    vocabulary = parse.grammar.vocabulary
    index = start - 1
    if parse.word(index) in vocabulary.before_day:
        index -= 1
    if parse.word(index) not in vocabulary.list_joiners:
        return None
    if parse.word(index - 1) in vocabulary.list_joiners:
        index -= 1
    end = index
    index -= 1
    if parse.word(index) in vocabulary.ordinal_marks:
        index -= 1
    number = digits.read(parse, index, (1, 2)) if index >= behind else None
    if number is None or not 1 <= number <= 31 or not digits.starts_number(parse, index):
        return None
    return index, end, number


def _hour_before(parse: Parse, clock: Clock, start: int, behind: int) -> Member | None:
    """The hour from which a stretch of hours runs: "14.30-18 Uhr"."""
    if parse.word(start - 1) not in parse.grammar.vocabulary.hour_joiners:
        return None
    end = start - 1
    index, minute = end - 1, 0
    if parse.word(index - 1) in (".", ":") and len(parse.word(index)) == 2:
        minute = digits.read(parse, index, (2,)) or 0
        index -= 2
    hour = digits.read(parse, index, (1, 2)) if index >= behind else None
    if hour is None or hour > 24 or minute > 59 or not digits.starts_number(parse, index):
        return None
    return index, end, replace(clock, time=f"T{hour % 24:02}:{minute:02}")


def _on_day(expression: Expression, number: int) -> Expression | None:
    """The same month on another day."""
    if not 1 <= number <= 31:
        return None
    if isinstance(expression, Named) and isinstance(expression.what, Yearly):
        if expression.what.day is None:
            return None
        return Named(replace(expression.what, day=number, weekday=None))
    if isinstance(expression, Fixed) and expression.unit == "day":
        year, month, _ = gregorian.civil(expression.period.index)
        if number > gregorian.month_length(year, month):
            return None
        return Fixed(periods.day(gregorian.day_number(year, month, number)))
    return None
