"""The terminal explorer. Importing it is cheap: Textual is loaded when it runs."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.store import Store


def run(store: Store, *, query: str = "", today: date) -> int:
    """Open the explorer on a timeline and wait until the reader leaves; the exit code."""
    from tui import terminal, words
    from tui.app import Explorer

    app = Explorer(
        store,
        query=query,
        today=today,
        unicode=terminal.has_unicode(),
        language=words.of_environment(),
    )
    app.run()
    return app.return_code or 0
