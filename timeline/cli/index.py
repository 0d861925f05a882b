"""`timeline index`: read documents into a store and leave."""

from __future__ import annotations

import argparse

from timeline.cli import FOUND, NOTHING, options, session
from timeline.cli.words import say, tell_lost
from timeline.store.news import News

EXAMPLES = """\
  timeline index letters/
  timeline index --db letters.timeline letters/ && timeline --db letters.timeline
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    options.paths(parser)
    options.store(parser)
    options.reading(parser)


def run(args: argparse.Namespace) -> int:
    with session.opened(args) as store:
        held = store.summary()
        hidden = f", {held.hidden} hidden" if held.hidden else ""
        say(f"{held.documents} documents, {held.events} events{hidden}, {held.actors} actors")
        if store.brought is not None:
            _tell(store.brought)
        tell_lost(len(store.lost()))
        return FOUND if held.events else NOTHING


_LISTED = 20
"""Passages that are named one by one."""


def _tell(brought: News) -> None:
    """What changed since the reading before."""
    gone = len(brought.lost)
    passages = "passage" if gone == 1 else "passages"
    say(f"{brought.new} new, {brought.changed} changed, {gone} {passages} gone")
    for lost in brought.lost[:_LISTED]:
        say(f"gone: {lost.when or 'no date'} {lost.title} ({lost.path})")
    if len(brought.lost) > _LISTED:
        say(f"gone: {len(brought.lost) - _LISTED} more")
