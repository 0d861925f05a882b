"""How much two tellings of a kind must share to be one event."""

from __future__ import annotations

ONCE_A_LIFE = frozenset(("birth", "death"))
"""Happens to somebody once: the kind and the person are enough."""

OF_TWO = frozenset(("meeting", "marriage", "agreement", "contest"))
"""Two who both took part tell it from others of its kind, where the dates allow it."""

OF_A_PLACE = frozenset(("meeting", "attack", "accident", "election", "protest", "launch"))
"""One who took part, or none that is named, and the place, on the same day."""

MANY_A_DAY = frozenset(("", "statement", "transfer", "change", "travel", "art", "deed"))
"""The same people do it again and again: the words must agree as well."""
