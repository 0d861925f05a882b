"""Two looks: one accent, one warning colour, and greys."""

from __future__ import annotations

from textual.theme import Theme

DARK = Theme(
    name="timeline-dark",
    primary="#7cb7e8",
    accent="#7cb7e8",
    warning="#e8b062",
    error="#e8b062",
    success="#7cb7e8",
    foreground="#d6dade",
    background="#13161a",
    surface="#13161a",
    panel="#232a32",
    dark=True,
    variables={"input-selection-background": "#7cb7e8 30%", "input-cursor-text-style": "reverse"},
)
LIGHT = Theme(
    name="timeline-light",
    primary="#0a5c9e",
    accent="#0a5c9e",
    warning="#9a4a00",
    error="#9a4a00",
    success="#0a5c9e",
    foreground="#23282d",
    background="#fbfaf8",
    surface="#fbfaf8",
    panel="#e6e4df",
    dark=False,
    variables={"input-selection-background": "#0a5c9e 25%", "input-cursor-text-style": "reverse"},
)
