"""How far a long reading is, in a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.words import say_number

if TYPE_CHECKING:
    from timeline.build import Progress

WIDTH = 12
"""Cells of the bar."""

MINUTE = 60


def told(step: Progress, seconds: float) -> str:
    """After that many seconds, with the time that is left if it goes on like this."""
    share = step.done / step.total if step.total else 1.0
    full = round(share * WIDTH)
    bar = f"{'█' * full}{'░' * (WIDTH - full)} {share:.0%}"
    return f"{bar} · {_left(seconds / share - seconds)}" if 0 < share < 1 else bar


def _left(seconds: float) -> str:
    if seconds < MINUTE:
        return say_number("{number} second left", "{number} seconds left", max(1, round(seconds)))
    return say_number("{number} minute left", "{number} minutes left", round(seconds / MINUTE))
