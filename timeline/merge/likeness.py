"""Whether two tellings tell one event."""

from __future__ import annotations

from functools import lru_cache

from timeline import names
from timeline.gregorian import DAY
from timeline.merge.keys import DISPUTE, taking_part
from timeline.merge.kinds import MANY_A_DAY, OF_A_PLACE, OF_TWO, ONCE_A_LIFE
from timeline.merge.wording import alike
from timeline.model import Part, Place, Reason, Telling
from timeline.names import fold
from timeline.when import When


def same(a: Telling, b: Telling) -> Reason | None:
    """Why the two are one event, or None. Symmetric, and blind to everything but the two."""
    if (b.path, b.span, b.id) < (a.path, a.span, a.id):
        a, b = b, a
    if a.kind != b.kind or a.negated != b.negated or a.status is not b.status:
        return None
    if a.path == b.path and a.span.overlaps(b.span):
        return None
    dates = _dates(a, b)
    if dates is None:
        return None
    if not _worded(a, b, dates):
        return None
    shared = _shared(a, b)
    place = _place(a, b)
    if place is False or not _enough(a, b, dates, len(shared), place is True):
        return None
    return Reason(_says(a, dates, shared, place is True))


def _worded(a: Telling, b: Telling, dates: str) -> bool:
    """The words agree where they have to: asked first, as it costs least."""
    if a.path != b.path and a.kind not in MANY_A_DAY:
        return True
    return dates == "the same day" and alike(a, b)


def _enough(a: Telling, b: Telling, dates: str, shared: int, place: bool) -> bool:
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
        return dates != "dates apart" or place
    if a.kind in OF_A_PLACE and place and dates != "dates that allow it":
        return shared > 0 or (dates == "the same day" and not (a.parts and b.parts))
    if dates != "the same day" or not shared:
        return False
    return shared > 1 or alike(a, b) or (_says_so(a.when) and _says_so(b.when))


def _said_again(a: Telling, b: Telling, dates: str) -> bool:
    """The same words of the same day: of one document, or both with the date in the text."""
    said = a.path == b.path or (_says_so(a.when) and _says_so(b.when))
    return said and dates == "the same day" and fold(a.title) == fold(b.title) and alike(a, b)


def _says_so(when: When | None) -> bool:
    """The text itself gives the date."""
    return when is not None and not when.uncertain


def _dates(a: Telling, b: Telling) -> str | None:
    """How the dates stand to each other; None where they cannot be of one event."""
    if a.when is None or b.when is None:
        return None
    if not a.when.possibly_during(b.when):
        return "dates apart" if _disputable(a, b) else None
    if not (a.when.bounded and b.when.bounded):
        return "dates that allow it"
    both = (a.when, b.when)
    days = all((w.latest or 0) - (w.earliest or 0) < 2 * DAY for w in both)
    return "the same day" if days else "dates that allow it"


def _disputable(a: Telling, b: Telling) -> bool:
    """Two documents say two days, close together, and neither is inferred."""
    assert a.when is not None
    assert b.when is not None
    if a.path == b.path or not (a.when.bounded and b.when.bounded):
        return False
    if a.when.uncertain or b.when.uncertain:
        return False
    first, last = (a.when, b.when) if a.when.surely_before(b.when) else (b.when, a.when)
    assert last.earliest is not None
    assert first.latest is not None
    return last.earliest - first.latest <= DISPUTE


def _shared(a: Telling, b: Telling) -> list[str]:
    """Names of those who took part in both."""
    others = taking_part(b)
    return [part.name for part in taking_part(a) if any(_one(part, other) for other in others)]


def _one(a: Part, b: Part) -> bool:
    if a.key is not None and b.key is not None:
        return a.key == b.key
    return a.name == b.name or _compatible(a.name, b.name)


@lru_cache(maxsize=1 << 16)
def _compatible(a: str, b: str) -> bool:
    return names.compatible(a, b)


def _place(a: Telling, b: Telling) -> bool | None:
    """True for a place in common, False for different ones, None where one names none."""
    if not a.places or not b.places:
        return None
    return any(_one_place(p, q) for p in a.places for q in b.places)


def _one_place(a: Place, b: Place) -> bool:
    if a.key is not None and b.key is not None:
        return a.key == b.key
    return names.same(a.name, b.name)


def _as_many(a: Telling, b: Telling) -> bool:
    return len(taking_part(a)) == len(taking_part(b))


def _says(a: Telling, dates: str, shared: list[str], place: bool) -> str:
    told = [f"both told as {a.kind}" if a.kind else "both told in the same words"]
    if shared:
        told.append("with " + ", ".join(shared))
    if place:
        told.append("at " + ", ".join(p.name for p in a.places[:1]))
    return f"{' '.join(told)}, {dates}"
