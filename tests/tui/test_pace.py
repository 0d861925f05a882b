"""Nothing is done for a key that does not show."""

from __future__ import annotations

import sys

import pytest
from textual._compositor import Compositor

from tui import pace
from tui.query_box import QueryBox
from tui.timeline_list import TimelineList


@pytest.mark.parametrize(("stated", "taken"), [({}, "240"), ({"TEXTUAL_FPS": "30"}, "30")])
def test_what_is_known_is_painted_soon_unless_stated_otherwise(stated, taken):
    before = sys.getswitchinterval()
    try:
        pace.set_for_keys(stated)
        assert sys.getswitchinterval() == pytest.approx(pace.TURN)
    finally:
        sys.setswitchinterval(before)
    assert stated == {"TEXTUAL_FPS": taken}


async def test_a_letter_lays_nothing_out(explore, monkeypatch):
    laid_out = []
    lay_out = Compositor.reflow
    monkeypatch.setattr(Compositor, "reflow", lambda *what: laid_out.append(what) or lay_out(*what))
    async with explore(size=(80, 24)) as reader:
        await reader.press("slash")
        laid_out.clear()
        await reader.press("p")
        assert reader.app.rows.count() < 13
        assert laid_out == []


async def test_offers_that_come_and_go_paint_no_more_than_themselves(explore, monkeypatch):
    painted = []
    paint = TimelineList.render_line
    monkeypatch.setattr(
        TimelineList, "render_line", lambda self, y: painted.append(y) or paint(self, y)
    )
    async with explore() as reader:
        await reader.press("slash", *"do")
        box = reader.app.query_one(QueryBox)
        assert box.offers
        painted.clear()
        box.offers = ()
        await reader.settle()
        assert len(set(painted)) < 12
