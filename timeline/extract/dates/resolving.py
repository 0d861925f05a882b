"""From what an expression means to the date it stands for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from timeline import gregorian, when
from timeline.extract.dates import directing, members, stretches
from timeline.extract.dates.expressions import (
    Alike,
    Amount,
    Base,
    Beside,
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
from timeline.extract.dates.periods import UNITS, Period
from timeline.extract.dates.recurring import Yearly
from timeline.extract.dates.resolved import Context, Resolved, of_base, of_period
from timeline.extract.dates.tense import AHEAD
from timeline.model import TimexType
from timeline.when import When

_NEAR = 2
"""Days from one that lies somewhere in a month or year: they are most likely of the same one."""
_MOST_OF_YEAR = 300
"""Days after which the end of a year may be told of as past."""
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
    if UNITS[base.unit].days > UNITS[expression.unit].days:
        return _inside(expression, base, anchor)
    period = base.containing(expression.unit).shift(expression.count)
    return of_period(period, anchor, _counting(expression), of_base(base, anchor))


def _inside(expression: Shift, base: Period, anchor: str) -> Resolved:
    """A unit counted from a longer period: "that day" after "in May 1916" is one of that May."""
    if expression.unit != "day" or abs(expression.count) > _NEAR:
        return Resolved(_unknown(expression))
    return of_period(base, anchor, of_base(base, anchor))


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


def _beside(expression: Beside, context: Context) -> Resolved:
    whole = resolve(expression.whole, context)
    if whole.period is None:
        return Resolved(expression.what.timex)
    chosen = directing.beside(expression.what, whole.period, expression.number)
    if chosen is None:
        return Resolved(expression.what.timex)
    return of_period(chosen.period, whole.anchor, chosen.reason, *whole.says)


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


def _alike(expression: Alike, context: Context) -> Resolved:
    """The unit spoken of, or that of the document's date, as many years off as the whole is."""
    year = resolve(expression.whole, context)
    base, anchor = context.base(Base.NARRATIVE)
    if base is None or UNITS[base.unit].days > UNITS[expression.unit].days:
        base, anchor = context.created, "document"
    if base is None or year.period is None:
        return Resolved(_UNKNOWN.get(expression.unit, "XXXX"))
    own = base.containing(expression.unit)
    moved = members.years_later(own, year.period.year - own.year)
    return of_period(moved, anchor, f"the same {expression.unit} of", *year.says)


def _nth(expression: Nth, context: Context) -> Resolved:
    whole = resolve(expression.whole, context)
    if whole.period is None:
        return Resolved(_UNKNOWN.get(expression.unit, "XXXX"))
    period = members.nth(expression, whole.period)
    if period is None:
        return Resolved(whole.value, anchor=whole.anchor)
    return of_period(period, whole.anchor, *whole.says)


def _modified(expression: Modified, context: Context) -> Resolved:
    whole = _spoken_of(expression, context) or resolve(expression.whole, context)
    moment = whole.when
    if expression.mod == "APPROX" and moment is not None and _plain(moment):
        moment = when.parse(f"{moment.edtf}~")
    return replace(whole, mod=expression.mod, when=moment)


def _spoken_of(expression: Modified, context: Context) -> Resolved | None:
    """The end of the year, told as past while this one has not ended: of the year told of before
    ("In 1991 he came back. At the end of the year he died")."""
    own, before, now = expression.whole, context.anchor, context.created
    if expression.mod != "END" or not isinstance(own, Shift) or own != Shift(0, "year"):
        return None
    if context.tense.direction >= 0 or before is None or now is None:
        return None
    if before.year >= now.year or now.first_day - now.containing("year").first_day > _MOST_OF_YEAR:
        return None
    return resolve(replace(own, base=Base.NARRATIVE), context)


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
    # "It is to be back during the night", below what happened on Monday, is not of Monday.
    ahead = context.tense.direction > 0 and not context.same_sentence
    told = context.created is None or context.narrative
    near = context.same_sentence or told or not (exact or ahead)
    if near and context.anchor is not None and context.anchor.unit == "day":
        return context.anchor, "narrative"
    return (context.created, "document") if context.created is not None else (None, "none")


# ------------------------------------------------------------------------------------ ranges
def _range(expression: Range, context: Context) -> Resolved:
    return stretches.between(*ends(expression, context))


def ends(expression: Range, context: Context) -> tuple[Resolved, Resolved]:
    """The first and the last of a range, of which each helps to tell which one the other is."""
    last = _end(stretches.ahead(expression), context)
    first = stretches.beginning(expression.first, _end(expression.first, context), last)
    return first, stretches.ending(expression.last, first, last)


def _end(expression: Expression, context: Context) -> Resolved:
    """An end of a range; the present is the document's date there."""
    if isinstance(expression, Reference) and context.created is not None:
        return of_period(context.created, "document")
    return resolve(expression, context)


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
    Beside: _beside,
    In: _in,
    Alike: _alike,
    Nth: _nth,
    Modified: _modified,
    Clock: _clock,
    Range: _range,
    Amount: _amount,
    Reference: _reference,
}
