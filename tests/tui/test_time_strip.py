"""The strip begins with the time that matters."""

from dataclasses import replace

from tests.tui import sample
from timeline import when
from timeline.model import Coverage, Document
from timeline.store import Fingerprint, Store
from tui.time_strip import TimeStrip


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
