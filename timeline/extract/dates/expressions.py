"""What a time expression means before it is known when it was written.

The grammar makes these; `resolving` turns them into dates.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from timeline.extract.dates.periods import Period
from timeline.extract.dates.recurring import Recurring


class Base(Enum):
    """From where a relative expression counts."""

    DOCUMENT = "document"
    NARRATIVE = "narrative"


@dataclass(frozen=True, slots=True)
class Fixed:
    """It says everything itself; `weekday` is what the text claims the day was."""

    period: Period
    weekday: int | None = None

    @property
    def unit(self) -> str:
        return self.period.unit


@dataclass(frozen=True, slots=True)
class Named:
    """Something that recurs, and which one: -1 the last, 0 this, 1 the next, None: not said."""

    what: Recurring
    direction: int | None = None
    base: Base = Base.DOCUMENT

    @property
    def unit(self) -> str:
        return self.what.unit


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units after (below 0: before) the base; 0 is the one it lies in.

    With `ahead`, a base that recurs is the next one to come.
    """

    count: int
    unit: str
    base: Base | Expression = Base.DOCUMENT
    ahead: bool = False


@dataclass(frozen=True, slots=True)
class Beside:
    """The nth of what recurs that comes after (below 0: before) a date: the Sunday after Easter."""

    what: Recurring
    number: int
    whole: Expression

    @property
    def unit(self) -> str:
        return self.what.unit


@dataclass(frozen=True, slots=True)
class In:
    """The one of a longer period: the February of last year."""

    what: Recurring
    whole: Expression

    @property
    def unit(self) -> str:
        return self.what.unit


@dataclass(frozen=True, slots=True)
class Alike:
    """The same day, month or quarter of the year as the one spoken of, in another year."""

    unit: str
    whole: Expression


@dataclass(frozen=True, slots=True)
class Nth:
    """The nth week, day, month or weekday (a Recurring) of a period; below 0 from its end."""

    number: int
    what: str | Recurring
    whole: Expression

    @property
    def unit(self) -> str:
        return self.what if isinstance(self.what, str) else self.what.unit


@dataclass(frozen=True, slots=True)
class Modified:
    """START, MID, END or APPROX of a date."""

    mod: str
    whole: Expression

    @property
    def unit(self) -> str:
        return self.whole.unit


@dataclass(frozen=True, slots=True)
class Clock:
    """A time (`T15:30`, `TMO`) of a day; without one, of the day last spoken of."""

    time: str
    date: Expression | None = None
    bare: bool = False
    unit: str = "time"


@dataclass(frozen=True, slots=True)
class Range:
    """From one date to another, both included."""

    first: Expression
    last: Expression

    @property
    def unit(self) -> str:
        return self.last.unit


@dataclass(frozen=True, slots=True)
class Amount:
    """A duration, TIMEX3 `P3M`; with `repeated` a set."""

    value: str
    mod: str | None = None
    repeated: bool = False
    unit: str = "amount"


@dataclass(frozen=True, slots=True)
class Reference:
    """PRESENT_REF, PAST_REF, FUTURE_REF."""

    value: str
    unit: str = "reference"


NOWHERE = Reference("XXXX")
"""What is not said, of which a part is: "on the third day"."""

Expression = (
    Fixed
    | Named
    | Shift
    | Beside
    | In
    | Alike
    | Nth
    | Modified
    | Clock
    | Range
    | Amount
    | Reference
)
DATES = (Fixed, Named, Shift, Beside, In, Alike, Nth, Modified, Clock, Range)
"""Those that stand for a time on the calendar."""


@dataclass(frozen=True, slots=True)
class Match:
    """An expression and the tokens [start, end) that say it.

    `listed`: the tokens of the list that it is a member of; one verb tells of them all.
    """

    start: int
    end: int
    expression: Expression
    listed: tuple[int, int] | None = None
