"""What is known where an expression stands, and what it came to."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.extract.dates.expressions import Base
from timeline.extract.dates.periods import Period
from timeline.extract.dates.tense import UNKNOWN, Tense
from timeline.model import TimexType
from timeline.when import When


@dataclass(frozen=True, slots=True)
class Context:
    """What is known where an expression stands.

    `created` is the document's date, `anchor` the date last spoken of, `tense` that of the
    clause. In a `narrative` (a text that tells its own dates) what is incomplete follows the
    anchor rather than the document's date.
    """

    created: Period | None = None
    anchor: Period | None = None
    tense: Tense = UNKNOWN
    narrative: bool = False
    same_sentence: bool = True

    def base(self, base: Base) -> tuple[Period | None, str]:
        """Where to count from, and what that is called."""
        if base is Base.NARRATIVE and self.anchor is not None:
            return self.anchor, "narrative"
        if self.created is not None:
            return self.created, "document"
        return (self.anchor, "narrative") if base is Base.NARRATIVE else (None, "none")

    def completing(self) -> tuple[Period | None, str]:
        """What supplies the parts that an incomplete date leaves out."""
        if self.anchor is not None and (self.narrative or self.created is None):
            return self.anchor, "narrative"
        return self.created, "document" if self.created is not None else "none"


@dataclass(frozen=True, slots=True)
class Resolved:
    """What an expression came to; `period` and `when` are None where nothing decides."""

    value: str
    type: TimexType = TimexType.DATE
    period: Period | None = None
    when: When | None = None
    mod: str | None = None
    anchor: str = "none"
    says: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


def of_period(period: Period, anchor: str, *says: str, warnings: tuple[str, ...] = ()) -> Resolved:
    return Resolved(
        period.timex,
        period=period,
        when=period.when,
        anchor=anchor,
        says=says,
        warnings=warnings,
    )


def of_base(base: Period, anchor: str) -> str:
    if anchor == "document":
        return f"the document's date {base.timex}"
    return f"{base.timex}, spoken of before"
