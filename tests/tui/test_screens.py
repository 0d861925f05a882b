"""What the screens look like, pressed together from keys alone; few, so that each is looked at.

After a change that is meant: `make snapshots`, and look at every one that differs.
"""

from __future__ import annotations

import pytest

from tests.tui import sample
from tui.app import Explorer
from tui.configuration import Chosen

NARROW, WIDE, VAST = (80, 24), (160, 45), (200, 60)
TO_WITKOFF = ["G", "k", "k", "k", "k", "k"]

SCREENS = [
    # name, size, keys; T is light
    ("timeline-narrow", NARROW, TO_WITKOFF),
    ("timeline-wide", WIDE, TO_WITKOFF),
    ("timeline-wide-light", WIDE, [*TO_WITKOFF, "T"]),
    ("query-narrow", NARROW, ["/", *"after:2026-01-05 f", *"ran"]),
    ("query-wrong-narrow-light", NARROW, ["T", "/", *"when:soon"]),
    ("source-narrow", NARROW, [*TO_WITKOFF, "enter"]),
    ("source-wide-light", WIDE, ["T", *TO_WITKOFF, "enter", "n"]),
    ("why-narrow-light", NARROW, ["T", *TO_WITKOFF, "p"]),
    ("help-wide", WIDE, ["question_mark"]),
    ("copy-narrow", NARROW, [*TO_WITKOFF, "Y"]),
    ("copy-wide-light", WIDE, ["T", *TO_WITKOFF, "space", "j", "space", "Y", "down"]),
    ("edit-narrow", NARROW, [*TO_WITKOFF, "e", "tab", "end", *"x"]),
    ("edit-wide-light", WIDE, ["T", *TO_WITKOFF, "e"]),
    ("tag-wide", WIDE, ["j", "t", *"urgent port", "enter", "s", "j", "t"]),
    ("noted-narrow-light", NARROW, ["T", "j", "s", "c", *"See it", "enter", "j", "space", "x"]),
    ("review-narrow", NARROW, ["6", "a"]),
    ("review-wide-light", WIDE, ["T", "6"]),
    ("document-edit-narrow-light", NARROW, ["T", "4", "e"]),
    ("date-narrow-light", NARROW, ["T", "@", *"1848"]),
    ("actors-wide-light", WIDE, ["T", "a", "j"]),
    ("documents-narrow", NARROW, ["4"]),
    ("lanes-wide", WIDE, [*TO_WITKOFF, "L"]),
    ("timeline-months-narrow", NARROW, [*TO_WITKOFF, "minus", "minus"]),
    ("timeline-years-wide-light", WIDE, ["T", *TO_WITKOFF, "minus", "minus", "minus"]),
    ("chips-wide", WIDE, ["/", *"dockers after:2025", "enter"]),
    ("offers-narrow-light", NARROW, ["T", "/", *"doc", "down"]),
    ("silences-narrow", NARROW, ["i"]),
    ("filters-narrow-light", NARROW, ["T", "/", *"dockers after:2025", "enter", "f"]),
    ("lanes-status-narrow-light", NARROW, ["T", *TO_WITKOFF, "L", "w", "w", "w"]),
    ("actors-narrow", NARROW, ["a", "W", "j"]),
    ("documents-wide-light", WIDE, ["T", "4", "j", "j"]),
    ("source-wide", WIDE, [*TO_WITKOFF, "enter", "j", "j"]),
    # and each view in the other light, so that all are seen at both sizes in both
    ("timeline-narrow-light", NARROW, ["T", *TO_WITKOFF]),
    ("lanes-narrow", NARROW, [*TO_WITKOFF, "L"]),
    ("lanes-wide-light", WIDE, ["T", *TO_WITKOFF, "L", "W"]),
    ("actors-narrow-light", NARROW, ["T", "a", "space", "j", "space", "j"]),
    ("actors-wide", WIDE, ["a", "j"]),
    ("documents-narrow-light", NARROW, ["T", "4", "j"]),
    ("documents-wide", WIDE, ["4"]),
    ("source-narrow-light", NARROW, ["T", *TO_WITKOFF, "enter", "n"]),
    ("review-narrow-light", NARROW, ["T", "6"]),
    ("review-wide", WIDE, ["6", "j"]),
    ("timeline-vast", VAST, TO_WITKOFF),
    ("source-vast-light", VAST, ["T", *TO_WITKOFF, "enter"]),
]
ITALIAN = [
    ("timeline-wide-italian", WIDE, TO_WITKOFF),
    ("help-narrow-light-italian", NARROW, ["T", "question_mark"]),
]
THEMES = [
    ("timeline-narrow-contrast", NARROW, TO_WITKOFF, "timeline-contrast"),
    ("timeline-wide-mono", WIDE, TO_WITKOFF, "timeline-mono"),
]
NAMES = {" ": "space", "/": "slash", ":": "colon", "-": "minus", "@": "at", ".": "full_stop"}


@pytest.mark.parametrize(("name", "size", "keys"), SCREENS, ids=[row[0] for row in SCREENS])
def test_screen(snap_compare, name, size, keys):
    _compare(snap_compare, size, keys)


@pytest.mark.parametrize(("name", "size", "keys"), ITALIAN, ids=[row[0] for row in ITALIAN])
def test_screen_in_italian(snap_compare, name, size, keys):
    _compare(snap_compare, size, keys, chosen=Chosen(language="it"))


@pytest.mark.parametrize(("name", "size", "keys", "theme"), THEMES, ids=[row[0] for row in THEMES])
def test_screen_in_other_colours(snap_compare, name, size, keys, theme):
    _compare(snap_compare, size, keys, chosen=Chosen(theme=theme))


def _compare(snap_compare, size, keys, **options):
    async def press(pilot):
        await _settle(pilot)
        for key in keys:
            await pilot.press(NAMES.get(key, key))
            await _settle(pilot)

    with sample.store() as store:
        app = Explorer(store, today=sample.TODAY, **options)
        assert snap_compare(app, terminal_size=size, run_before=press)


async def _settle(pilot):
    await pilot.pause()
    while pilot.app.workers:
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
