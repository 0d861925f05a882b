"""What is said to the user while data goes to standard output."""

from __future__ import annotations

import sys

from timeline import inert


def say(words: str) -> None:
    """A line on standard error."""
    print(f"timeline: {inert.line(words)}", file=sys.stderr)


def tell_hidden(events: int) -> None:
    """Nothing is left out in silence."""
    if events:
        say(f"{events} hidden: “timeline search is:hidden” finds {'it' if events == 1 else 'them'}")
