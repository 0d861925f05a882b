"""What is linked by way of a vague telling only, and may be one event or another.

“They met in May” may tell of the meeting on the 3rd or of that on the 20th: it joins what it can
only be, and stands alone where it could be two.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

from timeline.merge.copies import copied
from timeline.merge.dating import is_day
from timeline.model import Telling
from timeline.when import When

K = TypeVar("K", bound=Hashable)


def in_order(numbers: Iterable[K], known: Mapping[K, Telling]) -> list[K]:
    """The firmest dates first; those of one firmness by file and place in it."""

    def rank(number: K) -> tuple[int, str, int, str]:
        telling = known[number]
        return _width(telling.when), telling.path, telling.span.start, telling.id

    return sorted(numbers, key=rank)


def _width(when: When | None) -> int:
    """Seconds that a date leaves open; all days are alike."""
    if when is None or when.earliest is None or when.latest is None:
        return 1 << 62
    return 0 if is_day(when) else when.latest - when.earliest


def join(
    ordered: Sequence[K],
    known: Mapping[K, Telling],
    links: Iterable[tuple[K, K]],
    group_of: Callable[[K], int],
    put_together: Callable[[K, K], None],
) -> None:
    """Put together what is linked, of tellings `in_order`; `group_of` tells who is together so far.

    Copies of one passage are together. Days join whatever day they are linked to. What is vaguer
    joins the events that it is linked to where those are one; where they are several, it joins
    none.
    """
    place = {number: index for index, number in enumerate(ordered)}
    earlier: dict[K, list[K]] = {number: [] for number in ordered}
    for a, b in links:
        first, last = (a, b) if place[a] < place[b] else (b, a)
        earlier[last].append(first)
    for number in ordered:
        near = sorted(earlier[number], key=place.__getitem__)
        for other in near:
            if copied(known[number], known[other]):
                put_together(number, other)
        if not near:
            continue
        if _width(known[number].when) == 0 or len({group_of(other) for other in near}) == 1:
            for other in near:
                put_together(number, other)
