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


def tell_lost(corrections: int) -> None:
    """Nothing waits in silence."""
    if corrections:
        wait = "correction waits" if corrections == 1 else "corrections wait"
        say(
            f"{corrections} {wait} for what is not there: “timeline corrections --lost” tells which"
        )
