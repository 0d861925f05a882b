"""How soon what is known is on the screen."""

from __future__ import annotations

import sys
from collections.abc import MutableMapping

PAINTS = 240
"""A second, at most. What comes a moment after a paint waits for between one and two of them."""

TURN = 0.001
"""Seconds for which a thread that reads or searches may keep the screen waiting."""


def set_for_keys(environment: MutableMapping[str, str]) -> None:
    """Before Textual is imported, which reads it from the environment; who states it is heard."""
    environment.setdefault("TEXTUAL_FPS", str(PAINTS))
    sys.setswitchinterval(TURN)
