"""What each kind of pattern means: from what its slots captured to an expression.

`MEANINGS` lists them with their level: a pattern may use, through {date}, what lower levels find.
`COMMON` holds the patterns that need no word and so hold in every language.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from timeline.extract.dates.expressions import Base, Expression
from timeline.extract.dates.meanings import amounts, clock, named, parts, pointed, ranges
from timeline.extract.dates.meanings.amounts import NOTHING

__all__ = ["COMMON", "MEANINGS", "NOTHING", "RANGES", "Meaning"]

Captures = dict[str, Any]
RANGES = 4
"""The level of ranges: their ends may be the present."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """`build` gives None for captures that make no sense together."""

    level: int
    build: Callable[[Captures], Expression | None]


MEANINGS = {
    "date": Meaning(0, named.date),
    "day_of_weekday": Meaning(0, named.day_of_weekday),
    "numeric": Meaning(0, named.numeric),
    "year": Meaning(0, named.year),
    "model_year": Meaning(0, named.model_year),
    "year_bc": Meaning(0, named.year_before_christ),
    "decade": Meaning(0, named.decade),
    "century": Meaning(0, named.century),
    "century_name": Meaning(0, named.century_name),
    "century_bc": Meaning(0, named.century_before_christ),
    "season": Meaning(0, named.season),
    "lettered": Meaning(0, named.lettered),
    "holiday": Meaning(0, named.holiday),
    "nothing": Meaning(0, amounts.nothing),
    "shift_word": Meaning(1, pointed.shift_word),
    "weekend": Meaning(1, named.weekend),
    "last": Meaning(1, pointed.pointing(-1, Base.DOCUMENT)),
    "this": Meaning(1, pointed.pointing(0, Base.DOCUMENT)),
    "next": Meaning(1, pointed.pointing(1, Base.DOCUMENT)),
    "before_last": Meaning(1, pointed.pointing(-2, Base.DOCUMENT)),
    "after_next": Meaning(1, pointed.pointing(2, Base.DOCUMENT)),
    "previous": Meaning(1, pointed.pointing(-1, Base.NARRATIVE)),
    "same": Meaning(1, pointed.pointing(0, Base.NARRATIVE)),
    "following": Meaning(1, pointed.pointing(1, Base.NARRATIVE)),
    "week_from": Meaning(1, pointed.week_from),
    "before_holiday": Meaning(1, pointed.of_holiday(-1)),
    "after_holiday": Meaning(1, pointed.of_holiday(1)),
    "coming": Meaning(1, pointed.coming),
    "day_before": Meaning(1, pointed.neighbouring_day(-1)),
    "day_same": Meaning(1, pointed.neighbouring_day(0)),
    "day_after": Meaning(1, pointed.neighbouring_day(1)),
    "ago": Meaning(1, pointed.counted(-1, Base.DOCUMENT)),
    "hence": Meaning(1, pointed.counted(1, Base.DOCUMENT)),
    "earlier": Meaning(1, pointed.counted(-1, Base.NARRATIVE)),
    "later": Meaning(1, pointed.counted(1, Base.NARRATIVE)),
    "duration": Meaning(1, amounts.amount),
    "and_a_half": Meaning(1, amounts.and_a_half),
    "whole": Meaning(1, amounts.whole),
    "every": Meaning(1, amounts.every),
    "times": Meaning(1, amounts.times),
    "rate": Meaning(1, amounts.rate),
    "reference": Meaning(1, amounts.reference),
    "clock": Meaning(1, clock.clock(None)),
    "clock_am": Meaning(1, clock.clock(0)),
    "clock_pm": Meaning(1, clock.clock(12)),
    "bare_clock": Meaning(1, clock.bare_clock),
    "clock_half": Meaning(1, clock.moved(30)),
    "clock_quarter": Meaning(1, clock.moved(15)),
    "clock_to_half": Meaning(1, clock.moved(-30)),
    "clock_to_quarter": Meaning(1, clock.moved(-15)),
    "clock_military": Meaning(1, clock.military),
    "clock_zoned": Meaning(2, clock.zoned),
    "noon": Meaning(1, clock.noon),
    "midnight": Meaning(1, clock.midnight),
    "this_part": Meaning(1, clock.this_part),
    "weekday_part": Meaning(1, clock.weekday_part),
    "today_part": Meaning(1, clock.today_part),
    "day_part": Meaning(2, clock.day_part),
    "next_part": Meaning(1, clock.neighbouring_part(1)),
    "same_part": Meaning(1, clock.neighbouring_part(0)),
    "previous_part": Meaning(1, clock.neighbouring_part(-1)),
    "in": Meaning(2, parts.within),
    "beside": Meaning(2, parts.beside),
    "alike": Meaning(2, parts.alike),
    "to_the_day": Meaning(2, parts.to_the_day),
    "nth_day": Meaning(2, parts.nth_day),
    "lone_day": Meaning(0, named.lone_day),
    "nth_half": Meaning(2, parts.nth_half),
    "nth": Meaning(2, parts.nth),
    "first_of": Meaning(3, parts.several(1)),
    "last_of": Meaning(3, parts.several(-1)),
    "week_number": Meaning(2, parts.week_number),
    "containing": Meaning(2, parts.containing),
    "part": Meaning(3, parts.part),
    "night_between": Meaning(4, clock.night_between),
    "night_before": Meaning(4, clock.night_before),
    "before_date": Meaning(3, pointed.from_date(-1)),
    "after_date": Meaning(3, pointed.from_date(1)),
    "at": Meaning(3, clock.at_time),
    "days_of_month": Meaning(4, ranges.days_of_month),
    "months_of_year": Meaning(4, ranges.months_of_year),
    "weekdays_of_week": Meaning(4, ranges.weekdays_of_week),
    "years": Meaning(4, ranges.years),
    "range": Meaning(4, ranges.span),
    "rest": Meaning(4, ranges.rest),
    "modified": Meaning(5, parts.modified),
}
"""The keys of [time.patterns]."""

COMMON = {
    "numeric": ("{numeric}", "{anyweekday} [,] {numeric}"),
    "date": (
        "{month}",
        "{weekday}",
        "[{anyweekday}] [,] {day} [-|/] {anymonth} [-|/|,] {year}",
        "[{anyweekday}] [,] {day} [-|/] {anymonth} [-|/|,] {yy}",
        "[{anyweekday}] [,] {day} [-|/] {anymonth}",
        "{day} . {anymonth}",
        "{anyweekday} [,] {day} . {anymonth}",
        "{anymonth} [-|/] {day}",
        "{anymonth} - {day} - {year}",
        "{anymonth} [-|/|,] {year}",
        "{year} [-|/|,] {anymonth} [-|/] {day}",
        "{year} [-|/] {anymonth}",
        "{month} {yy}",
    ),
    "lone_day": ("{loneday}",),
    "year": ("{bareyear}", "{bareyy}"),
    "model_year": ("{modelyear}",),
    "years": (
        "{bareyear} - {bareyear}",
        "{bareyear} - {yy}",
        "{bareyear} (-|/) {endyear}",
        "{bareyear} / {yy}",
    ),
    "century_name": ("{centuryword}",),
    "season": (
        "{season}",
        "{season} {year}",
        "{season} {year} (-|/) {endyear}",
        "{season} {year} (-|/) {year}",
    ),
    "lettered": (
        "{letteredyear}",
        "{barelettered}",
        "{lettered} [-|/|,] {year}",
        "{year} [-] {lettered}",
    ),
    "holiday": ("{holiday}", "{holiday} {year}"),
    "shift_word": ("{shiftword}",),
    "bare_clock": ("{hour} : {minute}",),
    "clock_zoned": ("{clock} {zone}", "{clock} ( {zone} )"),
    "duration": ("{n} {unit}", "{one} {unit}", "{bareunits}", "{length}"),
    "and_a_half": ("{n} ½ {unit}", "{n} 1 / 2 {unit}"),
    "every": ("{repeated}", "{weekdayset}"),
    "reference": ("{reference}",),
    "weekday_part": ("{weekdaypart}",),
    "today_part": ("{todaypart}",),
    "modified": ("{modifier} {date}", "{modifier} {duration}"),
    "part": ("{part} {date}", "{part} {unit}", "{partunit}", "{partunit} {year}"),
    "range": ("{date} - {date}",),
    "days_of_month": (
        "{day} - {day} [.] {anymonth}",
        "{day} - {day} [.] {anymonth} {year}",
        "{anymonth} {day} - {day}",
        "{anymonth} {day} - {day} , {year}",
        "{day} - {day} {date}",
    ),
    "months_of_year": ("{anymonth} - {anymonth} {year}", "{anymonth} / {anymonth} {year}"),
    "nth": ("{ord} {unit}", "{ord} {unit} {date}", "{ord} {weekday}"),
    "at": ("{date} {clock}", "{clock} {date}"),
    "beside": ("{recurring} {date}", "{recurring} , {date}", "{date} [,] {recurring}"),
}
