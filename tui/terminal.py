"""What the terminal can show."""

from __future__ import annotations

import os
import sys


def has_unicode() -> bool:
    """It takes UTF-8, and is not the console of Linux, whose font has few of our signs."""
    encoding = (getattr(sys.__stdout__, "encoding", None) or "").lower().replace("-", "")
    return encoding == "utf8" and os.environ.get("TERM") != "linux"
