"""How far two dates lie apart: in days, weeks and working days, with bounds where they are open."""

from __future__ import annotations

from collections.abc import Callable

from timeline import gregorian
from timeline.gregorian import DAY
from timeline.when import When
from tui.words import grouped, say, say_number


def apart(one: When | None, other: When | None) -> str:
    """As far as it is known. Working days are those from Monday to Friday, the last one counted
    and the first one not."""
    if one is None or other is None:
        return say("no telling how far apart")
    first, last = sorted((one, other), key=lambda value: value.sort_key)
    least = _days(first.latest, last.earliest)
    most = _longer(_days(first.earliest, last.latest), _days(last.earliest, first.latest))
    shortest = range(0) if least is None else least
    if most is None:
        return _at_least(len(shortest))
    said = say("{days} apart", days=_between(len(shortest), len(most), _in_days))
    if len(most) < 7:
        return said
    weeks = _in_weeks(len(most)) if len(shortest) == len(most) else ""
    working = _between(_working(shortest), _working(most), _in_working_days)
    return f"{said}: {', '.join(filter(None, (weeks, working)))}"


def _in_days(number: int) -> str:
    return say_number("{number} day", "{number} days", number)


def _in_working_days(number: int) -> str:
    return say_number("{number} working day", "{number} working days", number)


def _in_weeks(days: int) -> str:
    weeks, rest = divmod(days, 7)
    said = say_number("{number} week", "{number} weeks", weeks)
    return f"{said} {_in_days(rest)}" if rest else said


def _at_least(days: int) -> str:
    if not days:
        return say("no telling how far apart")
    return say("{days} apart or more", days=_in_days(days))


def _days(start: int | None, end: int | None) -> range | None:
    """The days after that of the one second, up to that of the other."""
    if start is None or end is None:
        return None
    return range(start // DAY + 1, end // DAY + 1)


def _longer(one: range | None, other: range | None) -> range | None:
    """Where the two overlap, either may have come first."""
    return None if one is None or other is None else max(one, other, key=len)


def _working(days: range) -> int:
    whole, rest = divmod(len(days), 7)
    return whole * 5 + sum(gregorian.weekday(day) < 5 for day in days[:rest])


def _between(least: int, most: int, said: Callable[[int], str]) -> str:
    if least == most:
        return said(most)
    return say("{least} to {most}", least=grouped(least), most=said(most))
