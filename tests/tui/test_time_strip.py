"""The strip begins with the time that matters."""

from dataclasses import replace

import pytest

from tests.tui import sample
from timeline import when
from timeline.model import Coverage, Document
from timeline.store import Fingerprint, Store
from tui.query_box import QueryBox
from tui.time_strip import TimeStrip
from tui.timeline_list import TimelineList


def made(years):
    """A timeline with an event in each of these years, in memory."""
    with sample.store() as told:
        one = next(told.events()).leading
    store = Store.open(None, writable=True)
    tellings = [
        replace(one, id=f"{n:012}", when=when.year(year), title=f"event {n}")
        for n, year in enumerate(years)
    ]
    document = Document(one.path, one.quote * len(tellings), "")
    store.put(document, Fingerprint(1, 0, ""), Coverage(one.path), tellings)
    store.settle()
    return store


async def test_a_stray_event_does_not_press_the_others_together(explore):
    years = [1812, *range(2001, 2026), 2026, 2027]
    async with explore(store=made(years)) as reader:
        strip = reader.app.query_one(TimeStrip)
        first, last = strip.stretch
        assert when.year(1900).earliest < first < when.year(2002).earliest
        assert when.year(2025).earliest < last
        assert reader.screen().splitlines()[3].startswith("‹")
        await reader.press("0")
        assert strip.stretch is None
        assert not reader.screen().splitlines()[3].startswith("‹")


async def test_time_that_is_evenly_filled_is_shown_whole(explore):
    async with explore(store=made(range(1950, 2020))) as reader:
        assert reader.app.query_one(TimeStrip).stretch is None


async def sweep(reader, first, last):
    """From one column of the strip to another, with the button down."""
    pilot = reader.pilot
    await pilot.mouse_down(TimeStrip, offset=(first, 1))
    await pilot.hover(TimeStrip, offset=((first + last) // 2, 1))
    await pilot.hover(TimeStrip, offset=(last, 1))
    shown = reader.screen().splitlines()[2:5]
    await pilot.mouse_up(TimeStrip, offset=(last, 1))
    await reader.settle()
    return shown


SWEEPS = [
    # years of the events, columns, and what is asked then
    (range(1950, 2020), (41, 60), "date:1973-09..1985-08"),
    (range(1950, 2020), (60, 41), "date:1973-09..1985-08"),  # also backwards
]


@pytest.mark.parametrize(("years", "columns", "asked"), SWEEPS)
async def test_a_stretch_that_is_swept_with_the_mouse_is_asked_for(explore, years, columns, asked):
    async with explore(store=made(years)) as reader:
        shown = await sweep(reader, *columns)
        assert asked.removeprefix("date:").replace("..", " → ") in shown[0]
        assert "━" * 20 in shown[2]
        assert reader.app.query_one(QueryBox).value.strip() == asked
        assert reader.app.rows.count() == 13  # 1973 and 1985 are possible
        assert isinstance(reader.app.focused, TimelineList)


async def test_another_sweep_takes_the_place_of_the_first_and_backspace_takes_it_off(explore):
    async with explore(store=made(range(1950, 2020))) as reader:
        await sweep(reader, 41, 60)
        await sweep(reader, 61, 80)
        assert reader.app.query_one(QueryBox).value.strip() == "date:1985-08..1997-06"
        await reader.press("backspace")
        assert reader.app.rows.count() == 70


async def test_a_click_on_the_strip_goes_there_and_asks_for_nothing(explore):
    async with explore(store=made(range(1950, 2020))) as reader:
        await reader.pilot.click(TimeStrip, offset=(60, 1))
        await reader.settle()
        assert reader.app.query_one(QueryBox).value == ""
        assert reader.app.selected.when.edtf.startswith("19")
        assert reader.app.rows.cursor > 20
