"""Words before a date that open it on one side: "since 2019" goes on, "before May" is any time."""

from __future__ import annotations

from dataclasses import replace

from timeline import when
from timeline.extract.dates.expressions import Clock, Match, Range
from timeline.extract.dates.grammar import Grammar
from timeline.extract.dates.resolved import Resolved
from timeline.extract.dates.tokens import Tokens
from timeline.model import TimexType
from timeline.when import When

LONGEST = 4
"""Words in the longest lead."""


def _until(moment: When) -> When:
    """Some time up to the end of the other; as vague as an open beginning is."""
    if moment.latest is None:
        raise ValueError(f"{moment} has no end")
    return when.parse(f"../{when.day_at(moment.latest)}")


_OPENED = {
    "before": when.before,
    "after": when.after,
    "since": when.since,
    "until": _until,
}


def before(match: Match, resolved: Resolved, cut: Tokens, grammar: Grammar) -> Resolved | None:
    """The date as the words before it open it; None if there are none.

    "After Monday's attack" speaks of Monday itself, so a genitive keeps the date closed.
    """
    if resolved.when is None or not resolved.when.bounded or resolved.type is not TimexType.DATE:
        return None
    if isinstance(match.expression, Clock | Range) or _is_genitive(cut, match.end):
        return None
    found = _lead(cut, match.start, grammar)
    if found is None:
        return None
    name, words = found
    # "Before the end of the year" is mostly in that year.
    late = name == "before" and resolved.mod in ("MID", "END")
    opened = _OPENED["until" if late else name](resolved.when)
    return replace(resolved, when=opened, says=(*resolved.says, f"{name}: “{words}”"))


def _is_genitive(cut: Tokens, end: int) -> bool:
    return cut.words[end : end + 2] == ["'", "s"] and cut.glued(end) and cut.glued(end + 1)


def _lead(cut: Tokens, start: int, grammar: Grammar) -> tuple[str, str] | None:
    """The longest lead that ends where the date starts, with its name."""
    for length in range(min(LONGEST, start), 0, -1):
        phrase = tuple(cut.words[start - length : start])
        for known, name in grammar.lexicons["lead"].entries.get(phrase[0], ()):
            if known == phrase:
                return name, " ".join(phrase)
    return None
