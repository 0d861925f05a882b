"""Our looks as themes, and those that come with Textual."""

from __future__ import annotations

from textual.app import App
from textual.filter import Monochrome, NoColor
from textual.theme import BUILTIN_THEMES, Theme

from tui import looks
from tui.looks import Look


def _theme(look: Look) -> Theme:
    return Theme(
        name=look.name,
        primary=look.accent,
        accent=look.accent,
        warning=look.warning,
        error=look.warning,
        success=look.accent,
        foreground=look.foreground,
        background=look.background,
        surface=look.background,
        panel=look.panel,
        dark=look.dark,
        variables={
            # As they are, and not as they come back from another space of colours.
            "accent": look.accent,
            "warning": look.warning,
            "input-selection-background": f"{look.accent} {look.selection}%",
            "input-cursor-text-style": "reverse",
        },
    )


def theirs() -> tuple[str, ...]:
    """Those of Textual."""
    return tuple(BUILTIN_THEMES)


def names() -> tuple[str, ...]:
    """All that can be chosen, ours first."""
    return (*(look.name for look in looks.OURS), *theirs())


def wear(app: App[None], theme: str, *, colour: bool) -> None:
    """The app learns our themes and takes that one; without colour where nobody wants any."""
    for look in looks.OURS:
        app.register_theme(_theme(look))
    app.theme = theme
    if app.no_color or not colour:
        app.no_color = True
        # Textual's own filter writes greys, which are colours to a terminal all the same.
        app._filters = [one for one in app._filters if not isinstance(one, Monochrome)]
        app._filters.append(NoColor())
