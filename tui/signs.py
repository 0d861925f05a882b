"""The signs of the timeline: a shape for each meaning, so that colour is never needed.

Widgets draw the Unicode shapes; where the terminal has none, `in_ascii` swaps each for one ASCII
character as the lines go out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline import signs
from timeline.model import Status
from timeline.when import When

if TYPE_CHECKING:
    from timeline.store import Marks


@dataclass(frozen=True, slots=True)
class Sign:
    """One cell wide, both ways."""

    shape: str
    ascii: str
    means: str


STATUSES: Mapping[Status, Sign] = {
    Status.HAPPENED: Sign(signs.SIGNS[Status.HAPPENED], "*", "happened"),
    Status.PLANNED: Sign(signs.SIGNS[Status.PLANNED], "o", "planned"),
    Status.CONDITIONAL: Sign(signs.SIGNS[Status.CONDITIONAL], "^", "conditional"),
    Status.POSSIBLE: Sign(signs.SIGNS[Status.POSSIBLE], "?", "possible"),
    Status.HYPOTHETICAL: Sign(signs.SIGNS[Status.HYPOTHETICAL], "?", "hypothetical"),
}
NEGATED = Sign(signs.NEGATED, "x", "did not happen")
BEFORE = Sign("≤", "<", "some time before")
AFTER = Sign("≥", ">", "some time after, or the same day")
ONGOING = Sign("→", ">", "from then on")
ABOUT = Sign("≈", "~", "about")
LASTING = Sign("━", "=", "from one day to another")
WITHIN = Sign("↔", "-", "some time between the two")
INFERRED = Sign("?", "?", "inferred, not said")
DISPUTED = Sign("‼", "!", "disputed, or a warning")
MARKED = Sign("◆", "+", "marked")
STARRED = Sign("★", "$", "starred")
EDITED = Sign("✎", "e", "put right by the reader")
COMMENTED = Sign("¶", "c", "commented")
HIDDEN = Sign("∅", "0", "hidden")
SOURCES = Sign("×", "x", "told by so many sources")
NO_SIGN = Sign(" ", " ", "")

LEGEND = (
    *STATUSES.values(),
    NEGATED,
    BEFORE,
    AFTER,
    ONGOING,
    LASTING,
    WITHIN,
    ABOUT,
    INFERRED,
    DISPUTED,
    SOURCES,
    MARKED,
    STARRED,
    EDITED,
    COMMENTED,
    HIDDEN,
)

_DRAWING = {
    **{"─": "-", "│": "|", "┄": ".", "━": "=", "▌": "|", "└": "`"},
    **dict(zip("▁▂▃▄▅▆▇█", ".:-=+*#@", strict=True)),
    **{
        "❯": ">",
        "‹": "<",
        "›": ">",
        "▸": ">",
        "╌": "-",
        "═": "=",
        "╛": "|",
        "→": ">",
        "▲": "^",
        "…": ".",
        "·": ".",
        "⏎": "<",
        "↑": "^",
        "↓": "v",
        "←": "<",
    },
    **{"“": '"', "”": '"', "‘": "'", "’": "'", "«": "<", "»": ">", "–": "-", "—": "-"},
}
"""What else we draw with."""


def of_status(status: Status, *, negated: bool) -> Sign:
    return NEGATED if negated else STATUSES[status]


def of_marks(marks: Marks) -> Iterator[Sign]:
    """What the reader noted on an event, in the order in which it is shown."""
    noted = {
        STARRED: marks.starred,
        EDITED: marks.edited,
        COMMENTED: bool(marks.comment),
        HIDDEN: marks.hidden,
    }
    return (sign for sign, there in noted.items() if there)


def of_time(when: When | None) -> Sign:
    """How the event stands to the date it is listed under."""
    if when is None or (when.earliest is None and when.latest is None):
        return NO_SIGN
    if when.earliest is None:
        return BEFORE
    if when.latest is None:
        return ONGOING if "/" in when.edtf else AFTER
    if when.approximate:
        return ABOUT
    if when.uncertain:
        return INFERRED
    if "/" in when.edtf:
        return LASTING
    return WITHIN if when.edtf[:1] == "[" else NO_SIGN


_ASCII = str.maketrans(
    _DRAWING
    | {sign.shape: sign.ascii for sign in LEGEND if len(sign.shape) == len(sign.ascii) == 1}
)


def in_ascii(text: str) -> str:
    """Every shape of ours as one ASCII character."""
    return text.translate(_ASCII)
