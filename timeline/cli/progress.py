"""A bar on standard error while a folder is read: in a terminal, and once it takes a second."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator

from timeline import inert
from timeline.build.reading import Progress

PATIENCE = 1.0
"""Seconds before the bar appears: what is done by then needs none."""

_EVERY = 0.1
"""Seconds between two pictures of the bar."""

_NAME = 30
"""Cells of the name at most."""

_WIDTH = 24
_CLEAR = "\r\x1b[K"


def shown(steps: Iterable[Progress]) -> Iterator[Progress]:
    """The steps themselves; the bar follows them and is wiped away at the end."""
    if not sys.stderr.isatty():
        yield from steps
        return
    start = drawn = time.monotonic()
    try:
        for step in steps:
            yield step
            now = time.monotonic()
            if now - start >= PATIENCE and now - drawn >= _EVERY:
                drawn = now
                print(f"{_CLEAR}{bar(step, now - start)}", end="", file=sys.stderr, flush=True)
    finally:
        if drawn > start:
            print(_CLEAR, end="", file=sys.stderr, flush=True)


def bar(step: Progress, seconds: float) -> str:
    """The bar after that many seconds, with the time left if it goes on like this."""
    share = step.done / step.total if step.total else 1.0
    full = round(share * _WIDTH)
    left = seconds / share - seconds if share else 0.0
    name = inert.line(step.path)
    return f"{'█' * full}{'░' * (_WIDTH - full)} {share:4.0%}  {_time(left)} left  {_end(name)}"


def _time(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest:02} s" if minutes else f"{rest} s"


def _end(name: str) -> str:
    """What tells one file from the next stands at the end of its name."""
    return name if len(name) <= _NAME else f"…{name[1 - _NAME :]}"
