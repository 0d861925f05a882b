"""Years that head the entries of a chronicle: "1523. In this year the church was built"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from timeline.extract.dates import periods
from timeline.extract.dates.expressions import Fixed, Match
from timeline.extract.dates.tokens import Tokens

ENTRIES = 3
"""Years in order that make a chronicle; fewer may be the numbers of anything."""

_YEAR = re.compile(
    r"(?m)^[ \t>*#•-]*(1\d{3}|20\d\d)"
    r"(?=\**[.,:]|\**[ \t]+[–—-]|\**(?:\t| {2})[ \t]*\S|\**[ \t]*\r?$)"
)


def added(matches: Sequence[Match], cut: Tokens) -> list[Match]:
    """The matches, with the years that stand before an entry where they are one sequence."""
    found = list(_YEAR.finditer(cut.text))
    years = [int(match[1]) for match in found]
    if len(years) < ENTRIES or any(later < year for year, later in pairwise(years)):
        return list(matches)
    starts = {match.start(1) for match in found}
    headings = [_heading(cut, index) for index in _tokens_at(cut, starts)]
    return sorted((*_free(headings, matches), *matches), key=lambda match: match.start)


def _tokens_at(cut: Tokens, starts: set[int]) -> Iterator[int]:
    return (index for index, start in enumerate(cut.starts) if start in starts)


def _heading(cut: Tokens, index: int) -> Match:
    return Match(index, index + 1, Fixed(periods.year(int(cut.words[index]))))


def _free(headings: Sequence[Match], matches: Sequence[Match]) -> Iterator[Match]:
    """Those that no other match has already."""
    taken = {index for match in matches for index in range(match.start, match.end)}
    return (heading for heading in headings if heading.start not in taken)
