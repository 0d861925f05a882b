"""Whether two tellings tell one event."""

from __future__ import annotations

from timeline.merge import copies, dating, evidence
from timeline.merge.dating import Dates
from timeline.merge.evidence import Evidence, one, one_place
from timeline.merge.keys import taking_part
from timeline.merge.kinds import MANY_A_DAY, OF_A_PLACE, OF_TWO, ONCE_A_LIFE
from timeline.merge.wording import alike
from timeline.model import Reason, Status, Telling
from timeline.names import fold
from timeline.when import When

_AHEAD = frozenset((Status.PLANNED, Status.CONDITIONAL, Status.POSSIBLE))
"""What another document may tell as having happened."""


def same(a: Telling, b: Telling) -> Reason | None:
    """Why the two are one event, or None. Symmetric, and blind to everything but the two."""
    if (b.path, b.span, b.id) < (a.path, a.span, a.id):
        a, b = b, a
    if a.negated != b.negated or not _status_allows(a, b):
        return None
    if a.path == b.path and a.span.overlaps(b.span):
        return None
    if copies.copied(a, b):
        return Reason("both say it in the same words")
    dates = dating.compared(a, b)
    if dates is None:
        return None
    place = _place(a, b)
    if place is False:
        return None
    return _of_one_kind(a, b, dates, place is True) or _of_one_gist(a, b, dates, place is True)


def _status_allows(a: Telling, b: Telling) -> bool:
    """What was to come may have come, as another document tells."""
    if a.status is b.status:
        return True
    both = {a.status, b.status}
    return a.path != b.path and both <= _AHEAD | {Status.HAPPENED}


# ------------------------------------------------------------------------------- by the gist
def _of_one_gist(a: Telling, b: Telling, dates: Dates, place: bool) -> Reason | None:
    """In other words, or in another language, or once before and once after it happened."""
    if a.path == b.path:
        return None
    if dates is Dates.APART and a.status is not b.status:
        return None
    found = evidence.weigh(a, b, dates, place)
    return None if found is None else Reason(_gist_says(a, dates, found, place))


def _gist_says(a: Telling, dates: Dates, found: Evidence, place: bool) -> str:
    told = [f"both tell of one thing ({found.happening})"]
    if found.actors:
        told.append("with " + ", ".join(found.actors))
    if place:
        told.append("at " + a.places[0].name)
    if found.things:
        told.append("about " + ", ".join(found.things))
    whole = ", in documents about the same people" if found.affair else ""
    return f"{' '.join(told)}, {dates}{whole}"


# ------------------------------------------------------------------------------- by the kind
def _of_one_kind(a: Telling, b: Telling, dates: Dates, place: bool) -> Reason | None:
    if a.kind != b.kind or a.status is not b.status or _otherwise(a, b, dates):
        return None
    if not _worded(a, b, dates):
        return None
    shared = _shared(a, b)
    if not _enough(a, b, dates, len(shared), place):
        return None
    return Reason(_says(a, dates, shared, place))


def _otherwise(a: Telling, b: Telling, dates: Dates) -> bool:
    """The dates ask for more than a kind in common, or two documents tell of different sorts of
    happening, or of one that happened to different things."""
    if a.when is None or b.when is None or dates is Dates.NEAR:
        return True
    return a.path != b.path and evidence.differ(a, b) and not alike(a, b)


def _worded(a: Telling, b: Telling, dates: Dates) -> bool:
    """The words agree where they have to, and so do those who said them: asked first, as it costs
    least."""
    if a.path != b.path and a.kind not in MANY_A_DAY:
        return True
    return dates is Dates.SAME_DAY and alike(a, b) and not evidence.other_people(a, b)


def _enough(a: Telling, b: Telling, dates: Dates, shared: int, place: bool) -> bool:
    """They have as much in common as their kind asks for."""
    if not taking_part(a) and not taking_part(b) and _said_again(a, b, dates):
        return True
    if a.path == b.path:
        return shared > 0 and _as_many(a, b)
    if a.kind in ONCE_A_LIFE:
        return shared > 0
    if a.kind in MANY_A_DAY:
        return shared > 0
    if a.kind in OF_TWO and shared > 1:
        return dates is not Dates.APART or place
    if a.kind in OF_A_PLACE and place and dates not in _LOOSE:
        return shared > 0 or (dates is Dates.SAME_DAY and not (a.parts and b.parts))
    if dates is not Dates.SAME_DAY or not shared:
        return False
    return shared > 1 or alike(a, b) or (_says_so(a.when) and _says_so(b.when))


_LOOSE = (Dates.ALLOWED, Dates.OPEN)


def _said_again(a: Telling, b: Telling, dates: Dates) -> bool:
    """The same words of the same day: of one document, or both with the date in the text."""
    said = a.path == b.path or (_says_so(a.when) and _says_so(b.when))
    return said and dates is Dates.SAME_DAY and fold(a.title) == fold(b.title) and alike(a, b)


def _says_so(when: When | None) -> bool:
    """The text itself gives the date."""
    return when is not None and not when.uncertain


def _shared(a: Telling, b: Telling) -> list[str]:
    """Names of those who took part in both."""
    others = taking_part(b)
    return [part.name for part in taking_part(a) if any(one(part, other) for other in others)]


def _place(a: Telling, b: Telling) -> bool | None:
    """True for a place in common, False for different ones, None where one names none."""
    if not a.places or not b.places:
        return None
    return any(one_place(p, q) for p in a.places for q in b.places)


def _as_many(a: Telling, b: Telling) -> bool:
    return len(taking_part(a)) == len(taking_part(b))


def _says(a: Telling, dates: Dates, shared: list[str], place: bool) -> str:
    told = [f"both told as {a.kind}" if a.kind else "both told in the same words"]
    if shared:
        told.append("with " + ", ".join(shared))
    if place:
        told.append("at " + ", ".join(p.name for p in a.places[:1]))
    return f"{' '.join(told)}, {dates}"
