"""Whether a text speaks from the day it was written on, as news do, or tells its own dates."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.extract.dates.expressions import Base, Expression, Fixed, Match, Named, Shift
from timeline.extract.dates.periods import Period
from timeline.extract.dates.recurring import Weekday


def tells_its_own_dates(matches: Iterable[Match], created: Period | None) -> bool:
    """No word points at the day of writing, and the years it names lie away from it.

    Then "in May" after "in 1848" is the May of 1848, whenever that was written.
    """
    if created is None:
        return True
    far = near = 0
    for match in matches:
        expression = match.expression
        if isinstance(expression, Fixed):
            away = abs(expression.period.year - created.year) > 1
            far, near = far + away, near + (not away)
        else:
            near += _points_at_writing(expression)
    return far >= 3 and far > 3 * near


def _points_at_writing(expression: Expression) -> bool:
    if isinstance(expression, Shift):
        return expression.base is Base.DOCUMENT
    if not isinstance(expression, Named):
        return False
    if isinstance(expression.what, Weekday):
        return True
    return expression.direction is not None and expression.base is Base.DOCUMENT
