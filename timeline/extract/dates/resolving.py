"""From what an expression means to the date it stands for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from timeline import gregorian, when
from timeline.errors import DateError
from timeline.extract.dates import directing
from timeline.extract.dates.expressions import (
    Amount,
    Base,
    Clock,
    Expression,
    Fixed,
    In,
    Modified,
    Named,
    Nth,
    Range,
    Reference,
    Shift,
)
from timeline.extract.dates.periods import UNITS, Period, day
from timeline.extract.dates.recurring import Weekday, Yearly
from timeline.extract.dates.resolved import Context, Resolved, of_base, of_period
from timeline.extract.dates.tense import AHEAD
from timeline.model import TimexType
from timeline.when import When

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def resolve(expression: Expression, context: Context) -> Resolved:
    return _RESOLVERS[type(expression)](expression, context)


def _fixed(expression: Fixed, context: Context) -> Resolved:
    return of_period(
        expression.period, "none", warnings=_disagreeing(expression.period, expression.weekday)
    )


def _disagreeing(period: Period, weekday: int | None) -> tuple[str, ...]:
    if weekday is None or period.unit != "day" or gregorian.weekday(period.index) == weekday:
        return ()
    real = WEEKDAYS[gregorian.weekday(period.index)]
    return (f"{period.timex} is a {real}, not a {WEEKDAYS[weekday]}",)


# --------------------------------------------------------------------------- what recurs
def _named(expression: Named, context: Context) -> Resolved:
    what = expression.what
    if expression.direction is None:
        base, anchor = context.completing()
    else:
        base, anchor = context.base(expression.base)
    if base is None:
        return Resolved(what.timex)
    if expression.direction is None:
        chosen = directing.choose(what, base, context.tense, told=anchor == "narrative")
    else:
        chosen = directing.pointed(what, base, expression.direction)
    if chosen is None:
        return Resolved(what.timex)
    weekday = what.weekday if isinstance(what, Yearly) else None
    resolved = of_period(
        chosen.period,
        anchor,
        chosen.reason,
        of_base(base, anchor),
        warnings=_disagreeing(chosen.period, weekday),
    )
    if chosen.other is None or "/" in chosen.period.edtf:
        return resolved
    return replace(resolved, when=when.one_of([chosen.period.when, chosen.other.when]))


# ---------------------------------------------------------------------------- what is counted
def _shift(expression: Shift, context: Context) -> Resolved:
    if isinstance(expression.base, Base):
        base, anchor = context.base(expression.base)
    else:
        own = replace(context, tense=AHEAD) if expression.ahead else context
        inner = resolve(expression.base, own)
        base, anchor = inner.period, inner.anchor
    if base is None or _hangs_in_the_air(expression, context):
        return Resolved(_unknown(expression))
    if UNITS[expression.unit].days > 1 and UNITS[base.unit].days > UNITS[expression.unit].days:
        return Resolved(_unknown(expression))
    period = base.containing(expression.unit).shift(expression.count)
    return of_period(period, anchor, _counting(expression), of_base(base, anchor))


def _hangs_in_the_air(expression: Shift, context: Context) -> bool:
    """ "Twenty years later", of a date that was never said: not twenty years from today."""
    told = expression.base is Base.NARRATIVE and context.anchor is None
    return told and abs(expression.count) > 1


def _counting(expression: Shift) -> str:
    count, unit = abs(expression.count), expression.unit
    if not count:
        return f"the {unit} of"
    return f"{count} {unit}{'s' * (count > 1)} {'before' if expression.count < 0 else 'after'}"


def _unknown(expression: Shift) -> str:
    """A TIMEX3 value as far as nothing is known."""
    if expression.unit == "day" and expression.count == 0:
        return "PRESENT_REF"
    return _UNKNOWN.get(expression.unit, "XXXX")


_UNKNOWN = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
}


# ----------------------------------------------------------------------------- parts of dates
def _in(expression: In, context: Context) -> Resolved:
    whole = resolve(expression.whole, context)
    what = expression.what
    if whole.period is None:
        return Resolved(what.timex)
    period = what.within(whole.period.containing(what.cycle))
    if period is None:
        return Resolved(what.timex)
    return replace(of_period(period, whole.anchor, *whole.says), warnings=whole.warnings)


def _nth(expression: Nth, context: Context) -> Resolved:
    whole = resolve(expression.whole, context)
    if whole.period is None:
        return Resolved(_UNKNOWN.get(expression.unit, "XXXX"))
    period = _member(expression, whole.period)
    if period is None:
        return Resolved(whole.value, anchor=whole.anchor)
    return of_period(period, whole.anchor, *whole.says)


def _member(expression: Nth, whole: Period) -> Period | None:
    if isinstance(expression.what, str):
        return _nth_unit(expression.number, expression.what, whole)
    if not isinstance(expression.what, Weekday):
        return None
    if expression.number > 0:
        first = whole.first_day
        start = first + (expression.what.number - gregorian.weekday(first)) % 7
    else:
        last = whole.last_day
        start = last - (gregorian.weekday(last) - expression.what.number) % 7 + 7
    found = start + 7 * (expression.number - (expression.number > 0))
    return day(found) if whole.contains(found) else None


def _nth_unit(number: int, unit: str, whole: Period) -> Period | None:
    if UNITS[unit].days >= UNITS[whole.unit].days:
        return None
    first = whole.containing(unit)
    if unit in ("week", "weekend") and first.first_day + 3 < whole.first_day:
        first = first.shift(1)  # as in ISO 8601, a week belongs to where most of it lies
    if number > 0:
        return first.shift(number - 1)
    last = day(whole.last_day).containing(unit)
    if unit in ("week", "weekend") and last.first_day + 3 > whole.last_day:
        last = last.shift(-1)
    return last.shift(number + 1)


def _modified(expression: Modified, context: Context) -> Resolved:
    whole = resolve(expression.whole, context)
    moment = whole.when
    if expression.mod == "APPROX" and moment is not None and _plain(moment):
        moment = when.parse(f"{moment.edtf}~")
    return replace(whole, mod=expression.mod, when=moment)


def _plain(moment: When) -> bool:
    return "/" not in moment.edtf and moment.edtf[-1] not in "~?%]}"


# -------------------------------------------------------------------------------- the clock
def _clock(expression: Clock, context: Context) -> Resolved:
    if expression.date is None:
        base, anchor = _day_spoken_of(context, exact=expression.time[1].isdigit())
        whole = Resolved("XXXX-XX-XX") if base is None else of_period(base, anchor)
        if base is not None:
            whole = replace(whole, says=(of_base(base, anchor),))
    else:
        whole = resolve(expression.date, context)
    moment = whole.when if whole.period is None else whole.period.when
    if whole.period is not None and whole.period.unit == "day" and expression.time[1].isdigit():
        moment = when.parse(f"{whole.period.edtf}{expression.time}")
    return replace(whole, value=f"{whole.value}{expression.time}", type=TimexType.TIME, when=moment)


def _day_spoken_of(context: Context, *, exact: bool) -> tuple[Period | None, str]:
    near = context.same_sentence or not exact or context.created is None or context.narrative
    if near and context.anchor is not None and context.anchor.unit == "day":
        return context.anchor, "narrative"
    return (context.created, "document") if context.created is not None else (None, "none")


# ------------------------------------------------------------------------------------ ranges
def _range(expression: Range, context: Context) -> Resolved:
    last = _end(_ahead(expression), context)
    first = _start(expression.first, last, context)
    value = f"{first.value}/{last.value}"
    if first.when is None or last.when is None:
        return Resolved(value)
    try:
        moment = when.between(_start_of(first.when), _end_of(last.when))
    except DateError:
        return Resolved(value)
    return Resolved(
        value,
        period=first.period,
        when=moment,
        anchor=first.anchor if first.anchor != "none" else last.anchor,
        says=first.says or last.says,
        warnings=(*first.warnings, *last.warnings),
    )


def _ahead(expression: Range) -> Expression:
    """The end of a range; what recurs lies ahead where the range begins at present."""
    last = expression.last
    if isinstance(expression.first, Reference) and isinstance(last, Named):
        return replace(last, direction=1) if last.direction is None else last
    return last


def _start(expression: Expression, last: Resolved, context: Context) -> Resolved:
    """The beginning of a range: what recurs is the last one before the end."""
    first = _end(expression, context)
    if not isinstance(expression, Named) or first.period is None or last.period is None:
        return first
    if first.period.first_day <= last.period.first_day and (
        last.period.first_day - first.period.first_day < 366
    ):
        return first
    before = [
        period
        for period in directing.candidates(expression.what, last.period)
        if period.first_day <= last.period.first_day
    ]
    return of_period(before[-1], first.anchor, *first.says) if before else first


def _end(expression: Expression, context: Context) -> Resolved:
    """An end of a range; the present is the document's date there."""
    if isinstance(expression, Reference) and context.created is not None:
        return of_period(context.created, "document")
    return resolve(expression, context)


def _start_of(moment: When) -> When:
    return when.parse(moment.edtf.partition("/")[0])


def _end_of(moment: When) -> When:
    return when.parse(moment.edtf.rpartition("/")[2])


# ------------------------------------------------------------------------ durations and others
def _amount(expression: Amount, context: Context) -> Resolved:
    kind = TimexType.SET if expression.repeated else TimexType.DURATION
    return Resolved(expression.value, kind, mod=expression.mod)


def _reference(expression: Reference, context: Context) -> Resolved:
    return Resolved(expression.value)


_RESOLVERS: dict[type, Callable[[Any, Context], Resolved]] = {
    Fixed: _fixed,
    Named: _named,
    Shift: _shift,
    In: _in,
    Nth: _nth,
    Modified: _modified,
    Clock: _clock,
    Range: _range,
    Amount: _amount,
    Reference: _reference,
}
