"""The screen, painted with as little work as can be.

Textual asks each widget that a paint touches for all of its lines, those out of reach of the paint
and those behind others too. Here each is asked for the lines that lack something, front to back.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import cast

from textual._compositor import Compositor
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip

Chops = dict[int, Strip | None]
"""What is painted of a line, by the column at which it begins; all of them: up to the next one."""


class Painter(Compositor):
    """Paints what Textual's own does."""

    def _render_chops(
        self, crop: Region, is_rendered_line: Callable[[int], bool]
    ) -> Sequence[Mapping[int, Strip]]:
        painted: list[Chops] = [dict.fromkeys(cuts[:-1]) for cuts in self.cuts]
        lacking = {y: self._columns(y, crop) for y in crop.line_range if is_rendered_line(y)}
        for widget, (region, clip) in self.visible_widgets.items():
            if not lacking:
                break
            seen = region.intersection(clip)
            wanted = [y for y in seen.line_range if _touches(seen, lacking.get(y, ()))]
            if not wanted:
                continue
            top = wanted[0]
            part = Region(seen.x, top, seen.width, wanted[-1] + 1 - top)
            strips = widget.render_lines(part.translate(-region.offset))
            for y in wanted:
                for column, strip in self._chopped(y, seen, strips[y - top]):
                    if column in lacking[y]:
                        painted[y][column] = strip
                        lacking[y].remove(column)
                if not lacking[y]:
                    del lacking[y]
        return cast("Sequence[Mapping[int, Strip]]", painted)

    def _columns(self, y: int, crop: Region) -> list[int]:
        """At which the pieces of a line begin that lie within reach."""
        first, end = crop.column_span
        return [start for start, stop in pairwise(self.cuts[y]) if start < end and stop > first]

    def _chopped(self, y: int, seen: Region, strip: Strip) -> Sequence[tuple[int, Strip]]:
        first, end = seen.column_span
        cuts = [cut for cut in self.cuts[y] if first <= cut <= end]
        if len(cuts) == 2:
            return [(first, strip)]
        return list(zip(cuts, strip.divide([cut - first for cut in cuts[1:]]), strict=False))


def _touches(seen: Region, columns: Sequence[int]) -> bool:
    first, end = seen.column_span
    return any(first <= column < end for column in columns)


def sparing(screen: Screen[None]) -> Screen[None]:
    """That screen, before it is shown; as it is where Textual has another way of painting."""
    code = getattr(Compositor, "_render_chops", sparing).__code__
    if code.co_varnames[: code.co_argcount] == ("self", "crop", "is_rendered_line"):
        screen._compositor = Painter()
    return screen
