"""The screen painted with less work looks as Textual paints it."""

from __future__ import annotations

import random

import pytest
from textual._compositor import Compositor
from textual.geometry import Region
from textual.strip import Strip

PLACES = [
    # size, keys
    ((80, 24), ["G", "k"]),
    ((80, 24), ["slash", *"do"]),  # offers lie over the list
    ((80, 24), ["enter"]),
    ((80, 24), ["4", "j"]),
    ((120, 40), ["G", "k", "k"]),
    ((120, 40), ["L"]),
    ((120, 40), ["a", "T", "j"]),
    ((200, 60), ["j"]),
    ((200, 60), ["enter", "j"]),
]


def painted(compositor, painter, crop):
    """The lines of that part of the screen, as that class paints them."""
    chops = painter._render_chops(compositor, crop, lambda _: True)
    lines = []
    for y in crop.line_range:
        cut = [
            (column, strip)
            for (column, strip), end in zip(chops[y].items(), compositor.cuts[y][1:], strict=True)
            if strip is not None and column < crop.right and end > crop.x
        ]
        lines.append((cut[0][0], list(Strip.join([strip for _, strip in cut]).simplify())))
    return lines


@pytest.mark.parametrize(("size", "keys"), PLACES)
async def test_any_part_of_any_view_is_painted_as_textual_paints_it(explore, size, keys):
    chance = random.Random(7)
    async with explore(size=size) as reader:
        await reader.rush(*keys)
        compositor = reader.app.screen._compositor
        assert type(compositor) is not Compositor
        parts = [Region(0, 0, *size)]
        for _ in range(20):
            x, y = chance.randrange(size[0]), chance.randrange(size[1])
            width = chance.randint(1, size[0] - x)
            parts.append(Region(x, y, width, chance.randint(1, size[1] - y)))
        for part in parts:
            ours = painted(compositor, type(compositor), part)
            assert ours == painted(compositor, Compositor, part)
