"""Our looks: one accent, one warning colour, and greys; and those that come with Textual."""

from __future__ import annotations

from textual.app import App
from textual.filter import Monochrome, NoColor
from textual.theme import BUILTIN_THEMES, Theme

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
CONTRAST = Theme(
    name="timeline-contrast",
    primary="#ffff00",
    accent="#ffff00",
    warning="#ff9f40",
    error="#ff9f40",
    success="#ffff00",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#3a3a3a",
    dark=True,
    variables={"input-selection-background": "#ffff00 40%", "input-cursor-text-style": "reverse"},
)
MONO = Theme(
    name="timeline-mono",
    primary="#ffffff",
    accent="#ffffff",
    warning="#ffffff",
    error="#ffffff",
    success="#ffffff",
    foreground="#d0d0d0",
    background="#101010",
    surface="#101010",
    panel="#2c2c2c",
    dark=True,
    variables={"input-selection-background": "#ffffff 30%", "input-cursor-text-style": "reverse"},
)
OURS = (DARK, LIGHT, CONTRAST, MONO)


def names() -> tuple[str, ...]:
    """All that can be chosen, ours first."""
    return (*(theme.name for theme in OURS), *BUILTIN_THEMES)


def wear(app: App[None], theme: str, *, colour: bool) -> None:
    """The app learns our themes and takes that one; without colour where nobody wants any."""
    for ours in OURS:
        app.register_theme(ours)
    app.theme = theme
    if app.no_color or not colour:
        app.no_color = True
        # Textual's own filter writes greys, which are colours to a terminal all the same.
        app._filters = [one for one in app._filters if not isinstance(one, Monochrome)]
        app._filters.append(NoColor())
