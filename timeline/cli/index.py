"""`timeline index`: read documents into a store and leave."""

from __future__ import annotations

import argparse

from timeline.cli import FOUND, NOTHING, options, session
from timeline.cli.words import say, tell_lost

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
        tell_lost(len(store.lost()))
        return FOUND if held.events else NOTHING
