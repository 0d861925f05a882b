"""The explorer over the sample, driven by keys alone."""

from __future__ import annotations

import time
from contextlib import asynccontextmanager, suppress

import pytest
from textual import events
from textual.worker import WorkerCancelled

from tests.tui import sample
from tui import keymap, words
from tui.app import Explorer
from tui.status_line import StatusLine


@pytest.fixture(autouse=True)
def _in_english():
    """Whatever the test before spoke."""
    words.use(words.ENGLISH)


@pytest.fixture(autouse=True)
def _patient(monkeypatch):
    """What is said for a moment is still there to be read, however slow the machine."""
    monkeypatch.setattr(Explorer, "NOTIFICATION_TIMEOUT", 3600)


LONGEST = 30
"""Seconds after which what still waits will wait for ever."""

_CHARACTERS = {"space": " ", "slash": "/", "at": "@", "tab": "\t", "enter": "\r"}


class Driver:
    """An explorer that is running, and what a reader does with it."""

    def __init__(self, app, pilot):
        self.app = app
        self.pilot = pilot

    async def open(self):
        """Until the first answer is there: it is asked for only after the first paint."""
        for _ in range(500):
            await self.settle()
            if self.app._results is not None or self.app.query_one(StatusLine).error:
                return
            await self.pilot.pause(0.01)

    async def settle(self):
        """Until nothing is being searched or read, and no key waits."""
        await self.pilot.pause()
        longest = time.monotonic() + LONGEST
        while self.app.workers or self.app._ahead or self.app._held:
            assert time.monotonic() < longest, f"{self.app._ahead} waits for {self.app._held}"
            await self.app.workers.wait_for_complete()
            await self.pilot.pause()

    async def press(self, *keys):
        """One key at a time, as a person does who looks at the screen in between."""
        for key in keys:
            await self.pilot.press(key)
            await self.settle()

    async def rush(self, *keys):
        """All at once, as a person does who knows the way."""
        await self.pilot.press(*keys)
        await self.settle()

    async def burst(self, *keys):
        """All before the first is looked at, as a terminal gives what is pasted into it."""
        for key in keys:
            character = _CHARACTERS.get(key, key if len(key) == 1 else None)
            self.app.post_message(events.Key(key, character))
        for _ in range(20):  # a form may wait for what it reads in the background
            with suppress(WorkerCancelled):  # of a search that the next key made idle
                await self.settle()
            await self.pilot.pause(0.02)

    async def type(self, text):
        await self.rush("slash", *("space" if letter == " " else letter for letter in text))

    def screen(self):
        """What can be read on the screen, line by line."""
        lines = self.app.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in strip) for strip in lines)


@pytest.fixture
def explore():
    """`async with explore(size=(80, 24)) as reader`: an explorer over the sample."""

    @asynccontextmanager
    async def run(*, size=(120, 36), store=None, **options):
        made = sample.store() if store is None else store
        app = Explorer(made, today=sample.TODAY, **options)
        async with app.run_test(size=size) as pilot:
            driver = Driver(app, pilot)
            await driver.open()
            yield driver
        made.close()

    return run


@pytest.fixture
def keys():
    """The keymap, put back as it was afterwards."""
    tables = (*keymap.TABLES.values(), *keymap.PANES.values())
    before = [list(table) for table in tables]
    yield keymap
    for table, bindings in zip(tables, before, strict=True):
        table[:] = bindings
